package uk.nhs.london.aiportal.export;

import java.util.List;
import java.util.function.Function;

import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.web.Choice;

/**
 * A column of a {@link Table}.
 *
 * @param name its heading, in snake case
 * @param meaning a sentence or two
 * @param words what its codes are; empty unless it holds codes that are listed
 * @param cell what it holds for a row, ready to be written
 * @param requirement when a trust is asked for it, or that it is not: "While live"
 */
record Column<T>(String name, Type type, String meaning, List<Choice> words, Function<T, String> cell,
		String requirement) {

	/** What the cells of a column are. */
	enum Type {

		/** The only cells that may begin with the mark of {@link SpreadsheetText}. */
		TEXT("Text"),

		CODE("Code"),

		CODES("Codes in order, parted by \"; \""),

		LABEL("Words for a code"),

		NUMBER("Whole number"),

		DECIMAL("Number, with a decimal point if it has a fraction"),

		DAY("Date: 2026-03-31"),

		DATE("Date: 2026-03-31, or as much of it as is known: 2026-03 or 2026"),

		YES_NO("true or false");

		private final String description;

		Type(String description) {
			this.description = description;
		}

		public String description() {
			return this.description;
		}

	}

}
