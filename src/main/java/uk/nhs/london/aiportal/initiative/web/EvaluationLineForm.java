package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Evaluation;
import uk.nhs.london.aiportal.classification.EvaluationStatus;
import uk.nhs.london.aiportal.classification.EvaluationType;

/** An evaluation, as typed. */
record EvaluationLineForm(@Code(EvaluationType.class) String type, @YesNo String local,
		@Code(EvaluationStatus.class) String status,
		@Size(max = 1000, message = "What it found must be 1,000 characters or fewer") String conclusion,
		@Size(max = 2000, message = "The address must be 2,000 characters or fewer") @Pattern(
				regexp = "\\s*(https?://\\S+)?\\s*",
				message = "Enter a web address in full, like https://www.trust.example/ai") String url)
		implements
			LineForm {

	EvaluationLineForm {
		type = (type != null) ? type : "";
		local = (local != null) ? local : "";
		status = (status != null) ? status : "";
		conclusion = (conclusion != null) ? conclusion : "";
		url = (url != null) ? url : "";
	}

	static EvaluationLineForm of(Evaluation it) {
		return new EvaluationLineForm(Typed.shown(it.type()), Typed.shown(it.local()), Typed.shown(it.status()),
				Typed.shown(it.conclusion()), Typed.shown(it.url()));
	}

	/** A row to be filled in. */
	static EvaluationLineForm blank() {
		return new EvaluationLineForm("", "", "", "", "");
	}

	@Override
	public boolean isBlank() {
		return equals(blank());
	}

	Evaluation value() {
		return new Evaluation(Typed.code(EvaluationType.class, this.type), Typed.yesNo(this.local),
				Typed.code(EvaluationStatus.class, this.status), Typed.address(this.url), Typed.text(this.conclusion));
	}

	@Override
	public void check(Errors errors, String path) {
		if (this.status.isBlank()) {
			errors.rejectValue(path + "status", "missing", "Select how far the evaluation has come");
		}
	}

}
