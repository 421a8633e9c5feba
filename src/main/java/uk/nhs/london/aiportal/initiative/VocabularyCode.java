package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.web.Choice;

/**
 * A word of a vocabulary that is a table.
 *
 * @param meaning a line under the label, where that is not enough
 * @param family for vocabularies too long to chart code by code
 * @param validTo the last day on which it is offered; records that have it keep it
 */
public record VocabularyCode(String vocabulary, String code, String label, @Nullable String meaning,
		@Nullable String family, LocalDate validFrom, @Nullable LocalDate validTo) {

	/** Whether a new answer may be this on a day. */
	public boolean offeredOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
	}

	public Choice choice() {
		return new Choice(this.code, this.label, this.meaning);
	}

}
