package uk.nhs.london.aiportal.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.account.Posts;
import uk.nhs.london.aiportal.api.InitiativeDocument.Standing;
import uk.nhs.london.aiportal.initiative.ClassStep;
import uk.nhs.london.aiportal.initiative.FieldChange;
import uk.nhs.london.aiportal.initiative.HistoryEntry;
import uk.nhs.london.aiportal.initiative.HistoryPage;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;

/**
 * A page of the history of a record, the newest first.
 *
 * @param total of all pages
 */
record HistoryDocument(String reference, int page, int pages, int total, List<Entry> items) {

	static HistoryDocument of(InitiativeRecord record, HistoryPage history, Posts posts) {
		return new HistoryDocument(record.reference().toString(), history.number(), history.last(), history.total(),
				history.entries().stream().map((it) -> Entry.of(it, record.organisation(), posts)).toList());
	}

	/**
	 * Something that was done, or that time alone did.
	 *
	 * @param by the post of whoever did it; null if nobody did
	 * @param changes the fields that it changed, in words
	 * @param standing the class recorded with it; null if it left the class alone
	 * @param formerStanding the class before; null likewise, and for the first
	 */
	record Entry(OffsetDateTime at, String title, @Nullable String by, @Nullable String why, @Nullable Integer version,
			List<Change> changes, @Nullable Standing standing, @Nullable Standing formerStanding) {

		static Entry of(HistoryEntry it, String organisation, Posts posts) {
			ClassStep step = it.step();
			return new Entry(it.at().toOffsetDateTime(), it.title(),
					(it.by() != null) ? posts.of(it.by(), organisation) : null, it.why(), it.version(),
					it.changes().stream().map(Change::of).toList(), (step != null) ? Standing.of(step.after()) : null,
					(step != null && step.before() != null) ? Standing.of(step.before()) : null);
		}

	}

	/**
	 * A field in two versions.
	 *
	 * @param rows what became of its rows; empty for a field without rows
	 */
	record Change(String field, String label, String before, String after, List<Row> rows) {

		static Change of(FieldChange it) {
			return new Change(it.name(), it.label(), it.before(), it.after(), it.rows().stream().map(Row::of).toList());
		}

	}

	/**
	 * A row in two versions.
	 *
	 * @param change ADDED, CHANGED or TAKEN_OUT
	 */
	record Row(String change, String row, List<Part> parts) {

		static Row of(FieldChange.RowChange it) {
			return new Row(it.kind().name().toUpperCase(Locale.ROOT), it.row(),
					it.parts().stream().map((part) -> new Part(part.label(), part.before(), part.after())).toList());
		}

	}

	/** A part of a row in two versions. */
	record Part(String label, String before, String after) {
	}

}
