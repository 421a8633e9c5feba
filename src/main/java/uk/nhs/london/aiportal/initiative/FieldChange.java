package uk.nhs.london.aiportal.initiative;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field of the record in two versions.
 *
 * @param name in snake case, as the CSV heading
 * @param page the slug of the page that asks for it
 * @param before its words in the first version; an empty field says which kind of empty
 * it is, and one that stands in rows says nothing
 * @param after its words in the second, likewise
 * @param rows what became of its rows, one by one; empty for a field without rows
 */
public record FieldChange(String name, String label, String page, String before, String after, List<RowChange> rows) {

	public FieldChange {
		rows = List.copyOf(rows);
	}

	public boolean changed() {
		return !this.rows.isEmpty() || !this.before.equals(this.after);
	}

	/**
	 * What became of a row.
	 *
	 * @param row the row in words; of a changed one, what stayed as it was
	 * @param key the code of the kind of row where there is one of each kind; else null
	 * @param parts what changed within it; empty for a row that is wholly new or gone
	 */
	public record RowChange(Kind kind, String row, @Nullable String key, List<PartChange> parts) {

		public RowChange {
			parts = List.copyOf(parts);
		}

	}

	/** A part of a row in two versions. */
	public record PartChange(String label, String before, String after) {
	}

	/** What can become of a row. */
	public enum Kind {

		ADDED("Added"), CHANGED("Changed"), TAKEN_OUT("Taken out");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
