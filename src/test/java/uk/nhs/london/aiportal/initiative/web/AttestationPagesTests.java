package uk.nhs.london.aiportal.initiative.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AttestationService;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.WithdrawalService;
import uk.nhs.london.aiportal.initiative.WorkDue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/** Each test speaks of a trust of its own. */
@PostgresTest
@Import(MutableClock.Installed.class)
class AttestationPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	@Autowired
	private AttestationService attestations;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private MutableClock clock;

	@Test
	void aRecordIsDueSixMonthsAfterItWasRegisteredOrLastConfirmed() {
		SignedIn lead = Accounts.leadOf("RQM", "Chelsea and Westminster");
		on("2026-08-31");
		Reference reference = register(lead, "Triage");
		assertThat(due(lead).records()).singleElement()
			.extracting(WorkDue.Entry::confirmBy)
			.isEqualTo(LocalDate.of(2027, 2, 28));
		on("2027-01-28");
		assertThat(due(lead).soon()).isEmpty();
		on("2027-01-29");
		assertThat(due(lead).soon()).hasSize(1);
		on("2027-02-28");
		assertThat(due(lead).soon()).hasSize(1);
		assertThat(due(lead).overdue()).isEmpty();
		on("2027-03-01");
		assertThat(due(lead).soon()).isEmpty();
		assertThat(due(lead).overdue()).hasSize(1);
		this.initiatives.attest(reference, lead);
		assertThat(due(lead).records()).singleElement()
			.extracting(WorkDue.Entry::confirmBy)
			.isEqualTo(LocalDate.of(2027, 9, 1));
	}

	@Test
	void severalUnchangedRecordsAreConfirmedAtOnceAndThoseChangedMeanwhileShownAgain() throws Exception {
		SignedIn lead = Accounts.leadOf("RAL", "Royal Free London");
		on("2026-01-10");
		Reference first = register(lead, "First");
		Reference second = register(lead, "Second");
		Reference third = register(lead, "Third");
		on("2026-09-01");
		String[] opened = { opened(first), opened(second), opened(third) };
		this.initiatives.change(second, this.initiatives.versionOf(second), "Owner",
				(it) -> it.withFacts((facts) -> facts.serviceOwnerRole("Somebody else's words")),
				Accounts.administrator());
		MockHttpServletResponse confirmed = confirm(lead, opened[0], opened[1])
			.andExpect(redirectedUrl("/attestations"))
			.andReturn()
			.getResponse();
		assertThat(attested(first)).containsExactly(new Attestation(LocalDate.of(2026, 9, 1)));
		assertThat(attested(second)).isEmpty();
		assertThat(attested(third)).isEmpty();
		this.mvc.perform(get("/attestations").with(signedInAs(lead)).cookie(confirmed.getCookies()))
			.andExpect(content().string(allOf(containsString("1 record confirmed"), containsString("Changed meanwhile"),
					containsString("Second"), containsString("Third"), not(containsString(opened[1])),
					containsString(opened(second)), not(containsString("First")))));
	}

	@Test
	void whatWasWithdrawnMeanwhileIsNamedAndHoldsUpNoOther() throws Exception {
		SignedIn lead = Accounts.leadOf("RAX", "Kingston");
		on("2026-01-10");
		Reference withdrawn = register(lead, "Registered twice");
		Reference right = register(lead, "Still right");
		on("2026-09-01");
		String[] opened = { opened(withdrawn), opened(right) };
		this.withdrawals.withdraw(withdrawn, "It was registered twice", lead);
		MockHttpServletResponse confirmed = confirm(lead, opened).andExpect(redirectedUrl("/attestations"))
			.andReturn()
			.getResponse();
		assertThat(attested(right)).hasSize(1);
		assertThat(attested(withdrawn)).isEmpty();
		this.mvc.perform(get("/attestations").with(signedInAs(lead)).cookie(confirmed.getCookies()))
			.andExpect(content().string(allOf(containsString("1 record confirmed"), containsString("Not confirmed"),
					containsString("href=\"/initiatives/" + withdrawn + "\""))));
	}

	@Test
	void whoConfirmsWhatIsDueLaterStaysOnThePageThatShowsIt() throws Exception {
		SignedIn lead = Accounts.leadOf("RQX", "Homerton");
		on("2026-09-01");
		Reference later = register(lead, "Due later");
		String opened = opened(later);
		String page = "/attestations?later=true";
		this.initiatives.change(later, this.initiatives.versionOf(later), "Owner",
				(it) -> it.withFacts((facts) -> facts.serviceOwnerRole("Lead nurse")), lead);
		this.mvc.perform(get("/attestations").with(signedInAs(lead)))
			.andExpect(content().string(not(containsString("name=\"later\""))));
		this.mvc.perform(get(page).with(signedInAs(lead)))
			.andExpect(content().string(
					allOf(containsString("name=\"later\" value=\"true\""), not(containsString("Changed meanwhile")))));
		this.mvc.perform(confirmation(lead).param("later", "true")).andExpect(redirectedUrl(page));
		MockHttpServletResponse answer = this.mvc.perform(confirmation(lead, opened).param("later", "true"))
			.andExpect(redirectedUrl(page))
			.andExpect(flash().attribute("changed", List.of(later.toString())))
			.andReturn()
			.getResponse();
		this.mvc.perform(get(page).with(signedInAs(lead)).cookie(answer.getCookies()))
			.andExpect(content().string(allOf(containsString("Due later"), containsString("Changed meanwhile"))));
	}

	@Test
	void nobodyConfirmsForAnotherTrustAndNothingSelectedConfirmsNothing() throws Exception {
		SignedIn lead = Accounts.leadOf("RYJ", "Imperial");
		on("2026-09-01");
		Reference reference = register(lead, "Theirs");
		confirm(Accounts.lead(), opened(reference)).andExpect(status().isForbidden());
		assertThat(attested(reference)).isEmpty();
		confirm(lead).andExpect(flash().attribute("nothingSelected", true));
		confirm(lead, "no-such-thing").andExpect(status().isBadRequest());
		this.mvc.perform(get("/attestations").with(signedInAs(Accounts.administrator())))
			.andExpect(status().isForbidden());
	}

	@Test
	void theWholeRecordIsShownWithTheWayToChangeEachAnswer() throws Exception {
		SignedIn lead = Accounts.leadOf("RJZ", "King's");
		on("2026-09-01");
		Reference reference = register(lead, "Whole");
		String page = "/initiatives/" + reference + "/record/attestation";
		this.mvc.perform(get(page).with(signedInAs(lead)))
			.andExpect(content().string(allOf(containsString("/record/live-use\""), containsString("/record/money\""),
					containsString("/record/assurance\""), containsString("Confirm that it is right today"))));
		int opened = this.initiatives.versionOf(reference);
		this.initiatives.change(reference, opened, "Owner",
				(it) -> it.withFacts((facts) -> facts.serviceOwnerRole("Lead nurse")), lead);
		this.mvc.perform(attest(page, lead, opened)).andExpect(redirectedUrl(page));
		assertThat(attested(reference)).isEmpty();
		this.mvc.perform(attest(page, lead, this.initiatives.versionOf(reference)))
			.andExpect(redirectedUrl("/initiatives/" + reference + "/record"));
		assertThat(attested(reference)).hasSize(1);
	}

	@Test
	void theStartPageNamesWhatIsDueAndNoMore() throws Exception {
		SignedIn lead = Accounts.leadOf("RJ1", "Guy's and St Thomas'");
		on("2026-01-10");
		this.mvc.perform(get("/").with(signedInAs(lead)))
			.andExpect(content().string(not(containsString("What is due"))));
		Reference drifting = register(lead, "Drifting pilot", "2026-05-31");
		Reference coming = register(lead, "Coming pilot", "2026-10");
		Reference adopted = register(lead, "Adopted", "2026-05-31");
		this.lives.happened(adopted, LifeEntries.of(Samples.decided(Decision.ADOPT, "2026-01-05")), lead);
		Reference over = register(lead, "Over");
		this.lives.happened(over, LifeEntries.of(Samples.declared(DeclaredStage.ENDED, "2026-01-09")), lead);
		on("2026-07-20");
		this.initiatives.attest(coming, lead);
		this.initiatives.classifyDue(100);
		this.mvc.perform(get("/").with(signedInAs(lead)))
			.andExpect(content().string(allOf(containsString("2 records are overdue to be confirmed"),
					containsString("/initiatives/" + drifting + "/record/decisions"), containsString("31 May 2026"),
					containsString("Coming pilot"), containsString("by <span>1 October 2026"),
					not(containsString("Over<")))));
		assertThat(due(lead).undecided()).extracting(WorkDue.Entry::reference).containsExactly(drifting);
		assertThat(due(lead).decisions()).extracting(WorkDue.Entry::reference).containsExactly(coming);
	}

	private ResultActions confirm(SignedIn lead, String... records) throws Exception {
		return this.mvc.perform(confirmation(lead, records));
	}

	private static MockHttpServletRequestBuilder confirmation(SignedIn lead, String... records) {
		MockHttpServletRequestBuilder request = post("/attestations").with(signedInAs(lead)).with(csrf());
		for (String record : records) {
			request.param("records", record);
		}
		return request;
	}

	private static MockHttpServletRequestBuilder attest(String page, SignedIn lead, int version) {
		return post(page).with(signedInAs(lead)).with(csrf()).param("version", String.valueOf(version));
	}

	private String opened(Reference reference) {
		return reference + "@" + this.initiatives.versionOf(reference);
	}

	private List<Attestation> attested(Reference reference) {
		return this.initiatives.find(reference).answers().facts().attestations();
	}

	private WorkDue due(SignedIn lead) {
		return this.attestations.dueAt(String.valueOf(lead.organisationCode()));
	}

	private Reference register(SignedIn lead, String title) {
		return register(lead, title, null);
	}

	private Reference register(SignedIn lead, String title, String plannedEnd) {
		Answers answers = Answers.none()
			.withFacts((facts) -> facts.title(title)
				.declaredStage(DeclaredStage.PILOT)
				.pilotPlannedEnd((plannedEnd != null) ? PartialDate.parse(plannedEnd) : null));
		return this.initiatives.register(String.valueOf(lead.organisationCode()), answers, lead);
	}

	private void on(String day) {
		this.clock.set(LocalDate.parse(day));
	}

}
