package uk.nhs.london.aiportal.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What would become of the rows of a file if it were loaded now. */
record Preview(IntakeFile file, List<IntakeRow> rows) {

	/** New rows whose words suggest a declared stage. */
	public long proposals() {
		return reports().filter((report) -> report.proposal() != null).count();
	}

	/** New rows that a successor answers for. */
	public long succeeded() {
		return reports().filter(NewReport::succeeded).count();
	}

	private Stream<NewReport> reports() {
		return this.rows.stream().map(IntakeRow::report).filter(Objects::nonNull);
	}

}
