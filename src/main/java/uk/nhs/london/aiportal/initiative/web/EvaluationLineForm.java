package uk.nhs.london.aiportal.initiative.web;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Evaluation;
import uk.nhs.london.aiportal.classification.EvaluationStatus;
import uk.nhs.london.aiportal.classification.EvaluationType;

/** An evaluation, as typed. */
record EvaluationLineForm(@Code(EvaluationType.class) String type, @YesNo String local,
		@Code(EvaluationStatus.class) String status) {

	EvaluationLineForm {
		type = (type != null) ? type : "";
		local = (local != null) ? local : "";
		status = (status != null) ? status : "";
	}

	static EvaluationLineForm of(Evaluation it) {
		return new EvaluationLineForm(Typed.shown(it.type()), Typed.shown(it.local()), Typed.shown(it.status()));
	}

	/** A row to be filled in. */
	static EvaluationLineForm blank() {
		return new EvaluationLineForm("", "", "");
	}

	public boolean isBlank() {
		return equals(blank());
	}

	Evaluation value() {
		return new Evaluation(Typed.code(EvaluationType.class, this.type), Typed.yesNo(this.local),
				Typed.code(EvaluationStatus.class, this.status));
	}

	/** Reject an evaluation of which it is not said how far it has come. */
	void check(Errors errors, String path) {
		if (this.status.isBlank()) {
			errors.rejectValue(path + "status", "missing", "Select how far the evaluation has come");
		}
	}

}
