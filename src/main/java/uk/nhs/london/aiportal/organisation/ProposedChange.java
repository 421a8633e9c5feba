package uk.nhs.london.aiportal.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A change that the national file suggests.
 *
 * @param organisation as the portal has it; null if it is new
 * @param row what the file says
 * @param before in words; null if it is new
 * @param after in words
 */
public record ProposedChange(Kind kind, @Nullable Organisation organisation, NationalFile.Row row,
		@Nullable String before, String after) {

	/** What would change. */
	public enum Kind {

		OFFICIAL_NAME("Name"), POSTCODE("Postcode of the head office"), CLOSED("Closed"), NEW("New in London");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** By which a person confirms it: {@code R1H:POSTCODE}. */
	public String key() {
		return this.row.code() + ":" + this.kind.name();
	}

	/**
	 * Whether a tick is enough; the others ask something more, on a page of their own.
	 */
	public boolean isTickable() {
		return this.kind == Kind.OFFICIAL_NAME || this.kind == Kind.POSTCODE;
	}

}
