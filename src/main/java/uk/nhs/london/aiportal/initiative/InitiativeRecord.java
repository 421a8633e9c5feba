package uk.nhs.london.aiportal.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.Result;

/**
 * An initiative as the register has it now.
 *
 * @param organisation the code of its organisation
 * @param version grows by one with every change; a change names the version it was made
 * from
 * @param answers all that is stated
 * @param result what the ruleset answered when it was last asked
 * @param life every event, in the order of recording, struck out or not
 * @param publicReport where it was read, if it was publicly reported
 */
public record InitiativeRecord(Reference reference, String organisation, Provenance provenance, int version,
		LocalDate registeredOn, Instant changedAt, String changedBy, Answers answers, Result result,
		List<RecordedEvent> life, @Nullable PublicReport publicReport) {

	public String title() {
		String title = this.answers.facts().title();
		return (title != null) ? title : this.reference.toString();
	}

	/**
	 * An event with its place in the register.
	 *
	 * @param struckOut why it was struck out; null if it stands
	 */
	public record RecordedEvent(long id, Event event, Instant recordedAt, String recordedBy,
			@Nullable String struckOut) {

		/**
		 * What happened, without the date: "Adoption decision: Adopt, Digital Programme
		 * Board, DPB 2023/41".
		 */
		public String inWords() {
			return RowWords.of(this.event);
		}

	}

}
