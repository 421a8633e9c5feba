package uk.nhs.london.aiportal.initiative;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;

/**
 * Who may read an initiative, beside those who answer for it: see {@link Viewer}.
 */
public enum Visibility implements Coded {

	/** Its own trust, the managers of the system that hosts it, and administrators. */
	INTERNAL("Our trust and our system"),

	/** Everyone signed in; also what is meant where nothing is stated. */
	SHARED_LONDON("Everyone who signs in to this register"),

	/** Everybody, without signing in. */
	PUBLIC("The public");

	private final String label;

	Visibility(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** Not stated, as of what is publicly reported, is shared across London. */
	public static Visibility orShared(@Nullable Visibility stated) {
		return (stated != null) ? stated : SHARED_LONDON;
	}

}
