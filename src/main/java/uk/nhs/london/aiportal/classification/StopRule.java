package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A named stop of the ruleset.
 *
 * @param gates the gates that it keeps shut
 * @param rule when it applies, as a sentence with the settings of the ruleset
 * @param appliesBecause why it applies, as checks that are not met; empty if it does not
 */
record StopRule(Stop code, Set<GateCode> gates, Function<Ruleset, String> rule, String source,
		Function<Reading, List<Check>> appliesBecause) {

	private static final String CONVENTION = "Our convention, ruleset 1.0";

	/** In the order of the codes, as in the ruleset's table. */
	static final List<StopRule> ALL = List.of(
			new StopRule(Stop.H1, Set.of(GateCode.U1),
					(ruleset) -> "It runs in shadow: its output reaches nobody who acts on it.", CONVENTION,
					(on) -> mode(on, LiveMode.SHADOW, "It runs in shadow: nobody acts on its output.",
							"Put it into live use, so that staff act on its output.")),
			new StopRule(Stop.H2, Set.of(GateCode.U1), (ruleset) -> "It is used within a research protocol.",
					"Health Research Authority, definition of research",
					(on) -> mode(on, LiveMode.RESEARCH_PROTOCOL, "It is used within a research protocol.",
							"Put it into live use outside the research protocol.")),
			new StopRule(Stop.H3, Set.of(GateCode.U1),
					(ruleset) -> "It is on a free trial, its contract is stated as not signed,"
							+ " or all its current money comes free from the supplier.",
					CONVENTION, StopRule::freeTrial),
			new StopRule(Stop.H4, Set.of(GateCode.U1), (ruleset) -> "It is used without approval.", CONVENTION,
					(on) -> mode(on, LiveMode.UNSANCTIONED, "It is used without approval.",
							"Have its use approved and state how it is used, or end it.")),
			new StopRule(Stop.H5, Set.of(GateCode.A1),
					(ruleset) -> "A clinical safety case, data protection impact assessment or device status that is"
							+ " required is not started, in progress, expired, refused or undetermined, or still not"
							+ " recorded " + ruleset.unknownGraceDays() + " days after registration.",
					"The duties under each item", (on) -> causedByItems(on, Stop.H5)),
			new StopRule(Stop.H6, Set.of(GateCode.A1),
					(ruleset) -> "A required item is for another version, a material change is later than the clinical"
							+ " safety case, or it is used outside its intended purpose.",
					"DCB0160; Medical Devices Regulations 2002", StopRule::notCovered),
			new StopRule(Stop.H7, Set.of(GateCode.A1),
					(ruleset) -> "A recall or safety notice is open,"
							+ " or the supplier ends it and no replacement is signed.",
					"Medical Devices Regulations 2002; " + CONVENTION, StopRule::withdrawn),
			new StopRule(Stop.H8, Set.of(GateCode.K1),
					(ruleset) -> "The planned end of the pilot has passed without a decision to adopt,"
							+ " or it is recorded that nobody decided.",
					CONVENTION, StopRule::undecided),
			new StopRule(Stop.H9, Set.of(GateCode.U1),
					(ruleset) -> "It was last seen in use more than " + ruleset.recencyDays() + " days ago.",
					CONVENTION, StopRule::unused),
			new StopRule(Stop.H10, Set.of(GateCode.A1, GateCode.K1),
					(ruleset) -> "A required item or the adoption decision is another organisation's, or still a"
							+ " predecessor's " + ruleset.mergerGraceDays() + " days after a merger.",
					"Each trust is answerable for its own use", StopRule::borrowed));

	private static final Map<Stop, StopRule> BY_CODE = byCode();

	static StopRule of(Stop stop) {
		StopRule rule = BY_CODE.get(stop);
		if (rule == null) {
			throw new IllegalStateException("No rule for the stop " + stop);
		}
		return rule;
	}

	private static List<Check> mode(Reading on, LiveMode mode, String reason, String step) {
		return (on.facts().liveMode() == mode)
				? List.of(Check.notMet("live use", () -> reason, () -> Step.of(step, UsedGates::goLive))) : List.of();
	}

	private static List<Check> freeTrial(Reading on) {
		List<Check> checks = new ArrayList<>(
				mode(on, LiveMode.FREE_TRIAL, "It is on a free trial.", "End the trial and put it into live use."));
		Contract contract = on.facts().contract();
		if (contract != null && Boolean.FALSE.equals(contract.signed())) {
			checks.add(Check.notMet("signed contract", () -> "The contract is stated as not signed.",
					() -> Step.of("Sign the contract and record it.",
							(facts) -> facts.withContract(contract(facts.contract()).withSigned(true)))));
		}
		List<FundingLine> lines = on.currentLines();
		if (!lines.isEmpty() && lines.stream().allMatch((line) -> line.source() == FundingSource.SUPPLIER_FREE)) {
			checks.add(Check.notMet("money other than the supplier's",
					() -> "All current money comes free from the supplier.",
					() -> KeptGates.recurrentStep("Record a source of money other than the supplier.", on.day())));
		}
		return checks;
	}

	private static List<Check> causedByItems(Reading on, Stop stop) {
		List<Check> checks = new ArrayList<>();
		for (Item item : on.items()) {
			if (item.causes().contains(stop)) {
				checks.add(item.check());
			}
		}
		return checks;
	}

	private static List<Check> notCovered(Reading on) {
		List<Check> checks = causedByItems(on, Stop.H6);
		Event change = on.last(EventType.MATERIAL_CHANGE);
		Item safetyCase = safetyCase(on);
		if (change != null && safetyCase != null) {
			PartialDate issued = safetyCase.issuedOn();
			if (issued == null || change.on().firstDay().isAfter(issued.firstDay())) {
				checks.add(Check.notMet("safety case after the material change",
						() -> "A material change " + Words.on(change.on()) + " is not covered: "
								+ ((issued != null) ? "the clinical safety case was issued " + Words.on(issued) + "."
										: "no issue date of the clinical safety case is recorded."),
						() -> Step.of(
								"Issue the clinical safety case (DCB0160) again after the change and record its date.",
								Requirement.DCB0160.step(Need.REQUIRED, on).change())));
			}
		}
		if (Boolean.FALSE.equals(on.facts().withinIntendedPurpose())) {
			checks.add(Check.notMet("use within its intended purpose", () -> "It is used outside its intended purpose.",
					() -> Step.of("Bring its use within the intended purpose.",
							(facts) -> facts.withWithinIntendedPurpose(true))));
		}
		return checks;
	}

	/** Null where no clinical safety case is required. */
	private static @Nullable Item safetyCase(Reading on) {
		for (Item item : on.items()) {
			if (item.requirement() == Requirement.DCB0160) {
				return item;
			}
		}
		return null;
	}

	private static List<Check> withdrawn(Reading on) {
		List<Check> checks = new ArrayList<>();
		if (Boolean.TRUE.equals(on.facts().openSafetyNotice())) {
			checks.add(Check.notMet("closed safety notice", () -> "A recall or safety notice is open.",
					() -> Step.of("Act on the safety notice and record that it is closed.",
							(facts) -> facts.withOpenSafetyNotice(false))));
		}
		SupplierEndOfLife notice = on.facts().supplierEndOfLife();
		if (notice != null && isNotice(notice) && !Boolean.TRUE.equals(notice.replacementContractSigned())
				&& (notice.noticeOn() == null || on.reached(notice.noticeOn()))) {
			checks.add(Check.notMet("signed replacement",
					() -> "The supplier ends the product"
							+ ((notice.endsOn() != null) ? " " + Words.on(notice.endsOn()) : "")
							+ " and no replacement is under contract.",
					() -> Step.of("Sign the contract for its replacement and record it.",
							(facts) -> facts.withSupplierEndOfLife(notice.withReplacementContractSigned(true)))));
		}
		return checks;
	}

	private static boolean isNotice(SupplierEndOfLife notice) {
		return notice.noticeOn() != null || notice.endsOn() != null || notice.replacementContractSigned() != null;
	}

	private static List<Check> undecided(Reading on) {
		Event latest = on.last(EventType.ADOPTION_DECISION);
		Decision decision = (latest != null) ? latest.decision() : null;
		List<Check> checks = new ArrayList<>();
		if (decision == Decision.NONE) {
			checks.add(on.decision());
		}
		PartialDate plannedEnd = on.facts().pilotPlannedEnd();
		if (plannedEnd != null && on.passed(plannedEnd) && decision != Decision.ADOPT) {
			checks.add(new Check(Truth.NOT_MET, "adoption decision",
					() -> "The pilot was planned to end " + Words.on(plannedEnd) + ".", on.decision().step()));
		}
		return checks;
	}

	private static List<Check> unused(Reading on) {
		PartialDate seen = on.lastSeen();
		int days = on.ruleset().recencyDays();
		if (seen == null || ChronoUnit.DAYS.between(seen.firstDay(), on.day()) <= days) {
			return List.of();
		}
		LocalDate countsUntil = seen.firstDay().plusDays(days);
		return List.of(Check.notMet("recent use",
				() -> "It was last seen in use " + Words.on(seen) + ", which counted until " + Words.date(countsUntil)
						+ ".",
				() -> Step.of("Record a later use, or that it is paused or has ended.",
						(facts) -> UsedGates.seeUsed(facts, on.day()))));
	}

	private static List<Check> borrowed(Reading on) {
		List<Check> checks = causedByItems(on, Stop.H10);
		Event latest = on.last(EventType.ADOPTION_DECISION);
		if (latest != null && latest.decision() != null && on.holder(latest.decidedBy()) == Holder.BORROWED) {
			checks.add(on.decision());
		}
		return checks;
	}

	private static Contract contract(@Nullable Contract contract) {
		return (contract != null) ? contract : ContractBuilder.builder().build();
	}

	private static Map<Stop, StopRule> byCode() {
		Map<Stop, StopRule> rules = new EnumMap<>(Stop.class);
		ALL.forEach((rule) -> rules.put(rule.code(), rule));
		return rules;
	}

}
