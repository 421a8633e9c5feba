package uk.nhs.london.aiportal.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A file in which a list of initiatives can be had. */
enum FileKind {

	CSV("csv", CsvDownload.TYPE), PACKAGE("zip", PackageFile.TYPE), WORKBOOK("xlsx", WorkbookFile.TYPE);

	private final String extension;

	private final String contentType;

	FileKind(String extension, String contentType) {
		this.extension = extension;
		this.contentType = contentType;
	}

	static Optional<FileKind> of(String typed) {
		return Arrays.stream(values()).filter((it) -> it.parameter().equals(typed)).findFirst();
	}

	String parameter() {
		return name().toLowerCase(Locale.ROOT);
	}

	String extension() {
		return "." + this.extension;
	}

	String contentType() {
		return this.contentType;
	}

	/** Where it is fetched. */
	String path() {
		return "/initiatives" + extension();
	}

}
