package uk.nhs.london.aiportal.initiative;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.FieldChange.Kind;
import uk.nhs.london.aiportal.initiative.FieldChange.PartChange;
import uk.nhs.london.aiportal.initiative.FieldChange.RowChange;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class RecordComparisonTests {

	/** Written once, when it is registered. */
	private static final Set<String> NEVER_CHANGES = Set.of("registeredOn");

	@Autowired
	private RecordComparison comparison;

	@Test
	void aRecordDoesNotDifferFromItself() {
		assertThat(this.comparison.between(FullAnswers.make(), FullAnswers.make())).isEmpty();
		assertThat(this.comparison.all(FullAnswers.make(), FullAnswers.make())).isNotEmpty()
			.noneMatch(FieldChange::changed);
	}

	@ParameterizedTest
	@MethodSource("everyFact")
	void noFactChangesUnseen(RecordComponent fact) {
		Answers full = FullAnswers.make();
		Answers less = new Answers(FullAnswers.without(full.facts(), fact), full.particulars(), full.absences());
		assertThat(this.comparison.between(full, less)).as(fact.getName()).isNotEmpty();
		assertThat(this.comparison.between(less, full)).as(fact.getName()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("everyParticular")
	void noParticularChangesUnseen(RecordComponent particular) {
		Answers full = FullAnswers.make();
		Answers less = new Answers(full.facts(), FullAnswers.without(full.particulars(), particular), full.absences());
		assertThat(this.comparison.between(full, less)).as(particular.getName()).isNotEmpty();
	}

	@Test
	void aRowThatChangedIsToldPartByPart() {
		FundingLine line = new FundingLine(FundingSource.NATIONAL_TIME_LIMITED, date("2024-04-01"), date("2026-03-31"),
				AnnualBand.GBP_25K_100K, "AI Diagnostic Fund");
		FundingLine other = new FundingLine(FundingSource.CHARITY, null, null, null, "Friends");
		List<FieldChange> changes = this.comparison.between(funded(line, other),
				funded(other, line.withTo(date("2026-11-30")).withAnnualBand(AnnualBand.GBP_100K_500K)));
		assertThat(changes).singleElement().satisfies((change) -> {
			assertThat(change.name()).isEqualTo("funding");
			assertThat(change.rows()).singleElement().satisfies((row) -> {
				assertThat(row.kind()).isEqualTo(Kind.CHANGED);
				assertThat(row.row()).contains("AI Diagnostic Fund").doesNotContain("2026");
				assertThat(row.parts()).extracting(PartChange::label).containsExactly("Until", "A year");
				assertThat(row.parts()).first().isEqualTo(new PartChange("Until", "31 March 2026", "30 November 2026"));
			});
		});
	}

	@Test
	void rowsThatCameAndWentAreToldEachByItself() {
		FundingLine gone = new FundingLine(FundingSource.CHARITY, null, null, null, "Friends");
		FundingLine come = new FundingLine(FundingSource.TRUST_RECURRENT, date("2026-04-01"), null, null, null);
		assertThat(this.comparison.between(funded(gone), funded(come))).singleElement()
			.extracting(FieldChange::rows)
			.asInstanceOf(InstanceOfAssertFactories.list(RowChange.class))
			.extracting(RowChange::kind)
			.containsExactly(Kind.ADDED, Kind.TAKEN_OUT);
	}

	@Test
	void rowsInAnotherOrderAreTheSameRows() {
		FundingLine one = new FundingLine(FundingSource.CHARITY, null, null, null, "Friends");
		FundingLine two = new FundingLine(FundingSource.TRUST_RECURRENT, null, null, null, null);
		assertThat(this.comparison.between(funded(one, two), funded(two, one))).isEmpty();
		assertThat(this.comparison.all(funded(one, two), funded(two, one))).noneMatch(FieldChange::changed);
	}

	@Test
	void anEventIsToldOnceAndNotAgainAsWhatFollowsFromIt() {
		Answers before = new Answers(Samples.embedded(), Particulars.none(), Map.of());
		Event decided = Samples.decided(Decision.EXTEND, "2026-06-01");
		Answers after = before.withFacts(
				(facts) -> facts.events(Stream.concat(before.facts().events().stream(), Stream.of(decided)).toList()));
		assertThat(this.comparison.between(before, after)).singleElement().satisfies((change) -> {
			assertThat(change.name()).isEqualTo("events");
			assertThat(change.rows()).singleElement().extracting(RowChange::kind).isEqualTo(Kind.ADDED);
		});
	}

	@Test
	void whatHappenedAgainOnTheSameDayIsToldWithItsOwnReason() {
		LifeEntry first = LifeEntry.of(Samples.declared(DeclaredStage.PAUSED, "2026-06-01"));
		LifeEntry again = new LifeEntry(first.event(), Telling.because("The log was full"));
		LifeEntry third = new LifeEntry(first.event(), Telling.because("It was full again"));
		Answers once = lived(List.of(first), List.of());
		Answers twice = lived(List.of(first, again), List.of(again));
		Answers thrice = lived(List.of(first, again, third), List.of(again, third));
		assertThat(thrice.last(EventType.STAGE_DECLARED)).isEqualTo(third);
		assertThat(this.comparison.between(once, twice)).singleElement()
			.satisfies((change) -> assertThat(change.rows()).singleElement()
				.satisfies((row) -> assertThat(row.row()).contains("The log was full")));
		assertThat(this.comparison.between(twice, thrice)).singleElement()
			.satisfies((change) -> assertThat(change.rows()).singleElement()
				.satisfies((row) -> assertThat(row.row()).contains("It was full again")));
	}

	private static Answers lived(List<LifeEntry> life, List<LifeEntry> told) {
		return Answers.none()
			.withFacts((facts) -> facts.events(life.stream().map(LifeEntry::event).toList()))
			.withTold(told);
	}

	@Test
	void sideBySideEveryFieldStandsOnce() {
		Answers before = new Answers(Samples.embedded(), Particulars.none(), Map.of());
		Answers after = before.withFacts((facts) -> facts.tasks(Set.of()).funding(List.of()));
		List<FieldChange> all = this.comparison.all(before, after);
		assertThat(all).extracting(FieldChange::name).doesNotHaveDuplicates();
		assertThat(all).filteredOn(FieldChange::changed)
			.extracting(FieldChange::name)
			.containsExactly("task", "funding");
	}

	@Test
	void theKindsOfNothingAreToldApart() {
		Answers nothing = Answers.none();
		Answers none = nothing.withAbsence("funding", new Absence(AbsenceKind.NONE, null));
		Answers notApplicable = nothing.withAbsence("funding", new Absence(AbsenceKind.NOT_APPLICABLE, "A gift"));
		assertThat(this.comparison.between(nothing, none)).singleElement()
			.extracting(FieldChange::before, FieldChange::after)
			.containsExactly("Not stated", "None");
		assertThat(this.comparison.between(none, notApplicable)).singleElement()
			.extracting(FieldChange::after)
			.isEqualTo("Does not apply, because: A gift");
	}

	private static Answers funded(FundingLine... lines) {
		return Answers.none().withFacts((facts) -> facts.funding(List.of(lines)));
	}

	private static PartialDate date(String text) {
		return PartialDate.parse(text);
	}

	static Stream<RecordComponent> everyFact() {
		return Arrays.stream(Facts.class.getRecordComponents()).filter((it) -> !NEVER_CHANGES.contains(it.getName()));
	}

	static Stream<RecordComponent> everyParticular() {
		return Arrays.stream(Particulars.class.getRecordComponents());
	}

}
