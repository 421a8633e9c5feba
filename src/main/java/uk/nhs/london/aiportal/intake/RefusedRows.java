package uk.nhs.london.aiportal.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Writes refused rows as they came with the reasons beside them, so that the file can be
 * mended and chosen again as it is.
 */
final class RefusedRows {

	static final String ROW = "refused_row";

	static final String REASONS = "refused_because";

	/** Columns of our own, left out when the mended file comes back. */
	static final Set<String> OWN_HEADINGS = Set.of(ROW, REASONS);

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private RefusedRows() {
	}

	/**
	 * RFC 4180 with a byte-order mark, since it is to be opened in a spreadsheet.
	 * @param problems by the number of the row; other rows are left out
	 */
	static String csv(ReportFile file, Map<Integer, List<CellProblem>> problems) {
		StringWriter text = new StringWriter();
		text.append(BYTE_ORDER_MARK);
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			csv.writeRecord(with(ROW, REASONS, own(file.headings(), file.headings())));
			for (ReportRow row : file.rows()) {
				List<CellProblem> reasons = problems.get(row.number());
				if (reasons != null) {
					csv.writeRecord(with(String.valueOf(row.number()),
							reasons.stream().map(CellProblem::inWords).collect(Collectors.joining("; ")),
							own(row.headings(), row.cells())));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	/**
	 * The cells but for those under our own headings; what is beyond the headings stays.
	 */
	private static List<String> own(List<String> headings, List<String> cells) {
		List<String> kept = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			if (i >= headings.size() || !OWN_HEADINGS.contains(headings.get(i))) {
				kept.add(SpreadsheetGuard.put(cells.get(i)));
			}
		}
		return kept;
	}

	private static List<String> with(String row, String reasons, List<String> cells) {
		List<String> all = new ArrayList<>(cells);
		all.add(0, row);
		all.add(1, SpreadsheetGuard.put(reasons));
		return all;
	}

}
