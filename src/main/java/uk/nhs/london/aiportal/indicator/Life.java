package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Timeline;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Asked;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Provenance;

/**
 * An initiative as indicators read it, by what is known on a day.
 *
 * @param provenance who says so
 * @param registeredOn when its trust entered it
 * @param today the day of the knowledge
 * @param embeddedBefore the first day on which it was recorded as embedded; null if it
 * was not before today
 * @param standings in which class it stands, and on which days
 * @param openQuestions the fields that it is asked for by now and does not answer
 * @param conflicts the codes of the warnings of its answers that nobody said to be right
 * @param families of barriers, by their codes; of benefits, by their codes after
 * {@link #BENEFIT}, since some of both have the same code
 * @param asked of what it is asked by now, each from when on and of which
 * @param known its class by these answers from its beginning to today or longer; null to
 * work it out when a rule asks
 */
record Life(Provenance provenance, Answers answers, LocalDate registeredOn, LocalDate today,
		@Nullable LocalDate embeddedBefore, List<Standing> standings, List<String> openQuestions,
		List<String> conflicts, Map<String, String> families, List<Asked> asked, @Nullable Timeline known) {

	Life(Provenance provenance, Answers answers, LocalDate registeredOn, LocalDate today,
			@Nullable LocalDate embeddedBefore, List<Standing> standings, List<String> openQuestions,
			List<String> conflicts, Map<String, String> families, List<Asked> asked) {
		this(provenance, answers, registeredOn, today, embeddedBefore, standings, openQuestions, conflicts, families,
				asked, null);
	}

	static final String BENEFIT = "BENEFIT.";

	/** A class and the days on which it is the one. */
	record Standing(Days days, Result result) {

	}

	Facts facts() {
		return this.answers.facts();
	}

	Particulars particulars() {
		return this.answers.particulars();
	}

	/** The head of a benefit: the family of its code. */
	String benefitHead(String code) {
		return this.families.getOrDefault(BENEFIT + code, code);
	}

	/** The days on which its class is so. */
	Days when(Predicate<Result> wanted) {
		return new Days(this.standings.stream()
			.filter((it) -> wanted.test(it.result()))
			.flatMap((it) -> it.days().stretches().stream())
			.toList());
	}

	Days countedAs(Predicate<CountedAs> wanted) {
		return when((result) -> wanted.test(result.countedAs()));
	}

	/** Embedded, or a pilot of any kind. */
	Days live() {
		return countedAs(CountedAs::inShare);
	}

	Days pilot() {
		return countedAs((it) -> it.inShare() && it != CountedAs.EMBEDDED);
	}

	Days embedded() {
		return countedAs((it) -> it == CountedAs.EMBEDDED);
	}

	/** Neither ended nor out of scope. */
	Days going() {
		return countedAs((it) -> it != CountedAs.ENDED && it != CountedAs.OUT_OF_SCOPE);
	}

	/** The day of the first event of a type; null if there is none. */
	@Nullable LocalDate first(EventType type) {
		return first((event) -> event.type() == type);
	}

	@Nullable LocalDate first(Predicate<Event> wanted) {
		return days(wanted).min(Comparator.naturalOrder()).orElse(null);
	}

	@Nullable LocalDate last(Predicate<Event> wanted) {
		return days(wanted).max(Comparator.naturalOrder()).orElse(null);
	}

	private Stream<LocalDate> days(Predicate<Event> wanted) {
		return events(wanted).stream().map((event) -> event.on().firstDay());
	}

	/**
	 * In the order of their days. An event that is dated later than today does not exist
	 * yet.
	 */
	List<Event> events(Predicate<Event> wanted) {
		return facts().events()
			.stream()
			.filter(wanted)
			.filter((event) -> !event.on().firstDay().isAfter(this.today))
			.sorted(Comparator.comparing((event) -> event.on().firstDay()))
			.toList();
	}

	/** When its trust last said that it is right: confirmed it, or registered it. */
	LocalDate lastStated() {
		return facts().attestations()
			.stream()
			.map(Attestation::on)
			.filter((day) -> !day.isAfter(this.today))
			.max(Comparator.naturalOrder())
			.orElse(this.registeredOn);
	}

	/**
	 * The first day on which it was embedded by what is known, or was recorded to be,
	 * whichever is earlier; null if it never was. The record is asked because evidence
	 * that is renewed, such as the day of the last review, no longer shows the past.
	 */
	@Nullable LocalDate embeddedOn() {
		LocalDate known = knownEmbeddedOn();
		return (known == null || (this.embeddedBefore != null && this.embeddedBefore.isBefore(known)))
				? this.embeddedBefore : known;
	}

	private @Nullable LocalDate knownEmbeddedOn() {
		LocalDate live = first(EventType.FIRST_LIVE);
		if (live == null) {
			return null;
		}
		return segments().filter((segment) -> segment.countedAs() == CountedAs.EMBEDDED)
			.filter((segment) -> !segment.to().isBefore(live))
			.map((segment) -> segment.from().isBefore(live) ? live : segment.from())
			.findFirst()
			.orElse(null);
	}

	/**
	 * Since when it has stood on the red list without a break; null if it is not there.
	 */
	@Nullable LocalDate redSince() {
		LocalDate since = null;
		for (Timeline.Segment segment : segments().toList()) {
			since = !segment.redList() ? null : (since != null) ? since : segment.from();
		}
		return since;
	}

	/** Of its class by what is known, from its beginning to today. */
	private Stream<Timeline.Segment> segments() {
		Timeline timeline = (this.known != null) ? this.known : Timeline.of(facts(), beginning(), this.today);
		return timeline.segments().stream().filter((segment) -> !segment.from().isAfter(this.today));
	}

	/** The first day of which anything is known; never later than its registration. */
	LocalDate beginning() {
		LocalDate first = first((event) -> true);
		return (first != null && first.isBefore(this.registeredOn)) ? first : this.registeredOn;
	}

}
