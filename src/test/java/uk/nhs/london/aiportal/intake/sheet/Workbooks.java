package uk.nhs.london.aiportal.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can spoil any of it. */
public final class Workbooks {

	static final String SHEET = "xl/worksheets/sheet1.xml";

	static final String TEXTS = "xl/sharedStrings.xml";

	private final Map<String, String> parts = new LinkedHashMap<>();

	/** A workbook of one sheet. */
	public Workbooks(String rows) {
		with("[Content_Types].xml", "<Types/>");
		with("_rels/.rels", relations("<Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/>"));
		with("xl/workbook.xml", book("", "<sheet name='Notes' sheetId='1' r:id='r1'/>"));
		with("xl/_rels/workbook.xml.rels", relations("""
				<Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>
				<Relationship Id='r2' Type='x/worksheet' Target='/xl/worksheets/sheet2.xml'/>
				<Relationship Id='r3' Type='x/styles' Target='styles.xml'/>
				<Relationship Id='r4' Type='x/sharedStrings' Target='sharedStrings.xml'/>
				"""));
		with("xl/styles.xml",
				"""
						<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-809]dd\\ mmmm\\ yyyy;@'/>
						<numFmt numFmtId='165' formatCode='yyyy'/><numFmt numFmtId='166' formatCode='0.00&quot; days&quot;'/></numFmts>
						<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>
						<xf numFmtId='17'/><xf numFmtId='22'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/>
						<xf numFmtId='9'/></cellXfs></styleSheet>""");
		with(TEXTS,
				"<sst><si><t>Title</t></si><si><r><t>Rich </t></r><rPh><t>x</t></rPh><r><t>text</t></r></si></sst>");
		with(SHEET, sheet(rows));
	}

	Workbooks with(String part, String content) {
		this.parts.put(part, content);
		return this;
	}

	static String book(String before, String sheets) {
		return "<workbook xmlns:r='urn:r'>" + before + "<sheets>" + sheets + "</sheets></workbook>";
	}

	static String sheet(String rows) {
		return "<?xml version='1.0' encoding='UTF-8'?><worksheet><sheetData>" + rows + "</sheetData></worksheet>";
	}

	private static String relations(String inside) {
		return "<Relationships>" + inside + "</Relationships>";
	}

	/** A row of texts. */
	public static String row(int number, String... cells) {
		StringBuilder row = new StringBuilder("<row r='" + number + "'>");
		for (String cell : cells) {
			row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
		}
		return row + "</row>";
	}

	public byte[] bytes() {
		return zip(this.parts);
	}

	static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
