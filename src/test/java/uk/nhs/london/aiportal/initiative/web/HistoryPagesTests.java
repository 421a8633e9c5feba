package uk.nhs.london.aiportal.initiative.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.RecordVersion;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.ReferenceLists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
class HistoryPagesTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	@Autowired
	private ReferenceLists references;

	@Autowired
	private MutableClock clock;

	private Reference reference;

	private String registered;

	private String named;

	@BeforeEach
	void registerInJuneAndNameAnOwnerInJuly() {
		this.clock.set(LocalDate.of(2026, 6, 30));
		this.reference = this.initiatives.register("RQM", Answers.none()
			.withFacts(
					(facts) -> facts.title("Sort skin lesion referrals").declaredStage(DeclaredStage.PRE_DEPLOYMENT)),
				LEAD);
		this.clock.set(LocalDate.of(2026, 7, 10));
		owner("Lead nurse");
		List<RecordVersion> versions = this.initiatives.versions(this.reference);
		this.named = String.valueOf(versions.get(0).version());
		this.registered = String.valueOf(versions.get(1).version());
	}

	@Test
	void anAnswerThatReplacesNoneIsNotAskedWhy() throws Exception {
		open("/record/money").andExpect(content().string(not(containsString("What made you change this?"))));
		open("/record/owner").andExpect(content().string(containsString("What made you change this? (optional)")));
	}

	@Test
	void whyIsKeptWithTheChangeAndToldInTheHistory() throws Exception {
		this.mvc.perform(edit("owner").param("serviceOwnerRole", "Ward manager").param("why", "She <moved> on"))
			.andExpect(status().is3xxRedirection());
		assertThat(this.initiatives.versions(this.reference)).first()
			.extracting(RecordVersion::why)
			.isEqualTo("She <moved> on");
		open("/history")
			.andExpect(content().string(allOf(containsString("She &lt;moved&gt; on"), containsString("Lead nurse"),
					containsString("Ward manager"), containsString("Changed: Service owner"))));
	}

	@Test
	void aReasonTooLongComesBackAsTyped() throws Exception {
		String long501 = "w".repeat(501);
		this.mvc.perform(edit("owner").param("serviceOwnerRole", "Ward manager").param("why", long501))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(allOf(containsString("<a href=\"#why\">Say why in 500 characters or fewer"),
					containsString("value=\"" + long501 + "\""), containsString("Ward manager"))));
		assertThat(record().answers().facts().serviceOwnerRole()).isEqualTo("Lead nurse");
	}

	@Test
	void aFormerAnswerIsPutBackAsANewChangeWithAReason() throws Exception {
		owner("Nobody");
		String restore = "/record/owner?restore=" + this.named;
		open("/history").andExpect(content().string(containsString("/initiatives/" + this.reference + restore)));
		open(restore).andExpect(content().string(
				allOf(containsString("value=\"Lead nurse\""), containsString("Why do you put back the former answers?"),
						containsString("Nothing is put back until you save"))));
		this.mvc.perform(edit("owner").param("serviceOwnerRole", "Lead nurse").param("restore", this.named))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Enter why you put back the former answers")));
		assertThat(record().answers().facts().serviceOwnerRole()).isEqualTo("Nobody");
		this.mvc
			.perform(edit("owner").param("serviceOwnerRole", "Lead nurse")
				.param("restore", this.named)
				.param("why", "A mistake"))
			.andExpect(status().is3xxRedirection());
		assertThat(record().answers().facts().serviceOwnerRole()).isEqualTo("Lead nurse");
		assertThat(this.initiatives.versions(this.reference)).first()
			.extracting(RecordVersion::change, RecordVersion::why)
			.containsExactly("Restored as on 10 July 2026: Owner", "A mistake");
	}

	@Test
	void whoPutsBackWhatSomebodyElseChangesMeanwhileSeesBoth() throws Exception {
		owner("Nobody");
		int opened = record().version();
		owner("Ward manager");
		this.mvc
			.perform(edit("owner", opened).param("serviceOwnerRole", "Lead nurse")
				.param("restore", this.named)
				.param("why", "A mistake"))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("Ward manager"), containsString("value=\"Lead nurse\""),
					containsString("value=\"A mistake\""), containsString("name=\"restore\""))));
	}

	@Test
	void onlyWhoMayWriteIsOfferedToPutBack() throws Exception {
		owner("Nobody");
		this.mvc.perform(get("/initiatives/" + this.reference + "/history").with(signedInAs(Accounts.lead())))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("?restore="))));
		this.mvc
			.perform(get("/initiatives/" + this.reference + "/record/owner?restore=" + this.named)
				.with(signedInAs(Accounts.lead())))
			.andExpect(status().isForbidden());
	}

	@Test
	void putBackStandsInTheFoldOfItsChangeAndNamesAnAssuranceItemAsPeopleDo() throws Exception {
		assurance(AssuranceStatus.COMPLETE);
		assurance(AssuranceStatus.IN_PROGRESS);
		String page = open("/history").andReturn().getResponse().getContentAsString();
		String link = "Put back the answers before this: "
				+ Objects.requireNonNull(this.references.assuranceType("DCB0160")).label() + "</a>";
		assertThat(page).contains(link).doesNotContain("Put back the answers before this: DCB0160");
		String[] before = page.substring(0, page.indexOf(link)).split("<details", -1);
		assertThat(before[before.length - 1]).contains("timeline__details").doesNotContain("</details>");
	}

	@Test
	void twoVersionsStandSideBySideWithWhatDiffersFirst() throws Exception {
		open("/history/compare").andExpect(content().string(allOf(containsString("1 answer differs"),
				containsString("Lead nurse"), not(containsString("The same in both")))));
		open("/history/compare?every=true&from=" + this.registered + "&to=" + this.named)
			.andExpect(content().string(allOf(containsString("The same in both"), containsString("Kind of AI"))));
		open("/history/compare?from=" + this.named + "&to=" + this.named)
			.andExpect(content().string(containsString("Every answer is the same")));
		this.mvc.perform(get("/initiatives/" + this.reference + "/history/compare?to=99").with(signedInAs(LEAD)))
			.andExpect(status().isNotFound());
	}

	@Test
	void aPastDayShowsTheRecordAndTheClassAsTheyWereAndWhatBecameKnownLater() throws Exception {
		this.clock.set(LocalDate.of(2026, 8, 1));
		this.lives.happened(this.reference,
				LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2026-06")), declared("2026-07-01")),
				LEAD);
		open("?asAt=2026-07-05").andExpect(content().string(allOf(containsString("As at 5 July 2026"),
				containsString("Class as recorded then"), containsString("<strong>Not yet live</strong>"),
				containsString("Class as now known"), containsString("<strong>Pilot, "),
				containsString("What was recorded on 1 August 2026 (“First live, Stage declared”)"),
				not(containsString("Lead nurse")))));
		open("?asAt=2026-07-10").andExpect(content().string(containsString("Lead nurse")));
	}

	@Test
	void aDayBeforeRegistrationSaysSo() throws Exception {
		open("?asAt=2026-06-29").andExpect(
				content().string(allOf(containsString("it was not in the register: it was registered on 30 June 2026"),
						not(containsString("The record as it was")))));
	}

	@Test
	void theLifeStandsOnOneLineWithWhatHappened() throws Exception {
		this.lives.happened(this.reference,
				LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2025-03")), declared("2025-03-01")),
				LEAD);
		open("").andExpect(
				content().string(allOf(containsString("since 1 September 2025, after 6 months as “pilot, limited”"),
						containsString("March 2025: First live"), containsString("As recorded at the time"),
						containsString("Not yet in the register"), not(containsString("What the register said")))));
	}

	@Test
	void anHourAfterMidnightInSummerIsOfTheDayThatLondonHas() throws Exception {
		TimeZone server = TimeZone.getDefault();
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
		try {
			this.clock.set(Instant.parse("2026-07-10T23:30:00Z"));
			this.lives.happened(this.reference, LifeEntries.of(declared("2026-07-01")), LEAD);
			open("").andExpect(content().string(containsString("Last changed <span>11 July 2026</span>")));
			open("/record/life").andExpect(content().string(containsString("<span>11 July 2026, ")));
		}
		finally {
			TimeZone.setDefault(server);
		}
	}

	private static Event declared(String on) {
		return Samples.declared(DeclaredStage.PILOT, on);
	}

	private void owner(String role) {
		this.initiatives.change(this.reference, record().version(), "Owner",
				(it) -> it.withFacts((facts) -> facts.serviceOwnerRole(role)), LEAD);
	}

	private void assurance(AssuranceStatus status) {
		this.initiatives.change(this.reference, record().version(), "Assurance",
				(it) -> it
					.withFacts((facts) -> facts.assurance(List.of(Samples.complete("DCB0160").withStatus(status)))),
				LEAD);
	}

	private ResultActions open(String path) throws Exception {
		return this.mvc.perform(get("/initiatives/" + this.reference + path).with(signedInAs(LEAD)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("</html>")));
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
