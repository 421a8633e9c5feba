package uk.nhs.london.aiportal.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.web.Choice;

/**
 * The page on which it is decided how a file is read.
 *
 * @param format what the file was found to be, in words
 * @param rows how many it has
 * @param offered the mapping kept for these headings; null if there is none
 * @param columns in the order of the file
 * @param words of each column in which there are words to match
 * @param choices what any column may be
 * @param name under which the mapping is to be kept; empty if it is not
 * @param problems why it cannot be read so; empty if it can
 * @param asked whether there are words that nobody was asked about yet
 */
record MappingPage(RegisterImport file, String format, int headingRow, long rows, @Nullable SavedMapping offered,
		List<MappedColumn> columns, List<MappedWords> words, List<Choice> choices, String name, List<Problem> problems,
		boolean asked) {

	/**
	 * A column of the file.
	 *
	 * @param letters as a spreadsheet names it
	 * @param column what it is read as; empty to leave it out
	 * @param proposed what is proposed; empty to leave it out
	 * @param why the proposal is made
	 * @param sure whether its heading is the register's own, so that nobody need look
	 * @param extra a choice that other columns do not have; null if there is none
	 */
	record MappedColumn(int place, String letters, String heading, long filled, List<String> samples, String column,
			String proposed, String why, boolean sure, @Nullable Choice extra) {

		public String id() {
			return "column-" + this.place;
		}

	}

	/**
	 * The words of a column that are no codes.
	 *
	 * @param codes what they may mean
	 * @param more in how many rows there are others that are not asked about
	 */
	record MappedWords(String field, String label, List<Choice> codes, List<MappedWord> words, long more) {
	}

	/**
	 * A word.
	 *
	 * @param parameter its name in the form
	 * @param answer as the form posts it
	 * @param why this answer is proposed; null where none is
	 */
	record MappedWord(String id, String parameter, String text, long rows, String answer, @Nullable String why) {
	}

	/** What is wrong, and where on the page. */
	record Problem(String id, String message) {
	}

	public boolean wrong(String id) {
		return this.problems.stream().anyMatch((it) -> it.id().equals(id));
	}

	public @Nullable String message(String id) {
		return this.problems.stream().filter((it) -> it.id().equals(id)).map(Problem::message).findFirst().orElse(null);
	}

	/** Columns that somebody should look at, or that are sure. */
	public List<MappedColumn> columns(boolean sure) {
		return this.columns.stream().filter((it) -> it.sure() == sure).toList();
	}

	/** Whether one of the columns that nobody need look at is wrong. */
	public boolean wrongAmongSure() {
		return columns(true).stream().anyMatch((it) -> wrong(it.id()));
	}

}
