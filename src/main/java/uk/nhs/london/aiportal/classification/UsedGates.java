package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The gates of the test Used, as in the ruleset's table. */
final class UsedGates {

	/**
	 * MET: live mode LIMITED_LIVE, DEFAULT_PATHWAY or OPTIONAL_TOOL, and last seen in use
	 * at most 90 days before the day. NOT_MET: stop H1, H2, H3, H4 or H9; live mode NONE.
	 * UNKNOWN otherwise.
	 */
	static final Gate LIVE = new Gate(GateCode.U1, "live use",
			(ruleset) -> "It is in live use, not as a trial, study or shadow run, and was seen in use in the last "
					+ ruleset.recencyDays() + " days.",
			"Our convention, ruleset 1.0: use that nobody has seen for a quarter is not use", UsedGates::live);

	/**
	 * MET: DEFAULT_PATHWAY with a pathway reference in force; or OPTIONAL_TOOL that is
	 * standard issue. NOT_MET: any other live mode; OPTIONAL_TOOL that is not standard
	 * issue. UNKNOWN: live mode not stated; DEFAULT_PATHWAY without a reference in force;
	 * OPTIONAL_TOOL with standard issue not stated.
	 */
	static final Gate DEFAULT_WAY = new Gate(GateCode.U2, "default way of working",
			(ruleset) -> "It is the default way of working, named in a procedure or pathway in force,"
					+ " or an optional tool that every intended user is given.",
			"Our convention, ruleset 1.0, after routinisation in implementation science",
			(on) -> Finding.of(defaultWay(on)));

	/**
	 * MET: used at least 50% of eligible in the latest usage. NOT_MET: less. UNKNOWN: no
	 * usage, used not stated, eligible not stated or 0, or the latest ends more than six
	 * months before the day.
	 */
	static final Gate REACH = new Gate(GateCode.U3, "reach",
			(ruleset) -> "It was used for at least " + ruleset.reachInWords()
					+ " of eligible cases or intended users in the latest usage period, which ended in the last "
					+ ruleset.usageMonths() + " months.",
			"Our convention, ruleset 1.0", (on) -> Finding.of(reach(on)));

	/**
	 * MET: six months since the later of the last FIRST_LIVE and the last RESUMED.
	 * NOT_MET: less. UNKNOWN: no FIRST_LIVE.
	 */
	static final Gate SETTLED = new Gate(GateCode.U4, "time in live use",
			(ruleset) -> "It has been live for at least " + ruleset.minLiveMonths()
					+ " months since it first went live or last resumed.",
			"Our convention, ruleset 1.0: long enough to include a change of season", (on) -> Finding.of(settled(on)));

	private UsedGates() {
	}

	private static Finding live(Reading on) {
		List<Check> checks = on.stops(Stop.H1, Stop.H2, Stop.H3, Stop.H4, Stop.H9);
		Check mode = mode(on.facts().liveMode());
		if (mode != null) {
			checks.add(mode);
		}
		Check seen = seen(on);
		if (seen != null) {
			checks.add(seen);
		}
		return new Finding(checks);
	}

	/** Null for the live modes that are stops. */
	private static @Nullable Check mode(@Nullable LiveMode mode) {
		if (mode == null) {
			return Check.unknown("live use", () -> "How it is used is not stated.",
					() -> Step.of("State how it is used.", UsedGates::goLive));
		}
		return switch (mode) {
			case LIMITED_LIVE, DEFAULT_PATHWAY, OPTIONAL_TOOL ->
				Check.met(() -> "It is in live use: " + Words.inSentence(mode.label()) + ".");
			case NONE -> Check.notMet("live use", () -> "It is stated not to be in use.",
					() -> Step.of("Put it into live use and state how it is used.", UsedGates::goLive));
			case SHADOW, RESEARCH_PROTOCOL, FREE_TRIAL, UNSANCTIONED -> null;
		};
	}

	/** Null if H9 says it. */
	private static @Nullable Check seen(Reading on) {
		PartialDate seen = on.lastSeen();
		if (seen == null) {
			return Check.unknown("recent use", () -> "No date of use is recorded.",
					() -> Step.of("Record when it was last used, or a usage period with some use.",
							(facts) -> seeUsed(facts, on.day())));
		}
		return on.stop(Stop.H9).isEmpty() ? Check.met(() -> "It was last seen in use " + Words.on(seen) + ".") : null;
	}

	private static Check defaultWay(Reading on) {
		LiveMode mode = on.facts().liveMode();
		if (mode == null) {
			return Check.unknown("default way of working", () -> "How it is used is not stated.",
					() -> Step.of(
							"State how it is used; if it is the default way of working, name the procedure or pathway.",
							(facts) -> makeDefault(facts, on.day())));
		}
		return switch (mode) {
			case DEFAULT_PATHWAY -> pathway(on);
			case OPTIONAL_TOOL -> standardIssue(on);
			case NONE, SHADOW, RESEARCH_PROTOCOL, LIMITED_LIVE, FREE_TRIAL, UNSANCTIONED ->
				Check.notMet("default way of working",
						() -> "It is not the default way of working: its use is stated as \"" + mode.label() + "\".",
						() -> Step.of(
								"Make it the default way of working, and record the procedure or pathway that says so.",
								(facts) -> makeDefault(facts, on.day())));
		};
	}

	private static Check pathway(Reading on) {
		Pathway pathway = on.facts().pathway();
		String reference = (pathway != null) ? Words.stated(pathway.reference()) : null;
		PartialDate from = (pathway != null) ? pathway.inForceFrom() : null;
		if (reference != null && from != null && on.reached(from)) {
			return Check.met(
					() -> "It is the default way of working: " + reference + ", in force from " + from.inWords() + ".");
		}
		return Check.unknown("pathway in force", () -> {
			if (reference == null) {
				return "It is stated as the default way of working, but no procedure or pathway is named.";
			}
			return (from != null) ? reference + " is in force only from " + from.inWords() + "."
					: "The day from which " + reference + " is in force is not stated.";
		}, () -> Step.of(
				"Record the procedure or pathway that makes it the default, and the day from which it is in force.",
				(facts) -> makeDefault(facts, on.day())));
	}

	private static Check standardIssue(Reading on) {
		Boolean standardIssue = on.facts().standardIssue();
		if (standardIssue == null) {
			return Check.unknown("standard issue", () -> "Whether every intended user is given the tool is not stated.",
					() -> Step.of("State whether every intended user is given the tool as standard.",
							(facts) -> facts.withStandardIssue(true)));
		}
		return standardIssue ? Check.met(() -> "It is an optional tool that every intended user is given.")
				: Check.notMet("standard issue", () -> "It is an optional tool that not every intended user is given.",
						() -> Step.of("Give the tool to every intended user as standard.",
								(facts) -> facts.withStandardIssue(true)));
	}

	private static Check reach(Reading on) {
		Usage usage = on.latestUsage();
		PartialDate end = (usage != null) ? usage.periodEnd() : null;
		if (usage == null || end == null) {
			return Check.unknown("reach", () -> "No usage period is recorded.", () -> usageStep(on));
		}
		LocalDate countsUntil = end.firstDay().plusMonths(on.ruleset().usageMonths());
		if (on.day().isAfter(countsUntil)) {
			return Check.unknown("reach", () -> "The latest usage period ended " + Words.on(end) + " and counted until "
					+ Words.date(countsUntil) + ".", () -> usageStep(on));
		}
		Boolean reaches = on.reaches(usage);
		if (reaches == null) {
			return Check.unknown("reach",
					() -> "In the usage period to " + end.inWords() + ", "
							+ ((usage.used() == null) ? "how much it was used is not stated."
									: "how many cases or users it could have served is not stated."),
					() -> usageStep(on));
		}
		return reaches ? Check.met(() -> share(usage, end))
				: Check.notMet("reach", () -> share(usage, end), () -> usageStep(on));
	}

	private static Step usageStep(Reading on) {
		return Step.of("Record a usage period that ends in the last " + on.ruleset().usageMonths()
				+ " months, with use in at least " + on.ruleset().reachInWords()
				+ " of eligible cases or intended users.", (facts) -> use(facts, on.day()));
	}

	/**
	 * The percentage is rounded down, so that 49.9% is not shown as the half it is not.
	 */
	private static String share(Usage usage, PartialDate end) {
		int used = (usage.used() != null) ? usage.used() : 0;
		int eligible = (usage.eligible() != null) ? usage.eligible() : 1;
		String whom = (usage.basis() == UsageBasis.INTENDED_USERS) ? " intended users" : " eligible cases";
		return ((usage.basis() == UsageBasis.INTENDED_USERS) ? "Used by " : "Used for ") + Words.number(used) + " of "
				+ Words.number(eligible) + whom + " (" + used * 100L / eligible + "%) in the period to " + end.inWords()
				+ ".";
	}

	private static Check settled(Reading on) {
		Event firstLive = on.last(EventType.FIRST_LIVE);
		Event resumed = on.last(EventType.RESUMED);
		int months = on.ruleset().minLiveMonths();
		if (firstLive == null) {
			LocalDate settledOn = (resumed != null) ? settledOn(on, resumed.on().firstDay()) : on.day();
			return Check.unknown("time in live use", () -> "The day it first went live is not recorded.",
					() -> new Step("Record when it first went live.",
							(facts) -> firstLiveBy(facts, on.day().minusMonths(months)),
							settledOn.isAfter(on.day()) ? settledOn : null));
		}
		Event start = (resumed != null && resumed.on().firstDay().isAfter(firstLive.on().firstDay())) ? resumed
				: firstLive;
		String since = ((start == resumed) ? "It last resumed " : "It first went live ") + Words.on(start.on());
		if (!on.day().isBefore(start.on().firstDay().plusMonths(months))) {
			return Check.met(() -> since + ".");
		}
		LocalDate settledOn = settledOn(on, start.on().firstDay());
		return Check.notMet("time in live use",
				() -> since + "; " + months + " months in live use are reached on " + Words.date(settledOn) + ".",
				() -> new Step("Keep it in use: only time is needed, until " + Words.date(settledOn) + ".",
						(facts) -> facts, settledOn));
	}

	/**
	 * The first day long enough after a start, or after a later start that is recorded.
	 */
	private static LocalDate settledOn(Reading on, LocalDate start) {
		LocalDate settledOn = start.plusMonths(on.ruleset().minLiveMonths());
		for (Event event : on.facts().events()) {
			LocalDate again = event.on().firstDay();
			if ((event.type() == EventType.FIRST_LIVE || event.type() == EventType.RESUMED) && again.isAfter(start)
					&& !again.isAfter(settledOn)) {
				return settledOn(on, again);
			}
		}
		return settledOn;
	}

	static Facts goLive(Facts facts) {
		return facts.withLiveMode(LiveMode.LIMITED_LIVE);
	}

	static Facts seeUsed(Facts facts, LocalDate day) {
		return facts.withLastUsedOn(PartialDate.of(day));
	}

	private static Facts makeDefault(Facts facts, LocalDate day) {
		return facts.withLiveMode(LiveMode.DEFAULT_PATHWAY).withPathway(new Pathway("SOP", PartialDate.of(day)));
	}

	private static Facts firstLiveBy(Facts facts, LocalDate day) {
		return facts.withEvents(
				Stream.concat(facts.events().stream(), Stream.of(Event.of(EventType.FIRST_LIVE, PartialDate.of(day))))
					.toList());
	}

	/** A full period that ends on the day, in place of any other that does. */
	private static Facts use(Facts facts, LocalDate day) {
		Usage full = UsageBuilder.builder()
			.periodEnd(PartialDate.of(day))
			.basis(UsageBasis.ELIGIBLE_CASES)
			.used(1)
			.eligible(1)
			.source(UsageSource.SYSTEM_LOG)
			.build();
		return facts.withUsage(
				Stream
					.concat(facts.usage()
						.stream()
						.filter((usage) -> usage.periodEnd() == null || !usage.periodEnd().firstDay().equals(day)),
							Stream.of(full))
					.toList());
	}

}
