package uk.nhs.london.aiportal.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** What parts the cells of a row. */
enum Delimiter {

	COMMA(',', "commas"), SEMICOLON(';', "semicolons"), TAB('\t', "tabs"), PIPE('|', "upright bars");

	private static final int ROWS_LOOKED_AT = 50;

	private final char sign;

	private final String inWords;

	Delimiter(char sign, String inWords) {
		this.sign = sign;
		this.inWords = inWords;
	}

	char sign() {
		return this.sign;
	}

	String inWords() {
		return this.inWords;
	}

	/**
	 * The one that a line before all others names, as Excel reads and some exports write
	 * it: {@code sep=;}.
	 */
	static Optional<Delimiter> named(String beginning) {
		for (Delimiter delimiter : values()) {
			if (beginning.regionMatches(true, 0, "sep=" + delimiter.sign, 0, 5)
					&& beginning.substring(5).matches("(?s)([\\r\\n].*)?")) {
				return Optional.of(delimiter);
			}
		}
		return Optional.empty();
	}

	/**
	 * The one by which the most rows have the same number of cells, and more than one; of
	 * those the one by which they have more cells. A table of one column has commas.
	 * @param cut whether the text goes on, so that its last row is not whole
	 */
	static Delimiter of(String beginning, boolean cut) {
		Delimiter best = COMMA;
		Evenness most = new Evenness(0, 1);
		for (Delimiter delimiter : values()) {
			Evenness evenness = delimiter.evenness(beginning, cut);
			if (evenness.cells() > 1 && evenness.isMoreThan(most)) {
				best = delimiter;
				most = evenness;
			}
		}
		return best;
	}

	private Evenness evenness(String beginning, boolean cut) {
		List<Integer> sizes = new ArrayList<>();
		boolean broken = false;
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.fieldSeparator(this.sign)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.trimWhitespacesAroundQuotes(true)
			.allowUnclosedQuote(cut)
			.ofCsvRecord(beginning)) {
			for (CsvRecord row : csv) {
				sizes.add(row.getFieldCount());
				if (sizes.size() > ROWS_LOOKED_AT) {
					break;
				}
			}
		}
		catch (CsvParseException ex) {
			broken = true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (sizes.size() > ROWS_LOOKED_AT || (cut && !broken && sizes.size() > 1)) {
			sizes.remove(sizes.size() - 1);
		}
		int usual = sizes.stream()
			.max((one, other) -> Integer.compare(Collections.frequency(sizes, one),
					Collections.frequency(sizes, other)))
			.orElse(0);
		return new Evenness(Collections.frequency(sizes, usual) / (double) (sizes.size() + (broken ? 1 : 0)), usual);
	}

	/**
	 * How alike the rows are.
	 *
	 * @param share of the rows that have the usual number of cells
	 */
	private record Evenness(double share, int cells) {

		private boolean isMoreThan(Evenness other) {
			return this.share > other.share || (this.share == other.share && this.cells > other.cells);
		}

	}

}
