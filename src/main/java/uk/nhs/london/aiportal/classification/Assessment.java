package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The ruleset applied to facts on a day. Sentences are written only when the result is
 * asked for.
 *
 * @param reading null outside the binary
 * @param findings by gate, in order; empty outside the binary
 */
record Assessment(Facts facts, LocalDate asOf, Ruleset ruleset, @Nullable Reading reading,
		Map<GateCode, Finding> findings, Answer answer) {

	private static final Set<LiveMode> LIVE = EnumSet.of(LiveMode.LIMITED_LIVE, LiveMode.DEFAULT_PATHWAY,
			LiveMode.OPTIONAL_TOOL, LiveMode.FREE_TRIAL, LiveMode.UNSANCTIONED);

	static Assessment of(Facts facts, LocalDate asOf, Ruleset ruleset) {
		Classification outside = outside(facts, asOf);
		return (outside != null) ? outside(outside, facts, asOf, ruleset) : inside(facts, asOf, ruleset);
	}

	/** The class outside the binary, in the order of the ruleset; null inside it. */
	private static @Nullable Classification outside(Facts facts, LocalDate asOf) {
		if (facts.isAi() == AiKind.RULES_ONLY) {
			return Classification.OUT_OF_SCOPE;
		}
		DeclaredStage stage = facts.declaredStageOn(asOf);
		if (stage == null) {
			return Classification.NOT_CLASSIFIED;
		}
		return switch (stage) {
			case ENDED -> Classification.ENDED;
			case PAUSED -> Classification.SUSPENDED;
			case IDEA, PRE_DEPLOYMENT -> Classification.NOT_YET_LIVE;
			case SHADOW, PILOT, ROLLOUT, ROUTINE, SCALED -> null;
		};
	}

	private static Assessment outside(Classification outside, Facts facts, LocalDate asOf, Ruleset ruleset) {
		Answer answer = new Answer(outside, null, Map.of(), List.of(), Set.of(), null, false, null, null,
				CountedAs.valueOf(outside.name()), inHeadline(facts));
		return new Assessment(facts, asOf, ruleset, null, Map.of(), answer);
	}

	private static Assessment inside(Facts facts, LocalDate asOf, Ruleset ruleset) {
		Reading reading = new Reading(facts, asOf, ruleset);
		Map<GateCode, Finding> findings = new EnumMap<>(GateCode.class);
		Map<GateCode, Truth> gates = new EnumMap<>(GateCode.class);
		for (Gate gate : Gates.ALL) {
			Finding finding = gate.on(reading);
			findings.put(gate.code(), finding);
			gates.put(gate.code(), finding.truth());
		}
		Set<Stop> stops = EnumSet.noneOf(Stop.class);
		for (StopRule rule : StopRule.ALL) {
			if (!reading.stop(rule.code()).isEmpty()) {
				stops.add(rule.code());
			}
		}
		List<Truth> items = new ArrayList<>();
		reading.items().forEach((item) -> items.add(item.check().truth()));
		Truth used = test(AdoptionTest.USED, gates);
		Truth kept = test(AdoptionTest.KEPT, gates);
		Truth assured = test(AdoptionTest.ASSURED, gates);
		boolean embedded = used == Truth.MET && kept == Truth.MET && assured == Truth.MET;
		SubLabel subLabel = embedded ? null : subLabel(used, kept, assured, gates, stops);
		Confidence confidence = confidence(reading);
		Answer answer = new Answer(embedded ? Classification.EMBEDDED : Classification.PILOT, subLabel, gates, items,
				stops, used == Truth.MET, isOnRedList(facts, assured), confidence, embedded ? scale(facts) : null,
				countedAs(subLabel, confidence), inHeadline(facts));
		return new Assessment(facts, asOf, ruleset, reading, findings, answer);
	}

	/** NOT_MET if any of its gates is; else UNKNOWN if any is; else MET. */
	static Truth test(AdoptionTest test, Map<GateCode, Truth> gates) {
		Truth truth = Truth.MET;
		for (Map.Entry<GateCode, Truth> gate : gates.entrySet()) {
			if (gate.getKey().test() == test) {
				truth = Finding.worse(truth, gate.getValue());
			}
		}
		return truth;
	}

	/** The first that applies. */
	private static SubLabel subLabel(Truth used, Truth kept, Truth assured, Map<GateCode, Truth> gates,
			Set<Stop> stops) {
		if (stops.contains(Stop.H1)) {
			return SubLabel.SHADOW;
		}
		if (stops.contains(Stop.H2)) {
			return SubLabel.RESEARCH;
		}
		if (used == Truth.NOT_MET) {
			return (kept != Truth.MET) ? SubLabel.LIMITED : SubLabel.ROLLING_OUT;
		}
		if (assured == Truth.NOT_MET) {
			return SubLabel.ASSURANCE_GAP;
		}
		if (gates.get(GateCode.K2) == Truth.NOT_MET) {
			return SubLabel.SOFT_MONEY;
		}
		return (gates.get(GateCode.K1) == Truth.NOT_MET) ? SubLabel.NO_DECISION : SubLabel.NOT_SHOWN;
	}

	private static boolean isOnRedList(Facts facts, Truth assured) {
		LiveMode mode = facts.liveMode();
		boolean touchesPatients = Boolean.TRUE.equals(facts.patientFacing())
				|| (facts.usesPatientData() != null && facts.usesPatientData() != PatientDataUse.NONE);
		return assured == Truth.NOT_MET && mode != null && LIVE.contains(mode) && touchesPatients;
	}

	/**
	 * The first that applies, by the latest attestation or, if there is none, the
	 * registration. Where neither is known nothing shows that the record is fresh.
	 */
	private static Confidence confidence(Reading reading) {
		Facts facts = reading.facts();
		LocalDate confirmed = reading.lastConfirmed();
		if (confirmed == null || reading.day().isAfter(confirmed.plusMonths(reading.ruleset().staleMonths()))) {
			return Confidence.STALE;
		}
		boolean estimated = facts.usage()
			.stream()
			.anyMatch((usage) -> usage.source() == UsageSource.ESTIMATE
					&& (usage.periodEnd() == null || reading.reached(usage.periodEnd())));
		if (estimated || facts.training() == null || facts.training().trained() == null
				|| reading.day().isAfter(confirmed.plusMonths(reading.ruleset().attestMonths()))) {
			return Confidence.LOW;
		}
		return Boolean.TRUE.equals(facts.documentsSeen()) ? Confidence.HIGH : Confidence.MEDIUM;
	}

	private static @Nullable Scale scale(Facts facts) {
		if (facts.scopeUnit() == null) {
			return null;
		}
		return switch (facts.scopeUnit()) {
			case SINGLE_SERVICE -> Scale.SERVICE;
			case SINGLE_SITE -> Scale.SITE;
			case MULTI_SITE -> Scale.MULTI_SITE;
			case TRUST_WIDE -> Scale.TRUST;
		};
	}

	private static CountedAs countedAs(@Nullable SubLabel subLabel, Confidence confidence) {
		if (subLabel != null) {
			return CountedAs.valueOf(subLabel.name());
		}
		return (confidence == Confidence.STALE) ? CountedAs.NOT_SHOWN : CountedAs.EMBEDDED;
	}

	private static boolean inHeadline(Facts facts) {
		boolean nationalOfficeTool = facts.origin() == Origin.NATIONAL_PROVIDED
				&& facts.packaging() == Packaging.BUILT_IN_FEATURE;
		return !nationalOfficeTool && facts.liveMode() != LiveMode.UNSANCTIONED;
	}

	/**
	 * The result in words.
	 * @param next the assessment on the day of the next change; null if nothing changes
	 */
	Result toResult(@Nullable Assessment next) {
		List<GateResult> gates = new ArrayList<>();
		this.findings.forEach((code, finding) -> gates
			.add(new GateResult(code, finding.truth(), finding.reason(), finding.isMet() ? null : finding.toMeet())));
		List<ItemResult> items = (this.reading != null)
				? this.reading.items().stream().map((item) -> item.toResult(this.facts)).toList() : List.of();
		return new Result(this.asOf, this.ruleset.version(), this.answer.classification(), this.answer.subLabel(),
				Verdict.of(this), List.copyOf(gates), items, Collections.unmodifiableSet(this.answer.stops()),
				this.answer.routineUse(), this.answer.redList(), this.answer.confidence(), this.answer.scale(),
				this.answer.countedAs(), this.answer.inHeadline(), (next != null) ? next.asOf() : null,
				(next != null) ? Changes.between(this, next) : List.of());
	}

}
