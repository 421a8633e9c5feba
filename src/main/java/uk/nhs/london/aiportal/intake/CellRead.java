package uk.nhs.london.aiportal.intake;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.Statement;

/**
 * What a cell says.
 *
 * @param text as a {@link Statement} has it
 * @param wrong why it says nothing, going on where the value ends; null if it says
 * something
 */
record CellRead(State state, @Nullable String text, @Nullable String wrong) {

	static CellRead stated(String text) {
		return new CellRead(State.STATED, text, null);
	}

	static CellRead empty(State state) {
		return new CellRead(state, null, null);
	}

	static CellRead wrong(String reason) {
		return new CellRead(State.NOT_STATED, null, reason);
	}

}
