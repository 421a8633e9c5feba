package uk.nhs.london.aiportal.initiative;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a record, or that time alone did to its class.
 *
 * @param at the time in London
 * @param by who did it; null if nobody did
 * @param why why, in their words; null if they did not say
 * @param version the version that it made; null if it made none
 * @param former the version before it; null likewise, and for the first
 * @param before what was stated before it; null if nothing was, or it changed nothing
 * @param changes the fields that it changed
 * @param step the class recorded with it; null if it left the class and its reasons alone
 */
public record HistoryEntry(ZonedDateTime at, String title, @Nullable String by, @Nullable String why,
		@Nullable Integer version, @Nullable Integer former, @Nullable Answers before, List<FieldChange> changes,
		@Nullable ClassStep step) {

	public HistoryEntry {
		changes = List.copyOf(changes);
	}

	/** The names of the changed fields: "Money, Contract to". */
	public String changedFields() {
		return String.join(", ", this.changes.stream().map(FieldChange::label).distinct().toList());
	}

}
