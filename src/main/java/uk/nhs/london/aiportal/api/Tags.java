package uk.nhs.london.aiportal.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The tags of records: the version, and a fingerprint of all that was answered, because
 * time alone changes a class and no version.
 */
final class Tags {

	private static final int DIGITS = 16;

	private Tags() {
	}

	static String of(int version, byte[] body) {
		return "\"" + version + "." + HexFormat.of().formatHex(hash(body)).substring(0, DIGITS) + "\"";
	}

	static byte[] hash(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** Of all that a request asks. */
	static byte[] hash(String head, byte[] body) {
		byte[] first = head.getBytes(StandardCharsets.UTF_8);
		byte[] all = Arrays.copyOf(first, first.length + body.length);
		System.arraycopy(body, 0, all, first.length, body.length);
		return hash(all);
	}

	static String hash(String content) {
		return HexFormat.of().formatHex(hash(content.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
	}

}
