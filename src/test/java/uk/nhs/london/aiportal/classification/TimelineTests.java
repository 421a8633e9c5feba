package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.nhs.london.aiportal.classification.Samples.date;

class TimelineTests {

	private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

	private static final LocalDate TO = LocalDate.of(2026, 6, 30);

	@Test
	void aLifeIsToldInSegmentsThatJoin() {
		Facts facts = Samples.embedded()
			.withDeclaredStage(DeclaredStage.IDEA)
			.withEvents(List.of(Samples.declared(DeclaredStage.PILOT, "2021-06-01"),
					Samples.declared(DeclaredStage.ENDED, "2026-06-01")));
		Timeline timeline = Timeline.of(facts, FROM, TO);
		assertThat(timeline.segments().get(0).from()).isEqualTo(FROM);
		assertThat(timeline.segments().get(0).to()).isEqualTo("2021-05-31");
		assertThat(timeline.segments().get(0).classification()).isEqualTo(Classification.NOT_YET_LIVE);
		assertThat(timeline.on(LocalDate.of(2021, 6, 1)).classification()).isEqualTo(Classification.PILOT);
		assertThat(timeline.on(LocalDate.of(2026, 5, 31)).classification()).isEqualTo(Classification.PILOT);
		assertThat(timeline.on(TO).countedAs()).isEqualTo(CountedAs.ENDED);
		assertThat(timeline.on(TO).from()).isEqualTo("2026-06-01");
		assertThat(timeline.on(TO).to()).isEqualTo(TO);
	}

	@Test
	void aSingleDayIsATimeline() {
		Timeline timeline = Timeline.of(Samples.embedded(), TO, TO);
		assertThat(timeline.segments()).singleElement()
			.satisfies(
					(segment) -> assertThat(segment.result()).isEqualTo(Classifier.classify(Samples.embedded(), TO)));
	}

	@Test
	void aLifeOfWhichNothingIsStatedHasOneSegment() {
		assertThat(Timeline.of(Facts.none(), FROM, TO).segments()).hasSize(1);
	}

	@Test
	void aTimelineEndsNotBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> Timeline.of(Facts.none(), TO, FROM))
			.withMessageContaining("2020-01-01");
	}

	@Test
	void aDayOutsideTheTimelineIsRefused() {
		Timeline timeline = Timeline.of(Samples.embedded(), FROM, TO);
		assertThatIllegalArgumentException().isThrownBy(() -> timeline.on(date("2026-07-01").firstDay()))
			.withMessageContaining("2026-07-01");
	}

}
