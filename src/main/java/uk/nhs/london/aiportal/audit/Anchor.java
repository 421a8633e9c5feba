package uk.nhs.london.aiportal.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.audit.AuditEntries.Head;

/**
 * A line that tells the last entry of every lane at a time, kept where the database's
 * owner cannot reach it. Whoever has one finds out whether any entry up to then was
 * changed or cut off.
 *
 * @param number counts from 1 in each file or run of the portal
 * @param previous the hash of the line before; {@link AuditEntry#NOTHING_BEFORE} of the
 * first
 * @param hash of all that stands before it in the line
 */
record Anchor(long number, Instant at, List<Head> heads, String previous, String hash) {

	private static final Pattern BEGIN = Pattern.compile("\\banchor (\\d{1,18}) at ");

	private static final Pattern LINE = Pattern
		.compile("anchor (\\d{1,18}) at (\\S+) lanes(( \\d{1,2}/\\d{1,18}:[0-9a-f]{64})*)"
				+ " previous ([0-9a-f]{64}) hash ([0-9a-f]{64})\\s*$");

	static Anchor after(long number, String previous, Instant at, List<Head> heads) {
		return new Anchor(number, at, heads, previous, AuditEntry.digest(unsealed(number, at, heads, previous)));
	}

	/**
	 * The anchor at the end of a line; empty if there is none. Of one that was changed so
	 * that it cannot be read, only that it is not whole.
	 */
	static Optional<Anchor> parse(String line) {
		Matcher begin = BEGIN.matcher(line);
		if (!begin.find()) {
			return Optional.empty();
		}
		Matcher matcher = LINE.matcher(line.substring(begin.start()));
		try {
			return Optional.of(matcher.matches() ? whole(matcher) : unreadable(begin));
		}
		catch (DateTimeException | ArithmeticException | NumberFormatException ex) {
			return Optional.of(unreadable(begin));
		}
	}

	private static Anchor unreadable(Matcher begin) {
		return new Anchor(Long.parseLong(begin.group(1)), Instant.EPOCH, List.of(), "", "");
	}

	private static Anchor whole(Matcher matcher) {
		List<Head> heads = Stream.of(matcher.group(3).strip().split(" "))
			.filter((head) -> !head.isEmpty())
			.map(Anchor::head)
			.toList();
		return new Anchor(Long.parseLong(matcher.group(1)), Instant.parse(matcher.group(2)), heads, matcher.group(5),
				matcher.group(6));
	}

	private static Head head(String text) {
		String[] parts = text.split("[/:]");
		return new Head(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]);
	}

	/** Whether the line is as it was written. */
	boolean isWhole() {
		return this.hash.equals(AuditEntry.digest(unsealed(this.number, this.at, this.heads, this.previous)));
	}

	String line() {
		return unsealed(this.number, this.at, this.heads, this.previous) + " hash " + this.hash;
	}

	private static String unsealed(long number, Instant at, List<Head> heads, String previous) {
		String lanes = heads.stream()
			.map((head) -> " " + head.lane() + "/" + head.position() + ":" + head.hash())
			.collect(Collectors.joining());
		return "anchor " + number + " at " + at + " lanes" + lanes + " previous " + previous;
	}

}
