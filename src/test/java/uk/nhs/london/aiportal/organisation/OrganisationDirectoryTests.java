package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.classification.Predecessor;
import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class OrganisationDirectoryTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final LocalDate SYSTEMS_BEGAN = LocalDate.of(2022, 7, 1);

	@Autowired
	private OrganisationDirectory directory;

	@Autowired
	private EntityManagerFactory entityManagers;

	@Test
	void londonCountsThirtyOneTrustsToday() {
		assertThat(this.directory.asAt(TODAY).counted()).hasSize(31);
	}

	@ParameterizedTest
	@CsvSource({ "2021-01-31, 36", "2021-02-01, 35", "2024-10-31, 35", "2024-11-01, 33", "2024-12-31, 33",
			"2025-01-01, 32", "2026-03-31, 32", "2026-04-01, 31", "2026-05-31, 31", "2026-06-01, 31" })
	void countsTheTrustsThatWereOpenOnEachSideOfEveryMerger(LocalDate date, int trusts) {
		assertThat(this.directory.asAt(date).counted()).hasSize(trusts);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-31, QMJ, 8", "2026-03-31, QRV, 7", "2026-03-31, Z9B2Z, 0", "2026-03-31, QMF, 5",
			"2026-03-31, QKK, 5", "2026-03-31, QWE, 6", "2026-04-01, QMJ, 0", "2026-04-01, QRV, 0",
			"2026-04-01, Z9B2Z, 14", "2026-04-01, QMF, 5", "2026-04-01, QKK, 5", "2026-04-01, QWE, 6",
			"2024-10-31, QMJ, 10", "2024-11-01, QMJ, 9", "2024-12-31, QMJ, 9", "2025-01-01, QMJ, 8",
			"2024-10-31, QWE, 7", "2024-11-01, QWE, 6", "2022-06-30, QMJ, 0", "2022-07-01, QMJ, 10" })
	void countsTheMembersOfASystemOnADate(LocalDate date, String system, int members) {
		assertThat(this.directory.asAt(date).membersOf(system)).hasSize(members);
	}

	@Test
	void twoSystemsBecameOneInApril2026() {
		assertThat(this.directory.asAt(LocalDate.of(2026, 3, 31)).systems()).extracting(CareSystem::code)
			.containsExactlyInAnyOrder("QMF", "QMJ", "QRV", "QKK", "QWE");
		LondonMap after = this.directory.asAt(LocalDate.of(2026, 4, 1));
		assertThat(after.systems()).extracting(CareSystem::code)
			.containsExactlyInAnyOrder("QMF", "Z9B2Z", "QKK", "QWE");
		assertThat(after.systemSuccessorOf("QMJ")).map(CareSystem::code).contains("Z9B2Z");
		assertThat(after.systemSuccessorOf("QRV")).map(CareSystem::code).contains("Z9B2Z");
		assertThat(after.systemSuccessorOf("QWE")).map(CareSystem::code).contains("QWE");
	}

	@Test
	void noSystemIsKnownBeforeJuly2022() {
		LondonMap before = this.directory.asAt(SYSTEMS_BEGAN.minusDays(1));
		assertThat(before.systems()).isEmpty();
		assertThat(before.withoutHost()).hasSize(34);
		assertThat(before.countedInLondonOnly()).extracting(Organisation::code).containsExactly("RRU");
	}

	@Test
	void everyCountedTrustCountsInOneSystemOrInLondonOnlyOnEveryDay() {
		Stream.iterate(SYSTEMS_BEGAN, (date) -> !date.isAfter(TODAY), (date) -> date.plusMonths(1)).forEach((date) -> {
			LondonMap london = this.directory.asAt(date);
			List<Organisation> inSystems = london.systems()
				.stream()
				.flatMap((system) -> london.membersOf(system.code()).stream())
				.toList();
			assertThat(london.withoutHost()).as("without host on %s", date).isEmpty();
			assertThat(Stream.concat(inSystems.stream(), london.countedInLondonOnly().stream()))
				.as("members on %s", date)
				.containsExactlyInAnyOrderElementsOf(london.counted());
		});
	}

	@Test
	void londonAmbulanceCountsInLondonOnlyAndServesEverySystem() {
		LondonMap london = this.directory.asAt(TODAY);
		assertThat(london.hostOf("RRU")).isEmpty();
		assertThat(london.counted()).extracting(Organisation::code).contains("RRU");
		assertThat(london.alsoServedBy("RRU")).containsExactlyElementsOf(london.systems());
		LondonMap before = this.directory.asAt(LocalDate.of(2026, 3, 31));
		assertThat(before.alsoServedBy("RRU")).containsExactlyElementsOf(before.systems());
	}

	@Test
	void theOnlineTrustIsKnownButNotCounted() {
		LondonMap london = this.directory.asAt(LocalDate.of(2026, 6, 1));
		assertThat(london.notCounted()).extracting(Organisation::code).containsExactly("K0N6A");
		assertThat(london.organisations()).extracting(Organisation::code).contains("K0N6A");
		assertThat(london.counted()).extracting(Organisation::code).doesNotContain("K0N6A");
		assertThat(london.hostOf("K0N6A")).isEmpty();
		assertThat(this.directory.asAt(LocalDate.of(2026, 5, 31)).notCounted()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "RT3, 2021-01-31, RJ1", "RY9, 2024-10-31, RAX", "RRP, 2024-10-31, G6V2S", "TAF, 2024-10-31, G6V2S",
			"RAP, 2024-12-31, RAL", "RNK, 2026-03-31, G6V2S" })
	void aClosedTrustAnswersForItselfOnItsLastDayAndThroughItsSuccessorOnTheNext(String code, LocalDate lastDay,
			String successor) {
		LondonMap onLastDay = this.directory.asAt(lastDay);
		assertThat(onLastDay.organisations()).extracting(Organisation::code).contains(code);
		assertThat(onLastDay.successorOf(code)).map(Organisation::code).contains(code);
		assertThat(onLastDay.predecessorsOf(successor)).extracting(Predecessor::organisation).doesNotContain(code);
		LocalDate mergedOn = lastDay.plusDays(1);
		LondonMap after = this.directory.asAt(mergedOn);
		assertThat(after.organisations()).extracting(Organisation::code).doesNotContain(code).contains(successor);
		assertThat(after.closed()).extracting(Organisation::code).contains(code);
		assertThat(this.directory.successorOn(code, mergedOn)).map(Organisation::code).contains(successor);
		assertThat(this.directory.predecessorsOf(successor, mergedOn)).contains(new Predecessor(code, mergedOn));
	}

	@Test
	void predecessorsComeWithTheFirstDayOfTheMergedTrustEarliestFirst() {
		assertThat(this.directory.predecessorsOf("G6V2S", TODAY)).containsExactly(
				new Predecessor("RRP", LocalDate.of(2024, 11, 1)), new Predecessor("TAF", LocalDate.of(2024, 11, 1)),
				new Predecessor("RNK", LocalDate.of(2026, 4, 1)));
	}

	@Test
	void noOrganisationHasAnUnknownCode() {
		assertThat(this.directory.successorOn("XXX", TODAY)).isEmpty();
		assertThat(this.directory.predecessorsOf("XXX", TODAY)).isEmpty();
		assertThat(this.directory.hostOn("XXX", TODAY)).isEmpty();
		assertThat(this.directory.historyOf("XXX").memberships()).isEmpty();
	}

	@Test
	void royalBromptonClosedBeforeSystemsBeganAndHasNoMembership() {
		assertThat(this.directory.historyOf("RT3").memberships()).isEmpty();
		assertThat(this.directory.hostOn("RT3", LocalDate.of(2021, 1, 31))).isEmpty();
	}

	@Test
	void camdenAndIslingtonIsOpenUntilItsLastDayThoughItsFirstIsNotKnown() {
		LondonMap london = this.directory.asAt(LocalDate.of(2010, 1, 1));
		assertThat(london.organisation("TAF")).hasValueSatisfying((it) -> assertThat(it.openedOn()).isNull());
		assertThat(london.organisations()).extracting(Organisation::code).contains("TAF");
	}

	@ParameterizedTest
	@CsvSource({ "RPG, QKK", "RPY, QWE" })
	void aDoubtfulHostIsOneRowThatSaysSo(String code, String host) {
		assertThat(this.directory.historyOf(code).memberships()).filteredOn((it) -> it.role() == MembershipRole.HOST)
			.singleElement()
			.satisfies((it) -> {
				assertThat(it.systemCode()).isEqualTo(host);
				assertThat(it.reason()).startsWith("In doubt: ");
			});
	}

	@Test
	void aTrustMayServeSystemsBesideItsHost() {
		LondonMap london = this.directory.asAt(TODAY);
		assertThat(london.hostOf("RYX")).map(CareSystem::code).contains("Z9B2Z");
		assertThat(london.alsoServedBy("RYX")).extracting(CareSystem::code).containsExactly("QWE");
		assertThat(london.alsoServing("QWE")).extracting(Organisation::code).containsExactly("RYX", "RRU", "RV5");
		assertThat(london.membersOf("QWE")).extracting(Organisation::code).doesNotContain("RYX", "RRU", "RV5");
	}

	@Test
	void everySuccessorIsOpenOnTheDayAfterItsPredecessorClosed() {
		LondonMap london = this.directory.asAt(TODAY);
		assertThat(london.closed()).hasSize(6).allSatisfy((closed) -> {
			assertThat(closed.closedOn()).isNotNull();
			assertThat(london.organisation(String.valueOf(closed.successorCode())))
				.hasValueSatisfying((it) -> assertThat(it.openOn(closed.closedOn().plusDays(1))).isTrue());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-01-01", "2026-11-23" })
	void aMapOfLondonCostsThreeStatements(LocalDate date) {
		Statistics statistics = this.entityManagers.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		LondonMap london = this.directory.asAt(date);
		london.counted().forEach((it) -> london.hostOf(it.code()));
		long statements = statistics.getPrepareStatementCount();
		statistics.setStatisticsEnabled(false);
		assertThat(statements).isEqualTo(3);
	}

}
