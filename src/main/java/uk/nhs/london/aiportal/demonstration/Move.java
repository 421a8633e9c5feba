package uk.nhs.london.aiportal.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.initiative.LifeEntry;

/** Something that a lead did with a record on a day. */
sealed interface Move {

	LocalDate on();

	/** Stated other facts, of the kind that {@code what} names. */
	record Changed(LocalDate on, String what, Consumer<FactsBuilder> change) implements Move {
	}

	/** Recorded events of that day. */
	record Happened(LocalDate on, List<LifeEntry> entries) implements Move {
	}

	/** Recorded a decision of that day. */
	record Decided(LocalDate on, LifeEntry decision) implements Move {
	}

	/** Confirmed that the record is right. */
	record Attested(LocalDate on) implements Move {
	}

}
