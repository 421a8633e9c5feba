package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a table.
 *
 * @param name as in the address of its file
 * @param headline what the numbers say
 * @param definition what is counted and how
 * @param rows a cell for each column, as its file has it; empty where there is no number
 */
public record FigureTable(String name, String headline, String subtitle, String definition, List<Head> columns,
		List<List<String>> rows) {

	/**
	 * A column.
	 *
	 * @param name the heading in its file
	 * @param heading the heading on the page; null if it is in the file only
	 */
	public record Head(String name, @Nullable String heading, boolean numeric) {
	}

}
