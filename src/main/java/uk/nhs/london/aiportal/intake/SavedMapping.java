package uk.nhs.london.aiportal.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A mapping that an organisation keeps under a name.
 *
 * @param headings of the file that it was made for, as many as it has columns
 * @param columns as of a {@link FileMapping}
 * @param words as of a {@link FileMapping}
 */
record SavedMapping(long id, String name, List<String> headings, List<String> columns,
		Map<String, Map<String, String>> words, Instant savedAt, String savedBy) {

	/** Whether it was made for a file with these headings, spaces and case apart. */
	boolean fits(List<String> others) {
		return plain(this.headings).equals(plain(others));
	}

	/** What a column of this heading was; null if it had none, or left it out. */
	@Nullable String column(String heading) {
		int place = heading.isEmpty() ? -1 : plain(this.headings).indexOf(CellReader.plain(heading));
		return (place < 0 || this.columns.get(place).isEmpty()) ? null : this.columns.get(place);
	}

	private static List<String> plain(List<String> headings) {
		return headings.stream().map(CellReader::plain).toList();
	}

}
