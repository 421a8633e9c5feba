package uk.nhs.london.aiportal.export;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** For whom text files are encoded: the one choice, named in the address. */
enum MadeFor {

	/** With a byte order mark, by which Excel knows that the encoding is UTF-8. */
	EXCEL,

	/** UTF-8 without a mark. */
	SOFTWARE;

	/** The name of the parameter. */
	static final String PARAMETER = "for";

	static final char BYTE_ORDER_MARK = '\uFEFF';

	/**
	 * What an address asks for; a browser that does not say is taken for Excel's.
	 * @param asked the parameter
	 * @param accepted the header Accept
	 */
	static MadeFor of(@Nullable String asked, @Nullable String accepted) {
		if (asked != null) {
			return asked.equals(SOFTWARE.parameter()) ? SOFTWARE : EXCEL;
		}
		return (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) ? EXCEL : SOFTWARE;
	}

	String parameter() {
		return name().toLowerCase(Locale.ROOT);
	}

}
