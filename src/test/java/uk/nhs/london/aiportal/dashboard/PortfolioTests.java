package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.account.Accounts.administrator;
import static uk.nhs.london.aiportal.account.Accounts.analyst;

/** What a trust has before it, on the day and when asked later. */
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortfolioTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-23");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private MutableClock clock;

	private Reference reader;

	@BeforeAll
	void write() {
		this.clock.set(LocalDate.parse("2026-05-20"));
		this.reader = pilot("Reads scans", "2027-03", "2027-01-31", "2026-12");
		pilot("Writes letters", "2026-12-24", null, null);
		this.clock.set(DAY);
	}

	private Reference pilot(String title, String plannedEnd, String moneyEnds, String signedUntil) {
		return this.register.register("RJ1",
				Answers.none()
					.withFacts((facts) -> facts.title(title)
						.declaredStage(DeclaredStage.PILOT)
						.liveMode(LiveMode.LIMITED_LIVE)
						.pilotPlannedEnd(PartialDate.parse(plannedEnd))
						.funding((moneyEnds != null) ? List.of(funding(moneyEnds)) : List.of())
						.assurance((signedUntil != null) ? List.of(signed(signedUntil)) : List.of())),
				administrator());
	}

	private static FundingLine funding(String ends) {
		return new FundingLine(FundingSource.CHARITY, PartialDate.parse("2026-01"), PartialDate.parse(ends), null,
				"A fund");
	}

	private static AssuranceItem signed(String until) {
		return AssuranceItemBuilder.builder()
			.type("DCB0160")
			.applicability(Applicability.REQUIRED)
			.status(AssuranceStatus.COMPLETE)
			.issuedOn(PartialDate.parse("2026-01"))
			.expiresOn(PartialDate.parse(until))
			.build();
	}

	@Test
	void dayLooksTheSameWhateverIsRecordedLater() {
		String then = work("");
		assertThat(then).containsSubsequence("Writes letters", "24 December 2026", "Not stated", "Reads scans",
				"March 2027", "31 January 2027", "Sign-offs that expire within 90 days", "1 December 2026",
				"of Reads scans", "Due for confirmation", "was due by 20 November 2026");
		this.clock.set(DAY.plusDays(40));
		this.register.change(this.reader, this.register.find(this.reader).version(), "Test",
				(answers) -> answers.withFacts((facts) -> facts.title("Reads every scan")
					.pilotPlannedEnd(PartialDate.parse("2026-12-01"))
					.funding(List.of())
					.assurance(List.of(signed("2029-01")))),
				administrator());
		this.register.attest(this.reader, administrator());
		pilot("Began later", "2026-12-02", null, null);
		assertThat(work("?asAt=" + DAY)).isEqualTo(then);
		assertThat(work("")).contains("Reads every scan", "Began later").doesNotContain("31 January 2027");
	}

	private String work(String query) {
		return new FigurePages(this.mvc, analyst()).page("/trusts/RJ1" + query).select(".work").text();
	}

}
