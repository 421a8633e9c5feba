package uk.nhs.london.aiportal.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The facts as they stand on a day: an event, a usage period (by its end), a decision, a
 * review or an attestation dated later does not exist yet, and a date known to the month
 * or year counts as its first day. Two decisions, or two usage periods, of the same date
 * count as the worse of them.
 */
final class Reading {

	private final Facts facts;

	private final LocalDate day;

	private final Ruleset ruleset;

	private final @Nullable Usage latestUsage;

	private final @Nullable PartialDate lastSeen;

	private final List<FundingLine> currentLines;

	private final Map<Stop, List<Check>> stops = new EnumMap<>(Stop.class);

	private @Nullable Check decision;

	private @Nullable List<Item> items;

	Reading(Facts facts, LocalDate day, Ruleset ruleset) {
		this.facts = facts;
		this.day = day;
		this.ruleset = ruleset;
		this.latestUsage = findLatestUsage();
		this.lastSeen = findLastSeen();
		this.currentLines = facts.funding().stream().filter(this::isCurrent).toList();
	}

	Facts facts() {
		return this.facts;
	}

	LocalDate day() {
		return this.day;
	}

	Ruleset ruleset() {
		return this.ruleset;
	}

	/** On or before the day; false if not stated. */
	boolean reached(@Nullable PartialDate date) {
		return date != null && !date.firstDay().isAfter(this.day);
	}

	/** Before the day; false if not stated. */
	boolean passed(@Nullable PartialDate date) {
		return date != null && date.firstDay().isBefore(this.day);
	}

	/** The period with the latest end that is over on the day. */
	@Nullable Usage latestUsage() {
		return this.latestUsage;
	}

	/** The later of the last use stated and the end of the latest period with any use. */
	@Nullable PartialDate lastSeen() {
		return this.lastSeen;
	}

	/** Money that has begun and has not ended. */
	List<FundingLine> currentLines() {
		return this.currentLines;
	}

	/** The latest attestation, or if there is none the registration. */
	@Nullable LocalDate lastConfirmed() {
		LocalDate last = null;
		for (Attestation attestation : this.facts.attestations()) {
			if (!attestation.on().isAfter(this.day) && (last == null || attestation.on().isAfter(last))) {
				last = attestation.on();
			}
		}
		return (last != null) ? last : this.facts.registeredOn();
	}

	/** The last event of a type up to the day. */
	@Nullable Event last(EventType type) {
		Event last = null;
		for (Event event : this.facts.events()) {
			if (event.type() == type && reached(event.on()) && (last == null || isLater(event, last))) {
				last = event;
			}
		}
		return last;
	}

	/** Whose it is; nobody's counts as this organisation's. */
	Holder holder(@Nullable String organisation) {
		String holder = Words.stated(organisation);
		if (holder == null || holder.equals(this.facts.organisation())) {
			return Holder.OWN;
		}
		return this.facts.predecessors()
			.stream()
			.anyMatch((predecessor) -> predecessor.organisation().equals(holder)
					&& !this.day.isAfter(predecessor.mergedOn().plusDays(this.ruleset.mergerGraceDays())))
							? Holder.IN_GRACE : Holder.BORROWED;
	}

	/** What the adoption decision shows; the same value each time. */
	Check decision() {
		if (this.decision == null) {
			this.decision = KeptGates.decision(this);
		}
		return this.decision;
	}

	/** The assurance items that are required or may be; the same values each time. */
	List<Item> items() {
		if (this.items == null) {
			this.items = Requirement.items(this);
		}
		return this.items;
	}

	/** Why a stop applies; empty if it does not. */
	List<Check> stop(Stop stop) {
		List<Check> checks = this.stops.get(stop);
		if (checks == null) {
			checks = StopRule.of(stop).appliesBecause().apply(this);
			this.stops.put(stop, checks);
		}
		return checks;
	}

	/** All reasons of those stops that apply, to which a gate adds its own checks. */
	List<Check> stops(Stop... stops) {
		List<Check> checks = new ArrayList<>();
		for (Stop stop : stops) {
			checks.addAll(stop(stop));
		}
		return checks;
	}

	/** Whether the usage reaches the least share; null if that cannot be known. */
	@Nullable Boolean reaches(Usage usage) {
		Integer used = usage.used();
		Integer eligible = usage.eligible();
		if (used == null || eligible == null || eligible <= 0) {
			return null;
		}
		return BigDecimal.valueOf(used).compareTo(this.ruleset.reach().multiply(BigDecimal.valueOf(eligible))) >= 0;
	}

	private boolean isCurrent(FundingLine line) {
		return reached(line.from()) && !passed(line.to());
	}

	private @Nullable Usage findLatestUsage() {
		Usage latest = null;
		for (Usage usage : this.facts.usage()) {
			if (reached(usage.periodEnd()) && (latest == null || isLater(usage, latest))) {
				latest = usage;
			}
		}
		return latest;
	}

	private @Nullable PartialDate findLastSeen() {
		PartialDate last = reached(this.facts.lastUsedOn()) ? this.facts.lastUsedOn() : null;
		for (Usage usage : this.facts.usage()) {
			PartialDate end = usage.periodEnd();
			boolean used = usage.used() != null && usage.used() > 0;
			if (used && end != null && reached(end) && (last == null || end.compareTo(last) > 0)) {
				last = end;
			}
		}
		return last;
	}

	private boolean isLater(Usage usage, Usage than) {
		int order = firstDay(usage.periodEnd()).compareTo(firstDay(than.periodEnd()));
		return order > 0 || (order == 0 && rank(usage) < rank(than));
	}

	private int rank(Usage usage) {
		Boolean reaches = reaches(usage);
		return (reaches == null) ? 1 : reaches ? 2 : 0;
	}

	private boolean isLater(Event event, Event than) {
		int order = event.on().firstDay().compareTo(than.on().firstDay());
		if (order != 0 || event.type() != EventType.ADOPTION_DECISION) {
			return order > 0;
		}
		int badness = Integer.compare(badness(event), badness(than));
		return badness > 0 || (badness == 0 && holder(event.decidedBy()).compareTo(holder(than.decidedBy())) < 0);
	}

	/** ADOPT least, then a decision that is not stated, EXTEND, STOP and NONE. */
	private static int badness(Event event) {
		Decision decision = event.decision();
		if (decision == null) {
			return 1;
		}
		return switch (decision) {
			case ADOPT -> 0;
			case EXTEND -> 2;
			case STOP -> 3;
			case NONE -> 4;
		};
	}

	private static LocalDate firstDay(@Nullable PartialDate date) {
		return (date != null) ? date.firstDay() : LocalDate.MIN;
	}

}
