package uk.nhs.london.aiportal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * The date that a page is about, from {@code ?asAt=2026-03-31}; today if the address
 * names none. A controller takes it as a parameter, and its page has it as {@code asAt}.
 *
 * @param date never after today
 * @param today the day of the request
 * @param restated whether the organisations and systems of today are meant instead of
 * those of the date, from {@code ?map=today}; pages that know only one map pass it over
 * @param known whether what today's facts say of the date is meant instead of what the
 * register said on it, from {@code ?basis=known}; pages that know only what was recorded
 * pass it over
 */
public record AsAt(LocalDate date, LocalDate today, boolean restated, boolean known) {

	/** The name of the query parameter and of the model attribute. */
	public static final String NAME = "asAt";

	/** The name of the query parameter that says which map is meant. */
	public static final String MAP = "map";

	/** The value of that parameter for the map of today. */
	public static final String TODAYS = "today";

	/** The name of the query parameter that says by which knowledge. */
	public static final String BASIS = "basis";

	/** The value of that parameter for as now known; as recorded has none. */
	public static final String KNOWN = "known";

	/** The NHS began; before it there is nothing to ask about. */
	private static final LocalDate EARLIEST = LocalDate.of(1948, 7, 5);

	private static final List<DateTimeFormatter> FORMATS = List.of(format("uuuu-MM-dd"), format("d MMMM uuuu"),
			format("d MMM uuuu"), format("d/M/uuuu"));

	public AsAt {
		if (date.isAfter(today)) {
			throw new IllegalArgumentException(date + " is after today, " + today);
		}
	}

	/** As recorded at a date, with the map of that date. */
	public AsAt(LocalDate date, LocalDate today) {
		this(date, today, false, false);
	}

	private static DateTimeFormatter format(String pattern) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(Locale.ENGLISH)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	public static AsAt today(LocalDate today) {
		return new AsAt(today, today);
	}

	/**
	 * Read what an address says or a person typed: 2026-03-31, 31 March 2026 or
	 * 31/3/2026.
	 * @param typed null or blank for today
	 * @throws AsAtException if it is no such date, or one that nothing is known about
	 */
	static AsAt of(@Nullable String typed, LocalDate today) {
		if (typed == null || typed.isBlank()) {
			return today(today);
		}
		LocalDate date = parse(typed.strip());
		if (date == null) {
			throw new AsAtException(typed, "The date must be a real date, for example 31 March 2026");
		}
		if (date.isAfter(today)) {
			throw new AsAtException(typed, "The date must be today or in the past");
		}
		if (date.isBefore(EARLIEST)) {
			throw new AsAtException(typed, "The date must be on or after 5 July 1948, when the NHS began");
		}
		return new AsAt(date, today);
	}

	private static @Nullable LocalDate parse(String typed) {
		for (DateTimeFormatter format : FORMATS) {
			try {
				return LocalDate.parse(typed, format);
			}
			catch (DateTimeException ex) {
				// The next format may fit.
			}
		}
		return null;
	}

	/**
	 * The same date, with today's organisations and systems or with those of the date.
	 */
	public AsAt withRestated(boolean restated) {
		return new AsAt(this.date, this.today, restated, this.known);
	}

	/** The same date as now known, or as recorded. */
	public AsAt withKnown(boolean known) {
		return new AsAt(this.date, this.today, this.restated, known);
	}

	/** Another date, in the same way. */
	public AsAt withDate(LocalDate date) {
		return new AsAt(date, this.today, this.restated, this.known);
	}

	/** The same, whose addresses name the date even if it is today: to be cited. */
	public AsAt named() {
		return isToday() ? new AsAt(this.date, this.today.plusDays(1), this.restated, this.known) : this;
	}

	/** KNOWN or RECORDED. */
	public String basis() {
		return this.known ? "KNOWN" : "RECORDED";
	}

	/** "as now known" or "as recorded". */
	public String basisInWords() {
		return this.known ? "as now known" : "as recorded";
	}

	public boolean isToday() {
		return this.date.equals(this.today);
	}

	/** The date as people write it, as in 31 March 2026. */
	public String inWords() {
		return PartialDate.of(this.date).inWords();
	}

	/**
	 * The address of a page as at the same date, with the same map and on the same basis;
	 * today's pages have the plain address.
	 */
	public String on(String address) {
		UriComponentsBuilder dated = UriComponentsBuilder.fromUriString(address);
		if (!isToday()) {
			dated.replaceQueryParam(NAME, this.date);
		}
		if (this.restated) {
			dated.replaceQueryParam(MAP, TODAYS);
		}
		if (this.known) {
			dated.replaceQueryParam(BASIS, KNOWN);
		}
		return (isToday() && !this.restated && !this.known) ? address : dated.toUriString();
	}

}
