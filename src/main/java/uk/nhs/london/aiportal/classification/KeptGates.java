package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The gates of the test Kept, as in the ruleset's table. */
final class KeptGates {

	/**
	 * MET: latest decision is ADOPT and own, a service owner role is named, champion
	 * dependence is NONE or SHARED. NOT_MET: stop H8 or H10; latest decision EXTEND or
	 * STOP; champion dependence SINGLE_PERSON. UNKNOWN otherwise.
	 */
	static final Gate DECISION_AND_OWNER = new Gate(GateCode.K1, "adoption decision and owner",
			(ruleset) -> "The trust's own latest decision is to adopt it, an operational post owns the service,"
					+ " and it does not depend on a single person.",
			"Our convention, ruleset 1.0: the most auditable single fact about adoption", KeptGates::decisionAndOwner);

	/**
	 * MET: a current recurrent line; or a recurrent line that starts after the day and no
	 * later than the day after the last current line ends; or a current
	 * OPERATING_BUDGET_FIXED_TERM line with a contract that ends at least 12 months after
	 * the day or whose renewal is minuted. NOT_MET: lines recorded, and none of these.
	 * UNKNOWN: no line recorded; (current) fixed-term line without a contract end. A
	 * current line without an end does not say when its money ends, so nothing is shown
	 * to follow it in time.
	 */
	static final Gate MONEY = new Gate(GateCode.K2, "lasting money",
			(ruleset) -> "It is paid for from a recurrent source, now or without a gap after the current money;"
					+ " or from the operating budget under a contract that runs for at least " + ruleset.fundingMonths()
					+ " more months or whose renewal is minuted.",
			"Our convention, ruleset 1.0: short-term money is the commonest mark of a pilot",
			(on) -> Finding.of(money(on)));

	private KeptGates() {
	}

	private static Finding decisionAndOwner(Reading on) {
		List<Check> checks = on.stops(Stop.H8, Stop.H10);
		checks.add(on.decision());
		checks.add(owner(on.facts()));
		checks.add(champion(on.facts().championDependence()));
		return new Finding(checks);
	}

	/**
	 * What the latest decision shows, with the stops H8 and H10 as far as they rest on
	 * it.
	 */
	static Check decision(Reading on) {
		Event latest = on.last(EventType.ADOPTION_DECISION);
		Decision decision = (latest != null) ? latest.decision() : null;
		if (latest == null || decision == null) {
			return Check.unknown("adoption decision",
					() -> (latest == null) ? "No adoption decision is recorded."
							: "What was decided " + Words.on(latest.on()) + " is not stated.",
					() -> adoptStep("Record the decision to adopt it, with its date and minute.", on.day()));
		}
		return switch (decision) {
			case ADOPT -> adopted(latest, on);
			case EXTEND -> Check.notMet("adoption decision",
					() -> "The latest decision, " + Words.on(latest.on()) + ", was to extend the pilot.",
					() -> adoptStep("Take a decision to adopt it, and record its date and minute.", on.day()));
			case STOP -> Check.notMet("adoption decision",
					() -> "The latest decision, " + Words.on(latest.on()) + ", was to stop.",
					() -> adoptStep("Take a decision to adopt it, and record its date and minute.", on.day()));
			case NONE -> Check.notMet("adoption decision",
					() -> "It is recorded " + Words.on(latest.on()) + " that nobody decided.",
					() -> adoptStep("Take a decision to adopt it, and record its date and minute.", on.day()));
		};
	}

	private static Check adopted(Event latest, Reading on) {
		String body = Words.stated(latest.body());
		String by = (body != null) ? body + " decided " : "It was decided ";
		return switch (on.holder(latest.decidedBy())) {
			case OWN -> Check.met(() -> by + Words.on(latest.on()) + " to adopt it.");
			case IN_GRACE -> Check.unknown("adoption decision of its own",
					() -> "The decision to adopt it, " + Words.on(latest.on()) + ", was a predecessor's ("
							+ latest.decidedBy() + "), not yet this organisation's.",
					() -> adoptStep("Have a body of this organisation confirm the decision, and record its minute.",
							on.day()));
			case BORROWED -> Check.notMet("adoption decision of its own",
					() -> "The decision to adopt it, " + Words.on(latest.on()) + ", was another organisation's ("
							+ latest.decidedBy() + ").",
					() -> adoptStep("Have a body of this organisation decide to adopt it, and record its minute.",
							on.day()));
		};
	}

	static Step adoptStep(String sentence, LocalDate day) {
		return Step.of(sentence, (facts) -> adopt(facts, day));
	}

	private static Check owner(Facts facts) {
		String owner = Words.stated(facts.serviceOwnerRole());
		return (owner != null) ? Check.met(() -> "The service is owned by the " + Words.inSentence(owner) + ".")
				: Check.unknown("service owner", () -> "No post is named as owner of the service.",
						() -> Step.of("Name the operational post that owns the service.",
								(it) -> it.withServiceOwnerRole("Service owner")));
	}

	private static Check champion(@Nullable ChampionDependence dependence) {
		if (dependence == null) {
			return Check.unknown("independence from a single person",
					() -> "Whether it depends on a single person is not stated.",
					() -> Step.of("State whether it would go on without its champion.", KeptGates::share));
		}
		return switch (dependence) {
			case NONE -> Check.met(() -> "It depends on no individual.");
			case SHARED -> Check.met(() -> "Several people carry it.");
			case SINGLE_PERSON ->
				Check.notMet("independence from a single person", () -> "It depends on a single person.",
						() -> Step.of("Share the work among several people or the service.", KeptGates::share));
		};
	}

	private static Check money(Reading on) {
		List<FundingLine> lines = on.facts().funding();
		if (lines.isEmpty()) {
			return Check.unknown("lasting money", () -> "No source of money is recorded.",
					() -> recurrentStep("Record what pays for it.", on.day()));
		}
		for (FundingLine line : on.currentLines()) {
			if (line.source().recurrent()) {
				return Check.met(() -> "It is paid for by " + name(line) + until(line) + ".");
			}
		}
		LocalDate end = lastEnd(on.currentLines());
		FundingLine next = nextRecurrent(on);
		if (end != null && next != null && !start(next).isAfter(end.plusDays(1))) {
			return Check.met(() -> "The current money ends " + Words.on(end) + " and " + name(next) + " follows "
					+ Words.on(start(next)) + ".");
		}
		for (FundingLine line : on.currentLines()) {
			if (line.source() == FundingSource.OPERATING_BUDGET_FIXED_TERM) {
				return fixedTerm(line, on);
			}
		}
		return Check.notMet("lasting money", () -> soft(on),
				() -> recurrentStep("Record a recurrent source, or the minute that renews the money.", on.day()));
	}

	private static Check fixedTerm(FundingLine line, Reading on) {
		Contract contract = on.facts().contract();
		if (contract != null && Boolean.TRUE.equals(contract.renewalMinuted())) {
			return Check.met(() -> "It is paid for by " + name(line) + ", and the renewal of its contract is minuted.");
		}
		PartialDate end = (contract != null) ? contract.end() : null;
		if (end == null) {
			return Check.unknown("lasting money",
					() -> "It is paid for by " + name(line) + ", and the end of its contract is not stated.", () -> Step
						.of("Record when the contract ends, or the minute that renews it.", KeptGates::minuteRenewal));
		}
		return !end.firstDay().isBefore(on.day().plusMonths(on.ruleset().fundingMonths()))
				? Check.met(() -> "It is paid for by " + name(line) + ", under a contract to " + end.inWords() + ".")
				: Check.notMet("lasting money",
						() -> "It is paid for by " + name(line) + ", but its contract ends " + Words.on(end)
								+ " and no renewal is minuted.",
						() -> Step.of("Record a recurrent source, or the minute that renews the contract.",
								KeptGates::minuteRenewal));
	}

	private static String soft(Reading on) {
		FundingLine next = nextRecurrent(on);
		String begins = (next != null) ? name(next) + " begins only " + Words.on(start(next)) : null;
		if (on.currentLines().isEmpty()) {
			return "No money that is recorded pays for it now" + ((begins != null) ? "; " + begins : "") + ".";
		}
		List<String> lines = on.currentLines()
			.stream()
			.map((line) -> name(line) + ((line.to() != null) ? " ends " + Words.on(line.to())
					: " is not recurrent and has no stated end"))
			.toList();
		return Words.sentenceCase(Words.list(lines)) + ", and "
				+ ((begins != null) ? begins : "no recurrent money follows") + ".";
	}

	/** The first recurrent line that starts after the day; null if there is none. */
	private static @Nullable FundingLine nextRecurrent(Reading on) {
		FundingLine next = null;
		for (FundingLine line : on.facts().funding()) {
			if (line.source().recurrent() && line.from() != null && start(line).isAfter(on.day())
					&& (next == null || start(line).isBefore(start(next)))) {
				next = line;
			}
		}
		return next;
	}

	private static LocalDate start(FundingLine line) {
		return (line.from() != null) ? line.from().firstDay() : LocalDate.MAX;
	}

	/** The last end that is stated of these lines; null if none is. */
	private static @Nullable LocalDate lastEnd(List<FundingLine> lines) {
		LocalDate last = null;
		for (FundingLine line : lines) {
			PartialDate end = line.to();
			if (end != null && (last == null || end.firstDay().isAfter(last))) {
				last = end.firstDay();
			}
		}
		return last;
	}

	/** By its own name and its source, or by its source alone. */
	private static String name(FundingLine line) {
		String name = Words.stated(line.name());
		return "the line '" + ((name != null) ? name + "' (" + Words.inSentence(line.source().label()) + ")"
				: line.source().label() + "'");
	}

	private static String until(FundingLine line) {
		PartialDate end = line.to();
		return (end != null) ? " until " + end.inWords() : "";
	}

	/** The facts with a decision to adopt on a day, in place of any other of that day. */
	private static Facts adopt(Facts facts, LocalDate day) {
		Event adopt = EventBuilder.builder()
			.type(EventType.ADOPTION_DECISION)
			.on(PartialDate.of(day))
			.decision(Decision.ADOPT)
			.decidedBy(facts.organisation())
			.build();
		return facts.withEvents(
				Stream
					.concat(facts.events()
						.stream()
						.filter((event) -> event.type() != EventType.ADOPTION_DECISION
								|| !event.on().firstDay().equals(day)),
							Stream.of(adopt))
					.toList());
	}

	private static Facts share(Facts facts) {
		return facts.withChampionDependence(ChampionDependence.SHARED);
	}

	static Step recurrentStep(String sentence, LocalDate day) {
		FundingLine line = FundingLineBuilder.builder()
			.source(FundingSource.TRUST_RECURRENT)
			.from(PartialDate.of(day))
			.build();
		return Step.of(sentence,
				(facts) -> facts.withFunding(Stream.concat(facts.funding().stream(), Stream.of(line)).toList()));
	}

	private static Facts minuteRenewal(Facts facts) {
		Contract contract = facts.contract();
		return facts.withContract((contract != null) ? contract.withRenewalMinuted(true)
				: ContractBuilder.builder().renewalMinuted(true).build());
	}

}
