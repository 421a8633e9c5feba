package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.web.Markup;

/**
 * Writes the rows of a figure's table, the first cell of each as its heading. They are
 * most of a page: London has some 1,800 cells.
 */
final class TableRows {

	private TableRows() {
	}

	static Markup of(List<Column> columns, List<List<Cell>> rows) {
		Markup markup = new Markup();
		for (List<Cell> row : rows) {
			markup.tags("<tr class=\"nhsuk-table__row\">");
			for (int i = 0; i < row.size(); i++) {
				if (i == 0) {
					heading(row.get(i), markup);
				}
				else {
					cell(row.get(i), columns.get(i).numeric(), markup);
				}
			}
			markup.tags("</tr>\n");
		}
		return markup;
	}

	private static void heading(Cell cell, Markup markup) {
		content(cell, markup.tags("<th class=\"nhsuk-table__header\" scope=\"row\">")).tags("</th>");
	}

	private static void cell(Cell cell, boolean numeric, Markup markup) {
		markup.tags("<td class=\"nhsuk-table__cell");
		if (numeric) {
			markup.tags(" nhsuk-table__cell--numeric");
		}
		if (cell.isEmpty() && cell.href() == null) {
			markup.tags(" not-stated");
		}
		content(cell, markup.tags("\">")).tags("</td>");
	}

	private static Markup content(Cell cell, Markup markup) {
		String href = cell.href();
		return (href != null) ? markup.tags("<a href=\"").words(href).tags("\">").words(cell.text()).tags("</a>")
				: markup.words(cell.text());
	}

}
