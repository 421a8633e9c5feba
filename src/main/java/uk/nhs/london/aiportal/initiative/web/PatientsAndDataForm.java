package uk.nhs.london.aiportal.initiative.web;

import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.initiative.Answers;

/** Whom it faces and whose data it uses. */
record PatientsAndDataForm(@YesNo String patientFacing, @Code(PatientDataUse.class) String usesPatientData,
		@YesNo String usesStaffData) implements RecordForm {

	static PatientsAndDataForm from(Answers answers) {
		Facts facts = answers.facts();
		return new PatientsAndDataForm(Typed.shown(facts.patientFacing()), Typed.shown(facts.usesPatientData()),
				Typed.shown(facts.usesStaffData()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.patientFacing(Typed.yesNo(this.patientFacing))
			.usesPatientData(Typed.code(PatientDataUse.class, this.usesPatientData))
			.usesStaffData(Typed.yesNo(this.usesStaffData)));
	}

}
