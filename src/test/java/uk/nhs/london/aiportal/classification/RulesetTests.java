package uk.nhs.london.aiportal.classification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RulesetTests {

	@ParameterizedTest
	@MethodSource
	void everyRuleHasASentenceAndASource(Rule rule) {
		assertThat(rule.label()).isNotBlank();
		assertThat(rule.sentence()).matches("[A-Z].+\\.");
		assertThat(rule.source()).isNotBlank();
	}

	static Stream<Rule> everyRuleHasASentenceAndASource() {
		return Stream
			.of(Arrays.stream(GateCode.values()).map(Ruleset.V1_0::rule),
					Arrays.stream(Stop.values()).map(Ruleset.V1_0::rule), Ruleset.V1_0.itemRules().stream())
			.flatMap((rules) -> rules);
	}

	@Test
	void gatesAndStopsStandInTheOrderOfTheirCodes() {
		assertThat(Gates.ALL).extracting(Gate::code).containsExactly(GateCode.values());
		assertThat(StopRule.ALL).extracting(StopRule::code).containsExactly(Stop.values());
	}

	@Test
	void theSettingsAreThoseOfVersion1() {
		assertThat(Ruleset.V1_0).isEqualTo(new Ruleset("1.0", 6, new BigDecimal("0.50"), 90, 6, 12, 12, 6, 12, 90, 90));
	}

	@Test
	void aRuleIsToldWithTheSettingsOfItsRuleset() {
		Ruleset other = Ruleset.V1_0.with()
			.reach(new BigDecimal("0.625"))
			.usageMonths(3)
			.minLiveMonths(9)
			.recencyDays(30)
			.fundingMonths(18)
			.monitoringMonths(24)
			.build();
		assertThat(other.rule(GateCode.U1).sentence()).contains("last 30 days");
		assertThat(other.rule(GateCode.U3).sentence()).contains("62.5%", "last 3 months");
		assertThat(other.rule(GateCode.U4).sentence()).contains("9 months");
		assertThat(other.rule(GateCode.K2).sentence()).contains("18 more months");
		assertThat(other.rule(GateCode.A2).sentence()).contains("24 months");
		assertThat(other.rule(Stop.H9).sentence()).contains("30 days");
		assertThat(Ruleset.V1_0.rule(GateCode.U3).sentence()).contains("at least 50% of");
	}

	@Test
	void theItemsStandInTheOrderOfTheRuleset() {
		assertThat(Ruleset.V1_0.itemRules()).extracting(Rule::code)
			.isEqualTo(
					List.of("DCB0160", "DCB0129", "DEVICE", "DPIA", "DTAC", "EHIA", "PATIENT_NOTICE", "AVT_REGISTRY"));
	}

}
