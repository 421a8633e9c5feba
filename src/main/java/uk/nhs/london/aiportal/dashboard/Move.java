package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.CountedAs;

/**
 * From one recorded class to another.
 *
 * @param organisation the code under which it is recorded
 * @param change the change of the record that moved it; null if the calendar did
 */
record Move(String reference, String title, String organisation, LocalDate on, CountedAs from, CountedAs to,
		@Nullable String change) {

	public String why() {
		return (this.change != null) ? this.change : "The calendar: time passed, and nobody changed the record";
	}

	/** "Pilot, limited", "Ended". */
	static String inWords(CountedAs countedAs) {
		return (countedAs.inShare() && countedAs != CountedAs.EMBEDDED)
				? "Pilot, " + countedAs.label().substring(0, 1).toLowerCase(Locale.UK) + countedAs.label().substring(1)
				: countedAs.label();
	}

	public String fromInWords() {
		return inWords(this.from);
	}

	public String toInWords() {
		return inWords(this.to);
	}

}
