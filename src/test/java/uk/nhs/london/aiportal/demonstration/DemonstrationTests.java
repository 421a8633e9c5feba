package uk.nhs.london.aiportal.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Confidence;
import uk.nhs.london.aiportal.classification.Scale;
import uk.nhs.london.aiportal.classification.Stop;
import uk.nhs.london.aiportal.classification.SubLabel;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.demonstration.Storybook.Place;
import uk.nhs.london.aiportal.indicator.ClassTally;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest(properties = { "portal.demo.data=true", "portal.demo.password=a password for this test only" })
class DemonstrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DemonstrationData data;

	@Test
	void reachesEveryAnswerThatTheRulesetKnows() {
		// The fresh database of this class has not seen the start of the portal.
		this.data.load();
		assertThat(distinct("classification")).containsExactlyInAnyOrderElementsOf(names(Classification.values()));
		assertThat(distinct("sub_label")).containsExactlyInAnyOrderElementsOf(names(SubLabel.values()));
		assertThat(distinct("confidence")).containsExactlyInAnyOrderElementsOf(names(Confidence.values()));
		assertThat(distinct("scale")).containsExactlyInAnyOrderElementsOf(names(Scale.values()));
		assertThat(this.jdbc.sql("""
				select distinct stop from standing s join classification c on c.id = s.classification_id,
				    jsonb_array_elements_text(c.result -> 'stops') stop
				""").query(String.class).list()).containsExactlyInAnyOrderElementsOf(names(Stop.values()));
		everyWordOfEveryVocabularyIsSaid();
		twoOrganisationsAreSilent();
		theSummaryEqualsCountingOnPastDates();
		whatWasRecordedHasAPast();
		productsSpellingsAndAProgrammeAreInCommon();
	}

	private void productsSpellingsAndAProgrammeAreInCommon() {
		assertThat(this.jdbc.sql("select name from supplier where name like 'Example Imaging%' order by name")
			.query(String.class)
			.list()).containsExactly("Example Imaging Limited", "Example Imaging Ltd");
		assertThat(
				this.jdbc.sql("select count(*) from product where device_class = 'IIA'").query(Integer.class).single())
			.isPositive();
		assertThat(this.jdbc.sql("select count(*) from initiative where programme_id is not null")
			.query(Integer.class)
			.single()).isEqualTo(9);
		assertThat(
				this.jdbc.sql("select count(*) from initiative where product_name is not null and product_id is null")
					.query(Integer.class)
					.single())
			.isZero();
	}

	private void everyWordOfEveryVocabularyIsSaid() {
		List<String> said = this.jdbc.sql("""
				select vocabulary || ' ' || code from initiative_code
				union select code_of || ' ' || code from barrier
				union select domain_of || ' ' || domain from benefit
				union select status_of || ' ' || status from benefit
				union select kind_of || ' ' || kind from partner
				""").query(String.class).list();
		assertThat(said).containsExactlyInAnyOrderElementsOf(
				this.jdbc.sql("select vocabulary || ' ' || code from vocabulary_code").query(String.class).list());
	}

	private void twoOrganisationsAreSilent() {
		assertThat(this.jdbc.sql("""
				select count(*) from organisation where counting <> 'NOT_COUNTED' and closed_on is null
				and code not in (select organisation from initiative)
				""").query(Integer.class).single()).isEqualTo(2);
	}

	private void theSummaryEqualsCountingOnPastDates() {
		for (int months : new int[] { 0, 1, 7, 24, 47 }) {
			LocalDate day = LocalDate.now().minusMonths(months);
			assertThat(counts("""
					select counted_as || ' ' || sum(change) from %s tally where day <= :day
					group by counted_as having sum(change) <> 0 order by 1
					""".formatted(ClassTally.SQL), day)).isEqualTo(counts("""
					select counted_as || ' ' || count(*) from (select distinct on (initiative_id) counted_as
					    from classification where recorded_on <= :day order by initiative_id, id desc) standing
					group by counted_as order by 1
					""", day));
		}
	}

	private void whatWasRecordedHasAPast() {
		assertThat(this.jdbc.sql("select min(recorded_on) from classification").query(LocalDate.class).single())
			.isBefore(LocalDate.now().minusYears(4));
		assertThat(this.jdbc.sql("select max(recorded_on) from classification").query(LocalDate.class).single())
			.isAfter(LocalDate.now().minusDays(15));
	}

	@Test
	void tellsTheSameLivesForTheSameDay() {
		List<String> organisations = List.of("R1H", "RJ1", "RQM", "RAL", "RYJ");
		LocalDate day = LocalDate.of(2026, 6, 30);
		assertThat(told(day, organisations)).isNotEmpty().isEqualTo(told(day, organisations));
	}

	private static List<String> told(LocalDate day, List<String> organisations) {
		return new Storybook(day, organisations.stream().map((code) -> new Place(code, LocalDate.MIN)).toList(),
				(vocabulary) -> List.of("ONE", "TWO"))
			.lives()
			.stream()
			.map((life) -> life.organisation() + life.registeredOn() + life.answers()
					+ life.moves().stream().map(Move::on).toList())
			.toList();
	}

	private List<String> distinct(String column) {
		return this.jdbc
			.sql("select distinct " + column
					+ " from standing s join classification c on c.id = s.classification_id where " + column
					+ " is not null")
			.query(String.class)
			.list();
	}

	private List<String> counts(String sql, LocalDate day) {
		return this.jdbc.sql(sql).param("day", day).query(String.class).list();
	}

	private static List<String> names(Enum<?>[] values) {
		return Stream.of(values).map(Enum::name).toList();
	}

}
