package uk.nhs.london.aiportal.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence, which may lead to what they count.
 *
 * @param strong whether they carry the message
 */
record Piece(String text, @Nullable String href, boolean strong) {

	static Piece of(String text) {
		return new Piece(text, null, false);
	}

	static Piece strong(String text) {
		return new Piece(text, null, true);
	}

	static Piece linked(String text, InitiativesLink initiatives) {
		return new Piece(text, initiatives.address(), false);
	}

}
