package uk.nhs.london.aiportal.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts within a workbook, which is a zip. They are unpacked as they are read, never
 * all at once, and no more of them than a workbook may have.
 */
final class WorkbookParts {

	private static final int MOST_PARTS = 2000;

	/** Texts of a register are packed to a tenth; this is beyond any of them. */
	private static final int MOST_TIMES = 200;

	/** Below this a file may be packed as tightly as it likes. */
	private static final long HARMLESS = 10L * 1024 * 1024;

	private static final long MOST_UNPACKED = 400L * 1024 * 1024;

	private final byte[] content;

	private final Set<String> names = new TreeSet<>();

	/** Unpack everything once and keep nothing, so that a bomb goes off here. */
	private WorkbookParts(byte[] content) throws IOException {
		this.content = content;
		byte[] some = new byte[8192];
		try (ZipInputStream zip = unpack()) {
			for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				if (this.names.size() == MOST_PARTS) {
					throw new UnreadableFileException("The selected file must have 2,000 parts or fewer within it");
				}
				this.names.add(key(part.getName()));
				for (int size = zip.read(some); size >= 0; size = zip.read(some)) {
					// read to its end, which the bounded stream counts
				}
			}
		}
	}

	/**
	 * Open a zip that must be a workbook.
	 * @throws UnreadableFileException if it is something else
	 */
	static WorkbookParts of(byte[] content) throws IOException {
		WorkbookParts parts = new WorkbookParts(content);
		if (parts.names.contains("xl/workbook.bin")) {
			throw FileKind.notOurs("It is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx");
		}
		if (parts.names.stream().anyMatch((name) -> name.startsWith("word/") || name.startsWith("ppt/"))) {
			throw FileKind.notOurs("It is a document or slides. Choose the spreadsheet that its table came from");
		}
		if (parts.names.contains("mimetype") && parts.names.contains("content.xml")) {
			throw FileKind.notOurs("It is an OpenDocument file (.ods). Open it and save it as .xlsx or CSV");
		}
		if (!parts.names.contains("[content_types].xml")) {
			throw FileKind.notOurs("It is a zip archive. Unpack it and choose the file inside");
		}
		return parts;
	}

	/** Open one part; empty if there is none of the name. */
	Optional<InputStream> open(String name) throws IOException {
		if (!this.names.contains(key(name))) {
			return Optional.empty();
		}
		ZipInputStream zip = unpack();
		for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
			if (key(part.getName()).equals(key(name))) {
				return Optional.of(zip);
			}
		}
		zip.close();
		return Optional.empty();
	}

	/** Excel does not mind in which case a name is written, nor a slash before it. */
	private static String key(String name) {
		String key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
		return key.startsWith("/") ? key.substring(1) : key;
	}

	private ZipInputStream unpack() {
		return new BoundedZip(new ByteArrayInputStream(this.content), this.content.length);
	}

	/** Counts what it unpacks, of skipped parts too. */
	private static final class BoundedZip extends ZipInputStream {

		private final long most;

		private long unpacked;

		private BoundedZip(InputStream packed, long size) {
			super(packed);
			this.most = Math.min(MOST_UNPACKED, Math.max(HARMLESS, size * MOST_TIMES));
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			int size = super.read(into, offset, length);
			this.unpacked += Math.max(0, size);
			if (this.unpacked > this.most) {
				throw new UnreadableFileException((this.most == MOST_UNPACKED)
						? "The selected file must unpack to less than 400MB. Save it as CSV, or in several files"
						: "The selected file must not unpack to more than 200 times its size");
			}
			return size;
		}

	}

}
