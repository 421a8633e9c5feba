package uk.nhs.london.aiportal.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.PublicReport;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * Reads the rows of one file, one after the other, and says of each what it becomes. All
 * that is wrong with a row is found at once.
 */
class RowReader {

	/** The NHS began; earlier years are slips of the pen. */
	private static final int EARLIEST_YEAR = 1948;

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

	private final LondonMap london;

	private final Set<String> known;

	private final JsonMapper json;

	private final Map<String, Integer> rowsByRecordId = new HashMap<>();

	/**
	 * Begin a file.
	 * @param london as at today
	 * @param known the keys that the register holds already
	 */
	RowReader(LondonMap london, Set<String> known, JsonMapper json) {
		this.london = london;
		this.known = known;
		this.json = json;
	}

	IntakeRow read(ReportRow row) {
		if (row.ragged()) {
			return IntakeRow.refused(row, List.of(new CellProblem("", "", "has " + row.cells().size()
					+ " cells where the headings have " + row.headings().size() + ", so none of them can be told")));
		}
		String recordId = row.text(Column.RECORD_ID);
		if (recordId != null && this.known.contains(recordId)) {
			return IntakeRow.known(row);
		}
		return new Reading(row).outcome();
	}

	/** A row being read. Its problems add up; a value that has one is read as null. */
	private final class Reading {

		private final ReportRow row;

		private final List<CellProblem> problems = new ArrayList<>();

		private Reading(ReportRow row) {
			this.row = row;
		}

		private IntakeRow outcome() {
			checkAllCells();
			String recordId = recordId();
			Organisation reported = organisation();
			Organisation today = (reported != null) ? today(reported) : null;
			Answers answers = answers();
			PartialDate wentLive = past(Column.GO_LIVE_DATE);
			date(Column.START_DATE);
			PartialDate reportedOn = past(Column.SOURCE_DATE);
			String source = (required(Column.SOURCE_URL, "the page it was read on") != null)
					? address(Column.SOURCE_URL) : null;
			String secondSource = address(Column.SECOND_SOURCE_URL);
			if (!this.problems.isEmpty()) {
				return IntakeRow.refused(this.row, this.problems);
			}
			Organisation about = Objects.requireNonNull(reported);
			String stage = this.row.text(Column.REPORTED_STAGE);
			PublicReport report = new PublicReport(Objects.requireNonNull(recordId), about.code(),
					Objects.requireNonNull(source), secondSource, this.row.text(Column.SOURCE_PUBLISHER), stage,
					reportedOn, RowReader.this.json.writeValueAsString(this.row.byHeading()));
			List<Event> life = (wentLive != null) ? List.of(Event.of(EventType.FIRST_LIVE, wentLive)) : List.of();
			return IntakeRow.of(this.row, new NewReport(about, Objects.requireNonNull(today), answers, life, report,
					StageWords.propose(stage).orElse(null)));
		}

		private void checkAllCells() {
			for (Column column : Column.values()) {
				String text = this.row.text(column);
				if (text == null) {
					continue;
				}
				if (text.codePointCount(0, text.length()) > column.most()) {
					refuse(column, text, String.format(Locale.UK, "is longer than %,d characters", column.most()));
				}
				if (CONTROL.matcher(text).find()) {
					refuse(column, CONTROL.matcher(text).replaceAll("?"), "has a character that is no text");
				}
			}
		}

		private @Nullable String recordId() {
			String recordId = required(Column.RECORD_ID, "a name for the row that no other row has");
			Integer other = (recordId != null) ? RowReader.this.rowsByRecordId.putIfAbsent(recordId, this.row.number())
					: null;
			if (recordId != null && other != null) {
				refuse(Column.RECORD_ID, recordId, "is that of row " + other + " too");
			}
			return recordId;
		}

		private @Nullable Organisation organisation() {
			String code = required(Column.TRUST_ODS_CODE, "the code of the trust");
			if (code == null) {
				return null;
			}
			Optional<Organisation> organisation = RowReader.this.london.organisation(code.toUpperCase(Locale.ROOT));
			if (organisation.isEmpty()) {
				refuse(Column.TRUST_ODS_CODE, code, "is not the code of a London trust, open or closed");
			}
			return organisation.orElse(null);
		}

		/**
		 * The directory decides what a closed trust became; the file must not disagree.
		 */
		private @Nullable Organisation today(Organisation reported) {
			LondonMap london = RowReader.this.london;
			Organisation today = london.successorOf(reported.code()).orElseThrow();
			if (!today.openOn(london.date())) {
				refuse(Column.TRUST_ODS_CODE, reported.code(),
						today.closedBefore(london.date()) ? "closed, and no trust took its place" : "is not open yet");
				return null;
			}
			String stated = this.row.text(Column.CURRENT_TRUST_ODS_CODE);
			if (stated != null && london.successorOf(stated.toUpperCase(Locale.ROOT))
				.filter((organisation) -> organisation.code().equals(today.code()))
				.isEmpty()) {
				refuse(Column.CURRENT_TRUST_ODS_CODE, stated,
						"is not the trust that answers for " + reported.code() + " today, which is " + today.code());
			}
			return today;
		}

		private Answers answers() {
			String title = required(Column.TITLE, "what it is called");
			String aiType = this.row.text(Column.AI_TYPE);
			String supplier = line(Column.SUPPLIER);
			String productName = ReportedWords.productName(line(Column.PRODUCT));
			Product product = (productName != null || supplier != null) ? new Product(productName, supplier, null)
					: null;
			return Answers.none()
				.withFacts((facts) -> facts.title((title != null) ? oneLine(title) : null)
					.isAi(ReportedWords.aiKind(aiType))
					.useDomain(ReportedWords.useDomain(aiType))
					.origin(ReportedWords.origin(this.row.text(Column.SUPPLIER_TYPE), supplier,
							this.row.text(Column.PARTNER_ORGANISATIONS)))
					.product(product))
				.withParticulars((particulars) -> particulars.withSummary(this.row.text(Column.PURPOSE))
					.withSpecialty(ReportedWords.specialty(this.row.text(Column.SPECIALTY)))
					.withVisibility(Visibility.PUBLIC));
		}

		private @Nullable String required(Column column, String what) {
			String text = this.row.text(column);
			if (text == null) {
				refuse(column, "", "is empty; it must hold " + what);
			}
			return text;
		}

		private @Nullable PartialDate past(Column column) {
			PartialDate date = date(column);
			if (date != null && date.firstDay().isAfter(RowReader.this.london.date())) {
				refuse(column, date.toString(), "is in the future");
			}
			return date;
		}

		private @Nullable PartialDate date(Column column) {
			String text = this.row.text(column);
			if (text == null) {
				return null;
			}
			try {
				PartialDate date = PartialDate.parse(text);
				if (date.firstDay().getYear() >= EARLIEST_YEAR) {
					return date;
				}
				refuse(column, text, "is before " + EARLIEST_YEAR);
			}
			catch (DateTimeException ex) {
				refuse(column, text, "is not a date such as 2025, 2025-03 or 2025-03-31");
			}
			return null;
		}

		/** Addresses become links, so only those that lead to a web page will do. */
		private @Nullable String address(Column column) {
			String text = this.row.text(column);
			if (text == null || isWebAddress(text)) {
				return text;
			}
			refuse(column, text, "is not the address of a web page, which starts with https:// or http://");
			return null;
		}

		private @Nullable String line(Column column) {
			String text = this.row.text(column);
			return (text != null) ? oneLine(text) : null;
		}

		private void refuse(Column column, String value, String reason) {
			this.problems.add(new CellProblem(column.heading(), value, reason));
		}

	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s+", " ");
	}

	private static boolean isWebAddress(String text) {
		try {
			URI uri = new URI(text);
			String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
			return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
