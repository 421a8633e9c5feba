package uk.nhs.london.aiportal.intake.sheet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static uk.nhs.london.aiportal.intake.sheet.Workbooks.row;

class WorkbookTests {

	private static final String HEAD = row(1, "title", "on");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<c s='1'><v>46112</v></c>                          | 2026-03-31
			<c s='2'><v>46082</v></c>                          | 2026-03
			<c s='3'><v>46112</v></c>                          | 2026-03-31
			<c s='3'><v>46112.586805555555</v></c>             | 2026-03-31T14:05
			<c s='4'><v>46112.9</v></c>                        | 2026-03-31
			<c s='5'><v>46112</v></c>                          | 2026
			<c s='6'><v>12.50</v></c>                          | 12.5
			<c s='7'><v>0.85</v></c>                           | 0.85
			<c><v>46112</v></c>                                | 46112
			<c><v>12.0</v></c>                                 | 12
			<c><v>0.30000000000000004</v></c>                  | 0.3
			<c><v>1E7</v></c>                                  | 10000000
			<c><v>-0</v></c>                                   | 0
			<c s='1'><v>0</v></c>                              | 0
			<c t='d'><v>2026-03-31</v></c>                     | 2026-03-31
			<c t='b'><v>1</v></c>                              | true
			<c t='b'><v>0</v></c>                              | false
			<c t='s'><v>1</v></c>                              | Rich text
			<c t='inlineStr'><is><t>a_x000A_b</t></is></c>     | 'a\nb'
			<c t='str'><f>A1&amp;B1</f><v>joined</v></c>       | joined
			<c><f>SUM(A1:A9)</f><v>3</v></c>                   | 3
			<c s='1'><f>TODAY()</f><v>46112</v></c>            | 2026-03-31
			""")
	void aTypedCellBecomesText(String cell, String text) {
		String title = "<c t='inlineStr'><is><t>x</t></is></c>";
		Sheet sheet = read(HEAD + "<row r='2'>" + title + cell + "</row>");
		assertThat(rows(sheet)).containsExactly(new SheetRow(2, List.of("x", text.replace("\\n", "\n"))));
	}

	@Test
	void datesAreCountedFrom1904WhereTheWorkbookSaysSo() {
		byte[] content = new Workbooks(HEAD + "<row r='2'><c/><c s='1'><v>44650</v></c></row>")
			.with("xl/workbook.xml",
					Workbooks.book("<workbookPr date1904='1'/>", "<sheet name='A' sheetId='1' r:id='r1'/>"))
			.bytes();
		assertThat(rows(SheetReader.read(content, "a.xlsx"))).extracting(SheetRow::cells)
			.containsExactly(List.of("", "2026-03-31"));
	}

	@Test
	void theFirstSheetThatIsShownAndHasAnythingIsRead() {
		byte[] content = new Workbooks(row(1, "hidden") + row(2, "x"))
			.with("xl/workbook.xml",
					Workbooks.book("",
							"""
									<sheet name='Lists' sheetId='1' state='hidden' r:id='r1'/><sheet name='Register' sheetId='2' state='visible' r:id='r2'/>
									"""))
			.with("xl/worksheets/sheet2.xml",
					Workbooks.sheet(row(3, "AI register") + "<row r='4'/>" + row(5, "title", "on\nwhich day")
							+ row(7, "x", "y") + row(8, "", "")))
			.bytes();
		Sheet sheet = SheetReader.read(content, "register.csv");
		assertThat(sheet.headings()).containsExactly("title", "on which day");
		assertThat(sheet.headingRow()).isEqualTo(5);
		assertThat(rows(sheet)).containsExactly(new SheetRow(7, List.of("x", "y")));
		assertThat(sheet.format()).isEqualTo("Excel workbook, although its name ends in .csv, sheet “Register”");
	}

	@Test
	void cellsThatAreLeftOutAreEmptyAndOneTooFarRightIsAFault() {
		Sheet sheet = read(HEAD + "<row><c r='B2'><v>2</v></c></row><row r='4'><c r='D4'><v>4</v></c></row>");
		assertThat(rows(sheet)).extracting(SheetRow::number).containsExactly(2, 4);
		assertThat(rows(sheet).get(0).cells()).containsExactly("", "2");
		assertThat(rows(sheet).get(1).faults())
			.containsExactly(CellFault.ofRow("has 4 cells where the headings have 2, so none of them can be told"));
	}

	@Test
	void aFormulaInEveryCellIsReadAsItsResultAndThePersonIsTold() {
		String formulas = IntStream.rangeClosed(2, 500)
			.mapToObj((row) -> "<row r='%1$d'><c t='str'><f>\"a\"</f><v>a</v></c><c><f>%1$d</f><v>%1$d</v></c></row>"
				.formatted(row))
			.collect(Collectors.joining());
		Sheet sheet = read(HEAD + formulas);
		assertThat(rows(sheet)).hasSize(499).allSatisfy((row) -> {
			assertThat(row.faults()).isEmpty();
			assertThat(row.cells()).containsExactly("a", String.valueOf(row.number()));
		});
		assertThat(sheet.format()).isEqualTo("Excel workbook, sheet “Notes”, formulas read as their results");
	}

	@Test
	void aFormulaWithoutAResultAndAnErrorAreFaults() {
		Sheet sheet = read(HEAD + "<row r='2'><c><f>A1</f></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c></row>");
		assertThat(rows(sheet).get(0).faults()).containsExactly(
				new CellFault(0, "",
						"is a formula whose result is not in the file. Open it in a spreadsheet and save it again"),
				new CellFault(1, "#DIV/0!", "is an error of the spreadsheet"));
	}

	@Test
	void aCellOf40000CharactersRefusesItsRowAndNoOther() {
		Sheet sheet = read(HEAD + row(2, "x".repeat(40_000), "y") + row(3, "x", "y"));
		assertThat(rows(sheet).get(0).faults()).containsExactly(new CellFault(0, "x".repeat(100),
				"goes on for more than 32,767 characters, the most that a cell of a workbook holds"));
		assertThat(rows(sheet).get(1).faults()).isEmpty();
	}

	@Test
	void joinedCellsAreReadAsTheFirstAndThePersonIsTold() {
		byte[] content = new Workbooks("")
			.with(Workbooks.SHEET,
					Workbooks.sheet(HEAD + row(2, "a", "b"))
						.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref='A2:A3'/></mergeCells>"))
			.bytes();
		assertThat(SheetReader.read(content, "a.xlsx").format()).endsWith("joined cells read as the first of them");
	}

	@Test
	void aZipBombIsRefusedWithinItsBounds() {
		byte[] bomb = new Workbooks(row(1, "x".repeat(200) + " ".repeat(60_000_000))).bytes();
		assertThat(bomb.length).isLessThan(100_000);
		assertThatFile(bomb).isEqualTo("The selected file must not unpack to more than 200 times its size");
	}

	@Test
	void anXmlBombIsRefused() {
		String bomb = "<!DOCTYPE s [<!ENTITY a 'ha'>" + IntStream.range(0, 30)
			.mapToObj((i) -> "<!ENTITY a%d '&a%s;&a%s;'>".formatted(i + 1, (i == 0) ? "" : i, (i == 0) ? "" : i))
			.collect(Collectors.joining()) + "]>";
		assertThatFile(
				new Workbooks(HEAD + row(2, "a", "b")).with(Workbooks.TEXTS, bomb + "<sst><si><t>&a30;</t></si></sst>")
					.bytes())
			.contains("This one is damaged");
		assertThatFile(new Workbooks("")
			.with(Workbooks.SHEET,
					bomb.replace("'ha'", "SYSTEM 'file:///etc/hostname'") + "<worksheet><sheetData>" + HEAD
							+ row(2, "&a;", "b") + "</sheetData></worksheet>")
			.bytes()).contains("This one is damaged");
	}

	/** A kilobyte with a cell in column ZZZZZZ takes half a gigabyte of other readers. */
	@ParameterizedTest
	@ValueSource(strings = { "<row r='2'><c r='ZZZZZZ2'><v>1</v></c></row>", "<row r='2'><c r='A-1'><v>1</v></c></row>",
			"<row r='2'><c t='s'><v>99999</v></c></row>", "<row r='2'><c t='s'><v>-1</v></c></row>",
			"<row r='x'><c><v>1</v></c></row>", "<row r='2'><c><v>1E999</v></c></row>",
			"<row r='2'><c><v>one</v></c></row>", "<row r='2'><c s='y'><v>1</v></c></row>", "<row r='2'><c>",
			"<row r='2'><c><v>1</v></row>" })
	void aWorkbookThatNoSpreadsheetWroteIsDamaged(String row) {
		assertThatFile(new Workbooks(HEAD + row).bytes()).isEqualTo(
				"The selected file must be an Excel workbook as a spreadsheet writes it. This one is damaged. Open it in a spreadsheet and save it again as .xlsx");
	}

	@Test
	void depthNamesAndAttributesWithoutEndAreRefused() {
		for (String much : List.of("<a>".repeat(1_000),
				IntStream.range(0, 5_000).mapToObj((i) -> "<n" + i + "/>").collect(Collectors.joining()),
				"<c r='" + "A".repeat(70_000) + "'/>",
				IntStream.range(0, 200)
					.mapToObj((i) -> " a" + i + "='1'")
					.collect(Collectors.joining("", "<c", "/>")))) {
			assertThatFile(new Workbooks(HEAD + "<row r='2'>" + much + "</row>").bytes()).contains("damaged");
		}
	}

	@Test
	void aCutWorkbookIsDamaged() {
		byte[] whole = new Workbooks(HEAD + row(2, "a", "b")).bytes();
		byte[] cut = java.util.Arrays.copyOf(whole, whole.length * 2 / 3);
		assertThatFile(cut).isNotEmpty();
	}

	@Test
	void aColumnBeyondTheMostIsRefusedAndAnEmptyOneIsNot() {
		assertThatFile(new Workbooks(HEAD + "<row r='2'><c r='XFD2'><v>1</v></c></row>").bytes())
			.isEqualTo("The selected file must have 500 columns or fewer. Row 2 has more");
		assertThat(rows(read(HEAD + row(2, "a", "b") + "<row r='3'><c r='XFD3' s='1'/></row>"))).hasSize(1);
	}

	@Test
	void otherZipsAreNamed() {
		assertThatFile(
				Workbooks.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "")))
			.endsWith("It is an OpenDocument file (.ods). Open it and save it as .xlsx or CSV");
		assertThatFile(Workbooks.zip(Map.of("[Content_Types].xml", "", "word/document.xml", "")))
			.contains("It is a document or slides");
		assertThatFile(Workbooks.zip(Map.of("[Content_Types].xml", "", "xl/workbook.bin", "")))
			.contains("It is a binary workbook (.xlsb)");
		assertThatFile(Workbooks.zip(Map.of("register.csv", "a,b"))).contains("It is a zip archive");
	}

	@Test
	void aWorkbookWithNothingInItIsEmpty() {
		assertThatFile(new Workbooks("<row r='1'><c s='1'/></row>").bytes()).isEqualTo("The selected file is empty");
	}

	private static org.assertj.core.api.AbstractStringAssert<?> assertThatFile(byte[] content) {
		UnreadableFileException refusal = assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> assertThatExceptionOfType(UnreadableFileException.class)
					.isThrownBy(() -> SheetReader.read(content, "a.xlsx"))
					.actual());
		return assertThat(refusal.getMessage());
	}

	private static Sheet read(String rows) {
		return SheetReader.read(new Workbooks(rows).bytes(), "a.xlsx");
	}

	private static List<SheetRow> rows(Sheet sheet) {
		try (Stream<SheetRow> rows = sheet.rows()) {
			return rows.toList();
		}
	}

}
