package uk.nhs.london.aiportal.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;

/**
 * An answer offered by radios, checkboxes or a select.
 *
 * @param value what the form posts
 * @param label what a person reads
 * @param hint a line under the label
 * @param apart set off from the answers above it by an "or", as "Not stated" and "None of
 * these" are
 */
public record Choice(String value, String label, @Nullable String hint, boolean apart) {

	public Choice(String value, String label, @Nullable String hint) {
		this(value, label, hint, false);
	}

	public static Choice of(String value, String label) {
		return new Choice(value, label, null);
	}

	public static Choice of(Coded word) {
		return of(word.name(), word.label());
	}

	/** The whole of a vocabulary in its own order. */
	public static List<Choice> of(Coded[] words) {
		return Arrays.stream(words).map(Choice::of).toList();
	}

	/**
	 * An answer set off by an "or"; for checkboxes the form must refuse it beside others.
	 */
	public static Choice apart(String value, String label) {
		return new Choice(value, label, null, true);
	}

	/** The answer that says nothing: posts the empty text. */
	public static Choice notStated() {
		return apart("", "Not stated");
	}

	public Choice withHint(String hint) {
		return new Choice(this.value, this.label, hint, this.apart);
	}

	public Choice setApart() {
		return new Choice(this.value, this.label, this.hint, true);
	}

}
