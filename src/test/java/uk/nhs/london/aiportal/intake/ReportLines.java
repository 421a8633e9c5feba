package uk.nhs.london.aiportal.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A line of a file of public reports that can be read, until a cell is changed. */
final class ReportLines {

	static final String HEADINGS = String.join(",", Column.headings()) + "\r\n";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final Map<Column, String> cells = new EnumMap<>(Column.class);

	ReportLines() {
		with(Column.RECORD_ID, "T-" + NUMBER.incrementAndGet());
		with(Column.TRUST_ODS_CODE, "R1H");
		with(Column.TITLE, "A title");
		with(Column.SOURCE_URL, "https://example.org/report");
	}

	/** The cell as it stands in the file, quotation marks and all. */
	ReportLines with(Column column, String cell) {
		this.cells.put(column, cell);
		return this;
	}

	@Override
	public String toString() {
		return Arrays.stream(Column.values())
			.map((column) -> this.cells.getOrDefault(column, ""))
			.collect(Collectors.joining(",", "", "\r\n"));
	}

}
