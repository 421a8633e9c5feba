package uk.nhs.london.aiportal.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The first sheet of a workbook that is shown and not empty. Cells are read as they are
 * kept: of a formula its result, of joined cells the first.
 */
final class WorkbookTable implements Table {

	private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

	/** Excel writes signs that XML cannot hold as _x000D_. */
	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final int MOST_TEXTS = 1_000_000;

	private static final int MOST_CHARACTERS = 50_000_000;

	private final WorkbookParts parts;

	private final String fileName;

	private final boolean from1904;

	private final List<CellFormat> formats;

	private final List<String> texts;

	private final Sheet sheet;

	private final int sheets;

	private boolean formulas;

	private boolean joined;

	private WorkbookTable(WorkbookParts parts, String fileName) throws IOException, XMLStreamException {
		this.parts = parts;
		this.fileName = fileName;
		Book book = new Book(parts);
		this.from1904 = book.from1904;
		this.formats = formats(book.styles);
		this.texts = texts(book.texts);
		this.sheets = book.sheets.size();
		this.sheet = book.sheets.stream()
			.filter(this::filled)
			.findFirst()
			.orElseThrow(() -> new UnreadableFileException("The selected file is empty"));
		this.formulas = false;
	}

	static WorkbookTable of(byte[] content, String fileName) {
		try {
			return new WorkbookTable(WorkbookParts.of(content), fileName);
		}
		catch (IOException | XMLStreamException | IllegalArgumentException ex) {
			throw damaged();
		}
	}

	private static UnreadableFileException damaged() {
		return new UnreadableFileException("The selected file must be an Excel workbook as a spreadsheet writes it. "
				+ "This one is damaged. Open it in a spreadsheet and save it again as .xlsx");
	}

	private boolean filled(Sheet candidate) {
		try (Stream<SheetRow> rows = rows(candidate)) {
			return rows.anyMatch((row) -> !row.blank());
		}
	}

	@Override
	public Stream<SheetRow> rows() {
		return rows(this.sheet);
	}

	private Stream<SheetRow> rows(Sheet of) {
		try {
			XmlPart part = new XmlPart(open(of.part()));
			return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Rows(part), Spliterator.ORDERED), false)
				.onClose(part::close);
		}
		catch (IOException | XMLStreamException ex) {
			throw damaged();
		}
	}

	private InputStream open(String name) throws IOException {
		return this.parts.open(name).orElseThrow(WorkbookTable::damaged);
	}

	@Override
	public boolean rowsAreWhole() {
		return false;
	}

	@Override
	public String format() {
		return "Excel workbook" + FileKind.ZIP.although(this.fileName) + ", sheet “" + this.sheet.name() + "”"
				+ ((this.sheets > 1) ? ", the first of " + this.sheets + " that has anything in it" : "")
				+ (this.formulas ? ", formulas read as their results" : "")
				+ (this.joined ? ", joined cells read as the first of them" : "");
	}

	private List<CellFormat> formats(String part) throws IOException, XMLStreamException {
		List<CellFormat> formats = new ArrayList<>();
		Map<Integer, String> codes = new HashMap<>();
		boolean ofCells = false;
		try (XmlPart xml = this.parts.open(part).map(WorkbookTable::xml).orElse(null)) {
			while (xml != null && xml.next()) {
				if (xml.starts("numFmt")) {
					codes.put(number(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
				}
				else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
					ofCells = xml.starts("cellXfs");
				}
				else if (ofCells && xml.starts("xf")) {
					int id = number(xml.attribute("numFmtId"));
					formats.add(CellFormat.of(id, codes.get(id)));
				}
			}
		}
		return formats;
	}

	/** The texts that cells refer to by their place. */
	private List<String> texts(String part) throws IOException, XMLStreamException {
		List<String> texts = new ArrayList<>();
		int characters = 0;
		try (XmlPart xml = this.parts.open(part).map(WorkbookTable::xml).orElse(null)) {
			while (xml != null && xml.next()) {
				if (xml.starts("si")) {
					String text = text(xml, "si");
					texts.add(text);
					characters += text.length();
					if (texts.size() > MOST_TEXTS || characters > MOST_CHARACTERS) {
						throw new UnreadableFileException("The selected file must have 1,000,000 different texts "
								+ "or fewer, of 50,000,000 characters in all. Save it as CSV, or in several files");
					}
				}
			}
		}
		return texts;
	}

	/** The text in an element; how a word is pronounced is not of it. */
	private static String text(XmlPart xml, String element) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		boolean spoken = false;
		while (xml.next() && !xml.ends(element)) {
			if (xml.starts("rPh") || xml.ends("rPh")) {
				spoken = xml.starts("rPh");
			}
			else if (xml.starts("t") && !spoken && text.length() <= SheetReader.LONGEST_CELL) {
				text.append(xml.text());
			}
		}
		return unescaped(text.toString());
	}

	private static String unescaped(String text) {
		return text.contains("_x") ? ESCAPED.matcher(text)
			.replaceAll((sign) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16))))
				: text;
	}

	private static XmlPart xml(InputStream part) {
		try {
			return new XmlPart(part);
		}
		catch (XMLStreamException ex) {
			throw damaged();
		}
	}

	private static int number(@Nullable String text) {
		return (text != null) ? Integer.parseInt(text) : 0;
	}

	private record Sheet(String name, String part) {

	}

	/** Which parts of the zip are what. */
	private static final class Book {

		private final List<Sheet> sheets = new ArrayList<>();

		private boolean from1904;

		private String styles = "";

		private String texts = "";

		private Book(WorkbookParts parts) throws IOException, XMLStreamException {
			String book = relations(parts, "").values()
				.stream()
				.filter((relation) -> relation.type().endsWith("/officeDocument"))
				.map(Relation::part)
				.findFirst()
				.orElse("xl/workbook.xml");
			Map<String, Relation> relations = relations(parts, book);
			relations.values().forEach((relation) -> {
				this.styles = relation.type().endsWith("/styles") ? relation.part() : this.styles;
				this.texts = relation.type().endsWith("/sharedStrings") ? relation.part() : this.texts;
			});
			try (XmlPart xml = new XmlPart(parts.open(book).orElseThrow(WorkbookTable::damaged))) {
				while (xml.next()) {
					if (xml.starts("workbookPr")) {
						this.from1904 = xml.says("date1904");
					}
					Relation sheet = xml.starts("sheet") ? relations.get(String.valueOf(xml.attribute("id"))) : null;
					if (sheet != null && sheet.type().endsWith("/worksheet") && isShown(xml.attribute("state"))) {
						this.sheets.add(new Sheet(String.valueOf(xml.attribute("name")), sheet.part()));
					}
				}
			}
		}

		/** Excel leaves the state out where it is the usual one, LibreOffice says it. */
		private static boolean isShown(@Nullable String state) {
			return state == null || state.equals("visible");
		}

		private static Map<String, Relation> relations(WorkbookParts parts, String of)
				throws IOException, XMLStreamException {
			String folder = of.substring(0, of.lastIndexOf('/') + 1);
			Map<String, Relation> relations = new HashMap<>();
			try (XmlPart xml = parts.open(folder + "_rels/" + of.substring(folder.length()) + ".rels")
				.map(WorkbookTable::xml)
				.orElse(null)) {
				while (xml != null && xml.next()) {
					if (xml.starts("Relationship")) {
						String target = String.valueOf(xml.attribute("Target"));
						relations.put(String.valueOf(xml.attribute("Id")), new Relation(
								String.valueOf(xml.attribute("Type")),
								target.startsWith("/") ? target.substring(1) : StringUtils.cleanPath(folder + target)));
					}
				}
			}
			return relations;
		}

	}

	private record Relation(String type, String part) {

	}

	/** Reads one row after the other. */
	private final class Rows implements Iterator<SheetRow> {

		private final XmlPart xml;

		private int number;

		private @Nullable SheetRow next;

		private boolean ended;

		private Rows(XmlPart xml) {
			this.xml = xml;
		}

		@Override
		public boolean hasNext() {
			if (this.next == null && !this.ended) {
				try {
					this.next = read();
				}
				catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException ex) {
					throw damaged();
				}
				this.ended = this.next == null;
			}
			return this.next != null;
		}

		@Override
		public SheetRow next() {
			SheetRow row = hasNext() ? this.next : null;
			if (row == null) {
				throw new NoSuchElementException();
			}
			this.next = null;
			return row;
		}

		private @Nullable SheetRow read() throws XMLStreamException {
			while (this.xml.next()) {
				if (this.xml.starts("row")) {
					String stated = this.xml.attribute("r");
					this.number = (stated != null) ? Integer.parseInt(stated) : this.number + 1;
					return row();
				}
				if (this.xml.starts("mergeCell")) {
					WorkbookTable.this.joined = true;
				}
			}
			return null;
		}

		private SheetRow row() throws XMLStreamException {
			List<String> cells = new ArrayList<>();
			List<CellFault> faults = new ArrayList<>();
			int place = 0;
			while (this.xml.next() && !this.xml.ends("row")) {
				if (this.xml.starts("c")) {
					String address = this.xml.attribute("r");
					place = (address != null) ? place(address) : place;
					String cell = cell(place, faults);
					if (!cell.isEmpty()) {
						put(cells, place, cell);
					}
					place++;
				}
			}
			return new SheetRow(this.number, cells, faults);
		}

		private void put(List<String> cells, int place, String cell) {
			if (place >= SheetReader.MOST_COLUMNS) {
				if (Spaces.blank(cell)) {
					return;
				}
				throw SheetReader.tooWide(this.number);
			}
			while (cells.size() <= place) {
				cells.add("");
			}
			cells.set(place, cell);
		}

		private static int place(String address) {
			Matcher matcher = ADDRESS.matcher(address);
			if (!matcher.matches()) {
				throw new IllegalArgumentException(address);
			}
			return matcher.group(1).chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
		}

		private String cell(int place, List<CellFault> faults) throws XMLStreamException {
			String type = this.xml.attribute("t");
			int style = number(this.xml.attribute("s"));
			String value = null;
			boolean formula = false;
			while (this.xml.next() && !this.xml.ends("c")) {
				if (this.xml.starts("v")) {
					value = this.xml.text();
				}
				else if (this.xml.starts("is")) {
					value = text(this.xml, "is");
				}
				else if (this.xml.starts("f")) {
					formula = true;
					this.xml.text();
				}
			}
			WorkbookTable.this.formulas |= formula;
			if (value == null) {
				if (formula) {
					faults.add(new CellFault(place, "",
							"is a formula whose result is not in the file. Open it in a spreadsheet and save it again"));
				}
				return "";
			}
			String text = shown(value, (type != null) ? type : "n", style);
			if ("e".equals(type)) {
				faults.add(new CellFault(place, text, "is an error of the spreadsheet"));
			}
			if (text.length() > SheetReader.LONGEST_CELL) {
				String shown = text.substring(0, SheetReader.SHOWN_OF_TOO_LONG);
				faults.add(new CellFault(place, shown, SheetReader.TOO_LONG));
				return shown;
			}
			return text;
		}

		private String shown(String value, String type, int style) {
			List<CellFormat> formats = WorkbookTable.this.formats;
			return switch (type) {
				case "n" -> value.isBlank() ? "" : ((style < formats.size()) ? formats.get(style) : CellFormat.NUMBER)
					.show(value.strip(), WorkbookTable.this.from1904);
				case "s" -> WorkbookTable.this.texts.get(Integer.parseInt(value.strip()));
				case "b" -> value.strip().equals("1") ? "true" : "false";
				case "str" -> unescaped(value);
				default -> value;
			};
		}

	}

}
