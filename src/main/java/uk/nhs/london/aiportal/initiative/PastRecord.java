package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Result;

/**
 * A record as at the end of a past day.
 *
 * @param version the version in force; null if it was not yet in the register
 * @param stated what was stated; null likewise
 * @param withdrawal that it was withdrawn then; null if it stood
 * @param recorded the class that the register said; null if it was not in the register or
 * withdrawn
 * @param recordedOn since when it said so; null likewise
 * @param known the class of that day by what is known today
 * @param because what became known later and made the difference, the earliest first;
 * empty if there is none
 */
public record PastRecord(LocalDate on, @Nullable RecordVersion version, @Nullable Answers stated,
		@Nullable Withdrawal withdrawal, @Nullable Result recorded, @Nullable LocalDate recordedOn, Result known,
		List<LaterChange> because) {

	public PastRecord {
		because = List.copyOf(because);
	}

	/** Whether what was recorded is also what is now known. */
	public boolean same() {
		return this.recorded != null && ClassStep.inWords(this.recorded).equals(ClassStep.inWords(this.known));
	}

	/** The class recorded, in words. */
	public String recordedInWords() {
		return (this.recorded != null) ? ClassStep.inWords(this.recorded) : "Not in the register";
	}

	/** The class now known, in words. */
	public String knownInWords() {
		return ClassStep.inWords(this.known);
	}

	/**
	 * Something recorded later that made the class of that day another.
	 *
	 * @param on when it was recorded
	 * @param what what it was, as the history calls it; null if nobody did anything and
	 * the register only caught up with the calendar
	 */
	public record LaterChange(LocalDate on, @Nullable String what, String from, String to) {
	}

}
