package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An initiative as the exported file has it on a day: what figures are counted from by
 * somebody who has nothing but the file.
 */
record CsvRow(Map<String, String> cells, LocalDate day) {

	private static final Set<String> EMPTY = Set.of("NOT_STATED", "NONE", "NOT_APPLICABLE");

	private static final Set<String> OUTSIDE_CARE = Set.of("WORKFORCE_ROSTER", "CORPORATE_FINANCE_HR",
			"RESEARCH_SUPPORT");

	private static final Pattern BARRIER = Pattern
		.compile("(.+?)(?:, severity (\\d) of 3)?(?:, since ([^,]+))?" + "(?:, resolved ([^,]+))?");

	private static final Pattern FUNDING = Pattern.compile("(.+?)(?: from ((?:\\d|\\p{Lu})[^,]*?))?"
			+ "(?: to ((?:\\d|\\p{Lu})[^,]*?))?(?:, ([^,]+(?:,\\d{3}.*)?) a year)?");

	private static final Pattern ASSURANCE = Pattern.compile("(\\w+): ([^,]+?)(?: until ([^,]+))?(, held by \\w+)?");

	private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December");

	/** A barrier, as one cell says it. */
	record Barrier(String label, @Nullable String severity, @Nullable LocalDate since, @Nullable LocalDate resolved) {

		boolean isOpenOn(LocalDate day) {
			return (this.since == null || !this.since.isAfter(day)) && !isResolvedOn(day);
		}

		boolean isResolvedOn(LocalDate day) {
			return this.resolved != null && !this.resolved.isAfter(day);
		}

	}

	/** Money from one source. */
	record Money(String source, @Nullable LocalDate to, @Nullable String band) {
	}

	/** A sign-off and how it stands, or whether it is needed. */
	record Paper(String type, String says, @Nullable LocalDate until, boolean borrowed) {
	}

	String get(String column) {
		String cell = this.cells.get(column);
		if (cell == null) {
			throw new IllegalArgumentException("No column " + column);
		}
		return cell;
	}

	boolean is(String column, String... values) {
		return List.of(values).contains(get(column));
	}

	boolean stated(String column) {
		return !EMPTY.contains(get(column));
	}

	List<String> codes(String column) {
		return stated(column) ? List.of(get(column).split("; ")) : List.of();
	}

	@Nullable LocalDate date(String column) {
		String cell = get(column);
		return !stated(column) ? null : switch (cell.length()) {
			case 4 -> LocalDate.parse(cell + "-01-01");
			case 7 -> LocalDate.parse(cell + "-01");
			default -> LocalDate.parse(cell);
		};
	}

	@Nullable Integer number(String column) {
		return stated(column) ? Integer.valueOf(get(column)) : null;
	}

	boolean live() {
		return is("classification", "EMBEDDED", "PILOT");
	}

	boolean embedded() {
		return is("counted_as", "EMBEDDED");
	}

	boolean pilot() {
		return live() && !embedded();
	}

	boolean going() {
		return !is("counted_as", "ENDED", "OUT_OF_SCOPE");
	}

	boolean inHeadline() {
		return is("in_headline", "true");
	}

	boolean redListed() {
		return is("red_list", "true");
	}

	boolean inCare() {
		return !OUTSIDE_CARE.contains(get("use_domain"));
	}

	/** As in charts: embedded, not shown, other pilots, neither. */
	String group() {
		return is("counted_as", "EMBEDDED", "NOT_SHOWN") ? get("counted_as") : live() ? "OTHER_PILOT" : "OUTSIDE";
	}

	LocalDate lastStated() {
		LocalDate registered = LocalDate.parse(get("registered_on"));
		LocalDate attested = date("attested_on");
		return (attested != null && attested.isAfter(registered)) ? attested : registered;
	}

	boolean statedWithin(int months) {
		return !this.day.isAfter(lastStated().plusMonths(months));
	}

	/** Whether more than some months have passed since a day. */
	boolean longerThan(int months, LocalDate since) {
		return this.day.isAfter(since.plusMonths(months));
	}

	List<Barrier> barriers() {
		return matches(BARRIER, "barriers").stream()
			.map((it) -> new Barrier(it.group(1), it.group(2), inWords(it.group(3)), inWords(it.group(4))))
			.toList();
	}

	List<Barrier> openBarriers() {
		return barriers().stream().filter((it) -> it.isOpenOn(this.day)).toList();
	}

	List<Money> money() {
		return matches(FUNDING, "funding").stream()
			.map((it) -> new Money(it.group(1), inWords(it.group(3)), it.group(4)))
			.toList();
	}

	List<Paper> papers() {
		return matches(ASSURANCE, "assurance").stream()
			.map((it) -> new Paper(it.group(1), it.group(2), inWords(it.group(3)), it.group(4) != null))
			.toList();
	}

	private List<Matcher> matches(Pattern pattern, String column) {
		List<Matcher> matches = new ArrayList<>();
		for (String row : codes(column)) {
			Matcher matcher = pattern.matcher(row);
			if (!matcher.matches()) {
				throw new IllegalArgumentException(column + ": " + row);
			}
			matches.add(matcher);
		}
		return matches;
	}

	/** The first day of "1 May 2024", "May 2024" or "2024". */
	static @Nullable LocalDate inWords(@Nullable String words) {
		if (words == null) {
			return null;
		}
		List<String> parts = Arrays.asList(words.split(" "));
		int size = parts.size();
		return LocalDate.of(Integer.parseInt(parts.get(size - 1)),
				(size > 1) ? MONTHS.indexOf(parts.get(size - 2)) + 1 : 1,
				(size > 2) ? Integer.parseInt(parts.get(0)) : 1);
	}

}
