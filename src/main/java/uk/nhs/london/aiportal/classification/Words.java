package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How facts are put into sentences. */
final class Words {

	private Words() {
	}

	static String date(LocalDate day) {
		return PartialDate.of(day).inWords();
	}

	/** With its preposition: on 31 March 2022, in March 2022, in 2022. */
	static String on(PartialDate date) {
		return ((date.precision() == PartialDate.Precision.DAY) ? "on " : "in ") + date.inWords();
	}

	static String on(LocalDate day) {
		return "on " + date(day);
	}

	static String number(int number) {
		return String.format(Locale.UK, "%,d", number);
	}

	/** One, two and three. */
	static String list(List<String> things) {
		int last = things.size() - 1;
		return (last < 1) ? String.join("", things)
				: String.join(", ", things.subList(0, last)) + " and " + things.get(last);
	}

	static String sentenceCase(String words) {
		return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
	}

	/** In the middle of a sentence; an abbreviation such as ICS keeps its capitals. */
	static String inSentence(String label) {
		boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
		return abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
	}

	/** The text without space around it; null if it is blank, hence not stated. */
	static @Nullable String stated(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

}
