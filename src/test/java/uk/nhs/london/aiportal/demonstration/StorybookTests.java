package uk.nhs.london.aiportal.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.nhs.london.aiportal.demonstration.Storybook.Place;
import uk.nhs.london.aiportal.initiative.Answers;

import static org.assertj.core.api.Assertions.assertThat;

class StorybookTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@ParameterizedTest(name = "open for {0} days")
	@ValueSource(ints = { 1, 2, 10, 59, 60, 100, 230, 459, 460, 600 })
	void aTrustThatOpenedNotLongAgoHasLivesBetweenThenAndToday(int days) {
		LocalDate opened = TODAY.minusDays(days);
		List<Life> lives = livesOf(opened);
		assertThat(lives).hasSizeGreaterThan(40).allSatisfy((life) -> {
			assertThat(life.registeredOn()).isBetween(opened, TODAY.minusDays(1));
			assertThat(life.moves()).extracting(Move::on)
				.allSatisfy((on) -> assertThat(on).isBetween(life.registeredOn(), TODAY.minusDays(1)));
		});
	}

	@Test
	void aTrustThatOpensTodayHasNoneYet() {
		assertThat(livesOf(TODAY)).isEmpty();
	}

	/** The replay tells of several trusts at the same time. */
	@Test
	void whatALifeStatesDoesNotHangOnWhoIsToldFirst() {
		List<Life> forwards = livesOf(TODAY.minusYears(5));
		List<Life> backwards = livesOf(TODAY.minusYears(5));
		List<Answers> first = forwards.stream().map(StorybookTests::stated).toList();
		Collections.reverse(backwards);
		List<Answers> last = new ArrayList<>(backwards.stream().map(StorybookTests::stated).toList());
		Collections.reverse(last);
		assertThat(last).isEqualTo(first);
	}

	private static Answers stated(Life life) {
		Answers answers = life.answers();
		for (Move move : life.moves()) {
			if (move instanceof Move.Changed changed) {
				answers = answers.withFacts(changed.change());
			}
		}
		return answers;
	}

	/** Of ten trusts, after two that stay silent. */
	private static List<Life> livesOf(LocalDate opened) {
		List<Place> places = Stream
			.concat(Stream.of("R01", "R02"), IntStream.range(10, 20).mapToObj((number) -> "R" + number))
			.map((code) -> new Place(code, opened))
			.toList();
		return new Storybook(TODAY, places, (vocabulary) -> List.of("ONE", "TWO")).lives();
	}

}
