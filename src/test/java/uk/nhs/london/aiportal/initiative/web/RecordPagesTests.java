package uk.nhs.london.aiportal.initiative.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

@PostgresTest
class RecordPagesTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	@Autowired
	private AccountService accounts;

	private Reference reference;

	@BeforeEach
	void register() {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-rqm", "RQM")), "a password for this test only");
		Answers answers = Answers.none()
			.withFacts((facts) -> facts.title("Sort skin lesion referrals").declaredStage(DeclaredStage.PILOT));
		this.reference = this.initiatives.register("RQM", answers, LEAD);
	}

	@Test
	void everyPageOfTheRecordOpens() throws Exception {
		this.lives.happened(this.reference,
				LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2022-03"))), LEAD);
		long event = record().life().get(0).id();
		Stream<String> pages = Arrays.stream(RecordPage.values())
			.filter(RecordPage::changeable)
			.map((page) -> "/record/" + page.slug());
		Stream<String> others = Stream.of("", "/history", "/history/compare", "/record", "/record/registered",
				"/record/life", "/record/decisions", "/record/life/" + event + "/strike-out", "/record/attestation",
				"/record/assurance", "/record/assurance/DCB0160");
		for (String page : Stream.concat(others, pages).toList()) {
			this.mvc.perform(get("/initiatives/" + this.reference + page).with(signedInAs(LEAD)))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("</html>")));
		}
	}

	@Test
	void everyPageOfARegistrationOpens() throws Exception {
		for (RecordPage page : RecordPage.AT_REGISTRATION) {
			this.mvc
				.perform(get("/registrations/" + UUID.randomUUID() + "/" + page.slug())
					.with(signedInAs(Accounts.administrator())))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("</html>")));
		}
	}

	@Test
	void aDraftIsKeptFromTheFirstAnswerAndFoundAgain() throws Exception {
		UUID id = UUID.randomUUID();
		this.mvc
			.perform(post("/registrations/" + id + "/name").with(signedInAs(LEAD))
				.with(csrf())
				.param("title", "Begun and left")
				.param("summary", "It does something"))
			.andExpect(redirectedUrl("/registrations/" + id + "/problem"));
		this.mvc.perform(get("/").with(signedInAs(LEAD)))
			.andExpect(
					content().string(allOf(containsString("Begun and left"), containsString("/registrations/" + id))));
		this.mvc.perform(get("/registrations/" + id + "/check").with(signedInAs(LEAD)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Not stated")));
		this.mvc.perform(get("/registrations/" + id + "/check").with(signedInAs(Accounts.lead())))
			.andExpect(status().isNotFound());
	}

	@Test
	void aFormComesBackWithEverythingTypedAndEveryErrorAtOnce() throws Exception {
		this.mvc
			.perform(edit("usage").param("lines[0].periodStart.day", "31")
				.param("lines[0].periodStart.month", "February")
				.param("lines[0].periodStart.year", "2026")
				.param("lines[0].used", "banana")
				.param("lines[0].eligible", "-1"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(allOf(containsString("Enter the last day of the period"),
					containsString("First day must be a real date"), containsString("Enter a whole number, like 812"),
					containsString("value=\"banana\""), containsString("value=\"-1\""),
					containsString("value=\"February\""))));
		assertThat(record().answers().facts().usage()).isEmpty();
	}

	@Test
	void noneAndDoesNotApplyAreKeptApartFromNotStated() throws Exception {
		this.mvc
			.perform(edit("owner").param("serviceOwnerRoleOtherwise.kind", "NOT_APPLICABLE")
				.param("serviceOwnerRoleOtherwise.reason", "A national tool"))
			.andExpect(redirectedUrl("/initiatives/" + this.reference + "/record"));
		this.mvc.perform(edit("money").param("linesOtherwise.kind", "NONE"));
		assertThat(record().answers().absences().get("service_owner_role").kind())
			.isEqualTo(AbsenceKind.NOT_APPLICABLE);
		assertThat(record().answers().absences().get("funding").kind()).isEqualTo(AbsenceKind.NONE);
		this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(LEAD)))
			.andExpect(content().string(allOf(containsString("Does not apply, because: A national tool"),
					containsString(">None<"), containsString("Not stated:"), containsString("questions are open"))));
	}

	@Test
	void thePageShowsBothVersionsWhenTwoPeopleChangeTheSameAnswers() throws Exception {
		int opened = record().version();
		this.mvc.perform(edit("live-use").param("liveMode", "DEFAULT_PATHWAY").param("pathwayReference", "SOP 12"));
		this.mvc
			.perform(edit("live-use", opened).param("liveMode", "LIMITED_LIVE").param("pathwayReference", "Draft SOP"))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("Somebody else changed this meanwhile"),
					containsString("SOP 12"), containsString("value=\"Draft SOP\""))));
		assertThat(record().answers().facts().liveMode()).isEqualTo(LiveMode.DEFAULT_PATHWAY);
		this.mvc.perform(edit("live-use").param("liveMode", "LIMITED_LIVE").param("pathwayReference", "Draft SOP"))
			.andExpect(status().is3xxRedirection());
		assertThat(record().answers().facts().liveMode()).isEqualTo(LiveMode.LIMITED_LIVE);
	}

	@Test
	void twoPeopleWhoChangeDifferentPagesDoNotMeet() throws Exception {
		int opened = record().version();
		this.mvc.perform(edit("live-use").param("liveMode", "DEFAULT_PATHWAY"));
		this.mvc.perform(edit("owner", opened).param("serviceOwnerRole", "Lead nurse"))
			.andExpect(status().is3xxRedirection());
		assertThat(record().answers().facts().liveMode()).isEqualTo(LiveMode.DEFAULT_PATHWAY);
		assertThat(record().answers().facts().serviceOwnerRole()).isEqualTo("Lead nurse");
	}

	@Test
	void aLeadOfAnotherTrustChangesNothing() throws Exception {
		this.mvc
			.perform(post("/initiatives/" + this.reference + "/record/owner").with(signedInAs(Accounts.lead()))
				.with(csrf())
				.param("version", String.valueOf(record().version()))
				.param("serviceOwnerRole", "Somebody else"))
			.andExpect(status().isForbidden());
		this.mvc.perform(get("/initiatives/" + this.reference + "/record").with(signedInAs(Accounts.lead())))
			.andExpect(status().isForbidden());
		assertThat(record().answers().facts().serviceOwnerRole()).isNull();
	}

	@Test
	void whatIsNotThereIsNotFound() throws Exception {
		for (String path : List.of("/initiatives/LAI-999999", "/initiatives/LAI-999999/record/owner",
				"/initiatives/" + this.reference + "/record/no-such-page",
				"/initiatives/" + this.reference + "/record/assurance/NO_SUCH_TYPE")) {
			this.mvc.perform(get(path).with(signedInAs(LEAD))).andExpect(status().isNotFound());
		}
	}

	private MockHttpServletRequestBuilder edit(String page) {
		return edit(page, record().version());
	}

	private MockHttpServletRequestBuilder edit(String page, int version) {
		return post("/initiatives/" + this.reference + "/record/" + page).with(signedInAs(LEAD))
			.with(csrf())
			.param("version", String.valueOf(version));
	}

	private InitiativeRecord record() {
		return this.initiatives.find(this.reference);
	}

}
