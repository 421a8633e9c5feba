package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of all facts, tried on many from a seed: {@code -Dseed=NUMBER} tries the
 * same again, and a failure names the seed and the number of the facts.
 */
class ClassifierPropertyTests {

	private static final long SEED = Long.getLong("seed", new Random().nextLong());

	@Test
	void theRandomFactsReachEveryAnswer() {
		Set<Object> reached = new HashSet<>();
		forAll(4_000, (facts, day) -> {
			Answer answer = answer(facts, day);
			reached.add(answer.classification());
			reached.add(answer.countedAs());
			reached.addAll(answer.stops());
			answer.gates().forEach((gate, truth) -> reached.add(gate + " " + truth));
			reached.add(Objects.toString(answer.subLabel()));
			reached.add(Objects.toString(answer.confidence()));
			reached.add("red list " + answer.redList());
		});
		assertThat(reached).contains((Object[]) Classification.values())
			.contains((Object[]) CountedAs.values())
			.contains((Object[]) Stop.values())
			.contains("red list true");
		for (GateCode gate : GateCode.values()) {
			assertThat(reached).contains(gate + " MET", gate + " NOT_MET", gate + " UNKNOWN");
		}
		for (Confidence confidence : Confidence.values()) {
			assertThat(reached).contains(confidence.name());
		}
	}

	@Test
	void theClassifierAgreesWithTheTablesReadCellByCell() {
		forAll(10_000, (facts, day) -> {
			if (TableOracle.hasTies(facts)) {
				return;
			}
			Facts live = live(facts);
			Answer answer = answer(live, day);
			TableOracle tables = new TableOracle(live, day);
			assertThat(answer.gates()).isEqualTo(tables.gates());
			assertThat(answer.stops()).isEqualTo(tables.stops());
		});
	}

	@Test
	void aTimelineEqualsAskingDayByDay() {
		forAll(80, (facts, day) -> {
			LocalDate from = day.minusYears(2);
			LocalDate to = day.plusYears(2);
			List<Timeline.Segment> segments = Timeline.of(facts, from, to).segments();
			LocalDate on = from;
			Answer before = null;
			for (Timeline.Segment segment : segments) {
				assertThat(segment.from()).isEqualTo(on);
				assertThat(segment.result()).isEqualTo(Classifier.classify(facts, on));
				Answer answer = answer(facts, on);
				assertThat(answer).isNotEqualTo(before);
				on = assertSame(answer, facts, on, segment.to().plusDays(1));
				before = answer;
			}
			assertThat(on).isEqualTo(to.plusDays(1));
		});
	}

	@Test
	void theNextChangeIsTheFirstDayOnWhichTheAnswerDiffers() {
		forAll(200, (facts, day) -> {
			LocalDate next = Classifier.classify(facts, day).nextChangeOn();
			Answer now = answer(facts, day);
			assertSame(now, facts, day, (next != null) ? next : day.plusYears(6));
			if (next != null) {
				assertThat(answer(facts, next)).as("on " + next).isNotEqualTo(now);
			}
		});
	}

	@Test
	void whatWillChangeIsToldWhereSomethingChanges() {
		forAll(1_000, (facts, day) -> {
			Result result = Classifier.classify(facts, day);
			assertThat(result.nextChanges().isEmpty()).isEqualTo(result.nextChangeOn() == null);
		});
	}

	@Test
	void noSentenceGoesStaleFromDayToDay() {
		forAll(500, (facts, day) -> {
			NavigableSet<LocalDate> days = ChangeDays.of(facts, Ruleset.V1_0);
			LocalDate next = days.higher(day);
			LocalDate later = (next != null) ? next.minusDays(1) : day.plusYears(1);
			assertThat(told(facts, later)).isEqualTo(told(facts, day));
		});
	}

	@Test
	void theSameFactsGiveTheSameResultInWhateverOrderTheyStand() {
		forAll(1_000, (facts, day) -> {
			Result result = Classifier.classify(facts, day);
			assertThat(Classifier.classify(CaseReader.facts(CaseReader.json(facts)), day)).isEqualTo(result);
			if (!hasTwoStagesOnADay(facts)) {
				RandomFacts order = new RandomFacts(day.toEpochDay());
				Facts other = facts.with()
					.usage(order.shuffled(facts.usage()))
					.events(order.shuffled(facts.events()))
					.funding(order.shuffled(facts.funding()))
					.assurance(order.shuffled(facts.assurance()))
					.evaluations(order.shuffled(facts.evaluations()))
					.attestations(order.shuffled(facts.attestations()))
					.build();
				assertThat(answer(other, day)).isEqualTo(answer(facts, day));
			}
		});
	}

	@Test
	void everyUnmetGateNamesWhatWouldMeetItAndDoingSoGivesEmbedded() {
		forAll(1_500, (facts, day) -> {
			Facts live = live(facts);
			Facts now = takeAllSteps(live, day);
			LocalDate settled = waitFor(live, day);
			Result after = Classifier.classify(now, day);
			assertThat(after.gates())
				.allMatch((gate) -> gate.truth() == Truth.MET || (gate.gate() == GateCode.U4 && settled != null));
			if (settled == null) {
				assertThat(after.classification()).isEqualTo(Classification.EMBEDDED);
			}
			else {
				Facts then = takeAllSteps(now, settled);
				assertThat(Classifier.classify(then, settled).classification()).isEqualTo(Classification.EMBEDDED);
			}
		});
	}

	@Test
	void everyReasonIsASentenceAndEveryStepIsGivenWhereAGateIsNotMet() {
		forAll(1_500, (facts, day) -> {
			Result result = Classifier.classify(facts, day);
			List<String> sentences = new ArrayList<>(List.of(result.sentence()));
			sentences.addAll(result.nextChanges());
			result.gates().forEach((gate) -> {
				assertThat(gate.toMeet() == null).as(gate.sentence()).isEqualTo(gate.truth() == Truth.MET);
				sentences.add(gate.reason());
				sentences.add((gate.toMeet() != null) ? gate.toMeet() : gate.reason());
			});
			result.items().forEach((item) -> {
				assertThat(item.toMeet() == null).as(item.reason()).isEqualTo(item.truth() == Truth.MET);
				sentences.add(item.reason());
				sentences.add(item.requiredBecause());
				sentences.add((item.toMeet() != null) ? item.toMeet() : item.reason());
			});
			assertThat(sentences).allMatch((sentence) -> sentence.matches("[A-Z][^?]*[^ .]\\."))
				.noneMatch((sentence) -> sentence.matches(".*(null|  |\\.\\.|,\\.|:\\.| ago|today|_).*"));
		});
	}

	private static Facts takeAllSteps(Facts facts, LocalDate day) {
		Facts changed = facts;
		for (List<Step> steps : Classifier.steps(facts, day, Ruleset.V1_0).values()) {
			assertThat(steps).isNotEmpty();
			for (Step step : steps) {
				changed = step.change().apply(changed);
			}
		}
		return changed;
	}

	/** The day on which Settled is met, if time is needed for it. */
	private static LocalDate waitFor(Facts facts, LocalDate day) {
		Map<GateCode, List<Step>> steps = Classifier.steps(facts, day, Ruleset.V1_0);
		return steps.getOrDefault(GateCode.U4, List.of())
			.stream()
			.map(Step::waitUntil)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** The same facts inside the binary. */
	private static Facts live(Facts facts) {
		return facts.withIsAi(AiKind.ML)
			.withDeclaredStage(DeclaredStage.PILOT)
			.withEvents(facts.events().stream().filter((it) -> it.type() != EventType.STAGE_DECLARED).toList());
	}

	private static boolean hasTwoStagesOnADay(Facts facts) {
		List<LocalDate> days = facts.events()
			.stream()
			.filter((event) -> event.type() == EventType.STAGE_DECLARED)
			.map((event) -> event.on().firstDay())
			.toList();
		return days.stream().distinct().count() < days.size();
	}

	/** Asks on each day up to the end, which is not asked, and gives the end. */
	private static LocalDate assertSame(Answer answer, Facts facts, LocalDate from, LocalDate end) {
		for (LocalDate on = from; on.isBefore(end); on = on.plusDays(1)) {
			Answer then = answer(facts, on);
			if (!then.equals(answer)) {
				assertThat(then).as("on " + on).isEqualTo(answer);
			}
		}
		return end;
	}

	private static Answer answer(Facts facts, LocalDate day) {
		return Assessment.of(facts, day, Ruleset.V1_0).answer();
	}

	/** The result without its date. */
	private static List<Object> told(Facts facts, LocalDate day) {
		Result result = Classifier.classify(facts, day);
		List<Object> told = new ArrayList<>(List.of(result.sentence(), result.gates(), result.items()));
		told.addAll(result.nextChanges());
		return told;
	}

	private static void forAll(int times, Property property) {
		RandomFacts random = new RandomFacts(SEED);
		for (int i = 0; i < times; i++) {
			Facts facts = random.next();
			LocalDate day = random.day();
			try {
				property.check(facts, day);
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError(
						"Facts number " + i + " of -Dseed=" + SEED + " on " + day + ": " + CaseReader.json(facts), ex);
			}
		}
	}

	private interface Property {

		void check(Facts facts, LocalDate day);

	}

}
