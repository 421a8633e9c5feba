package uk.nhs.london.aiportal;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A trust keeps initiatives to itself, shows one to everybody, and others look. */
@BrowserTest
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
class VisibilityLookTests {

	private static final String PASSWORD = "only for this test";

	@Autowired
	private InitiativeService register;

	@Autowired
	private AccountService accounts;

	@Autowired
	private MutableClock clock;

	@Test
	void everybodyLooksAtWhatIsForThem(Visitor visitor) {
		this.clock.set(LocalDate.of(2026, 11, 23));
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-r1h", "R1H"), NewAccount.analyst("analyst-test")),
				PASSWORD);
		for (int i = 1; i <= 7; i++) {
			register("Read chest images " + i, (i <= 3) ? Visibility.INTERNAL : Visibility.SHARED_LONDON);
		}
		Reference open = register("Write the letters of the clinic", Visibility.PUBLIC);

		visitor.open("/public/initiatives").photograph("public-initiatives").expectAccessible();
		visitor.page().click("text=Write the letters of the clinic");
		assertThat(visitor.page().url()).endsWith("/public/initiatives/" + open);
		visitor.photograph("public-initiative").expectAccessible();
		visitor.open("/public/initiatives?q=nothing+like+it").expectAccessible();

		visitor.open("/sign-in").signIn("analyst-test", PASSWORD);
		visitor.open("/trusts/R1H").photograph("dashboard-not-shared").expectAccessible();
		assertThat(visitor.page().locator("#not-shared").innerText()).startsWith("5 or fewer of the initiatives");
		visitor.page().click("a:has-text('8 initiatives') >> nth=0");
		assertThat(visitor.page().locator("h1").innerText()).isEqualTo("5 initiatives");
		assertThat(visitor.page().locator("main").innerText()).contains("a few more that are not shared with you");
		visitor.photograph("initiatives-not-shared").expectAccessible();
		visitor.open("/about#not-shared").photograph("about-not-shared").expectAccessible();
		visitor.page().click("text=Sign out");

		visitor.open("/sign-in").signIn("lead-r1h", PASSWORD);
		visitor.open("/initiatives/" + open + "/record/visibility");
		visitor.page().check("input[value=INTERNAL]");
		visitor.page().click("main button");
		visitor.photograph("record-visibility").expectAccessible();
		assertThat(visitor.page().locator(".nhsuk-error-summary").innerText())
			.contains("Enter why the rest of London may not read it");
		visitor.page().fill("#visibilityReason", "Talks with the supplier are under way");
		visitor.page().click("main button");
		visitor.page().context().clearCookies();
		visitor.open("/public/initiatives/" + open);
		assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Page not found");
	}

	private Reference register(String title, Visibility visibility) {
		Answers answers = Answers.none()
			.withFacts((facts) -> facts.title(title)
				.declaredStage(DeclaredStage.PILOT)
				.liveMode(LiveMode.LIMITED_LIVE)
				.useDomain(UseDomain.DOCUMENTATION)
				.product(new Product("Scribewell", "Quill Ltd", null)))
			.withParticulars((it) -> it
				.withSummary("It listens to the visit and drafts the letter, which a doctor signs.")
				.withContactEmail("ai.register@example.org")
				.withVisibility(visibility)
				.withVisibilityReason((visibility == Visibility.INTERNAL) ? "A procurement is under way" : null));
		return this.register.register("R1H", answers, Accounts.administrator());
	}

}
