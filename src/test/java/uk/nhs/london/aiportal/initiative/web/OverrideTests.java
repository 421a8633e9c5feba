package uk.nhs.london.aiportal.initiative.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.indicator.ClassTally;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.ClassOverride;
import uk.nhs.london.aiportal.initiative.ClassOverride.State;
import uk.nhs.london.aiportal.initiative.HistoryEntry;
import uk.nhs.london.aiportal.initiative.HistoryService;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.OverrideRefusedException;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.WaitingOverride;
import uk.nhs.london.aiportal.initiative.WithdrawalService;
import uk.nhs.london.aiportal.initiative.WithdrawnException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
class OverrideTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

	private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	private static final SignedIn MANAGER = manager("manager-one", "Z9B2Z");

	private static final SignedIn SECOND = manager("manager-two", "Z9B2Z");

	private static final SignedIn ELSEWHERE = manager("manager-elsewhere", "QMF");

	private static final SignedIn ADMINISTRATOR = Accounts.administrator();

	@Autowired
	private OverrideService overrides;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private HistoryService history;

	@Autowired
	private MutableClock clock;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	private Reference reference;

	@BeforeEach
	void register() {
		this.clock.set(TODAY);
		this.reference = this.initiatives.register("RQM",
				Answers.none().withFacts((facts) -> facts.title("Sort referrals").declaredStage(DeclaredStage.PILOT)),
				LEAD);
	}

	@Test
	void twoPeopleSetItAndBothResultsAreShownEverywhere() throws Exception {
		Classification computed = this.initiatives.find(this.reference).result().classification();
		propose(MANAGER).andExpect(redirectedUrl(page()));
		ask(get("/").with(signedInAs(SECOND))).andExpect(content().string(containsString(page())));
		ask(get("/").with(signedInAs(MANAGER))).andExpect(content().string(not(containsString(page()))));
		ask(get("/initiatives/" + this.reference).with(signedInAs(LEAD)))
			.andExpect(content().string(not(containsString("By override"))));
		send("/" + newest().id() + "/approve", SECOND).andExpect(redirectedUrl(page()));
		assertThat(newest().on(TODAY)).isEqualTo(State.IN_FORCE);
		ask(get("/").with(signedInAs(SECOND))).andExpect(content().string(not(containsString(page()))));
		ask(get("/initiatives/" + this.reference).with(signedInAs(LEAD)))
			.andExpect(content().string(allOf(containsString("By override: Embedded, until 30 September 2026."),
					containsString("By the rules: <span>pilot</span>"), containsString("A &lt;special&gt; case"))));
		ask(get("/initiatives?override=true&q=" + this.reference).with(signedInAs(LEAD)))
			.andExpect(content().string(allOf(containsString("By override: embedded"), containsString(">Pilot<"))));
		String file = ask(get("/initiatives.csv?for=software&override=true&q=" + this.reference).with(signedInAs(LEAD)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(file).contains("override_classification,override_classification_label,override_reason,")
			.contains(",EMBEDDED,Embedded,A <special> case,2026-09-30,");
		ask(get("/initiatives/" + this.reference + "/history").with(signedInAs(LEAD))).andExpect(content().string(
				allOf(containsString("Override proposed: Embedded"), containsString("Override approved: Embedded"))));
		assertThat(this.initiatives.find(this.reference).result().classification()).isEqualTo(computed);
	}

	@Test
	void noFigureMovesAndTheDashboardCountsItAsAnOverride() throws Exception {
		String tally = "select coalesce(sum(change), 0) from " + ClassTally.SQL
				+ " tally where counted_as = 'EMBEDDED'";
		int embedded = this.jdbc.sql(tally).query(Integer.class).single();
		approved();
		assertThat(this.jdbc.sql(tally).query(Integer.class).single()).isEqualTo(embedded);
		for (String dashboard : List.of("/london", "/systems/Z9B2Z", "/trusts/RQM")) {
			ask(get(dashboard).with(signedInAs(LEAD))).andExpect(content()
				.string(allOf(containsString("another class by override; every figure counts the one by the rules"),
						containsString("override=true"))));
		}
		ask(get("/trusts/RJ1").with(signedInAs(LEAD))).andExpect(content().string(not(containsString("by override;"))));
	}

	@Test
	void itEndsByItselfAfterItsLastDay() throws Exception {
		approved();
		this.clock.set(LAST);
		assertThat(this.overrides.inForce(this.reference, LAST)).isPresent();
		this.clock.set(LAST.plusDays(1));
		assertThat(this.overrides.inForce(this.reference, LAST.plusDays(1))).isEmpty();
		assertThat(newest().on(LAST.plusDays(1))).isEqualTo(State.EXPIRED);
		ask(get("/initiatives?override=true&q=" + this.reference).with(signedInAs(LEAD)))
			.andExpect(content().string(not(containsString("By override: embedded"))));
		HistoryEntry ended = this.history.page(this.reference, 1).entries().get(0);
		assertThat(ended.title()).isEqualTo("Override expired: Embedded");
		assertThat(ended.by()).isNull();
		ask(get("/initiatives/" + this.reference + "?asAt=2026-07-31").with(signedInAs(LEAD)))
			.andExpect(content().string(containsString("By override on that day: Embedded")));
		ask(get("/initiatives?override=true&asAt=2026-07-31&q=" + this.reference).with(signedInAs(LEAD)))
			.andExpect(content().string(containsString("By override: embedded")));
		this.overrides.propose(this.reference, Classification.SUSPENDED, "Another", LAST.plusDays(9), MANAGER);
	}

	@Test
	void itCanBeWithdrawnEarlyAndThePastStaysAsItWas() throws Exception {
		approved();
		LocalDate later = TODAY.plusDays(10);
		this.clock.set(later);
		send("/" + newest().id() + "/withdraw", MANAGER).andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Enter why")));
		this.mvc
			.perform(post(page() + "/" + newest().id() + "/withdraw").with(signedInAs(MANAGER))
				.with(csrf())
				.param("because", "The rules were right"))
			.andExpect(redirectedUrl(page()));
		assertThat(this.overrides.inForce(this.reference, later)).isEmpty();
		assertThat(this.overrides.inForce(this.reference, later.minusDays(1))).isPresent();
		assertThat(this.history.page(this.reference, 1).entries().get(0).why()).isEqualTo("The rules were right");
	}

	@Test
	void whoProposedItDoesNotDecideEvenAgainstTheService() {
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER);
		long id = newest().id();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.overrides.approve(this.reference, id, MANAGER));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.overrides.refuse(this.reference, id, "No", MANAGER));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into class_override_step (override_id, proposed_by, step, done_on, done_at, done_by)
				values (%d, 'manager-one', 'APPROVED', '2026-06-30', '2026-06-30T12:00Z', 'manager-one')
				""".formatted(id)).update()).withMessageContaining("check");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into class_override_step (override_id, proposed_by, step, done_on, done_at, done_by)
				values (%d, 'somebody', 'APPROVED', '2026-06-30', '2026-06-30T12:00Z', 'manager-one')
				""".formatted(id)).update()).withMessageContaining("foreign key");
	}

	@Test
	void whatTheRulesSayAlreadyIsNoOverride() {
		assertThatExceptionOfType(OverrideRefusedException.class)
			.isThrownBy(() -> this.overrides.propose(this.reference, Classification.PILOT, "A case", LAST, MANAGER));
	}

	@Test
	void aRefusalNeedsAReasonAndEndsIt() {
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER);
		this.overrides.refuse(this.reference, newest().id(), "The rules fit", ADMINISTRATOR);
		assertThat(newest().on(TODAY)).isEqualTo(State.REFUSED);
		assertThatExceptionOfType(OverrideRefusedException.class)
			.isThrownBy(() -> this.overrides.approve(this.reference, newest().id(), SECOND));
		this.overrides.propose(this.reference, Classification.EMBEDDED, "Another case", LAST, MANAGER);
	}

	@Test
	void anEmptyFormComesBackWithEveryErrorAtOnce() throws Exception {
		this.mvc.perform(post(page()).with(signedInAs(MANAGER)).with(csrf()))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(allOf(containsString("Choose the class that fits"),
					containsString("Enter why the computed class does not fit"),
					containsString("Enter the last day"))));
	}

	@Test
	void oneAtATimeAndForSixMonthsAtMost() throws Exception {
		assertThatExceptionOfType(OverrideRefusedException.class).isThrownBy(() -> this.overrides
			.propose(this.reference, Classification.EMBEDDED, "A case", TODAY.plusMonths(6).plusDays(1), MANAGER));
		this.mvc
			.perform(post(page()).with(signedInAs(MANAGER))
				.with(csrf())
				.param("classification", "EMBEDDED")
				.param("reason", " ")
				.param("expiresOn.day", "31")
				.param("expiresOn.month", "12")
				.param("expiresOn.year", "2026"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(allOf(containsString("The last day must be within six months"),
					containsString("Enter why the computed class does not fit"))));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into class_override (initiative_id, classification, reason, expires_on, proposed_on, proposed_at,
				    proposed_by)
				values (%d, 'EMBEDDED', 'A case', '2026-12-31', '2026-06-30', '2026-06-30T12:00Z', 'manager-one')
				""".formatted(this.reference.number())).update()).withMessageContaining("check");
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", TODAY.plusMonths(6), MANAGER);
		assertThatExceptionOfType(OverrideRefusedException.class).isThrownBy(
				() -> this.overrides.propose(this.reference, Classification.SUSPENDED, "Another", LAST, ADMINISTRATOR));
	}

	@Test
	void onlyManagersOfTheHostSystemAndAdministratorsMay() throws Exception {
		Map<SignedIn, Integer> answers = Map.of(LEAD, 403, Accounts.analyst(), 403, ELSEWHERE, 403, MANAGER, 200,
				ADMINISTRATOR, 200);
		for (Map.Entry<SignedIn, Integer> answer : answers.entrySet()) {
			this.mvc.perform(get(page()).with(signedInAs(answer.getKey()))).andExpect(status().is(answer.getValue()));
		}
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(
				() -> this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, ELSEWHERE));
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.overrides.approve(this.reference, newest().id(), ELSEWHERE));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.overrides.approve(this.reference, newest().id(), LEAD));
		assertThat(this.overrides.waitingFor(ELSEWHERE)).isEmpty();
		assertThat(this.overrides.waitingFor(LEAD)).isEmpty();
		assertThat(this.overrides.waitingFor(ADMINISTRATOR)).extracting(WaitingOverride::reference)
			.contains(this.reference);
	}

	@Test
	void administratorsDoNotWaitForEachRecordToBeRead() {
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER);
		assertThat(StatementCount.during(() -> assertThat(this.overrides.waitingFor(ADMINISTRATOR)).isNotEmpty()))
			.hasSize(1);
	}

	@Test
	void managersDoNotWaitForEachRecordToBeReadEither() {
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER);
		int statements = StatementCount.during(() -> this.overrides.waitingFor(SECOND)).size();
		register();
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER);
		assertThat(StatementCount.during(() -> assertThat(this.overrides.waitingFor(SECOND)).hasSizeGreaterThan(1)))
			.hasSize(statements);
	}

	@Test
	void whatWaitsIsToldByNameAndOnlyAnotherClassIsOffered() throws Exception {
		ask(get(page()).with(signedInAs(MANAGER)))
			.andExpect(content().string(allOf(containsString("value=\"EMBEDDED\""),
					not(containsString("value=\"PILOT\"")), not(containsString("Earlier overrides")))));
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER);
		Document start = Jsoup
			.parse(ask(get("/").with(signedInAs(SECOND))).andReturn().getResponse().getContentAsString());
		assertThat(start.select("section li:has(a[href='" + page() + "'])").text()).isEqualTo(
				this.reference + " · Sort referrals, Chelsea and Westminster: embedded, until 30 September 2026");
		this.overrides.withdraw(this.reference, newest().id(), "A <better> reason", MANAGER);
		ask(get(page()).with(signedInAs(MANAGER))).andExpect(content()
			.string(allOf(containsString("Earlier overrides"), containsString("A &lt;better&gt; reason"))));
	}

	@Test
	void aManagerIsNotLedToARecordThatWasWithdrawnMeanwhile() throws Exception {
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER);
		this.withdrawals.withdraw(this.reference, "A mistake", LEAD);
		ask(get("/").with(signedInAs(SECOND))).andExpect(content().string(not(containsString(page()))));
		ask(get("/").with(signedInAs(ADMINISTRATOR))).andExpect(content().string(containsString(page())));
	}

	@Test
	void noClassIsPutBesideThatOfAWithdrawnRecord() throws Exception {
		this.withdrawals.withdraw(this.reference, "A mistake", LEAD);
		assertThatExceptionOfType(WithdrawnException.class)
			.isThrownBy(() -> this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER));
		this.mvc.perform(get(page()).with(signedInAs(ADMINISTRATOR)))
			.andExpect(redirectedUrl("/initiatives/" + this.reference));
		propose(ADMINISTRATOR).andExpect(redirectedUrl("/initiatives/" + this.reference));
		assertThat(this.overrides.of(this.reference)).isEmpty();
	}

	@Test
	void whatWaitedWhenARecordWasWithdrawnIsRefusedOrTakenBackButNotApproved() throws Exception {
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A case", LAST, MANAGER);
		ask(get(page()).with(signedInAs(ADMINISTRATOR))).andExpect(content().string(containsString("Approve it")));
		this.withdrawals.withdraw(this.reference, "A mistake", LEAD);
		ask(get(page()).with(signedInAs(ADMINISTRATOR)))
			.andExpect(content().string(allOf(containsString("The initiative is withdrawn"),
					containsString("Refuse it"), not(containsString("Approve it")))));
		assertThatExceptionOfType(WithdrawnException.class)
			.isThrownBy(() -> this.overrides.approve(this.reference, newest().id(), SECOND));
		send("/" + newest().id() + "/approve", ADMINISTRATOR)
			.andExpect(redirectedUrl("/initiatives/" + this.reference));
		assertThat(newest().on(TODAY)).isEqualTo(State.WAITING);
		this.overrides.refuse(this.reference, newest().id(), "It was a mistake", ADMINISTRATOR);
		assertThat(newest().on(TODAY)).isEqualTo(State.REFUSED);
	}

	@Test
	void oneInForceCanBeWithdrawnAfterItsRecordWas() throws Exception {
		approved();
		this.withdrawals.withdraw(this.reference, "A mistake", LEAD);
		ask(get(page()).with(signedInAs(ADMINISTRATOR))).andExpect(content().string(containsString("Withdraw it")));
		this.overrides.withdraw(this.reference, newest().id(), "A mistake too", ADMINISTRATOR);
		assertThat(newest().on(TODAY)).isEqualTo(State.WITHDRAWN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "class_override", "class_override_step" })
	void theDatabaseItselfRefusesToRewriteThem(String table) {
		approved();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from " + table).update())
			.withMessageContaining("never changed or deleted");
	}

	private void approved() {
		this.overrides.propose(this.reference, Classification.EMBEDDED, "A <special> case", LAST, MANAGER);
		this.overrides.approve(this.reference, newest().id(), ADMINISTRATOR);
	}

	private ResultActions propose(SignedIn by) throws Exception {
		return this.mvc.perform(post(page()).with(signedInAs(by))
			.with(csrf())
			.param("classification", "EMBEDDED")
			.param("reason", "A <special> case")
			.param("expiresOn.day", "30")
			.param("expiresOn.month", "9")
			.param("expiresOn.year", "2026"));
	}

	private ResultActions send(String path, SignedIn by) throws Exception {
		return this.mvc.perform(post(page() + path).with(signedInAs(by)).with(csrf()).param("because", ""));
	}

	private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andExpect(status().isOk());
	}

	private ClassOverride newest() {
		return this.overrides.of(this.reference).get(0);
	}

	private String page() {
		return "/initiatives/" + this.reference + "/override";
	}

	private static SignedIn manager(String username, String system) {
		return new SignedIn(username, Role.ICS_MANAGER, null, null, system, "A system");
	}

}
