package uk.nhs.london.aiportal.initiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Evaluation;
import uk.nhs.london.aiportal.classification.EvaluationStatus;
import uk.nhs.london.aiportal.classification.EvaluationType;

/** A row of evaluation. */
@Embeddable
class EvaluationRow {

	@Enumerated(EnumType.STRING)
	private @Nullable EvaluationType type;

	private @Nullable Boolean local;

	@Enumerated(EnumType.STRING)
	private @Nullable EvaluationStatus status;

	private @Nullable String url;

	private @Nullable String conclusion;

	static EvaluationRow of(Evaluation it) {
		EvaluationRow row = new EvaluationRow();
		row.type = it.type();
		row.local = it.local();
		row.status = it.status();
		row.url = it.url();
		row.conclusion = it.conclusion();
		return row;
	}

	Evaluation value() {
		return new Evaluation(this.type, this.local, this.status, this.url, this.conclusion);
	}

}
