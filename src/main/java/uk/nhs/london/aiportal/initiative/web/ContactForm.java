package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import uk.nhs.london.aiportal.initiative.Answers;

/** Where questions about it go. */
record ContactForm(@NotBlank(message = "Enter the address of a shared mailbox") @Size(max = 254,
		message = "Enter an address of 254 characters or fewer") @Email(
				message = "Enter an e-mail address in the correct format, like ai.register@trust.example") String contactEmail)
		implements
			RecordForm {

	static ContactForm from(Answers answers) {
		return new ContactForm(Typed.shown(answers.particulars().contactEmail()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withParticulars((it) -> it.withContactEmail(Typed.text(this.contactEmail)));
	}

}
