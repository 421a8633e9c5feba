package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.SubLabel;

/**
 * What the register said of an initiative for a time.
 *
 * @param from the first day
 * @param to the last day
 */
public record RecordedSpan(LocalDate from, LocalDate to, Classification classification, @Nullable SubLabel subLabel,
		CountedAs countedAs) {

	RecordedSpan until(LocalDate last) {
		return new RecordedSpan(this.from, last, this.classification, this.subLabel, this.countedAs);
	}

	/** Whether the other says the same from the next day on. */
	boolean isContinuedBy(RecordedSpan other) {
		return this.classification == other.classification && this.subLabel == other.subLabel
				&& this.countedAs == other.countedAs && this.to.plusDays(1).equals(other.from);
	}

	/** "Pilot, on soft money". */
	public String inWords() {
		return ClassStep.inWords(this.classification, this.subLabel);
	}

}
