package uk.nhs.london.aiportal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job as a newcomer does it, in a browser without JavaScript: sign in, register,
 * add evidence until the register says embedded, and find the same on the dashboard, in
 * the list and in the CSV file.
 */
@PostgresTest
@BrowserTest
class JourneyTests {

	private static final String PASSWORD = "a password for this test only";

	@Autowired
	private AccountService accounts;

	private Visitor visitor;

	private Page page;

	private String record;

	/**
	 * Pages of one template differ only in a word: axe, which takes seconds, sees one of
	 * each.
	 */
	private final Set<String> lookedAt = new HashSet<>();

	@Test
	void aLeadRegistersAnInitiativeAndBringsItToEmbedded(Visitor visitor) {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-rqm", "RQM")), PASSWORD);
		this.visitor = visitor;
		this.page = visitor.page();
		signIn();
		register();
		assertThat(this.page.locator("main").innerText()).contains("LAI-000001", "Pilot");
		visitor.photograph("registered").expectAccessible();
		addEvidence();
		this.page.navigate(this.record);
		assertThat(this.page.locator(".verdict").innerText()).contains("Embedded");
		visitor.photograph("initiative-embedded").expectAccessible();
		everyFigureAgrees();
	}

	private void everyFigureAgrees() {
		for (String dashboard : List.of("/london", "/systems/Z9B2Z", "/trusts/RQM")) {
			this.visitor.open(dashboard);
			Locator embedded = this.page.locator("main table a[href*='countedAs=EMBEDDED']").first();
			assertThat(embedded.textContent().strip()).as("embedded on %s", dashboard).isEqualTo("1");
			this.visitor.photograph("dashboard-" + dashboard.replace('/', '-')).expectAccessible();
			String list = embedded.getAttribute("href");
			this.visitor.open(list);
			assertThat(this.page.locator("h1").innerText()).as("list behind %s", dashboard).isEqualTo("1 initiative");
			assertThat(this.page.locator("main").innerText()).contains("Sort skin lesion referrals", "LAI-000001");
			assertThat(csv(list)).as("file behind %s", dashboard)
				.hasSize(2)
				.last()
				.asString()
				.contains("LAI-000001,", ",EMBEDDED,");
		}
		this.visitor.photograph("list").expectAccessible();
		this.visitor.open("/about").expectAccessible();
	}

	private List<String> csv(String list) {
		String address = list.replace("/initiatives?", "/initiatives.csv?") + "&for=software";
		String portal = this.record.substring(0, this.record.indexOf("/initiatives/"));
		return this.page.request().get(portal + address).text().lines().toList();
	}

	private void signIn() {
		this.visitor.open("/").expectAccessible().signIn("lead-rqm", PASSWORD);
		this.visitor.photograph("start").expectAccessible();
	}

	private void register() {
		follow("Register an initiative");
		press("Continue");
		assertThat(this.page.title()).startsWith("Error: ");
		assertThat(this.page.locator(".nhsuk-error-summary").innerText()).contains("Enter a name",
				"Enter what it does");
		this.visitor.photograph("register-errors").expectAccessible();
		fill("Name", "Sort skin lesion referrals");
		fill("What it does", "Sorts referred skin lesions so that urgent ones are seen first");
		next();
		fill("What problem is it meant to solve?", "Urgent referrals wait behind harmless ones.");
		next();
		choose("Machine learning");
		next();
		fill("Product", "Example Derm");
		fill("Supplier", "Example Supplier Ltd");
		fill("Version in service", "3.1");
		next();
		choose("Bought");
		next();
		choose("Triage and referral");
		next();
		check("Triage");
		check("Detect");
		next();
		this.page.getByLabel("Which specialty does it serve?").selectOption("330");
		next();
		answer("Do patients use it or talk to it themselves?", "No");
		answer("Does it use data about patients?", "Identifiable patient data");
		answer("Does it use data about staff?", "No");
		next();
		choose("Routine");
		next();
		fill("Where can questions about it be sent?", "ai.register@example.org");
		next();
		choose("The public");
		next();
		assertThat(this.page.locator("h1").innerText()).isEqualTo("Check your answers");
		this.visitor.photograph("check-answers").expectAccessible();
		press("Register it");
		this.record = this.page.url().replaceAll("/record/registered$", "");
	}

	private void addEvidence() {
		edit("live-use", () -> {
			answer("How is it used today?", "The default way of working");
			fill("Procedure or pathway that names it", "SOP 12");
			date("In force from", "", "9", "2023");
			date("When was it last used?", today().getDayOfMonth(), today().getMonthValue(), today().getYear());
			answer("What do you claim it for?", "Several sites");
		});
		edit("usage", () -> {
			date("First day", today().minusDays(90));
			date("Last day", today());
			answer("What do you count?", "Cases");
			fill("Used", "812");
			fill("Eligible", "1,000");
			answer("Where does the figure come from?", "System log");
		});
		this.page.navigate(this.record + "/record/life");
		this.visitor.photograph("record-life").expectAccessible();
		choose("It was used live for the first time");
		next();
		date("When?", "", "3", "2022");
		press("Add");
		add("decisions", "Add decision", () -> {
			answer("Decision", "Adopt");
			date("When was it decided?", "12", "7", "2023");
			fill("Which body decided?", "Digital Programme Board");
			fill("Where is it minuted?", "DPB 2023/41");
		});
		edit("owner", () -> {
			fill("Service owner", "Lead dermatology nurse");
			answer("If its champion left, would it go on?", "Depends on no individual");
		});
		edit("money", () -> {
			this.page.getByLabel("Where does the money come from?").selectOption("TRUST_RECURRENT");
			date("First day", "1", "4", "2024");
		});
		edit("device", () -> {
			answer("Which class of medical device is it?", "Class IIa");
			answer("Under which mark or exemption?", "UKCA mark");
			answer("Is it used within the purpose that its maker states?", "Yes");
		});
		for (String type : new String[] { "DCB0160", "DCB0129", "DPIA", "DEVICE", "DTAC", "EHIA", "PATIENT_NOTICE" }) {
			edit("assurance/" + type, () -> {
				answer("Does it apply?", "Required");
				answer("How far has it come?", "Complete");
				date("Signed off on", today().minusDays(30));
				date("Holds until", today().plusYears(1));
			});
		}
		edit("evaluations", () -> {
			this.page.getByLabel("Kind of evaluation").selectOption("REAL_WORLD");
			answer("Was it done in your trust?", "Yes");
			answer("How far has it come?", "Concluded");
		});
		edit("monitoring", () -> {
			date("When was its performance last reviewed?", today().minusDays(20));
			answer("Do staff have a stated way to report incidents with it?", "Yes");
		});
	}

	private static LocalDate today() {
		return LocalDate.now();
	}

	private void edit(String slug, Runnable typing) {
		add(slug, "Save", typing);
	}

	private void add(String slug, String button, Runnable typing) {
		this.page.navigate(this.record + "/record/" + slug);
		if (this.lookedAt.add(slug.split("/")[0])) {
			this.visitor.photograph("record-" + slug.replace('/', '-')).expectAccessible();
		}
		typing.run();
		press(button);
		assertThat(this.page.url()).as(() -> this.page.locator("main").innerText()).isEqualTo(this.record + "/record");
	}

	private void fill(String label, String text) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
	}

	private void choose(String label) {
		this.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label).setExact(true)).check();
	}

	private void check(String label) {
		this.page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label).setExact(true)).check();
	}

	private void answer(String question, String label) {
		this.page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true))
			.last()
			.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(label).setExact(true))
			.check();
	}

	private void date(String question, LocalDate day) {
		date(question, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
	}

	private void date(String question, Object day, Object month, Object year) {
		Locator group = this.page
			.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true))
			.last();
		group.getByLabel("Day").fill(day.toString());
		group.getByLabel("Month").fill(month.toString());
		group.getByLabel("Year").fill(year.toString());
	}

	private void follow(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
	}

	private void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	private void next() {
		press("Continue");
		assertThat(this.page.title()).as(() -> this.page.locator("main").innerText()).doesNotStartWith("Error");
	}

}
