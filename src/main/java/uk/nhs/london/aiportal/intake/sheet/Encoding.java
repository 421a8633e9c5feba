package uk.nhs.london.aiportal.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a text is written as bytes: as its mark says; else UTF-8 if every byte of it fits;
 * else Windows-1252, in which spreadsheets on Windows save. Bytes of another encoding
 * hardly ever make UTF-8 by chance, so no statistics of letters are asked.
 *
 * @param mark how many bytes the byte-order mark takes
 * @param inWords for people
 */
record Encoding(Charset charset, int mark, String inWords) {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	/** UTF-8 that was read as Windows-1252 shows one of these. */
	private static final String[] OF_TWO_KINDS = { "Ã©", "Ã¨", "Â£", "â€", "Ã¶", "Ã¼", "\u00C2\u00A0" };

	/**
	 * Find out how a text is written.
	 * @throws UnreadableFileException if it is no text
	 */
	static Encoding of(byte[] content) {
		if (starts(content, 0xEF, 0xBB, 0xBF)) {
			return checked(content, new Encoding(StandardCharsets.UTF_8, 3, "UTF-8"));
		}
		if (starts(content, 0xFF, 0xFE)) {
			return checked(content, new Encoding(StandardCharsets.UTF_16LE, 2, "UTF-16"));
		}
		if (starts(content, 0xFE, 0xFF)) {
			return checked(content, new Encoding(StandardCharsets.UTF_16BE, 2, "UTF-16"));
		}
		Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0, "UTF-8");
		Encoding windows = new Encoding(WINDOWS, 0, "Windows-1252 because it is not UTF-8");
		if (utf8.fits(content)) {
			return utf8;
		}
		if (!windows.fits(content)) {
			throw new UnreadableFileException("The selected file must be text in UTF-8, UTF-16 or Windows-1252. "
					+ "In Excel, save it as \"CSV UTF-8\"");
		}
		String text = new String(content, WINDOWS);
		return Arrays.stream(OF_TWO_KINDS).anyMatch(text::contains) ? new Encoding(WINDOWS, 0,
				"Windows-1252 because it is not UTF-8 throughout, though parts of it seem to be: look for signs such as â€™")
				: windows;
	}

	/**
	 * A reader of the text without its mark; one that meets a byte which does not fit
	 * throws {@link CharacterCodingException}.
	 */
	Reader reader(ByteArrayInputStream content) {
		content.skip(this.mark);
		return new InputStreamReader(content, this.charset.newDecoder());
	}

	private static Encoding checked(byte[] content, Encoding encoding) {
		if (!encoding.fits(content)) {
			throw new UnreadableFileException("The selected file must be whole. It begins as " + encoding.inWords
					+ " does and does not go on so. Save or export it again");
		}
		return encoding;
	}

	/**
	 * Whether all bytes are of this encoding.
	 * @throws UnreadableFileException if it holds what no text holds
	 */
	private boolean fits(byte[] content) {
		char[] some = new char[8192];
		try (Reader reader = reader(new ByteArrayInputStream(content))) {
			for (int size = reader.read(some); size >= 0; size = reader.read(some)) {
				for (int i = 0; i < size; i++) {
					if (some[i] == '\0') {
						throw FileKind.notOurs("It is not text");
					}
				}
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean starts(byte[] content, int... first) {
		return FileKind.starts(content, first);
	}

}
