package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@Import(MutableClock.Installed.class)
class DueClassificationsTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private DueClassifications due;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private MutableClock clock;

	@Autowired
	private ApplicationContext portal;

	@Test
	void whatIsDueWaitsUntilThePortalHasStarted() {
		this.clock.set(LocalDate.parse("2026-01-10"));
		Reference reference = this.initiatives.register("RQM",
				Answers.none()
					.withFacts((facts) -> facts.title("Sort skin lesion referrals")
						.declaredStage(DeclaredStage.PILOT)
						.liveMode(LiveMode.LIMITED_LIVE)
						.lastUsedOn(PartialDate.parse("2026-01-09"))),
				LEAD);
		this.clock.set(LocalDate.parse("2027-06-01"));
		try {
			AvailabilityChangeEvent.publish(this.portal, ReadinessState.REFUSING_TRAFFIC);
			this.due.classifyDue();
			assertThat(this.initiatives.results(reference)).hasSize(1);
		}
		finally {
			// Other classes of tests use the same portal.
			AvailabilityChangeEvent.publish(this.portal, ReadinessState.ACCEPTING_TRAFFIC);
		}
		this.due.classifyDue();
		assertThat(this.initiatives.results(reference)).hasSizeGreaterThan(1);
	}

}
