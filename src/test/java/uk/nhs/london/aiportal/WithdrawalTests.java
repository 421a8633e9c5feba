package uk.nhs.london.aiportal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.indicator.ClassTally;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.initiative.WithdrawalService;

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

/** An initiative registered by mistake leaves every list and count, and can come back. */
@PostgresTest
@Import(MutableClock.Installed.class)
class WithdrawalTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	/** The host system of the lead's trust. */
	private static final SignedIn MANAGER = new SignedIn("manager-z9b2z", Role.ICS_MANAGER, null, null, "Z9B2Z",
			"West and North London");

	private static final List<SignedIn> OTHERS = List.of(Accounts.lead(), MANAGER, Accounts.analyst());

	private static final List<SignedIn> KEEPERS = List.of(LEAD, Accounts.administrator());

	private static final String TITLE = "Registered twice over";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MutableClock clock;

	private Reference reference;

	@BeforeEach
	void register() {
		on("2026-09-01");
		this.reference = this.initiatives.register("RQM",
				Answers.none()
					.withFacts((facts) -> facts.title(TITLE).declaredStage(DeclaredStage.PILOT))
					.withParticulars((it) -> it.withVisibility(Visibility.PUBLIC)),
				LEAD);
	}

	@Test
	void whatIsWithdrawnIsReadByItsTrustAndAdministratorsAndStandsNowhere() throws Exception {
		int counted = counted("2026-09-01");
		on("2026-09-10");
		withdraw("").andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Enter why")));
		withdraw("It was registered twice").andExpect(redirectedUrl("/initiatives/" + this.reference));
		for (SignedIn person : OTHERS) {
			this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(person)))
				.andExpect(status().isNotFound());
			assertThat(listed(person, "")).as("list of %s", person).isFalse();
			assertThat(listed(person, "&asAt=2026-09-09")).as("former list of %s", person).isFalse();
		}
		this.mvc.perform(get("/public/initiatives/" + this.reference)).andExpect(status().isNotFound());
		for (SignedIn person : KEEPERS) {
			this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(person)))
				.andExpect(content().string(allOf(containsString("Withdrawn on"), containsString("10 September 2026"),
						containsString("It was registered twice"), not(containsString(">Change the record<")))));
			this.mvc.perform(get("/initiatives/" + this.reference + "/history").with(signedInAs(person)))
				.andExpect(content().string(containsString("It was registered twice")));
			this.mvc.perform(get("/withdrawals").with(signedInAs(person)))
				.andExpect(content().string(allOf(containsString(TITLE), containsString("It was registered twice"),
						containsString("href=\"/initiatives/" + this.reference + "/record/withdrawal\""))));
			this.mvc.perform(get("/").with(signedInAs(person)))
				.andExpect(content().string(
						containsString("Withdrawn (" + this.withdrawals.list(person.organisationCode()).size() + ")")));
			assertThat(listed(person, "")).as("list of %s", person).isFalse();
			assertThat(listed(person, "&asAt=2026-09-10")).as("list on the day, of %s", person).isFalse();
			assertThat(listed(person, "&asAt=2026-09-09")).as("list of the day before, of %s", person).isTrue();
		}
		assertThat(counted("2026-09-09")).isEqualTo(counted);
		assertThat(counted("2026-09-10")).isEqualTo(counted - 1);
		theSummaryEqualsWhatStands();
	}

	@Test
	void theRecordOfADayOnWhichItWasWithdrawnHadNoClass() throws Exception {
		on("2026-09-10");
		withdraw("It was registered twice");
		on("2026-09-20");
		assertThat(page(LEAD, "/initiatives/" + this.reference))
			.contains("<td class=\"nhsuk-table__cell\">Withdrawn</td>");
		assertThat(page(LEAD, "/initiatives/" + this.reference + "?asAt=2026-09-12"))
			.contains("It was withdrawn on 10 September 2026", "It was registered twice", "The record as it was")
			.doesNotContain("Class as recorded then", "Why the two differ");
		assertThat(page(LEAD, "/initiatives/" + this.reference + "?asAt=2026-09-09")).contains("Class as recorded then")
			.doesNotContain("It was withdrawn on");
	}

	@Test
	void whatIsWithdrawnOnTheDayOfItsRegistrationCanStillBeRead() throws Exception {
		withdraw("A mistake");
		this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(LEAD)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Withdrawn on")));
	}

	@Test
	void nothingIsChangedInWhatIsWithdrawn() throws Exception {
		withdraw("A mistake");
		int version = this.initiatives.versionOf(this.reference);
		for (String page : List.of("/record", "/record/owner", "/record/life", "/record/attestation")) {
			this.mvc.perform(get("/initiatives/" + this.reference + page).with(signedInAs(LEAD)))
				.andExpect(redirectedUrl("/initiatives/" + this.reference));
		}
		this.mvc
			.perform(post("/initiatives/" + this.reference + "/record/attestation").with(signedInAs(LEAD))
				.with(csrf())
				.param("version", String.valueOf(version)))
			.andExpect(redirectedUrl("/initiatives/" + this.reference));
		assertThat(this.initiatives.versionOf(this.reference)).isEqualTo(version);
		on("2027-09-01");
		assertThat(this.initiatives.classifyDue(100)).isZero();
	}

	@Test
	void itComesBackFromTheDayItIsBroughtBack() throws Exception {
		on("2026-09-10");
		withdraw("A mistake");
		on("2026-09-20");
		int without = counted("2026-09-20");
		this.mvc
			.perform(post("/initiatives/" + this.reference + "/record/return").with(signedInAs(LEAD))
				.with(csrf())
				.param("because", "It was the other one"))
			.andExpect(redirectedUrl("/initiatives/" + this.reference));
		on("2026-09-21");
		for (SignedIn person : OTHERS) {
			assertThat(listed(person, "")).isTrue();
			assertThat(listed(person, "&asAt=2026-09-20")).isTrue();
			assertThat(listed(person, "&asAt=2026-09-19")).isFalse();
			assertThat(listed(person, "&asAt=2026-09-09")).isTrue();
		}
		assertThat(counted("2026-09-20")).isEqualTo(without + 1);
		assertThat(counted("2026-09-19")).isEqualTo(without);
		theSummaryEqualsWhatStands();
		List<String> sums = List.of("2026-09-09", "2026-09-10", "2026-09-19", "2026-09-20");
		List<Integer> before = sums.stream().map(this::counted).toList();
		List<Integer> internalBefore = sums.stream().map(this::countedInternally).toList();
		this.initiatives.change(this.reference, this.initiatives.versionOf(this.reference), "Who may read it",
				(it) -> it.withParticulars((particulars) -> particulars.withVisibility(Visibility.INTERNAL)
					.withVisibilityReason("Under negotiation")),
				LEAD);
		assertThat(sums.stream().map(this::counted)).isEqualTo(before);
		assertThat(IntStream.range(0, sums.size())
			.map((day) -> countedInternally(sums.get(day)) - internalBefore.get(day))).as("more internal on each day")
			.containsExactly(1, 0, 0, 1);
	}

	@Test
	void onlyItsTrustAndAdministratorsWithdraw() throws Exception {
		this.mvc
			.perform(post("/initiatives/" + this.reference + "/record/withdrawal").with(signedInAs(Accounts.lead()))
				.with(csrf())
				.param("because", "Not mine"))
			.andExpect(status().isForbidden());
		this.mvc.perform(get("/initiatives/" + this.reference + "/record/withdrawal").with(signedInAs(Accounts.lead())))
			.andExpect(status().isForbidden());
		assertThat(this.initiatives.find(this.reference).withdrawal()).isNull();
	}

	@Test
	void theDatabaseItselfKeepsWhatIsWithdrawnFromStanding() throws Exception {
		long former = this.jdbc.sql("select classification_id from standing where initiative_id = :id")
			.param("id", this.reference.number())
			.query(Long.class)
			.single();
		withdraw("A mistake");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(
					() -> this.jdbc.sql("insert into standing (initiative_id, classification_id) values (:id, :former)")
						.param("id", this.reference.number())
						.param("former", former)
						.update())
			.withMessageContaining("stands nowhere");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from withdrawal").update())
			.withMessageContaining("never changed or deleted");
	}

	private void theSummaryEqualsWhatStands() {
		List<String> tally = this.jdbc.sql("""
				select organisation || provenance || counted_as || sum(change) from %s class_tally
				group by organisation, provenance, counted_as having sum(change) <> 0 order by 1
				""".formatted(ClassTally.SQL)).query(String.class).list();
		assertThat(tally).isEqualTo(this.jdbc.sql("""
				select c.organisation || c.provenance || c.counted_as || count(*)
				from standing s join classification c on c.id = s.classification_id
				group by c.organisation, c.provenance, c.counted_as order by 1
				""").query(String.class).list());
	}

	private int countedInternally(String day) {
		return this.jdbc
			.sql("select coalesce(sum(change), 0) from " + ClassTally.SQL + " tally where day <= :day and internal")
			.param("day", LocalDate.parse(day))
			.query(Integer.class)
			.single();
	}

	private int counted(String day) {
		return this.jdbc.sql("select coalesce(sum(change), 0) from " + ClassTally.SQL + " tally where day <= :day")
			.param("day", LocalDate.parse(day))
			.query(Integer.class)
			.single();
	}

	/** Whether the file of the trust's initiatives holds it, and the search finds it. */
	private boolean listed(SignedIn person, String asAt) throws Exception {
		boolean inFile = page(person, "/initiatives.csv?for=software&organisation=RQM" + asAt)
			.contains(this.reference.toString());
		boolean found = page(person, "/initiatives?q=" + this.reference + asAt).contains(TITLE);
		assertThat(inFile).isEqualTo(found);
		return found;
	}

	private String page(SignedIn person, String address) throws Exception {
		return this.mvc.perform(get(address).with(signedInAs(person))).andReturn().getResponse().getContentAsString();
	}

	private ResultActions withdraw(String because) throws Exception {
		return this.mvc.perform(post("/initiatives/" + this.reference + "/record/withdrawal").with(signedInAs(LEAD))
			.with(csrf())
			.param("because", because));
	}

	private void on(String day) {
		this.clock.set(LocalDate.parse(day));
	}

}
