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
 * @param withdrawal how it came to be withdrawn, if it is
 */
public record InitiativeRecord(Reference reference, String organisation, Provenance provenance, int version,
		LocalDate registeredOn, Instant changedAt, String changedBy, Answers answers, Result result,
		List<RecordedEvent> life, @Nullable PublicReport publicReport, @Nullable Withdrawal withdrawal) {

	public String title() {
		String title = this.answers.facts().title();
		return (title != null) ? title : this.reference.toString();
	}

	/** How often the pilot was extended. */
	public int extensions() {
		return Extensions.count(this.answers.facts().events());
	}

	/** "Third extension" for a pilot that was extended three times, at least once. */
	public String extensionName() {
		return Extensions.name(extensions());
	}

	/**
	 * What happened, without the date; a decision to extend says which extension it is:
	 * "Third extension: Digital Programme Board, DPB 2023/41".
	 */
	public String inWords(RecordedEvent recorded) {
		if (recorded.struckOut() != null || !Extensions.isExtension(recorded.event())) {
			return recorded.inWords();
		}
		String name = Extensions.name(recorded, this.life);
		String decided = RowWords.decided(recorded.event());
		return decided.isEmpty() ? name : name + ": " + decided;
	}

	/**
	 * An event with its place in the register.
	 *
	 * @param telling what is said of it beside what the ruleset reads
	 * @param struckOut why it was struck out; null if it stands
	 */
	public record RecordedEvent(long id, Event event, Telling telling, Instant recordedAt, String recordedBy,
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
