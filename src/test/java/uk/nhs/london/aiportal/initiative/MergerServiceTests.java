package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.indicator.ClassTally;
import uk.nhs.london.aiportal.organisation.Mergers;
import uk.nhs.london.aiportal.organisation.ProposedMerger;
import uk.nhs.london.aiportal.organisation.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/**
 * When a merger of trusts may be recorded and cancelled. Each test has its own trusts.
 */
@PostgresTest
@Import(MutableClock.Installed.class)
class MergerServiceTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private MergerService register;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private Mergers mergers;

	@Autowired
	private AccountService accounts;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	@BeforeEach
	void begin() {
		this.clock.set(TODAY);
	}

	@Test
	void theOneJustRecordedIsCarriedOutAtOnceAlthoughAnotherIsDueLonger() {
		record("RJ6", "RJ2", TODAY.plusDays(1));
		this.clock.set(TODAY.plusDays(5));
		record("RAS", "RYJ", TODAY.plusDays(5));
		assertThat(isCarriedOut("RAS")).isTrue();
		assertThat(isCarriedOut("RJ6")).isFalse();
		assertThat(this.register.carryOutDue()).isTrue();
		assertThat(isCarriedOut("RJ6")).isTrue();
		assertThat(this.register.carryOutDue()).isFalse();
	}

	@Test
	void theAuditTrailTellsWhoseRightsMovedAndByWhom() {
		this.accounts.provide(
				List.of(NewAccount.digitalLead("lead-rkl", "RKL"), NewAccount.digitalLead("second-lead-rkl", "RKL")),
				"a password for this test only");
		record("RKL", "RV3", TODAY);
		assertThat(this.accounts.leadsOf("RV3")).containsExactly("lead-rkl", "second-lead-rkl");
		assertThat(this.jdbc
			.sql("select actor || ' ' || subject || ': ' || detail from audit_entry where action = 'RIGHTS_CHANGED'"
					+ " and subject like '%lead-rkl' order by subject")
			.query(String.class)
			.list()).containsExactly("administrator lead-rkl: Digital lead, RKL became Digital lead, RV3",
					"administrator second-lead-rkl: Digital lead, RKL became Digital lead, RV3");
	}

	@Test
	void whatWasWithdrawnMovesTooAndIsFoundAndBroughtBackByTheSuccessor() throws Exception {
		SignedIn before = Accounts.leadOf("RF4", "Barking, Havering and Redbridge");
		SignedIn after = Accounts.leadOf("RJ7", "St George's");
		Answers answers = Answers.none().withFacts((it) -> it.title("Taken out").declaredStage(DeclaredStage.PILOT));
		Reference withdrawn = this.initiatives.register("RF4", answers, before);
		this.withdrawals.withdraw(withdrawn, "It was registered twice", before);
		ProposedMerger proposed = new ProposedMerger("RF4", "RJ7", TODAY);
		assertThat(this.register.preview(proposed))
			.extracting(MergerService.Preview::open, MergerService.Preview::withdrawn, MergerService.Preview::staying)
			.containsExactly(List.of(), 1, 0);
		record("RF4", "RJ7", TODAY);

		assertThat(this.withdrawals.list("RJ7")).extracting(WithdrawalService.Withdrawn::reference)
			.containsExactly(withdrawn);
		assertThat(this.initiatives.find(withdrawn).withdrawal()).isNotNull();
		assertThat(this.initiatives.versions(withdrawn).get(0).change()).startsWith("Moved from ");
		this.mvc.perform(get("/withdrawals").with(signedInAs(after)))
			.andExpect(content().string(containsString("Taken out")));
		this.withdrawals.bringBack(withdrawn, "It was the other one", after);
		assertThat(this.initiatives.find(withdrawn).organisation()).isEqualTo("RJ7");
		assertThat(this.jdbc
			.sql("select organisation from " + ClassTally.SQL + " tally group by organisation having sum(change) = 1")
			.query(String.class)
			.list()).contains("RJ7").doesNotContain("RF4");
	}

	@Test
	void aTrustThatAnotherIsStillToJoinDoesNotCloseBefore() {
		record("RPG", "RV5", LocalDate.of(2027, 6, 1));
		ProposedMerger before = new ProposedMerger("RV5", "RAT", LocalDate.of(2027, 4, 1));
		assertThat(this.mergers.refusals(before)).containsExactly(new Refusal("mergedOn",
				"Oxleas is to become part of SLaM on 1 June 2027, and that is not carried out yet"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.register.record(before, "An order", "tests"));
		assertThat(this.mergers.refusals(new ProposedMerger("RV5", "RAT", LocalDate.of(2027, 6, 1)))).hasSize(1);
		assertThat(this.mergers.refusals(new ProposedMerger("RV5", "RAT", LocalDate.of(2027, 6, 2)))).isEmpty();

		this.clock.set(LocalDate.of(2027, 6, 3));
		ProposedMerger atOnce = new ProposedMerger("RV5", "RAT", LocalDate.of(2027, 6, 3));
		assertThat(this.mergers.refusals(atOnce)).as("would overtake the other").hasSize(1);
		while (this.register.carryOutDue()) {
			assertThat(isCarriedOut("RPG")).isTrue();
		}
		assertThat(this.mergers.refusals(atOnce)).isEmpty();
	}

	@Test
	void aMergerWhoseDayHasComeIsNotCancelled() throws Exception {
		record("RP4", "RP6", TODAY.plusDays(1));
		this.mvc.perform(get("/organisations/RP4/merger").with(signedInAs(Accounts.administrator())))
			.andExpect(content().string(containsString("Cancel it")));
		this.clock.set(TODAY.plusDays(1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.mergers.cancel("RP4", "Postponed", "tests"));
		assertThat(this.mergers.of("RP4")).isPresent();
		this.mvc.perform(get("/organisations/RP4/merger").with(signedInAs(Accounts.administrator())))
			.andExpect(content().string(not(containsString("Cancel it"))));
		this.clock.set(TODAY);
		this.mergers.cancel("RP4", "Postponed", "tests");
		assertThat(this.mergers.of("RP4")).isEmpty();
	}

	private void record(String code, String into, LocalDate on) {
		this.register.record(new ProposedMerger(code, into, on), "The order that dissolves it", "administrator");
	}

	private boolean isCarriedOut(String code) {
		return this.mergers.of(code).orElseThrow().isCarriedOut();
	}

}
