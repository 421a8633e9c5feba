package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The dashboards as a person sees them, without JavaScript. */
@BrowserTest
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardJourneyTests {

	private static final String PASSWORD = "only for this test";

	/** The size on the screen of the smallest words in a picture. */
	private static final String SMALLEST_WORDS = """
			Math.min(...[...document.querySelectorAll('.chart svg text, .bars span, .bars p')]
			    .filter((it) => it.getClientRects().length > 0)
			    .map((it) => parseFloat(getComputedStyle(it).fontSize)
			        * (it.getScreenCTM ? it.getScreenCTM().a : 1)))
			""";

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private AccountService accounts;

	@Autowired
	private MutableClock clock;

	@BeforeAll
	void write() {
		new SmallLondon(this.register, this.lives, this.clock).write();
		this.accounts.provide(List.of(new NewAccount("analyst-test", Role.ANALYST, null, null)), PASSWORD);
	}

	@Test
	void dashboardsAreAccessibleAndFitEveryScreen(Visitor visitor) {
		visitor.open("/sign-in").signIn("analyst-test", PASSWORD);
		visitor.open("/london").photograph("dashboard-london").expectAccessible();
		for (int width : new int[] { 1280, 700, 320 }) {
			visitor.page().setViewportSize(width, 900);
			assertThat(((Number) visitor.page().evaluate(SMALLEST_WORDS)).doubleValue()).as("at %d", width)
				.isGreaterThanOrEqualTo(14);
		}
		visitor.page().setViewportSize(1280, 900);
		visitor.page().locator("details").all().forEach((it) -> it.locator("summary").click());
		visitor.photograph("dashboard-london-tables").expectAccessible();
		visitor.page().fill("#as-at", "31 March 2026");
		visitor.page().click(".filters button");
		assertThat(visitor.page().title()).startsWith("AI adoption across London, as at 31 March 2026");
		visitor.page().click("#initiatives-by-system summary");
		visitor.page().click("#initiatives-by-system th a:has-text('North Central London')");
		assertThat(visitor.page().url()).endsWith("/systems/QMJ?asAt=2026-03-31");
		visitor.photograph("dashboard-system").expectAccessible();
		visitor.open("/trusts/RKE").photograph("dashboard-trust").expectAccessible();
		visitor.open("/systems/QMJ").photograph("dashboard-elsewhere").expectAccessible();
	}

	@Test
	void methodIsReadableWithoutSigningIn(Visitor visitor) {
		visitor.open("/about").photograph("about").expectAccessible();
		assertThat(visitor.page().locator("h1").innerText()).isEqualTo("About the figures");
	}

}
