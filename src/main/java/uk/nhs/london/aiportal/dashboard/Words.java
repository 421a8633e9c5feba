package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import uk.nhs.london.aiportal.classification.PartialDate;

/** How figures are put into sentences. */
final class Words {

	private Words() {
	}

	static String number(long number) {
		return (0 <= number && number < 1000) ? Long.toString(number) : String.format(Locale.UK, "%,d", number);
	}

	/** "no trusts", "1 trust", "1,200 trusts". */
	static String count(long number, String one, String many) {
		return (number == 0) ? "no " + many : number(number) + " " + ((number == 1) ? one : many);
	}

	static String initiatives(int number) {
		return count(number, "initiative", "initiatives");
	}

	/** "none is", "1 is", "12 are". */
	static String are(int number) {
		return ((number == 0) ? "none" : number(number)) + ((number < 2) ? " is" : " are");
	}

	/** "none has", "1 has", "12 have". */
	static String have(int number) {
		return ((number == 0) ? "none" : number(number)) + ((number < 2) ? " has" : " have");
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

	static String date(LocalDate date) {
		return PartialDate.of(date).inWords();
	}

}
