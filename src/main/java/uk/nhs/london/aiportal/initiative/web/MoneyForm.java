package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.initiative.Answers;

/**
 * What pays for it.
 *
 * @param lines the rows, and blank ones to be filled in, which say nothing
 */
record MoneyForm(List<@Valid FundingLineForm> lines, @Valid Otherwise linesOtherwise) implements RowsForm {

	MoneyForm {
		lines = (lines != null) ? List.copyOf(lines) : List.of();
		linesOtherwise = (linesOtherwise != null) ? linesOtherwise : Otherwise.NOT_SAID;
	}

	static MoneyForm from(Answers answers) {
		Stream<FundingLineForm> stated = answers.facts().funding().stream().map(FundingLineForm::of);
		return new MoneyForm(Stream.concat(stated, Stream.of(FundingLineForm.blank())).toList(),
				Otherwise.of(answers, "funding"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		List<FundingLine> stated = filled().map(FundingLineForm::value).toList();
		return answers.withFacts((facts) -> facts.funding(stated))
			.withAbsence("funding", this.linesOtherwise.absence());
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

	private Stream<FundingLineForm> filled() {
		return this.lines.stream().filter((line) -> !line.isBlank());
	}

}
