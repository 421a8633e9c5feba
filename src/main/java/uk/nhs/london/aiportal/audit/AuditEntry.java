package uk.nhs.london.aiportal.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail as it is stored, which may not be as it was written.
 * Digests and hashes are SHA-256 in hexadecimal.
 *
 * @param recordedAt to the microsecond, as the database keeps it
 * @param actor a username, or who else acted
 * @param action a code of {@link AuditAction}
 * @param subject what it was done to; null for the portal itself
 * @param evidence where a {@link Witness} finds again what the entry vouches for; null if
 * nothing
 * @param evidenceDigest of what was found there; null when evidence is
 */
record AuditEntry(int lane, long position, Instant recordedAt, String actor, String action, @Nullable String subject,
		String detail, @Nullable String evidence, @Nullable String evidenceDigest, String previousHash, String hash) {

	/** What the first entry of a lane names as the one before. */
	static final String NOTHING_BEFORE = "0".repeat(64);

	/**
	 * Goes before the fields, so that another form of them cannot be mistaken for this.
	 */
	private static final String FORM = "audit entry, form 1";

	static AuditEntry chained(int lane, long position, NewEntry entry, @Nullable String evidence,
			@Nullable String evidenceDigest, String previousHash) {
		AuditEntry unsealed = new AuditEntry(lane, position, entry.recordedAt(), entry.actor(), entry.action().name(),
				entry.subject(), entry.detail(), evidence, evidenceDigest, previousHash, "");
		return new AuditEntry(lane, position, entry.recordedAt(), entry.actor(), entry.action().name(), entry.subject(),
				entry.detail(), evidence, evidenceDigest, previousHash, unsealed.worked());
	}

	/** The name by which people speak of it. */
	String name() {
		return this.lane + "/" + this.position;
	}

	/** The hash that the other fields give. */
	String worked() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			put(out, FORM);
			out.writeInt(this.lane);
			out.writeLong(this.position);
			put(out, this.recordedAt.toString());
			put(out, this.actor);
			put(out, this.action);
			put(out, this.subject);
			put(out, this.detail);
			put(out, this.evidence);
			put(out, this.evidenceDigest);
			put(out, this.previousHash);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return digest(bytes.toByteArray());
	}

	/** Each text after its length, so that no two entries give the same bytes. */
	private static void put(DataOutputStream out, @Nullable String text) throws IOException {
		if (text == null) {
			out.writeInt(-1);
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	static String digest(String text) {
		return digest(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
