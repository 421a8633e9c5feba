package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rows of a figure's table as a page has them. */
class TableRowsTests {

	private static final List<Column> COLUMNS = List.of(Column.words("trust", "Trust"),
			Column.number("embedded", "Embedded"));

	@Test
	void firstCellIsTheHeadingOfItsRow() {
		assertThat(rows(Cell.of("Barts Health"), Cell.of(1200))).isEqualTo("""
				<tr class="nhsuk-table__row"><th class="nhsuk-table__header" scope="row">Barts Health</th>\
				<td class="nhsuk-table__cell nhsuk-table__cell--numeric">1,200</td></tr>
				""");
	}

	@Test
	void noNumberIsToldFromNought() {
		assertThat(rows(Cell.of("Barts Health"), Cell.none("Not reported")))
			.contains("<td class=\"nhsuk-table__cell nhsuk-table__cell--numeric not-stated\">Not reported</td>");
		assertThat(rows(Cell.of("Barts Health"), Cell.of(0))).doesNotContain("not-stated");
	}

	@Test
	void numberLeadsToItsRecords() {
		assertThat(rows(Cell.linked("Barts Health", "/trusts/R1H"), new Cell("3", "3", "/initiatives?a=1&b=2")))
			.contains("<a href=\"/trusts/R1H\">Barts Health</a>")
			.contains("<a href=\"/initiatives?a=1&amp;b=2\">3</a>");
	}

	@Test
	void wordsAreNeverMarkup() {
		assertThat(rows(Cell.of("<b>Guy's & \"St\"</b>"), Cell.linked("<i>", "/\"><script>")))
			.contains(">&lt;b&gt;Guy&#39;s &amp; &quot;St&quot;&lt;/b&gt;</th>")
			.contains("<a href=\"/&quot;&gt;&lt;script&gt;\">&lt;i&gt;</a>");
	}

	private static String rows(Cell... row) {
		return TableRows.of(COLUMNS, List.of(List.of(row))).toString();
	}

}
