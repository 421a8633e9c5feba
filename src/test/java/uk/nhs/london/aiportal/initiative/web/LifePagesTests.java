package uk.nhs.london.aiportal.initiative.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Lessons;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.RecordVersion;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
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
class LifePagesTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	private Reference reference;

	@BeforeEach
	void register() {
		this.reference = this.initiatives.register("RQM",
				new Answers(Samples.limitedPilot(), Answers.none().particulars(), Answers.none().absences()), LEAD);
	}

	@Test
	void whatHappenedIsChosenFirstAndLeadsToThePageThatAsksForIt() throws Exception {
		choose("").andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Select what happened")));
		choose("no-such-thing").andExpect(status().isUnprocessableContent());
		for (Happening happening : Happening.values()) {
			choose(happening.slug()).andExpect(redirectedUrl(address("/life/" + happening.slug())));
		}
		choose("decision").andExpect(redirectedUrl(address("/decisions")));
	}

	@Test
	void eachPageAsksOnlyWhatItNeeds() throws Exception {
		for (Happening happening : Happening.values()) {
			String page = this.mvc.perform(get(address("/life/" + happening.slug())).with(signedInAs(LEAD)))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString();
			List<String> asked = switch (happening) {
				case STAGE, RESUMED -> List.of("stage", "because");
				case APPROVED, FIRST_LIVE, ROUTINE -> List.of();
				case CHANGED -> List.of("kinds", "version", "because");
				case PAUSED -> List.of("because");
				case ENDED -> List.of("reason", "tried", "whyStopped", "nextTime");
			};
			assertThat(Stream
				.of("stage", "because", "kinds", "version", "reason", "tried", "whyStopped", "nextTime", "on.year")
				.filter((field) -> page.contains("name=\"" + field + "\""))).as(happening.slug())
				.containsExactlyInAnyOrderElementsOf(Stream.concat(asked.stream(), Stream.of("on.year")).toList());
		}
	}

	@Test
	void anEndAsksForItsReasonAndThreeSentencesAndShowsThemAsLessons() throws Exception {
		happened(Happening.ENDED, "2026-10-01").andExpect(status().isUnprocessableContent())
			.andExpect(content()
				.string(allOf(containsString("Select why it ended"), containsString("Enter what was tried"),
						containsString("Enter why it stopped"), containsString("Enter what you would do next time"))));
		happened(Happening.ENDED, "2026-10-01", "reason", "NO_BENEFIT", "tried", "Sorting referrals <by> hand & AI",
				"whyStopped", "It saved nobody time.", "nextTime", "Measure first.")
			.andExpect(redirectedUrl(address("")));
		assertThat(record().result().classification()).isEqualTo(Classification.ENDED);
		for (SignedIn reader : List.of(LEAD, Accounts.lead())) {
			this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(reader)))
				.andExpect(content().string(allOf(containsString(">Lessons<"), containsString("No benefit"),
						containsString("Sorting referrals &lt;by&gt; hand &amp; AI"),
						containsString("It saved nobody time."), containsString("Measure first."))));
		}
		List<String> csv = this.mvc.perform(get("/initiatives.csv?for=software").with(signedInAs(LEAD)))
			.andReturn()
			.getResponse()
			.getContentAsString()
			.lines()
			.toList();
		assertThat(csv.get(0)).contains(",ended_on,end_reason,end_reason_label,lessons_tried,");
		assertThat(csv).filteredOn((line) -> line.startsWith(this.reference + ","))
			.singleElement()
			.asString()
			.contains("2026-10-01,NO_BENEFIT,No benefit,Sorting referrals <by> hand & AI,It saved nobody time.,"
					+ "Measure first.");
	}

	@Test
	void aLineBreakIsOneCharacterAndWhatTheDatabaseCannotKeepIsLeftOut() throws Exception {
		String lines = "x".repeat(999) + "\r\n" + "y".repeat(1000);
		happened(Happening.ENDED, "2026-10-01", "reason", "NO_BENEFIT", "tried", "One\r\nTwo\rThree\0", "whyStopped",
				lines, "nextTime", "Measure first.")
			.andExpect(redirectedUrl(address("")));
		assertThat(record().answers().last(EventType.ENDED)).extracting((it) -> it.telling().lessons())
			.isEqualTo(new Lessons("One\nTwo\nThree", lines.replace("\r", ""), "Measure first."));
		happened(Happening.PAUSED, "2026-10-01", "because", lines + "\r\n")
			.andExpect(status().isUnprocessableContent());
	}

	@Test
	void pausingAndResumingDeclareTheirStageAndKeepTheReason() throws Exception {
		happened(Happening.PAUSED, "2026-10-01").andExpect(content().string(containsString("Enter why")));
		happened(Happening.PAUSED, "2026-10-01", "because", "The log was full").andExpect(redirectedUrl(address("")));
		assertThat(record().result().classification()).isEqualTo(Classification.SUSPENDED);
		happened(Happening.RESUMED, "2026-10-20", "because", "The log is empty")
			.andExpect(content().string(containsString("Select the stage that it is in now")));
		happened(Happening.RESUMED, "2026-10-20", "because", "The log is empty", "stage", "PILOT")
			.andExpect(redirectedUrl(address("")));
		assertThat(record().result().classification()).isEqualTo(Classification.PILOT);
		this.mvc.perform(get(address("/life")).with(signedInAs(LEAD)))
			.andExpect(content().string(allOf(containsString("The log was full"), containsString("The log is empty"))));
	}

	@Test
	void aReasonOfTheGreatestLengthIsKeptWithTheEventAndInTheHistory() throws Exception {
		String because = "The log was full. ".repeat(111) + "x".repeat(2);
		assertThat(because).hasSize(2000);
		happened(Happening.PAUSED, "2026-10-01", "because", because).andExpect(redirectedUrl(address("")));
		assertThat(record().answers().last(EventType.PAUSED)).extracting((it) -> it.telling().because())
			.isEqualTo(because);
		assertThat(this.initiatives.versions(this.reference).get(0).why()).isEqualTo(because);
	}

	@Test
	void goingLiveAsksForTheStageOnlyWhereNoLiveOneIsDeclared() throws Exception {
		Reference idea = this.initiatives.register("RQM",
				Answers.none().withFacts((facts) -> facts.title("Idea").declaredStage(DeclaredStage.IDEA)), LEAD);
		String page = "/initiatives/" + idea + "/record/life/first-live";
		this.mvc.perform(get(page).with(signedInAs(LEAD)))
			.andExpect(
					content().string(allOf(containsString("value=\"PILOT\""), not(containsString("value=\"IDEA\"")))));
		this.mvc.perform(typed(post(page), "2026-10-01", "stage", "PILOT")).andExpect(status().is3xxRedirection());
		assertThat(this.initiatives.find(idea).result().classification()).isEqualTo(Classification.PILOT);
	}

	@Test
	void extensionsAreNumberedAndMoveThePlannedEnd() throws Exception {
		decide("EXTEND", "2026-03-01", "nextOn.month", "6", "nextOn.year", "2026", "body", "Digital Board");
		decide("EXTEND", "2026-06-01", "nextOn.month", "9", "nextOn.year", "2026");
		decide("EXTEND", "2026-09-01", "nextOn.day", "31", "nextOn.month", "1", "nextOn.year", "2027", "evidence",
				"Audit of May");
		assertThat(record().answers().facts().pilotPlannedEnd()).isEqualTo(PartialDate.parse("2027-01-31"));
		assertThat(this.initiatives.versions(this.reference)).first()
			.extracting(RecordVersion::change)
			.isEqualTo("Third extension. The planned end of the pilot moved from September 2026 to 31 January 2027.");
		assertThat(record().answers().last(EventType.ADOPTION_DECISION)).extracting((it) -> it.telling().evidence())
			.isEqualTo("Audit of May");
		this.mvc.perform(get(address("/decisions")).with(signedInAs(LEAD)))
			.andExpect(content().string(allOf(containsString("First extension: Digital Board"),
					containsString("Second extension"), containsString("Third extension"),
					containsString("Relied on: Audit of May"), containsString("Next date: 31 January 2027"))));
		this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(LEAD)))
			.andExpect(content().string(allOf(containsString("Third extension."), containsString("31 January 2027"))));
	}

	@Test
	void anOlderExtensionThatIsRecordedLateMovesNothing() throws Exception {
		decide("EXTEND", "2026-09-01", "nextOn.month", "12", "nextOn.year", "2026");
		decide("EXTEND", "2026-05-01", "nextOn.month", "9", "nextOn.year", "2026");
		assertThat(record().answers().facts().pilotPlannedEnd()).isEqualTo(PartialDate.parse("2026-12"));
		assertThat(record().extensions()).isEqualTo(2);
	}

	@Test
	void aStruckOutExtensionIsCountedNoMore() throws Exception {
		decide("EXTEND", "2026-03-01", "nextOn.month", "6", "nextOn.year", "2026");
		decide("EXTEND", "2026-06-01", "nextOn.month", "9", "nextOn.year", "2026");
		long first = record().life().get(0).id();
		this.initiatives.strikeOut(this.reference, first, "Of another initiative", LEAD);
		InitiativeRecord record = record();
		assertThat(record.extensions()).isEqualTo(1);
		assertThat(record.life().stream().map(record::inWords)).last().asString().startsWith("First extension");
	}

	@Test
	void aDecisionWithADateThatCannotBeRightIsSentBack() throws Exception {
		String future = LocalDate.now().plusDays(2).toString();
		decision("ADOPT", future).andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Date of the decision must be today or in the past")));
		decision("EXTEND", "2026-06-01").andExpect(content().string(containsString("Enter until when it is extended")));
		decision("EXTEND", "2026-06-01", "nextOn.month", "5", "nextOn.year", "2026")
			.andExpect(content().string(containsString("The next date must be after the date of the decision")));
		assertThat(record().life()).isEmpty();
	}

	@Test
	void aDecisionBeforeTheFirstUseIsTakenOnlyIfItIsMeant() throws Exception {
		this.lives.happened(this.reference,
				LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2026-01"))), LEAD);
		decision("ADOPT", "2025-06-01").andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("The decision is dated before January 2026")));
		decision("ADOPT", "2025-06-01", "sure", "true").andExpect(redirectedUrl(address("")));
	}

	@Test
	void aMaterialChangeSaysAtOnceWhatMustBeAssessedAgain() throws Exception {
		int version = record().version();
		this.initiatives.change(this.reference, version, "Assurance",
				(it) -> it.withFacts((facts) -> facts.product(new Product("Example Derm", "Example Ltd", "3.1"))
					.assurance(Samples.ITEM_TYPES.stream()
						.map((type) -> Samples.complete(type).withProductVersion(type.equals("DPIA") ? "3.1" : null))
						.toList())),
				LEAD);
		this.mvc.perform(get(address("/reassessment")).with(signedInAs(LEAD)))
			.andExpect(content().string(containsString("Nothing has to be assessed again")));
		happened(Happening.CHANGED, "2026-10-01").andExpect(content()
			.string(allOf(containsString("Select what changed"), containsString("Enter what exactly changed"))));
		happened(Happening.CHANGED, "2026-10-01", "kinds", "VERSION", "kinds", "POPULATION", "version", "4.0",
				"because", "Now for children")
			.andExpect(redirectedUrl(address("/reassessment")));
		assertThat(record().answers().facts().product()).isEqualTo(new Product("Example Derm", "Example Ltd", "4.0"));
		assertThat(record().life()).extracting((it) -> it.event().type())
			.containsExactly(EventType.MATERIAL_CHANGE, EventType.MATERIAL_CHANGE);
		this.mvc.perform(get(address("/reassessment")).with(signedInAs(LEAD)))
			.andExpect(content().string(allOf(containsString(address("/assurance/DCB0160")),
					containsString(address("/assurance/DPIA")), not(containsString(address("/assurance/DTAC"))))));
	}

	@Test
	void everythingThatMayHaveHappenedHasAnEventAndAnAddressOfItsOwn() {
		assertThat(Arrays.stream(Happening.values()).map(Happening::type)).doesNotHaveDuplicates()
			.hasSize(EventType.values().length - 1)
			.doesNotContain(EventType.ADOPTION_DECISION);
		assertThat(Arrays.stream(Happening.values()).map(Happening::slug)).doesNotHaveDuplicates();
	}

	private void decide(String decision, String on, String... more) throws Exception {
		decision(decision, on, more).andExpect(redirectedUrl(address("")));
	}

	private ResultActions decision(String decision, String on, String... more) throws Exception {
		return this.mvc.perform(typed(post(address("/decisions")), on, more).param("decision", decision));
	}

	private ResultActions choose(String what) throws Exception {
		return this.mvc.perform(post(address("/life")).with(signedInAs(LEAD)).with(csrf()).param("what", what));
	}

	private ResultActions happened(Happening happening, String on, String... more) throws Exception {
		return this.mvc.perform(typed(post(address("/life/" + happening.slug())), on, more));
	}

	private static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder post, String on, String... more) {
		LocalDate date = LocalDate.parse(on);
		post.with(signedInAs(LEAD))
			.with(csrf())
			.param("on.day", String.valueOf(date.getDayOfMonth()))
			.param("on.month", String.valueOf(date.getMonthValue()))
			.param("on.year", String.valueOf(date.getYear()));
		for (int i = 0; i < more.length; i += 2) {
			post.param(more[i], more[i + 1]);
		}
		return post;
	}

	private String address(String page) {
		return "/initiatives/" + this.reference + "/record" + page;
	}

	private InitiativeRecord record() {
		return this.initiatives.find(this.reference);
	}

}
