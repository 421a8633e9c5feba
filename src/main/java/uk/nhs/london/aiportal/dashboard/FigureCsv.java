package uk.nhs.london.aiportal.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.organisation.OrganisationKind;

/**
 * Writes a figure as a file: RFC 4180, a header row, stable codes beside labels, and in
 * each row the date, the ruleset and the place that it is about, and how many of that
 * place's initiatives are not shared with whoever fetched the file: 0, "5 or fewer", or a
 * larger number. An empty cell means that there is no number; why stands in the columns
 * beside it.
 */
final class FigureCsv {

	static final List<String> ABOUT = List.of("as_at", "basis", "map_as_at", "ruleset", "place", "place_label",
			"trust_kind");

	static final String NOT_SHARED = "not_shared_with_you";

	private FigureCsv() {
	}

	static byte[] write(Figure figure, Subject subject) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
			write(figure, subject, csv);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Memory does not fail to be written", ex);
		}
		return file.toByteArray();
	}

	private static void write(Figure figure, Subject subject, CsvWriter csv) {
		List<String> header = new ArrayList<>(ABOUT);
		header.add(NOT_SHARED);
		figure.columns().forEach((column) -> header.add(column.name()));
		csv.writeRecord(header);
		String notShared = Objects.requireNonNullElse(subject.notShared(), "0");
		for (List<Cell> cells : figure.rows()) {
			List<String> row = new ArrayList<>(about(subject));
			row.add(notShared);
			cells.forEach((cell) -> row.add(cell.value()));
			csv.writeRecord(row);
		}
	}

	/**
	 * The date, whether as recorded or as now known, the map, the ruleset and the place,
	 * as in {@link #ABOUT}.
	 */
	static List<String> about(Subject subject) {
		OrganisationKind kind = subject.kind();
		return List.of(subject.asAt().date().toString(), subject.asAt().basis(), subject.map().date().toString(),
				Ruleset.V1_0.version(), subject.place().code(), subject.place().name(),
				(kind != null) ? kind.name() : "");
	}

	/** As in {@code london-classes-2026-03-31.csv}. */
	static String fileName(String figure, Subject subject) {
		OrganisationKind kind = subject.kind();
		return subject.place().code().toLowerCase(Locale.ROOT) + "-"
				+ ((kind != null) ? kind.name().toLowerCase(Locale.ROOT) + "-" : "") + figure + "-"
				+ subject.asAt().date() + (subject.asAt().known() ? "-as-now-known" : "")
				+ (subject.asAt().restated() ? "-restated" : "") + ".csv";
	}

}
