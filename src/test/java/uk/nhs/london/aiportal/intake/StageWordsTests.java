package uk.nhs.london.aiportal.intake;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.nhs.london.aiportal.classification.DeclaredStage;

import static org.assertj.core.api.Assertions.assertThat;

class StageWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			trial                                              | PILOT
			NHS pilot launched                                 | PILOT
			"concept test" pilot, not a full service           | PILOT
			Proof-of-concept with one ward                     | PILOT
			beta                                               | PILOT
			contract signed 7 April 2026; 10,000 users to come | PRE_DEPLOYMENT
			runs in shadow mode                                | SHADOW
			rolled out; available to all specialist teams      | ROLLOUT
			rolling-out across three sites                     | ROLLOUT
			introduced; now live on the website                | ROUTINE
			business as usual (BAU)                            | ROUTINE
			Live in all wards                                  | ROUTINE
			live trust-wide since June                         | ROUTINE
			became standard practice                           | ROUTINE
			paused for a recall                                | PAUSED
			trial completed                                    | ENDED
			diagnostic accuracy and usability study completed  | ENDED
			""")
	void wordsSuggestAStage(String reported, DeclaredStage stage) {
		assertThat(StageWords.propose(reported)).map(StageProposal::stage).contains(stage);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "industrial partner", "deployed", "clinical trial planned for 2025", "will be piloted",
			"proofs of concept to be scaled", "one of six trusts to go live", "pilot study; not yet recruiting",
			"expected to be live in all wards by June", "trial, results presented", "trial running until June 2023",
			"delivered and livelier" })
	void nothingIsProposedInDoubt(String reported) {
		assertThat(StageWords.propose(reported)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pilot became standard practice",
			"pilot finished; trust has decided to deploy more broadly", "rolled out, then paused" })
	void wordsForTwoStagesCancelEachOther(String reported) {
		assertThat(StageWords.propose(reported)).isEmpty();
	}

	@Test
	void theWordsThatSuggestItAreNamed() {
		assertThat(StageWords.propose("Trial, a feasibility one")).map(StageProposal::words)
			.contains(List.of("trial", "feasibility"));
	}

	@Test
	void noWordsAreNoStage() {
		assertThat(StageWords.propose(null)).isEmpty();
	}

}
