package uk.nhs.london.aiportal.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.nhs.london.aiportal.classification.Predecessor;
import uk.nhs.london.aiportal.organisation.Membership.Correction;

import static org.assertj.core.api.Assertions.assertThat;

class LondonMapTests {

	private static final LocalDate FIRST_MERGER = LocalDate.of(2020, 1, 1);

	private static final LocalDate SECOND_MERGER = LocalDate.of(2022, 1, 1);

	private static final List<Organisation> CHAIN = List.of(organisation("AAA", FIRST_MERGER, "BBB"),
			organisation("BBB", SECOND_MERGER, "CCC"), organisation("CCC", null, null),
			organisation("DDD", SECOND_MERGER, null));

	@Test
	void successionGoesAsFarAsItHadHappened() {
		assertThat(on(FIRST_MERGER.minusDays(1)).successorOf("AAA")).map(Organisation::code).contains("AAA");
		assertThat(on(FIRST_MERGER).successorOf("AAA")).map(Organisation::code).contains("BBB");
		assertThat(on(SECOND_MERGER).successorOf("AAA")).map(Organisation::code).contains("CCC");
	}

	@Test
	void predecessorsOfPredecessorsKeepTheirOwnDay() {
		assertThat(on(SECOND_MERGER).predecessorsOf("CCC")).containsExactly(new Predecessor("AAA", FIRST_MERGER),
				new Predecessor("BBB", SECOND_MERGER));
		assertThat(on(SECOND_MERGER.minusDays(1)).predecessorsOf("CCC")).isEmpty();
		assertThat(on(SECOND_MERGER.minusDays(1)).predecessorsOf("BBB"))
			.containsExactly(new Predecessor("AAA", FIRST_MERGER));
	}

	@Test
	void whatClosedWithoutASuccessorAnswersForItself() {
		assertThat(on(SECOND_MERGER).successorOf("DDD")).map(Organisation::code).contains("DDD");
	}

	@Test
	void aMembershipCountsFromItsFirstToItsLastDayUnlessItWasCorrected() {
		Membership membership = membership(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 28), null);
		assertThat(on(LocalDate.of(2021, 1, 31), membership).hostOf("CCC")).isEmpty();
		assertThat(on(LocalDate.of(2021, 2, 1), membership).hostOf("CCC")).isPresent();
		assertThat(on(LocalDate.of(2021, 2, 28), membership).hostOf("CCC")).isPresent();
		assertThat(on(LocalDate.of(2021, 3, 1), membership).hostOf("CCC")).isEmpty();
		Membership corrected = membership(LocalDate.of(2021, 2, 1), null,
				new Correction("administrator", Instant.EPOCH, "Wrong"));
		assertThat(on(LocalDate.of(2021, 2, 1), corrected).hostOf("CCC")).isEmpty();
	}

	private static LondonMap on(LocalDate date, Membership... memberships) {
		CareSystem system = new CareSystem("QQQ", "Board", "System", "S", LocalDate.of(2000, 1, 1), null, null,
				"Camden", null);
		return new LondonMap(date, CHAIN, List.of(system), List.of(memberships));
	}

	private static Membership membership(LocalDate from, @Nullable LocalDate to, @Nullable Correction corrected) {
		return new Membership(1, "CCC", "QQQ", MembershipRole.HOST, from, to, "Known", "test", Instant.EPOCH, null,
				corrected);
	}

	private static Organisation organisation(String code, @Nullable LocalDate goneOn, @Nullable String successor) {
		LocalDate lastDay = (goneOn != null) ? goneOn.minusDays(1) : null;
		return new Organisation(code, code, code, OrganisationKind.ACUTE, "Acute", false, Counting.SYSTEM, null,
				lastDay, successor, null, null, "SE1 1AA", null);
	}

}
