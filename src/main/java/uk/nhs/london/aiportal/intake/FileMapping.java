package uk.nhs.london.aiportal.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file are read, and the words in them.
 *
 * @param columns of each place in the file the column of the register, empty for one that
 * is left out; no column of the register stands twice
 * @param words of a column the codes by taught words, the words as {@link CellReader#key}
 * writes them; an empty code where the word is to say nothing
 * @param name under which it is remembered; null if it is not
 * @param chosen whether a person looked at it; false where the file is the register's own
 * to the last word
 */
record FileMapping(List<String> columns, Map<String, Map<String, String>> words, @Nullable String name,
		boolean chosen) {

	FileMapping {
		columns = List.copyOf(columns);
		words = Map.copyOf(words);
	}

	/** The place of each of the register's columns, in the order of the file. */
	Map<String, Integer> places() {
		Map<String, Integer> places = new LinkedHashMap<>();
		for (int place = 0; place < this.columns.size(); place++) {
			if (!this.columns.get(place).isEmpty()) {
				places.put(this.columns.get(place), place);
			}
		}
		return places;
	}

	Map<String, String> words(String column) {
		return this.words.getOrDefault(column, Map.of());
	}

	List<String> leftOut(List<String> headings) {
		return IntStream.range(0, headings.size())
			.filter((place) -> place >= this.columns.size() || this.columns.get(place).isEmpty())
			.mapToObj(headings::get)
			.filter((heading) -> !heading.isEmpty())
			.toList();
	}

}
