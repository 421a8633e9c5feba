package uk.nhs.london.aiportal.initiative.web;

import org.springframework.validation.Errors;

/** A row of a {@link RowsForm}, as typed. */
interface LineForm {

	/** Whether nothing was typed in it: then it says nothing. */
	boolean isBlank();

	/**
	 * Reject what the row cannot be without, and what does not fit together in it.
	 * @param path where it stands in the form, with a dot
	 */
	void check(Errors errors, String path);

}
