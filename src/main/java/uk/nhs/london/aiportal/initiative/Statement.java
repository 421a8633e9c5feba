package uk.nhs.london.aiportal.initiative;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.RecordField.State;

/**
 * What a record is to say in one field.
 *
 * @param field its name, in snake case
 * @param text as {@link RecordField#code} writes it; the reason where it does not apply;
 * null otherwise
 */
public record Statement(String field, State state, @Nullable String text) {

	public Statement {
		boolean worded = state == State.STATED || state == State.NOT_APPLICABLE;
		if (worded != (text != null)) {
			throw new IllegalArgumentException(field + " is " + state + " with " + text);
		}
	}

}
