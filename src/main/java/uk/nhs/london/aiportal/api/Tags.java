package uk.nhs.london.aiportal.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import uk.nhs.london.aiportal.web.ApiProblem;

/**
 * The tags of records: the version, which a change must name, and a fingerprint of all
 * that was answered, because time alone changes a class and no version.
 */
final class Tags {

	private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\\.[0-9a-f]+\"");

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

	static String hash(String content) {
		return HexFormat.of().formatHex(hash(content.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
	}

	/**
	 * The version from which a change was made.
	 * @param ifMatch the header; null if there is none
	 * @throws ApiException if it names no version
	 */
	static int version(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw new ApiException(
					ApiProblem.of(HttpStatus.PRECONDITION_REQUIRED, "version", "Say which version you change",
							"Send the ETag of the record that you read as If-Match, so that nobody's change is lost."));
		}
		Matcher tag = TAG.matcher(ifMatch.strip());
		if (!tag.matches()) {
			throw new ApiException(stale());
		}
		return Integer.parseInt(tag.group(1));
	}

	/** Somebody else has changed the record since. */
	static ApiProblem stale() {
		return ApiProblem.of(HttpStatus.PRECONDITION_FAILED, "version", "The record has another version by now",
				"Nothing was changed. Read the record again, and change what it says now.");
	}

}
