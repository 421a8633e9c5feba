package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.RandomFacts;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.StandingChanged.Stated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random facts: as now known of any day, an initiative has the marks that the register
 * would give it on that day, were today's answers stated then.
 */
@PostgresTest
class KnownMarksTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private Lives lives;

	@Test
	void marksOfEachDayAreThoseOfTheRulesOnThatDay() {
		long seed = Long.getLong("known.seed", System.nanoTime());
		RandomFacts random = new RandomFacts(seed);
		Random days = new Random(seed);
		int compared = 0;
		for (int i = 0; i < 150; i++) {
			Facts facts = random.next();
			LocalDate registeredOn = TODAY.minusDays(days.nextInt(1500));
			Answers answers = new Answers(facts, Particulars.none(), Map.of());
			LocalDate beginning = beginning(facts, registeredOn);
			KnownMarks known = this.lives.known(Provenance.TRUST, answers, registeredOn, TODAY);
			for (LocalDate day : someDays(beginning, known.holdsBefore(), days)) {
				List<String> marks = on(day, known.on(Days.ALL));
				assertThat(marks).as("%s of %s, registered on %s; seed -Dknown.seed=%d", day, facts, registeredOn, seed)
					.containsExactlyInAnyOrderElementsOf(rules(answers, registeredOn, day));
				compared += marks.size();
			}
			assertThat(on(beginning.minusDays(1), known.on(Days.ALL)))
				.as("the day before %s of %s; seed -Dknown.seed=%d", beginning, facts, seed)
				.isEmpty();
		}
		assertThat(compared).as("seed -Dknown.seed=%d", seed).isGreaterThan(10_000);
	}

	/**
	 * From the beginning until the marks are no longer said to hold, many near an edge.
	 */
	private static List<LocalDate> someDays(LocalDate beginning, LocalDate holdsBefore, Random random) {
		List<LocalDate> days = new ArrayList<>(List.of(beginning, TODAY));
		LocalDate last = holdsBefore.isAfter(TODAY.plusDays(400)) ? TODAY.plusDays(400) : holdsBefore.minusDays(1);
		days.add(last);
		int span = Math.toIntExact(last.toEpochDay() - beginning.toEpochDay()) + 1;
		for (int i = 0; i < 40; i++) {
			days.add(beginning.plusDays(random.nextInt(span)));
		}
		return days;
	}

	private static LocalDate beginning(Facts facts, LocalDate registeredOn) {
		return facts.events()
			.stream()
			.map((event) -> event.on().firstDay())
			.filter((day) -> day.isBefore(registeredOn))
			.min(LocalDate::compareTo)
			.orElse(registeredOn);
	}

	private List<String> rules(Answers answers, LocalDate registeredOn, LocalDate day) {
		Stated stated = new Stated(answers, Classifier.classify(answers.facts(), day));
		return on(day, this.lives.recorded(Provenance.TRUST, stated, registeredOn, day, null)).stream()
			.distinct()
			.toList();
	}

	private static List<String> on(LocalDate day, List<Mark> marks) {
		return marks.stream()
			.filter((mark) -> !mark.from().isAfter(day) && mark.before().isAfter(day))
			.map((mark) -> mark.indicator() + " " + mark.value() + " " + mark.amount())
			.toList();
	}

}
