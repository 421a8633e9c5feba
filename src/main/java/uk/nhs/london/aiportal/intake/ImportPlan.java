package uk.nhs.london.aiportal.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What would become of a file, as the register stands now.
 *
 * @param format what the file was found to be, in words
 * @param headingRow where its headings stand, as a spreadsheet counts
 * @param answers the columns whose answers are read
 * @param workedOut those that the register works out, and never reads
 * @param ownPage those that are changed on pages of their own
 * @param unknown those that are none of the register's
 * @param checked names exactly this plan: another if anything in it would be another
 */
record ImportPlan(RegisterImport file, String format, int headingRow, List<String> answers, List<String> workedOut,
		List<String> ownPage, List<String> unknown, boolean versioned, List<PlannedRow> rows, String checked) {

	public Map<RowBecomes, Long> counts() {
		Map<RowBecomes, Long> counts = new EnumMap<>(RowBecomes.class);
		for (RowBecomes becomes : RowBecomes.values()) {
			counts.put(becomes, this.rows.stream().filter((row) -> row.becomes() == becomes).count());
		}
		return counts;
	}

	/** How many answers would change, conflicts apart. */
	public long changes() {
		return this.rows.stream().mapToLong((row) -> row.changes().size()).sum();
	}

	/** How many cells say something that is not read. */
	public long notes() {
		return this.rows.stream().mapToLong((row) -> row.notes().size()).sum();
	}

	/** How many rows would be written, whatever is decided about conflicts. */
	public long writes() {
		return this.rows.stream().filter((row) -> !row.statements().isEmpty()).count();
	}

}
