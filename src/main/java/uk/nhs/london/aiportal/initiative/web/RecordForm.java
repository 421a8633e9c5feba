package uk.nhs.london.aiportal.initiative.web;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.initiative.Answers;

/**
 * What was typed on one page about an initiative: text, so that it can be shown again as
 * it was.
 */
interface RecordForm {

	/**
	 * The record with what this page asks as it was typed; called only on a form without
	 * errors.
	 */
	Answers applyTo(Answers answers);

	/**
	 * Reject what does not fit together; what is wrong with a field alone is said by its
	 * constraint.
	 */
	default void check(Errors errors) {
	}

}
