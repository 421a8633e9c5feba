package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/**
 * The pages of one record ask the database as often whether the register is small or
 * large.
 */
@PostgresTest
@Import(StatementCount.Installed.class)
class InitiativePageStatementsTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InitiativeService initiatives;

	@ParameterizedTest
	@ValueSource(strings = { "", "/history", "/record", "/record/money", "/record/assurance" })
	void aPageOfTheRecordCostsTheSameInALargeRegister(String page) {
		Reference reference = register(0);
		show(reference, page);
		List<String> small = show(reference, page);
		IntStream.range(1, 40).forEach(this::register);
		assertThat(show(reference, page)).isEqualTo(small).hasSizeBetween(1, 35);
	}

	@Test
	void aLongLifeCostsNoMoreStatementsThanAShortOne() {
		Reference reference = register(0);
		show(reference, "");
		List<String> shortLife = show(reference, "");
		for (int times = 1; times < 20; times++) {
			this.initiatives.attest(reference, LEAD);
		}
		assertThat(show(reference, "")).isEqualTo(shortLife);
	}

	private Reference register(int number) {
		Answers answers = Answers.none()
			.withFacts((facts) -> facts.title("Initiative " + number).declaredStage(DeclaredStage.PILOT));
		return this.initiatives.register("RQM", answers, LEAD);
	}

	private List<String> show(Reference reference, String page) {
		return StatementCount.during(() -> {
			try {
				this.mvc.perform(get("/initiatives/" + reference + page).with(signedInAs(LEAD)))
					.andExpect(status().isOk());
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
