package uk.nhs.london.aiportal.initiative;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class InitiativeServiceTests {

	private static final SignedIn LEAD = new SignedIn("lead-rqm", Role.DIGITAL_LEAD, "RQM", "Chelsea and Westminster",
			null, null);

	@Autowired
	private InitiativeService initiatives;

	@Test
	void registeringClassifiesAtOnce() {
		Answers answers = Answers.none()
			.withFacts((facts) -> facts.title("Sort skin lesion referrals").declaredStage(DeclaredStage.PILOT));
		Reference reference = this.initiatives.register("RQM", answers, LEAD);
		InitiativeRecord record = this.initiatives.find(reference);
		assertThat(record.result().classification()).isEqualTo(Classification.PILOT);
		assertThat(record.answers().facts().declaredStage()).isEqualTo(DeclaredStage.PILOT);
	}

}
