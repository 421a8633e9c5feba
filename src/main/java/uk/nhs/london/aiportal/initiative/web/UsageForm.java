package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Usage;
import uk.nhs.london.aiportal.initiative.Answers;

/**
 * How much it was used, period by period.
 *
 * @param lines the rows, and blank ones to be filled in, which say nothing
 */
record UsageForm(List<@Valid UsageLineForm> lines, @Valid Otherwise linesOtherwise) implements RowsForm {

	UsageForm {
		lines = (lines != null) ? List.copyOf(lines) : List.of();
		linesOtherwise = (linesOtherwise != null) ? linesOtherwise : Otherwise.NOT_SAID;
	}

	static UsageForm from(Answers answers) {
		Stream<UsageLineForm> stated = answers.facts().usage().stream().map(UsageLineForm::of);
		return new UsageForm(Stream.concat(stated, Stream.of(UsageLineForm.blank())).toList(),
				Otherwise.of(answers, "usage"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		List<Usage> stated = filled().map(UsageLineForm::value).toList();
		return answers.withFacts((facts) -> facts.usage(stated)).withAbsence("usage", this.linesOtherwise.absence());
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

	private Stream<UsageLineForm> filled() {
		return this.lines.stream().filter((line) -> !line.isBlank());
	}

}
