package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure that is restated to today's map names the trusts of two former systems. */
@PostgresTest
@Import(MutableClock.Installed.class)
class RestatedInternalFiguresTests {

	@Autowired
	private InitiativeService register;

	@Autowired
	private MutableClock clock;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void listBehindARestatedFigureSaysWhatIsNotShared() {
		this.clock.set(LocalDate.of(2026, 3, 10));
		for (int i = 0; i < 4; i++) {
			register("RKE", Visibility.SHARED_LONDON);
			register("RQM", Visibility.SHARED_LONDON);
		}
		register("RQM", Visibility.INTERNAL);
		this.clock.set(LocalDate.of(2026, 11, 23));
		Element figure = page("/systems/Z9B2Z?asAt=2026-03-31&map=today")
			.selectFirst("#classes td a[href*=countedAs=LIMITED]");
		assertThat(figure.text()).isEqualTo("9");
		Document list = page(figure.attr("href"));
		assertThat(list.selectFirst("h1").text()).isEqualTo("8 initiatives");
		assertThat(list.selectFirst("main").text()).contains("a few more that are not shared with you");
	}

	private void register(String trust, Visibility visibility) {
		Answers answers = Answers.none()
			.withFacts((facts) -> facts.title("Invented")
				.declaredStage(DeclaredStage.PILOT)
				.liveMode(LiveMode.LIMITED_LIVE))
			.withParticulars((it) -> it.withVisibility(visibility).withVisibilityReason("A reason"));
		this.register.register(trust, answers, Accounts.administrator());
	}

	private Document page(String address) {
		return new FigurePages(this.mvc, Accounts.analyst()).page(address);
	}

}
