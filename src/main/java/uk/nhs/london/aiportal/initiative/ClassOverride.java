package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * A class that two people put beside the computed one, for a time.
 *
 * @param expiresOn its last day
 * @param decidedOn when it was approved or refused; null while it waits
 * @param approved whether it was approved; null while it waits
 * @param refusedBecause why it was refused; null if it was not
 * @param withdrawnOn from when on it no longer holds; null if it was not withdrawn
 */
public record ClassOverride(long id, Reference reference, Classification classification, String reason,
		LocalDate expiresOn, LocalDate proposedOn, String proposedBy, @Nullable LocalDate decidedOn,
		@Nullable String decidedBy, @Nullable Boolean approved, @Nullable String refusedBecause,
		@Nullable LocalDate withdrawnOn, @Nullable String withdrawnBy, @Nullable String withdrawnBecause) {

	/** Where it stands. */
	public enum State {

		WAITING("Waiting for a second person"), LAPSED("Not approved in time"), REFUSED("Refused"),
		IN_FORCE("In force"), EXPIRED("Expired"), WITHDRAWN("Withdrawn");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** Where it stands at the end of a day, of what is known now. */
	public State on(LocalDate day) {
		if (Boolean.FALSE.equals(this.approved)) {
			return State.REFUSED;
		}
		if (this.withdrawnOn != null && !this.withdrawnOn.isAfter(day)) {
			return State.WITHDRAWN;
		}
		boolean over = day.isAfter(this.expiresOn);
		if (this.decidedOn == null || this.decidedOn.isAfter(day)) {
			return over ? State.LAPSED : State.WAITING;
		}
		return over ? State.EXPIRED : State.IN_FORCE;
	}

	/** "Embedded, until 1 May 2027". */
	public String inWords() {
		return this.classification.label() + ", until " + PartialDate.of(this.expiresOn).inWords();
	}

}
