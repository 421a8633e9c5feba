package uk.nhs.london.aiportal.classification;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.classification.Samples.TODAY;
import static uk.nhs.london.aiportal.classification.Samples.complete;
import static uk.nhs.london.aiportal.classification.Samples.date;
import static uk.nhs.london.aiportal.classification.Samples.holding;

/** What a person reads. */
class ResultTests {

	private final Facts embedded = Samples.embedded();

	@Test
	void theVerdictCountsWhatIsShownAndNamesWhatIsMissing() {
		Facts facts = holding(this.embedded, complete("DCB0160").withExpiresOn(date("2026-06-29")))
			.withFunding(List.of(new FundingLine(FundingSource.NATIONAL_TIME_LIMITED, date("2024-10-01"),
					date("2026-11-30"), null, "AI Diagnostic Fund")));
		Result result = Classifier.classify(facts, TODAY);
		assertThat(result.sentence())
			.isEqualTo("Pilot: 6 of 8 shown. Missing: lasting money, in-date clinical safety case (DCB0160).");
		assertThat(result.gate(GateCode.K2).sentence()).isEqualTo(
				"Money: not met. The line 'AI Diagnostic Fund' (national, time-limited) ends on 30 November 2026, and no"
						+ " recurrent money follows. To meet: record a recurrent source, or the minute that renews the money.");
	}

	@Test
	void theVerdictOfWhatIsEmbeddedSaysWhenItIsStale() {
		assertThat(Classifier.classify(this.embedded, TODAY).sentence()).isEqualTo("Embedded: all 8 shown.");
		Facts stale = this.embedded.withAttestations(List.of(new Attestation(date("2025-04-25").firstDay())));
		assertThat(Classifier.classify(stale, TODAY).sentence())
			.isEqualTo("Embedded: all 8 shown, but last confirmed on 25 April 2025, so it is counted as not shown.");
	}

	@Test
	void theVerdictOutsideTheBinarySaysWhy() {
		assertThat(Classifier.classify(this.embedded.withDeclaredStage(DeclaredStage.IDEA), TODAY).sentence())
			.isEqualTo("Not yet live: its declared stage is before any live use.");
	}

	@Test
	void theNearestMissingGateIsTheFirstThatNeedsOnlyARecord() {
		Facts facts = this.embedded.withUsage(List.of(Samples.usage("2026-06-30", 1, 10))).withMonitoring(null);
		assertThat(nearest(facts)).isEqualTo(GateCode.A2);
		assertThat(nearest(facts.withMonitoring(this.embedded.monitoring()))).isEqualTo(GateCode.U3);
	}

	@Test
	void settledIsTheNearestOnlyWhereNothingElseIsMissing() {
		Facts young = Samples.events(this.embedded, Event.of(EventType.FIRST_LIVE, date("2026-02-25")),
				this.embedded.events().get(1));
		assertThat(nearest(young)).isEqualTo(GateCode.U4);
		assertThat(nearest(young.withOpenSafetyNotice(true))).isEqualTo(GateCode.A1);
		assertThat(Classifier.classify(this.embedded, TODAY).nearestMissing()).isNull();
	}

	@Test
	void whatWillChangeByItselfIsSaidWithItsDate() {
		Facts young = Samples.events(this.embedded, Event.of(EventType.FIRST_LIVE, date("2026-02-25")),
				this.embedded.events().get(1));
		Result result = Classifier.classify(young, TODAY);
		assertThat(result.nextChangeOn()).isEqualTo("2026-08-25");
		assertThat(result.nextChanges()).containsExactly("It will be embedded from 25 August 2026.",
				"Settled will be met on 25 August 2026.");
	}

	@Test
	void aTestIsTheWorstOfItsGates() {
		Result result = Classifier.classify(this.embedded.withUsage(List.of()).withOpenSafetyNotice(true), TODAY);
		assertThat(result.truth(AdoptionTest.USED)).isEqualTo(Truth.UNKNOWN);
		assertThat(result.truth(AdoptionTest.KEPT)).isEqualTo(Truth.MET);
		assertThat(result.truth(AdoptionTest.ASSURED)).isEqualTo(Truth.NOT_MET);
	}

	@Test
	void aShareJustBelowTheLimitIsNotRoundedUpToIt() {
		Facts facts = this.embedded.withUsage(List.of(Samples.usage("2026-06-30", 4_999, 10_000)));
		assertThat(Classifier.classify(facts, TODAY).gate(GateCode.U3).reason())
			.isEqualTo("Used for 4,999 of 10,000 eligible cases (49%) in the period to 30 June 2026.");
	}

	@Test
	void whatIsSaidOfManyItemsIsSaidOnce() {
		Facts facts = this.embedded.withAssurance(List.of()).withRegisteredOn(TODAY);
		assertThat(Classifier.classify(facts, TODAY).gate(GateCode.A1).reason())
			.startsWith("Not recorded: clinical safety case (DCB0160), ")
			.endsWith(" and notice to patients.")
			.containsOnlyOnce("DCB0160");
	}

	private static GateCode nearest(Facts facts) {
		return Classifier.classify(facts, TODAY).nearestMissing().gate();
	}

}
