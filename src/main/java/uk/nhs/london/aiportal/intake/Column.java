package uk.nhs.london.aiportal.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The columns of a file of public reports, in the order of the template. A heading is the
 * constant's name in lower case.
 */
enum Column {

	RECORD_ID(60), PROJECT_GROUP, TRUST_ODS_CODE, TRUST_NAME, CURRENT_TRUST_ODS_CODE, TITLE(100), PRODUCT(200),
	SUPPLIER(200), SUPPLIER_TYPE, PARTNER_ORGANISATIONS, AI_TYPE, AI_TYPE_DETAIL, SPECIALTY, CARE_SETTING, PURPOSE(350),
	START_DATE, REPORTED_STAGE, GO_LIVE_DATE, SITES_OR_USERS, FUNDING_SOURCE, EVALUATION_EVIDENCE, REPORTED_BENEFITS,
	REPORTED_BARRIERS, EQUITY_ASPECTS, SOURCE_URL(2000), SOURCE_PUBLISHER, SOURCE_DATE, SECOND_SOURCE_URL(2000), LABEL,
	LABEL_CONFIDENCE, LABEL_REASON, ENDED_KIND, NOTES;

	/** As long as the longest text that a person would write into a cell. */
	private static final int LONGEST = 5000;

	private final int most;

	Column() {
		this(LONGEST);
	}

	Column(int most) {
		this.most = most;
	}

	String heading() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The most characters that a cell may have: the register's limit where it has one.
	 */
	int most() {
		return this.most;
	}

	static List<String> headings() {
		return Arrays.stream(values()).map(Column::heading).toList();
	}

}
