package uk.nhs.london.aiportal.dashboard;

import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * What a dashboard is about.
 *
 * @param code LONDON, or the code of a system or trust
 * @param name as in "across South East London"
 */
record Place(Kind kind, String code, String name) {

	static final Place LONDON = new Place(Kind.LONDON, "LONDON", "London");

	enum Kind {

		LONDON, SYSTEM, TRUST

	}

	static Place of(CareSystem system) {
		return new Place(Kind.SYSTEM, system.code(), system.shortName());
	}

	static Place of(Organisation trust) {
		return new Place(Kind.TRUST, trust.code(), trust.shortName());
	}

	boolean isLondon() {
		return this.kind == Kind.LONDON;
	}

	public boolean isTrust() {
		return this.kind == Kind.TRUST;
	}

	/** The address of its dashboard. */
	public String path() {
		return switch (this.kind) {
			case LONDON -> "/london";
			case SYSTEM -> "/systems/" + this.code;
			case TRUST -> "/trusts/" + this.code;
		};
	}

	/** "AI adoption across London", "AI adoption at Barts Health". */
	public String heading() {
		return "AI adoption " + (isTrust() ? "at " : "across ") + this.name;
	}

}
