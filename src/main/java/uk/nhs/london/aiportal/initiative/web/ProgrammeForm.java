package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.initiative.Answers;

/**
 * The programme of several trusts that it belongs to.
 *
 * @param programmeId of one that is known, or blank
 * @param programmeName of one that is not in the list, or blank
 */
record ProgrammeForm(@Pattern(regexp = "\\d{0,18}", message = "Select a programme from the list") String programmeId,
		@Size(max = 120, message = "Enter a name of 120 characters or fewer") String programmeName,
		@Valid Otherwise programmeOtherwise) implements RecordForm {

	ProgrammeForm {
		programmeOtherwise = (programmeOtherwise != null) ? programmeOtherwise : Otherwise.NOT_SAID;
	}

	static ProgrammeForm from(Answers answers) {
		return new ProgrammeForm(Typed.shown(answers.particulars().programmeId()), "",
				Otherwise.of(answers, "programme"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		Long id = this.programmeId.isBlank() ? null : Long.valueOf(this.programmeId);
		return answers.withParticulars((it) -> it.withProgrammeId(id))
			.withAbsence("programme", this.programmeOtherwise.absence());
	}

	/** The name of a programme to be added; null if none was typed. */
	@Nullable String newName() {
		return Typed.text(this.programmeName);
	}

	@Override
	public void check(Errors errors) {
		if (!this.programmeId.isBlank() && !this.programmeName.isBlank()) {
			errors.rejectValue("programmeName", "two", "Select a programme or enter the name of another, not both");
		}
		this.programmeOtherwise.check(errors, "programmeOtherwise", List.of(this.programmeId, this.programmeName));
	}

}
