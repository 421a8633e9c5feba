package uk.nhs.london.aiportal.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file is by what it begins with, whatever its name ends in. Of the kinds that we
 * cannot read, the person is told which it is and what to do.
 */
enum FileKind {

	TEXT, ZIP;

	private static final String ONLY = "The selected file must be a CSV or an Excel workbook (.xlsx). ";

	private static final Pattern MARKUP = Pattern.compile("\\s*<(\\?xml|!doctype|html|table|workbook)\\b.*",
			Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

	private static final Pattern JSON = Pattern.compile("\\s*(\\[\\s*)?\\{\\s*\".*", Pattern.DOTALL);

	private static final int LOOKED_AT = 512;

	/**
	 * Whether to read it as text or as a workbook.
	 * @throws UnreadableFileException if it is neither
	 */
	static FileKind of(byte[] content) {
		if (starts(content, 'P', 'K', 3, 4) || starts(content, 'P', 'K', 5, 6)) {
			return ZIP;
		}
		if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
			throw notOurs(has(content, "EncryptedPackage")
					? "It is protected by a password. Take the password off, save it and choose it again"
					: "It is of an older kind (.xls). Open it in Excel and save it as .xlsx");
		}
		if (starts(content, '%', 'P', 'D', 'F')) {
			throw notOurs("It is a PDF. Choose the spreadsheet that it was made from");
		}
		if (starts(content, 0x1F, 0x8B) || starts(content, '7', 'z', 0xBC) || starts(content, 'R', 'a', 'r', '!')) {
			throw notOurs("It is a compressed archive. Unpack it and choose the file inside");
		}
		if (starts(content, 0x89, 'P', 'N', 'G') || starts(content, 0xFF, 0xD8, 0xFF)
				|| starts(content, 'G', 'I', 'F', '8')) {
			throw notOurs("It is a picture. Choose the spreadsheet that it shows");
		}
		String first = new String(content, 0, Math.min(LOOKED_AT, content.length), StandardCharsets.UTF_8)
			.replace("\uFEFF", "");
		if (MARKUP.matcher(first).matches()) {
			throw notOurs("It is a web page or XML. Open it in a spreadsheet and save it as .xlsx or CSV");
		}
		if (JSON.matcher(first).matches()) {
			throw notOurs("It is JSON. Export the same as CSV");
		}
		return TEXT;
	}

	/** As in: Excel workbook, although its name ends in .csv. */
	String although(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
		boolean namedSo = switch (this) {
			case ZIP -> ending.equals(".xlsx") || ending.equals(".xlsm");
			case TEXT -> ending.equals(".csv") || ending.equals(".txt") || ending.equals(".tsv");
		};
		return (namedSo || !name.contains(".")) ? "" : ", although its name ends in " + ending;
	}

	static UnreadableFileException notOurs(String whatItIs) {
		return new UnreadableFileException(ONLY + whatItIs);
	}

	static boolean starts(byte[] content, int... first) {
		if (content.length < first.length) {
			return false;
		}
		for (int i = 0; i < first.length; i++) {
			if ((content[i] & 0xFF) != first[i]) {
				return false;
			}
		}
		return true;
	}

	/** Names within these files are UTF-16. */
	private static boolean has(byte[] content, String name) {
		return new String(content, StandardCharsets.ISO_8859_1)
			.contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
	}

}
