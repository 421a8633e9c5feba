package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages of the first two findings say must be true for every shape. */
class FindingHeadlineTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | 0 | No pilot is live
			0 | 0 | 1 | Of the only pilot it is not stated when it was first live
			0 | 0 | 3 | Of none of 3 pilots is it stated when it was first live
			0 | 1 | 1 | The only pilot was not first live more than 12 months ago
			1 | 1 | 1 | The only pilot was first live more than 12 months ago
			0 | 1 | 3 | The only one of 3 pilots of which it is stated was not first live more than 12 months ago
			1 | 1 | 2 | The only one of 2 pilots of which it is stated was first live more than 12 months ago
			0 | 3 | 3 | None of 3 pilots was first live more than 12 months ago
			1 | 3 | 4 | 1 of 3 pilots was first live more than 12 months ago; of 1 more it is not stated
			3 | 3 | 3 | All 3 pilots were first live more than 12 months ago
			3 | 3 | 9 | All 3 pilots were first live more than 12 months ago; of 6 more it is not stated
			2 | 3 | 3 | 2 of 3 pilots were first live more than 12 months ago
			""")
	void longPilots(int longer, int stated, int all, String headline) {
		assertThat(PilotFigures.LONG.headline(longer, stated, all)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | 0 | No pilot is live
			0 | 0 | 2 | Of none of 2 pilots is it stated when it is planned to end
			0 | 1 | 1 | The only pilot is not past its planned end with nothing decided
			1 | 1 | 1 | The only pilot is past its planned end with nothing decided
			1 | 3 | 5 | 1 of 3 pilots is past its planned end with nothing decided; of 2 more it is not stated
			0 | 3 | 5 | None of 3 pilots is past its planned end with nothing decided; of 2 more it is not stated
			""")
	void overduePilots(int overdue, int stated, int all, String headline) {
		assertThat(PilotFigures.OVERDUE.headline(overdue, stated, all)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | 0 | No pilot is live
			0 | 0 | 1 | The only pilot has not been extended
			1 | 0 | 1 | The only pilot has been extended once
			0 | 1 | 1 | The only pilot has been extended more than once
			0 | 0 | 7 | None of 7 pilots has been extended
			1 | 0 | 7 | 1 of 7 pilots has been extended, none of them more than once
			2 | 3 | 7 | 5 of 7 pilots have been extended, 3 of them more than once
			4 | 3 | 7 | 7 of 7 pilots have been extended, 3 of them more than once
			""")
	void extendedPilots(int once, int more, int all, String headline) {
		assertThat(PilotFigures.extensionsHeadline(once, more, all)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | 0 | No pilot is live
			0 | 0 | 3 | When pilots were first live is not stated
			0 | 1 | 3 | The only pilot whose first use is stated has not run longer than London's median for its use
			1 | 1 | 1 | The only pilot whose first use is stated has run longer than London's median for its use
			0 | 4 | 4 | None of 4 pilots has run longer than London's median for its use
			1 | 4 | 4 | 1 of 4 pilots has run longer than London's median for its use
			3 | 4 | 4 | 3 of 4 pilots have run longer than London's median for their use
			4 | 4 | 4 | All 4 pilots have run longer than London's median for their use
			""")
	void pilotsBesideLondon(int longer, int stated, int all, String headline) {
		assertThat(PilotUsesFigure.headline(longer, stated, all)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			      | 0 | No pilot is live
			      | 2 | When pilots were first live is not stated
			1     | 3 | The only pilot whose first use is stated was first live 1 month ago
			7 8   | 2 | Half of 2 pilots were first live 7.5 months ago or longer
			9 9 9 | 3 | Half of 3 pilots were first live 9 months ago or longer
			""")
	void pilotsOfLondon(@Nullable String months, int all, String headline) {
		assertThat(PilotUsesFigure.headline(spread(months), all)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0 | 0 | 0 | 0 | Of nothing here is it stated when it was first live
					4 | 0 | 0 | 0 | Nothing here is known for 12 months after its first use
					4 | 1 | 0 | 0 | The only one followed for 12 months was embedded by then
					4 | 0 | 1 | 0 | The only one followed for 12 months was still a pilot then
					4 | 0 | 0 | 1 | The only one followed for 12 months had ended by then
					4 | 4 | 0 | 0 | All 4 followed for 12 months were embedded by then
					4 | 0 | 4 | 0 | All 4 followed for 12 months were still pilots then
					4 | 0 | 0 | 4 | All 4 followed for 12 months had ended by then
					9 | 1 | 2 | 0 | After 12 months, of 3 followed so long, 1 was embedded, 2 were still pilots and none had ended
					""")
	void outcomes(int all, int embedded, int piloting, int ended, String headline) {
		assertThat(OutcomesFigure.headline(all, embedded, piloting, ended)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource({ "TOO_EARLY, Too early", "END_NOT_STATED, Not known of any", "PILOTING, 0 of 1 embedded",
			"EMBEDDED, 1 of 1 embedded" })
	void cohortIsTooEarlyOnlyWhereNoneIsFollowed(String state, String words) {
		OutcomesFigure.Cohort cohort = new OutcomesFigure.Cohort("2024", "2024", List.of("2024"),
				Map.of("6." + state + ".2024", 1));
		assertThat(OutcomesFigure.inWords(cohort, 6)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0  |    | 0  | Of nothing here is it stated when it was first live
					1  |    | 0  | Too few to tell how long pilots last: 1 initiative
					4  | 3  | 0  | Too few to tell how long pilots last: 4 initiatives
					5  |    | 1  | Less than half are embedded or have ended within 1 month of first use, as far as enough are followed
					90 | 22 | 36 | Within 22 months of first use half are embedded or have ended
					""")
	void curves(int lives, @Nullable Integer median, int longest, String headline) {
		assertThat(SurvivalFigure.headline(lives, median, longest)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					  |   |   | Of no step are both days stated
					3 |   |   | It takes a median of 3 months from approval to first use
					  | 1 | 4 | It takes a median of 1 month from first use to the decision to adopt and 4 months from the decision to embedded
					0 | 1 | 4 | It takes a median of 0 months from approval to first use, 1 month from first use to the decision to adopt and 4 months from the decision to embedded
					""")
	void steps(@Nullable String live, @Nullable String decided, @Nullable String embedded, String headline) {
		assertThat(StepsFigure.headline(spread(live), spread(decided), spread(embedded))).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | 0 | No initiative is going on
			0 | 0 | 3 | What stands in the way is stated of none of 3 initiatives
			0 | 1 | 1 | The only initiative that says has no open barrier
			1 | 1 | 1 | The only initiative that says has an open barrier
			0 | 4 | 4 | None of 4 initiatives that say has an open barrier
			1 | 4 | 5 | 1 of 4 initiatives that say has an open barrier; 1 does not say
			4 | 4 | 9 | All 4 initiatives that say have an open barrier; 5 do not say
			""")
	void barriersStated(int open, int stated, int all, String headline) {
		assertThat(BarrierFigures.headline(open, stated, all)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Funding      | 0 | 0 | Of nothing that is going on is it stated what stands in the way
			Funding      | 0 | 4 | No open barrier is stated
			Funding      | 1 | 4 | Funding holds up most: 1 initiative
			Data,Funding | 2 | 4 | Data and Funding hold up most: 2 initiatives each
			A,B,C,D      | 1 | 4 | 4 kinds hold up most: 1 initiative each
			""")
	void families(String labels, int count, int answering, String headline) {
		assertThat(BarrierFamiliesFigure.headline(commonest(labels, count), answering)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			A,B,C,D | 0 | No single barrier is stated to be open
			A       | 1 | The most common open barrier, of 1 initiative: A
			A,B,C   | 2 | The most common open barriers, of 2 initiatives each: A, B and C
			A,B,C,D | 2 | 4 open barriers are the most common, of 2 initiatives each
			""")
	void singleBarriers(String labels, int count, String headline) {
		assertThat(BarrierCodesFigure.headline(commonest(labels, count))).isEqualTo(headline);
	}

	@Test
	void monthsOfBarriers() {
		Commonest none = new Commonest(List.of(), 0);
		assertThat(BarrierMonthsFigure.openHeadline(none, 0)).isEqualTo("No open barrier is stated");
		assertThat(BarrierMonthsFigure.openHeadline(none, 3))
			.isEqualTo("Since when barriers have been open is not stated");
		assertThat(BarrierMonthsFigure.openHeadline(commonest("Data,Funding", 15), 3))
			.isEqualTo("Longest open, with a median of 7.5 months: Data and Funding");
		assertThat(BarrierMonthsFigure.removedHeadline(commonest("Data,Funding", 0), none))
			.isEqualTo("No barrier is stated to have been removed");
		assertThat(BarrierMonthsFigure.removedHeadline(commonest("Data", 1), none))
			.isEqualTo("Most often removed, for 1 initiative: Data; how long it took is not stated");
		assertThat(BarrierMonthsFigure.removedHeadline(commonest("Data,Funding", 4), commonest("Data", 2)))
			.isEqualTo("Most often removed, for 4 initiatives each: Data and Funding; the longest median was 1 month");
	}

	@Test
	void platforms() {
		assertThat(platform()).isEqualTo("Nothing is live");
		assertThat(platform(new PlatformFigure.Answer("NOT_STATED", "Not stated", 1, 0)))
			.isEqualTo("Of none of 1 live initiative is it stated where they run");
		assertThat(platform(new PlatformFigure.Answer("A", "A", 1, 2), new PlatformFigure.Answer("B", "B", 2, 0)))
			.isEqualTo("The most common answer, of 3 live initiatives: A");
		assertThat(platform(new PlatformFigure.Answer("A", "A", 1, 0), new PlatformFigure.Answer("B", "B", 0, 1),
				new PlatformFigure.Answer("NOT_STATED", "Not stated", 3, 3)))
			.isEqualTo("The most common answers, of 1 live initiative each: A and B; not stated of 6");
	}

	@ParameterizedTest
	@EnumSource(FigureName.class)
	void definitionsAreSentencesWithASpaceBetween(FigureName figure) {
		assertThat(figure.definition()).endsWith(".").doesNotContainPattern("[.;:,][A-Z]").doesNotContain("  ");
	}

	private static String platform(PlatformFigure.Answer... answers) {
		return PlatformFigure.headline(List.of(answers), "where they run");
	}

	private static Commonest commonest(String labels, int count) {
		return new Commonest(List.of(labels.split(",")), count);
	}

	private static Spread spread(@Nullable String months) {
		Map<Integer, Integer> counts = new TreeMap<>();
		if (months != null) {
			Arrays.stream(months.split(" ")).forEach((it) -> counts.merge(Integer.valueOf(it), 1, Integer::sum));
		}
		return Spread.of(counts);
	}

}
