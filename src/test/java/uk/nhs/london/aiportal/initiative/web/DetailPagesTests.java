package uk.nhs.london.aiportal.initiative.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Detail;
import uk.nhs.london.aiportal.initiative.DetailSamples;
import uk.nhs.london.aiportal.initiative.Details;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.RecordFields;
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

/** The pages of the questions that the ruleset does not read. */
@PostgresTest
class DetailPagesTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private RecordFields fields;

	@Autowired
	private ReferenceLists references;

	private Reference reference;

	@BeforeEach
	void register() {
		Answers answers = Answers.none()
			.withFacts((facts) -> facts.title("Sort skin lesion referrals").declaredStage(DeclaredStage.PILOT));
		this.reference = this.initiatives.register("RQM", answers, LEAD);
	}

	@Test
	void everyQuestionIsAskedOnThePageThatItNames() throws Exception {
		for (RecordPage page : RecordPage.values()) {
			List<Detail> details = Details.on(page.slug());
			if (!details.isEmpty()) {
				Document shown = open(page.slug());
				assertThat(shown.select("main form [name^=answers]")
					.eachAttr("name")
					.stream()
					.map(DetailPagesTests::asked)).as(page.slug())
					.containsOnly(details.stream().map(Detail::name).toArray(String[]::new));
				assertThat(shown.select("main h1 + p").text()).as("why, on " + page.slug()).isNotBlank();
			}
		}
		assertThat(Details.all()).allMatch((detail) -> RecordPage.of(detail.page()).isPresent());
		assertThat(this.fields.all()).allMatch((field) -> RecordPage.of(field.page()).isPresent()
				|| Set.of("life", "decisions", "assurance", "attestation").contains(field.page()));
	}

	private static String asked(String name) {
		return name.replaceFirst("^answers\\[", "").replaceFirst("].*", "");
	}

	@Test
	void everyAnswerIsKeptAsTypedAndShownAgain() throws Exception {
		for (RecordPage page : RecordPage.values()) {
			List<Detail> details = Details.on(page.slug());
			if (details.isEmpty()) {
				continue;
			}
			MockHttpServletRequestBuilder typed = edit(page.slug());
			details.forEach((detail) -> type(typed, detail));
			this.mvc.perform(typed).andExpect(status().is3xxRedirection());
			for (Detail detail : details) {
				assertThat(detail.value().apply(particulars())).as(detail.name())
					.isEqualTo(DetailSamples.of(detail, this.references));
			}
			Document again = open(page.slug());
			MockHttpServletRequestBuilder unchanged = edit(page.slug());
			again.select("main form").forms().get(0).formData().forEach((field) -> {
				if (!field.key().startsWith("_") && !field.key().equals("version")) {
					unchanged.param(field.key(), field.value());
				}
			});
			Particulars before = particulars();
			this.mvc.perform(unchanged).andExpect(status().is3xxRedirection());
			assertThat(particulars()).as("saved again as " + page.slug() + " shows it").isEqualTo(before);
		}
		this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(LEAD)))
			.andExpect(content().string(allOf(containsString("Classical machine learning"),
					containsString("href=\"https://www.trust.example/website\""), containsString("RQM01; RQM91"))));
	}

	private void type(MockHttpServletRequestBuilder request, Detail detail) {
		String path = "answers[" + detail.name() + "]";
		Object sample = DetailSamples.of(detail, this.references);
		switch (detail.kind()) {
			case DATE -> request.param(path + ".date.day", "")
				.param(path + ".date.month", String.valueOf(((PartialDate) sample).firstDay().getMonthValue()))
				.param(path + ".date.year", "2026");
			case CODES -> ((Collection<?>) sample).forEach((code) -> request.param(path + ".codes", code.toString()));
			case SITES -> request.param(path + ".text", "rqm91, RQM01");
			default -> request.param(path + ".text", sample.toString());
		}
	}

	@Test
	void noneAndDoesNotApplyAreSaidOfEachQuestion() throws Exception {
		this.mvc
			.perform(edit("roles").param("answers[sro_role].text", "Chief operating officer")
				.param("answers[clinical_lead_role].otherwise.kind", "NONE")
				.param("answers[clinical_safety_officer_role].otherwise.kind", "NOT_APPLICABLE")
				.param("answers[clinical_safety_officer_role].otherwise.reason", "Not used in care"))
			.andExpect(status().is3xxRedirection());
		Answers answers = this.initiatives.find(this.reference).answers();
		assertThat(answers.particulars().roles().sroRole()).isEqualTo("Chief operating officer");
		assertThat(answers.absences().get("clinical_lead_role").kind()).isEqualTo(AbsenceKind.NONE);
		assertThat(this.fields.named("clinical_lead_role").code(answers)).isEqualTo("NONE");
		assertThat(this.fields.named("clinical_safety_officer_role").words(answers))
			.isEqualTo("Does not apply, because: Not used in care");
		assertThat(this.fields.named("information_asset_owner_role").code(answers)).isEqualTo("NOT_STATED");
	}

	@Test
	void everyErrorOfAPageIsSaidAtOnceBesideWhatWasTyped() throws Exception {
		this.mvc
			.perform(edit("patient-notice").param("answers[patient_notice_url].text", "javascript:alert(1)")
				.param("answers[patient_notice_on].date.day", "31")
				.param("answers[patient_notice_on].date.month", "2")
				.param("answers[patient_notice_on].date.year", "2026")
				.param("answers[objection_route].text", "x".repeat(501)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(
					allOf(containsString("Enter a web address in full"), containsString("The date must be a real date"),
							containsString("How patients can object must be 500 characters or fewer"),
							containsString("value=\"javascript:alert(1)\""))));
		this.mvc.perform(edit("technique").param("answers[technique].text", "MAGIC"))
			.andExpect(status().isUnprocessableContent());
		this.mvc
			.perform(edit("human-review").param("answers[override_percent].text", "101")
				.param("answers[human_review].text", "Everybody looks")
				.param("answers[human_review].otherwise.kind", "NONE"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(
					allOf(containsString("Enter a number up to 100"), containsString("also said that there is none"))));
		assertThat(particulars()).isEqualTo(Particulars.none());
	}

	@Test
	void rowsAreKeptAndWhatTheyCannotBeWithoutIsSaid() throws Exception {
		this.mvc
			.perform(edit("barriers").param("lines[0].code", "IG_DELAY")
				.param("lines[0].severity", "2")
				.param("lines[0].since.year", "2025")
				.param("lines[0].resolvedOn.year", "2024"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("It cannot be resolved before it began")));
		this.mvc
			.perform(edit("barriers").param("lines[0].code", "IG_DELAY")
				.param("lines[0].severity", "2")
				.param("lines[0].since.year", "2025")
				.param("lines[0].note", "Waits for a signature"))
			.andExpect(status().is3xxRedirection());
		this.mvc
			.perform(edit("benefits").param("lines[0].domain", "STAFF_TIME")
				.param("lines[0].metric", "Minutes to a report")
				.param("lines[0].latest", "1,250.5")
				.param("lines[0].unit", "minutes"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Enter when the latest figure was measured")));
		this.mvc.perform(edit("partners").param("lines[0].name", "A university").param("lines[0].agreement", "true"))
			.andExpect(status().is3xxRedirection());
		this.mvc
			.perform(edit("evaluations").param("lines[0].status", "CONCLUDED")
				.param("lines[0].conclusion", "It works")
				.param("lines[0].url", "https://www.trust.example/study"))
			.andExpect(status().is3xxRedirection());
		Answers answers = this.initiatives.find(this.reference).answers();
		assertThat(this.fields.named("barriers").words(answers))
			.isEqualTo("Delay in information governance, severity 2 of 3, since 2025: Waits for a signature");
		assertThat(this.fields.named("barrier_codes").code(answers)).isEqualTo("IG_DELAY");
		assertThat(this.fields.named("partners").words(answers)).isEqualTo("A university: written agreement");
		assertThat(answers.facts().evaluations().get(0).conclusion()).isEqualTo("It works");
	}

	@Test
	void theTaskListSaysWhenEachPageIsAskedAndWhatToAnswerNext() throws Exception {
		this.mvc.perform(get("/initiatives/" + this.reference + "/record").with(signedInAs(LEAD)))
			.andExpect(content().string(
					allOf(containsString("Before going live, if it is a medical device"), containsString("While live"),
							containsString("% complete"), containsString("/record/name\">What it does</a>"))));
		this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(Accounts.analyst())))
			.andExpect(content().string(not(containsString("% complete"))));
	}

	@Test
	void answersThatDoNotGoTogetherAreShownAndCanBeKeptWithAReason() throws Exception {
		String warning = "/initiatives/" + this.reference + "/record/warnings/PILOT_WITHOUT_END";
		this.mvc.perform(get("/initiatives/" + this.reference + "/record").with(signedInAs(LEAD)))
			.andExpect(content().string(allOf(containsString("Answers that do not seem to go together"),
					containsString("nothing says when it will be decided"), containsString(warning))));
		this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(Accounts.analyst())))
			.andExpect(content()
				.string(allOf(containsString("nothing says when it will be decided"), not(containsString(warning)))));
		this.mvc.perform(get(warning).with(signedInAs(LEAD)))
			.andExpect(content().string(containsString("Planned end of the pilot")));
		this.mvc.perform(post(warning).with(signedInAs(LEAD)).with(csrf()).param("reason", " "))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Enter why the answers are right")));
		this.mvc.perform(post(warning).with(signedInAs(LEAD)).with(csrf()).param("reason", "It runs until \u263A"))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/initiatives/" + this.reference).with(signedInAs(LEAD)))
			.andExpect(content()
				.string(allOf(containsString("Because: It runs until \u263A"), not(containsString(warning)))));
		this.mvc
			.perform(get("/initiatives/" + this.reference + "/record/warnings/SHADOW_BUT_USED").with(signedInAs(LEAD)))
			.andExpect(status().isNotFound());
	}

	private Document open(String page) throws Exception {
		String html = this.mvc.perform(get(address(page)).with(signedInAs(LEAD)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		return Jsoup.parse(html);
	}

	private MockHttpServletRequestBuilder edit(String page) {
		return post(address(page)).with(signedInAs(LEAD))
			.with(csrf())
			.param("version", String.valueOf(this.initiatives.versionOf(this.reference)));
	}

	private String address(String page) {
		return "/initiatives/" + this.reference + "/record/" + page;
	}

	private Particulars particulars() {
		return this.initiatives.find(this.reference).answers().particulars();
	}

}
