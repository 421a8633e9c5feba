package uk.nhs.london.aiportal.classification;

import java.math.BigDecimal;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The settings of the ruleset. They belong to its version: changing one makes a new
 * version.
 *
 * @param minLiveMonths months of live use before U4 is met
 * @param reach the least share of eligible cases or intended users, from 0 to 1, for U3
 * @param recencyDays days for which a last use shows that it is live, for U1
 * @param usageMonths months for which a usage period shows reach, for U3
 * @param fundingMonths months that a fixed-term contract must still run, for K2
 * @param monitoringMonths months for which a review of monitoring counts, for A2
 * @param attestMonths months after which confidence is LOW without a new attestation
 * @param staleMonths months after which confidence is STALE without a new attestation
 * @param mergerGraceDays days after a merger in which a predecessor's papers are in grace
 * @param unknownGraceDays days after registration in which a required paper may stay
 * unknown
 */
@RecordBuilder
public record Ruleset(String version, int minLiveMonths, BigDecimal reach, int recencyDays, int usageMonths,
		int fundingMonths, int monitoringMonths, int attestMonths, int staleMonths, int mergerGraceDays,
		int unknownGraceDays) implements RulesetBuilder.With {

	/** The ruleset in force; see docs/adr/0004. */
	public static final Ruleset V1_0 = RulesetBuilder.builder()
		.version("1.0")
		.minLiveMonths(6)
		.reach(new BigDecimal("0.50"))
		.recencyDays(90)
		.usageMonths(6)
		.fundingMonths(12)
		.monitoringMonths(12)
		.attestMonths(6)
		.staleMonths(12)
		.mergerGraceDays(90)
		.unknownGraceDays(90)
		.build();

	/** What a gate asks, and why. */
	public Rule rule(GateCode code) {
		Gate gate = Gates.of(code);
		return new Rule(code.name(), code.label(), gate.rule().apply(this), gate.source());
	}

	/** When a stop applies, and why. */
	public Rule rule(Stop code) {
		StopRule stop = StopRule.of(code);
		return new Rule(code.name(), code.label(), stop.rule().apply(this), stop.source());
	}

	/** When each assurance item is required, and why, in the order of the ruleset. */
	public List<Rule> itemRules() {
		return Requirement.ALL.stream()
			.map((item) -> new Rule(item.type(), Words.sentenceCase(item.label()),
					"Required when " + item.requiredWhen() + ".", item.source()))
			.toList();
	}

	/** The least reach as a percentage, for sentences: 50%. */
	String reachInWords() {
		return this.reach.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
	}

}
