package uk.nhs.london.aiportal.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.nhs.london.aiportal.intake.sheet.UnreadableFileException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ReportFileTests {

	private static final String HEADINGS = ReportLines.HEADINGS;

	@ParameterizedTest
	@MethodSource("unreadable")
	void anUnreadableFileSaysWhy(byte[] file, String message) {
		assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> ReportFile.read(file))
			.withMessageContaining(message);
	}

	static Stream<Arguments> unreadable() {
		String row = new ReportLines().toString();
		String many = HEADINGS + ("\"\"," + ",".repeat(31) + "x\r\n").repeat(ReportFile.MOST_ROWS + 1);
		return Stream
			.of(arguments(new byte[0], "The selected file is empty"),
					arguments(utf8(" \r\n"), "The selected file is empty"),
					arguments(utf8(HEADINGS), "The selected file is empty: it has headings and no row"),
					arguments(new byte[2 * 1024 * 1024], "The selected file must be smaller than 2MB"),
					arguments(utf8("name,age\r\nx,y\r\n"), "must use the template. Its first row has none"),
					arguments(utf8(HEADINGS.replace("title,", "").replace("purpose,", "") + row),
							"must use the template. It does not have the columns title, purpose"),
					arguments(utf8(HEADINGS.replace("notes", "notes,title") + row), "It has the column title twice"),
					arguments(utf8(HEADINGS + row.replace("A title", "Café")), null, Charset.forName("windows-1252")),
					arguments(new byte[] { 'P', 'K', 3, 4, 0, 0 }, "The selected file must be a CSV"),
					arguments(("\uFEFF" + HEADINGS + row).getBytes(StandardCharsets.UTF_16), "must be a CSV in UTF-8"),
					arguments(utf8(HEADINGS + "\"never closed\r\n" + row), "One of its quotation marks is not closed"),
					arguments(utf8(many), "must have 5,000 rows or fewer"))
			.map(ReportFileTests::inItsCharset);
	}

	/** The third argument, if any, is the wrong charset to write the first one in. */
	private static Arguments inItsCharset(Arguments given) {
		Object[] all = given.get();
		return (all.length == 2) ? given
				: arguments(new String((byte[]) all[0], StandardCharsets.UTF_8).getBytes((Charset) all[2]),
						"must be a CSV in UTF-8");
	}

	@Test
	void lineEndsMarksAndColumnOrderDoNotMatter() {
		String crlf = HEADINGS + new ReportLines();
		assertThat(ReportFile.read(utf8(crlf.replace("\r\n", "\n")))).isEqualTo(ReportFile.read(utf8(crlf)));
		assertThat(ReportFile.read(utf8("\uFEFF" + crlf))).isEqualTo(ReportFile.read(utf8(crlf)));
		String turned = "extra," + HEADINGS.replace("\r\n", "") + ",,\r\nmore," + new ReportLines();
		ReportRow row = ReportFile.read(utf8(turned)).rows().get(0);
		assertThat(row.text(Column.TITLE)).isEqualTo("A title");
		assertThat(row.byHeading()).containsEntry("extra", "more");
	}

	@Test
	void rowsAreCountedAsASpreadsheetDoes() {
		String file = HEADINGS + "\r\n" + new ReportLines().with(Column.NOTES, "\"two\r\nlines\"") + new ReportLines();
		assertThat(ReportFile.read(utf8(file)).rows()).extracting(ReportRow::number).containsExactly(3, 4);
		assertThat(ReportFile.read(utf8(file)).rows().get(0).text(Column.NOTES)).isEqualTo("two\r\nlines");
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
