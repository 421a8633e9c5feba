package uk.nhs.london.aiportal.intake.sheet;

import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SheetReaderTests {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			UTF-8        |       | ,  | CSV, UTF-8, parted by commas
			UTF-8        | FEFF  | ;  | CSV, UTF-8, parted by semicolons
			UTF-16LE     | FEFF  | T  | CSV, UTF-16, parted by tabs
			UTF-16BE     | FEFF  | P  | CSV, UTF-16, parted by upright bars
			windows-1252 |       | ;  | CSV, Windows-1252 because it is not UTF-8, parted by semicolons
			""")
	void theEncodingAndTheDelimiterAreFoundAndSaid(String charset, String mark, String sign, String format) {
		String text = ((mark != null) ? "\uFEFF" : "") + "title;café – “price”\r\n\"a\r\nb\";£5\r\n";
		byte[] content = text.replace(";", sign.replace('T', '\t').replace('P', '|'))
			.getBytes(Charset.forName(charset));
		Sheet sheet = SheetReader.read(content, "a.csv");
		assertThat(sheet.format()).isEqualTo(format);
		assertThat(sheet.headings()).containsExactly("title", "café – “price”");
		assertThat(rows(sheet)).containsExactly(new SheetRow(2, List.of("a\r\nb", "£5")));
	}

	@Test
	void windows1252WithBrokenHeadingsIsReadAndSaid() {
		byte[] content = "\"Use\r\ncase  ID\",Name\u00A0of trust ,,Name of\ntrust\r\n1,St George\u2019s,x,y\r\n"
			.replace("Name of\ntrust", "\"Name of\ntrust\"")
			.getBytes(WINDOWS);
		Sheet sheet = SheetReader.read(content, "a.csv");
		assertThat(sheet.headings()).containsExactly("Use case ID", "Name of trust", "", "Name of trust");
		assertThat(sheet.headingRow()).isEqualTo(1);
		assertThat(rows(sheet)).containsExactly(new SheetRow(2, List.of("1", "St George\u2019s", "x", "y")));
	}

	@Test
	void aFileOfTwoEncodingsIsReadAsWindows1252WithAWarning() {
		byte[] good = "a,b\ncafé,1\n".getBytes(StandardCharsets.UTF_8);
		byte[] bad = "café,2\n".getBytes(WINDOWS);
		byte[] both = java.util.Arrays.copyOf(good, good.length + bad.length);
		System.arraycopy(bad, 0, both, good.length, bad.length);
		assertThat(SheetReader.read(both, "a.csv").format()).contains("not UTF-8 throughout",
				"look for signs such as â€™");
	}

	@Test
	void theHeadingsAreFoundBelowATitleAndMayBeNamed() {
		String text = "AI register of the trust;;;\r\n;;;\r\nTitle;Trust;Stage;\r\nA;R1H;pilot;\r\n;RJ1;;\r\n";
		Sheet found = read(text);
		assertThat(found.headings()).containsExactly("Title", "Trust", "Stage");
		assertThat(found.headingRow()).isEqualTo(3);
		assertThat(rows(found)).containsExactly(new SheetRow(4, List.of("A", "R1H", "pilot")),
				new SheetRow(5, List.of("", "RJ1", "")));
		Sheet named = SheetReader.read(utf8(text), "a.csv", 4);
		assertThat(named.headings()).containsExactly("A", "R1H", "pilot");
		assertThatFile(utf8(text), 2).isEqualTo("Row 2 has no headings");
	}

	@Test
	void twoColumnsOfOneNameAreBothThere() {
		assertThat(read("title,date,date\nx,2025,2026\n").headings()).containsExactly("title", "date", "date");
	}

	@Test
	void aRaggedRowIsAFaultOfItsOwn() {
		List<SheetRow> rows = rows(read("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n"));
		assertThat(rows).extracting(SheetRow::number).containsExactly(2, 3, 4, 5);
		assertThat(rows.get(1)).isEqualTo(new SheetRow(3, List.of("1", "2", ""),
				List.of(CellFault.ofRow("has 2 cells where the headings have 3, so none of them can be told"))));
		assertThat(rows.get(2).faults()).extracting(CellFault::reason)
			.singleElement()
			.asString()
			.startsWith("has 4 cells");
		assertThat(rows.get(3).faults()).isEmpty();
	}

	@Test
	void aCellOf40000CharactersRefusesItsRowAndNoOther() {
		List<SheetRow> rows = rows(read("a,b\n1," + "x".repeat(40_000) + "\n1,2\n"));
		assertThat(rows.get(0).faults()).containsExactly(new CellFault(1, "x".repeat(100),
				"goes on for more than 32,767 characters, the most that a cell of a workbook holds"));
		assertThat(rows.get(0).cells()).containsExactly("1", "x".repeat(100));
		assertThat(rows.get(1).faults()).isEmpty();
	}

	@Test
	void aFormulaInEveryCellOfACsvIsText() {
		assertThat(rows(read("a,b\n=1+1,\"=HYPERLINK(\"\"x\"\")\"\n"))).extracting(SheetRow::cells)
			.containsExactly(List.of("=1+1", "=HYPERLINK(\"x\")"));
	}

	@Test
	void aLineThatNamesTheDelimiterIsObeyedAndIsNoRow() {
		Sheet sheet = read("sep=;\r\na,a;b,b\r\n1,1;2,2\r\n");
		assertThat(sheet.headings()).containsExactly("a,a", "b,b");
		assertThat(rows(sheet)).containsExactly(new SheetRow(2, List.of("1,1", "2,2")));
	}

	@Test
	void decimalCommasAndSpacedQuotationMarksDoNotMislead() {
		assertThat(rows(read("a;b\n1,5;2,5\n3,5;4,5\n"))).extracting(SheetRow::cells)
			.containsExactly(List.of("1,5", "2,5"), List.of("3,5", "4,5"));
		assertThat(rows(read("a, b\n1, \"x, y\"\n"))).extracting(SheetRow::cells).containsExactly(List.of("1", "x, y"));
		assertThat(read("only\none\ntwo\n").headings()).containsExactly("only");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					''                         | The selected file is empty
					' \\n\\n ,,\\n'            | The selected file is empty
					'a,b\\n'                   | The selected file is empty: it has headings in row 1 and no row under them
					'a,b\\n1,\\0\\n'           | The selected file must be a CSV or an Excel workbook (.xlsx). It is not text
					'a,b\\n1,2\\n3,"4\\n5,6\\n'| The selected file must be a CSV. Row 3 cannot be told from the next: one of its quotation marks is not closed, or stands within a cell
					'a,b\\n1,"2" x\\n'         | The selected file must be a CSV. Row 2 cannot be told from the next: one of its quotation marks is not closed, or stands within a cell
					'%PDF-1.7'                 | The selected file must be a CSV or an Excel workbook (.xlsx). It is a PDF. Choose the spreadsheet that it was made from
					'<html><table>'            | The selected file must be a CSV or an Excel workbook (.xlsx). It is a web page or XML. Open it in a spreadsheet and save it as .xlsx or CSV
					'[{"a": 1}]'               | The selected file must be a CSV or an Excel workbook (.xlsx). It is JSON. Export the same as CSV
					""")
	void anUnreadableFileSaysWhy(String text, String message) {
		assertThatFile(utf8(text.replace("\\n", "\n").replace("\\0", "\0")), null).isEqualTo(message);
	}

	@Test
	void otherKindsOfFileAreNamed() {
		byte[] old = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0 };
		assertThatFile(old, null).endsWith("It is of an older kind (.xls). Open it in Excel and save it as .xlsx");
		byte[] locked = new byte[60];
		System.arraycopy(old, 0, locked, 0, old.length);
		System.arraycopy("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), 0, locked, 20, 32);
		assertThatFile(locked, null).contains("protected by a password");
		assertThatFile("a,b\r\n1,2".getBytes(StandardCharsets.UTF_16LE), null).endsWith("It is not text");
		assertThatFile(new byte[] { (byte) 0xFF, (byte) 0xFE, 'a', 0, 'b' }, null).contains("begins as UTF-16 does");
		assertThatFile(new byte[] { 'a', (byte) 0x81, '\n', 'b' }, null).contains("in UTF-8, UTF-16 or Windows-1252");
	}

	@Test
	void aFileOf25MBIsRefused() {
		assertThatFile(new byte[SheetReader.MOST_BYTES], null).isEqualTo("The selected file must be smaller than 25MB");
	}

	@Test
	void aMillionRowsAreRefusedAtTheLimitWithoutReadingOn() {
		AtomicInteger drawn = new AtomicInteger();
		Table million = new Table() {
			@Override
			public Stream<SheetRow> rows() {
				drawn.set(0);
				return IntStream.rangeClosed(1, 1_000_000)
					.peek((number) -> drawn.incrementAndGet())
					.mapToObj((number) -> new SheetRow(number, List.of("a", "b")));
			}

			@Override
			public boolean rowsAreWhole() {
				return true;
			}

			@Override
			public String format() {
				return "";
			}
		};
		assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> SheetReader.read(million, null))
			.withMessage("The selected file must have 100,000 rows or fewer");
		assertThat(drawn).hasValue(100_002);
		assertThatFile(utf8("a,b\n" + "1,2\n".repeat(1_000_000)), null)
			.isEqualTo("The selected file must have 100,000 rows or fewer");
	}

	@Test
	void manyColumnsAreRefusedUnlessEmpty() {
		String wide = "a" + ",b".repeat(500) + "\n1" + ",2".repeat(500) + "\n";
		assertThatFile(utf8(wide), null).isEqualTo("The selected file must have 500 columns or fewer. Row 1 has more");
		assertThat(read("a,b" + ",".repeat(16_000) + "\n1,2" + ",".repeat(16_000) + "\n").headings())
			.containsExactly("a", "b");
	}

	/** Whatever FastCSV writes comes back, in every encoding and by every delimiter. */
	@Test
	void randomTablesComeBack() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 300; i++) {
			int columns = 2 + random.nextInt(8);
			List<List<String>> rows = new ArrayList<>();
			rows.add(IntStream.range(0, columns).mapToObj((column) -> "h" + column).toList());
			for (int row = 0; row < 1 + random.nextInt(30); row++) {
				rows.add(IntStream.range(0, columns).mapToObj((column) -> (column == 0) ? "é" : cell(random)).toList());
			}
			for (Delimiter delimiter : Delimiter.values()) {
				for (String charset : List.of("UTF-8", "UTF-16", "windows-1252")) {
					Sheet sheet = SheetReader.read(write(rows, delimiter).getBytes(Charset.forName(charset)), "a.csv");
					assertThat(rows(sheet)).as("seed %d, table %d, %s, %s", seed, i, delimiter, charset)
						.extracting(SheetRow::cells)
						.isEqualTo(rows.subList(1, rows.size()));
				}
			}
		}
	}

	private static String cell(Random random) {
		String signs = "ab c1,;\t|\"\n'=-£€é";
		return random.ints(random.nextInt(9), 0, signs.length())
			.mapToObj((place) -> signs.substring(place, place + 1))
			.reduce("", String::concat);
	}

	private static String write(List<List<String>> rows, Delimiter delimiter) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter.sign()).build(text)) {
			rows.forEach(csv::writeRecord);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static org.assertj.core.api.AbstractStringAssert<?> assertThatFile(byte[] content, Integer headingRow) {
		return assertThat(assertThatExceptionOfType(UnreadableFileException.class)
			.isThrownBy(() -> SheetReader.read(content, "a.csv", headingRow))
			.actual()
			.getMessage());
	}

	private static Sheet read(String text) {
		return SheetReader.read(utf8(text), "a.csv");
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static List<SheetRow> rows(Sheet sheet) {
		try (Stream<SheetRow> rows = sheet.rows()) {
			return rows.toList();
		}
	}

}
