package uk.nhs.london.aiportal.web;

import org.jspecify.annotations.Nullable;

/**
 * A row of a task list.
 *
 * @param heading what is to be done
 * @param hint a line under it
 * @param href the page that does it; null when it cannot be started
 * @param status how far it is
 */
public record TaskRow(String heading, @Nullable String hint, @Nullable String href, Status status) {

	/** The statuses of the NHS service manual, each with one colour everywhere. */
	public enum Status {

		COMPLETED("Completed", "none"), INCOMPLETE("Incomplete", "blue"), IN_PROGRESS("In progress", "white"),
		NOT_STARTED("Not yet started", "blue"), CANNOT_START("Cannot start yet", "quiet"),
		PROBLEM("There is a problem", "red");

		private final String label;

		private final String colour;

		Status(String label, String colour) {
			this.label = label;
			this.colour = colour;
		}

		public String label() {
			return this.label;
		}

		/** A tag colour, or "none" and "quiet" for plain words. */
		public String colour() {
			return this.colour;
		}

	}

}
