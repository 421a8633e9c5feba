package uk.nhs.london.aiportal.web;

import org.springframework.web.util.HtmlUtils;

/**
 * Markup that is written by a program, for what a page has thousands of: a template takes
 * some hundred times as long for each. A template puts it into an element by
 * {@code page:markup}.
 */
public final class Markup {

	private final StringBuilder written = new StringBuilder();

	/**
	 * Write markup as it is.
	 * @param markup of the program's own; words go through {@link #words}
	 */
	public Markup tags(String markup) {
		this.written.append(markup);
		return this;
	}

	/** Write words, between tags or between the quotes of an attribute. */
	public Markup words(String words) {
		this.written.append(HtmlUtils.htmlEscape(words, "UTF-8"));
		return this;
	}

	@Override
	public String toString() {
		return this.written.toString();
	}

}
