package uk.nhs.london.aiportal.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of a row, as the register stands now.
 *
 * @param report null unless the outcome is NEW
 * @param problems empty unless the outcome is REFUSED
 */
record IntakeRow(ReportRow row, Outcome outcome, @Nullable NewReport report, List<CellProblem> problems) {

	static IntakeRow of(ReportRow row, NewReport report) {
		return new IntakeRow(row, Outcome.NEW, report, List.of());
	}

	static IntakeRow known(ReportRow row) {
		return new IntakeRow(row, Outcome.KNOWN, null, List.of());
	}

	static IntakeRow refused(ReportRow row, List<CellProblem> problems) {
		return new IntakeRow(row, Outcome.REFUSED, null, List.copyOf(problems));
	}

	/** What it is called, whether it can be read or not. */
	public String title() {
		String title = this.row.text(Column.TITLE);
		return (title != null) ? CellProblem.shortened(title) : "Without a title";
	}

	public @Nullable String recordId() {
		String recordId = this.row.text(Column.RECORD_ID);
		return (recordId != null) ? CellProblem.shortened(recordId) : null;
	}

}
