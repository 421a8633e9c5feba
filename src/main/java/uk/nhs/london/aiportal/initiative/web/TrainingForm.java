package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.initiative.Answers;

/** Training of the people who are meant to use it. */
record TrainingForm(@WholeNumber String trainingIntended, @WholeNumber String trainingTrained,
		@Valid Otherwise trainingOtherwise) implements RecordForm {

	TrainingForm {
		trainingOtherwise = (trainingOtherwise != null) ? trainingOtherwise : Otherwise.NOT_SAID;
	}

	static TrainingForm from(Answers answers) {
		Training stated = answers.facts().training();
		Training training = (stated != null) ? stated : new Training(null, null);
		return new TrainingForm(Typed.shown(training.intended()), Typed.shown(training.trained()),
				Otherwise.of(answers, "training"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		Training training = new Training(Typed.number(this.trainingIntended), Typed.number(this.trainingTrained));
		boolean stated = training.intended() != null || training.trained() != null;
		return answers.withFacts((facts) -> facts.training(stated ? training : null))
			.withAbsence("training", this.trainingOtherwise.absence());
	}

	@Override
	public void check(Errors errors) {
		this.trainingOtherwise.check(errors, "trainingOtherwise", List.of(this.trainingIntended, this.trainingTrained));
	}

}
