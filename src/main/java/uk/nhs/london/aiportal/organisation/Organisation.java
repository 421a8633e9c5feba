package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An NHS trust, open or closed.
 *
 * @param code the ODS code: three to five capitals and digits
 * @param kindDetail the kind in more words, in sentence case
 * @param openedOn null if not known, which means long ago
 * @param closedOn the last day open; null if it has not closed
 * @param successorCode the organisation it merged into; null unless closed
 * @param boroughs the main ones, separated by commas; null if it has no place
 * @param alsoServes whom it serves beyond London's systems; null if none is known
 * @param postcode that of its head office
 */
public record Organisation(String code, String officialName, String shortName, OrganisationKind kind, String kindDetail,
		boolean foundationTrust, Counting counting, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn,
		@Nullable String successorCode, @Nullable String boroughs, @Nullable String alsoServes, String postcode,
		@Nullable String notes) implements Lifespan {

	/** True in London's counts on the days when it is open. */
	public boolean counted() {
		return this.counting != Counting.NOT_COUNTED;
	}

}
