package uk.nhs.london.aiportal.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
@Transactional
class MembershipServiceTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final LocalDate SYSTEMS_BEGAN = LocalDate.of(2022, 7, 1);

	@Autowired
	private MembershipService memberships;

	@Autowired
	private OrganisationDirectory directory;

	@Autowired
	private Clock clock;

	@Test
	void aCorrectionTakesThePlaceOfTheOldRowAndKeepsIt() {
		Membership wrong = host("RPY");
		Membership right = this.memberships.correct(wrong.id(),
				new Assignment("RPY", "QKK", MembershipRole.HOST, SYSTEMS_BEGAN, null), "The trust told us",
				"administrator");
		assertThat(right.corrects()).isEqualTo(wrong.id());
		assertThat(right.recordedBy()).isEqualTo("administrator");
		assertThat(right.recordedAt()).isBeforeOrEqualTo(this.clock.instant());
		OrganisationHistory history = this.directory.historyOf("RPY");
		assertThat(history.memberships()).contains(right).extracting(Membership::id).doesNotContain(wrong.id());
		assertThat(history.corrected()).singleElement().satisfies((it) -> {
			assertThat(it.id()).isEqualTo(wrong.id());
			assertThat(it.systemCode()).isEqualTo("QWE");
			assertThat(it.reason()).isEqualTo(wrong.reason());
			assertThat(it.corrected()).isNotNull().satisfies((correction) -> {
				assertThat(correction.by()).isEqualTo("administrator");
				assertThat(correction.reason()).isEqualTo("The trust told us");
				assertThat(correction.at()).isEqualTo(right.recordedAt());
			});
		});
	}

	@Test
	void aCorrectedHostMovesTheTrustInEveryMapOfTheTime() {
		LocalDate moved = LocalDate.of(2025, 12, 1);
		this.memberships.correct(host("RV3").id(),
				new Assignment("RV3", "QMF", MembershipRole.HOST, LocalDate.of(2026, 4, 1), null), "Test", "admin");
		assertThat(this.directory.hostOn("RV3", TODAY)).map(CareSystem::code).contains("QMF");
		assertThat(this.directory.asAt(TODAY).membersOf("Z9B2Z")).hasSize(13);
		assertThat(this.directory.asAt(TODAY).membersOf("QMF")).hasSize(6);
		assertThat(this.directory.hostOn("RV3", moved)).map(CareSystem::code).contains("QMJ");
	}

	@Test
	void aTrustMovesByEndingOneMembershipAndAddingAnother() {
		LocalDate moves = LocalDate.of(2026, 10, 1);
		this.memberships.correct(host("RJ1").id(),
				new Assignment("RJ1", "QKK", MembershipRole.HOST, SYSTEMS_BEGAN, moves.minusDays(1)), "Moves", "admin");
		assertThat(this.directory.asAt(TODAY).withoutHost()).extracting(Organisation::code).containsExactly("RJ1");
		this.memberships.assign(new Assignment("RJ1", "QWE", MembershipRole.HOST, moves, null), "Moves", "admin");
		assertThat(this.directory.hostOn("RJ1", moves.minusDays(1))).map(CareSystem::code).contains("QKK");
		assertThat(this.directory.hostOn("RJ1", moves)).map(CareSystem::code).contains("QWE");
	}

	@Test
	void aWithdrawnMembershipNeverWas() {
		Membership wrong = this.directory.historyOf("RYX")
			.memberships()
			.stream()
			.filter((it) -> it.role() == MembershipRole.ALSO_SERVES)
			.findFirst()
			.orElseThrow();
		this.memberships.withdraw(wrong.id(), "Ended before systems began", "admin");
		assertThat(this.directory.asAt(TODAY).alsoServedBy("RYX")).isEmpty();
		assertThat(this.directory.historyOf("RYX").corrected()).extracting(Membership::id).containsExactly(wrong.id());
	}

	@Test
	void aSecondHostOnAnyDayIsRefusedByName() {
		Assignment second = new Assignment("RPG", "QWE", MembershipRole.HOST, LocalDate.of(2025, 7, 1), null);
		assertThat(this.memberships.refusals(second, null)).containsExactly(
				new Refusal("startsOn", "The dates overlap with another host: South East London, since 1 July 2022"));
		assertThatExceptionOfType(AssignmentRefusedException.class)
			.isThrownBy(() -> this.memberships.assign(second, "Test", "admin"))
			.satisfies((ex) -> assertThat(ex.refusals()).hasSize(1));
		assertThat(this.memberships.refusals(second, host("RPG").id())).isEmpty();
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		Assignment impossible = new Assignment("RNK", "QMJ", MembershipRole.HOST, LocalDate.of(1990, 1, 1), null);
		assertThat(this.memberships.refusals(impossible, null)).extracting(Refusal::message)
			.containsExactly(
					"Tavistock and Portman opened on 1 April 1994, so the first day must be 1 April 1994 or later",
					"Tavistock and Portman closed on 31 March 2026, so the last day must be 31 March 2026 or earlier",
					"North Central London opened on 1 July 2022, so the first day must be 1 July 2022 or later",
					"North Central London closed on 31 March 2026, so the last day must be 31 March 2026 or earlier",
					"The dates overlap with another host: North Central London, 1 July 2022 to 31 March 2026");
	}

	@Test
	void whatCountsInNoSystemHasNoHost() {
		assertThat(this.memberships.refusals(new Assignment("K0N6A", "QKK", MembershipRole.HOST, TODAY, null), null))
			.containsExactly(new Refusal("role", "NHS Online counts in no system, so it has no host"));
	}

	@Test
	void aTrustServesASystemOnceAtATime() {
		Assignment again = new Assignment("RJ1", "QKK", MembershipRole.ALSO_SERVES, TODAY, null);
		assertThat(this.memberships.refusals(again, null)).containsExactly(new Refusal("systemCode",
				"Guy's and St Thomas' already belongs to South East London, since 1 July 2022"));
	}

	@Test
	void aMembershipIsCorrectedOnce() {
		long id = host("RJ1").id();
		this.memberships.withdraw(id, "Test", "admin");
		assertThatExceptionOfType(AlreadyCorrectedException.class)
			.isThrownBy(() -> this.memberships.withdraw(id, "Test", "admin"));
		assertThat(this.memberships.find(id)).hasValueSatisfying((it) -> assertThat(it.holds()).isFalse());
	}

	private Membership host(String code) {
		List<Membership> hosts = this.directory.historyOf(code)
			.memberships()
			.stream()
			.filter((it) -> it.role() == MembershipRole.HOST)
			.toList();
		return hosts.get(hosts.size() - 1);
	}

}
