package uk.nhs.london.aiportal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.intake.sheet.Sheet;
import uk.nhs.london.aiportal.intake.sheet.SheetRow;

/**
 * What stands in a file, seen in one reading of it.
 *
 * @param columns by place
 * @param words of a column that takes codes, those in its cells that are none
 */
record FileLook(long rows, List<ColumnLook> columns, Map<String, Words> words) {

	private static final int SAMPLES = 3;

	/** Nobody goes through a longer list; such a column holds text. */
	static final int MOST_WORDS = 100;

	/** In all columns, since a form of more answers is refused by the server. */
	private static final int MOST_IN_ALL = 400;

	/** A longer text is no word for a code. */
	static final int LONGEST_WORD = 200;

	/**
	 * What stands in a column.
	 *
	 * @param filled how many of its cells say something
	 * @param samples the first that differ, shortened
	 */
	record ColumnLook(long filled, List<String> samples) {
	}

	/**
	 * The words of a column that are no codes.
	 *
	 * @param known in the order of the file
	 * @param more in how many more rows there are others, or longer ones
	 */
	record Words(List<Word> known, long more) {
	}

	/**
	 * A word.
	 *
	 * @param key as {@link CellReader#key} writes it
	 * @param text as it first stands in the file
	 */
	record Word(String key, String text, long rows) {
	}

	/** Look through a file, with words that were taught not counted as known. */
	static FileLook of(Sheet sheet, List<String> mapped, RegisterColumns columns) {
		List<Looking> looking = new ArrayList<>();
		for (int place = 0; place < sheet.headings().size(); place++) {
			String column = mapped.get(place);
			looking.add(
					new Looking((columns.kind(column) == ColumnKind.ANSWER) ? columns.reader(column, Map.of()) : null));
		}
		long rows = 0;
		try (Stream<SheetRow> all = sheet.rows()) {
			for (SheetRow row : (Iterable<SheetRow>) all::iterator) {
				rows++;
				for (int place = 0; place < looking.size(); place++) {
					looking.get(place).at(row.cells().get(place));
				}
			}
		}
		Map<String, Words> words = new LinkedHashMap<>();
		int left = MOST_IN_ALL;
		for (int place = 0; place < looking.size(); place++) {
			Looking it = looking.get(place);
			if (!it.words.isEmpty() || it.more > 0) {
				Words most = it.words(left);
				words.put(mapped.get(place), most);
				left -= most.known().size();
			}
		}
		return new FileLook(rows, looking.stream().map((it) -> new ColumnLook(it.filled, it.samples)).toList(), words);
	}

	/** A column while it is looked through. */
	private static final class Looking {

		private final @Nullable CellReader reader;

		private final List<String> samples = new ArrayList<>();

		private final Map<String, Word> words = new LinkedHashMap<>();

		/** Codes repeat from row to row, so each cell is taken apart once. */
		private final Map<String, List<String>> read = new HashMap<>();

		private long filled;

		private long more;

		Looking(@Nullable CellReader reader) {
			this.reader = (reader != null && reader.hasWords()) ? reader : null;
		}

		void at(String cell) {
			String text = CellReader.cleaned(cell);
			if (text.isEmpty()) {
				return;
			}
			this.filled++;
			if (this.samples.size() < SAMPLES && !this.samples.contains(CellProblem.shortened(text))) {
				this.samples.add(CellProblem.shortened(text));
			}
			if (this.reader != null) {
				unknown(this.reader, text).forEach(this::count);
			}
		}

		private List<String> unknown(CellReader reader, String text) {
			List<String> known = this.read.get(text);
			if (known == null) {
				known = reader.unknownWords(text);
				if (this.read.size() < MOST_WORDS * 10) {
					this.read.put(text, known);
				}
			}
			return known;
		}

		private void count(String text) {
			String key = CellReader.key(text);
			Word word = this.words.get(key);
			if (word == null && (this.words.size() == MOST_WORDS || key.length() > LONGEST_WORD)) {
				this.more++;
				return;
			}
			this.words.put(key, (word != null) ? new Word(key, word.text(), word.rows() + 1) : new Word(key, text, 1));
		}

		Words words(int most) {
			return new Words(this.words.values().stream().limit(most).toList(),
					this.more + this.words.values().stream().skip(most).mapToLong(Word::rows).sum());
		}

	}

}
