package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.Size;

import uk.nhs.london.aiportal.initiative.Answers;

/**
 * The specialty it serves.
 *
 * @param specialty a code of the specialty table, or blank; the page offers no other
 */
record SpecialtyForm(
		@Size(max = 8, message = "Select a specialty from the list") String specialty) implements RecordForm {

	static SpecialtyForm from(Answers answers) {
		return new SpecialtyForm(Typed.shown(answers.particulars().specialty()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withParticulars((it) -> it.withSpecialty(Typed.text(this.specialty)));
	}

}
