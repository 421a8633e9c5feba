package uk.nhs.london.aiportal.initiative;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Result;

/**
 * Reads what the register kept: for rooms that select many records at once, with the
 * texts of {@code initiative_revision.answers} and {@code classification.result}.
 */
@Component
public class RecordSnapshots {

	private final AnswersJson json;

	RecordSnapshots(AnswersJson json) {
		this.json = json;
	}

	/** All that was stated in a version of a record. */
	public Answers answers(String json) {
		return this.json.readAnswers(json);
	}

	/** What the ruleset answered. */
	public Result result(String json) {
		return this.json.readResult(json);
	}

}
