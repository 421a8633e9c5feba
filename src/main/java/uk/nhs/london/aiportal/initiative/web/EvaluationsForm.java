package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Evaluation;
import uk.nhs.london.aiportal.initiative.Answers;

/**
 * What was studied of whether it works.
 *
 * @param lines the rows, and blank ones to be filled in, which say nothing
 */
record EvaluationsForm(List<@Valid EvaluationLineForm> lines, @Valid Otherwise linesOtherwise) implements RowsForm {

	EvaluationsForm {
		lines = (lines != null) ? List.copyOf(lines) : List.of();
		linesOtherwise = (linesOtherwise != null) ? linesOtherwise : Otherwise.NOT_SAID;
	}

	static EvaluationsForm from(Answers answers) {
		Stream<EvaluationLineForm> stated = answers.facts().evaluations().stream().map(EvaluationLineForm::of);
		return new EvaluationsForm(Stream.concat(stated, Stream.of(EvaluationLineForm.blank())).toList(),
				Otherwise.of(answers, "evaluations"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		List<Evaluation> stated = filled().map(EvaluationLineForm::value).toList();
		return answers.withFacts((facts) -> facts.evaluations(stated))
			.withAbsence("evaluations", this.linesOtherwise.absence());
	}

	@Override
	public void check(Errors errors) {
		for (int i = 0; i < this.lines.size(); i++) {
			if (!this.lines.get(i).isBlank()) {
				this.lines.get(i).check(errors, "lines[" + i + "].");
			}
		}
		this.linesOtherwise.check(errors, "linesOtherwise", filled().map((line) -> "a line").toList());
	}

	private Stream<EvaluationLineForm> filled() {
		return this.lines.stream().filter((line) -> !line.isBlank());
	}

}
