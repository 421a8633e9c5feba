package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.SubLabel;

/**
 * From when on the register said something of an initiative.
 *
 * @param id of the class recorded
 */
record ClassBeginning(long id, LocalDate from, Classification classification, @Nullable SubLabel subLabel,
		CountedAs countedAs) {

	RecordedSpan until(LocalDate last) {
		return new RecordedSpan(this.from, last, this.classification, this.subLabel, this.countedAs);
	}

}
