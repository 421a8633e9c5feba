package uk.nhs.london.aiportal.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** An address or a person asked for a date that no page can be about. */
public class AsAtException extends RuntimeException {

	private final String typed;

	private final transient Map<String, @Nullable Object> page;

	/**
	 * Refuse what was typed.
	 * @param message a sentence for whoever typed it, without a full stop
	 */
	AsAtException(String typed, String message) {
		this(typed, message, Map.of(), null);
	}

	private AsAtException(String typed, String message, Map<String, @Nullable Object> page,
			@Nullable AsAtException cause) {
		super(message, cause);
		this.typed = typed;
		this.page = page;
	}

	/**
	 * The same, with what the page that was asked for knew already, such as who is signed
	 * in: a page about an exception would have to do without.
	 */
	AsAtException on(Map<String, @Nullable Object> page) {
		return new AsAtException(this.typed, message(), page, this);
	}

	String typed() {
		return this.typed;
	}

	String message() {
		return String.valueOf(getMessage());
	}

	Map<String, @Nullable Object> page() {
		return this.page;
	}

}
