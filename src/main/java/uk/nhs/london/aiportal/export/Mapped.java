package uk.nhs.london.aiportal.export;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;

/**
 * What a field of a register elsewhere holds for an initiative.
 *
 * @param value null if there is none
 * @param without what is said instead of a value
 * @param note why it is a judgement; null if it is none
 */
record Mapped(@Nullable String value, String without, @Nullable String note) {

	/** This register does not ask for it. */
	static final String NOT_HELD = "NOT_HELD";

	static Mapped of(String value) {
		return new Mapped(value, NOT_HELD, null);
	}

	static Mapped judged(String value, String note) {
		return new Mapped(value, NOT_HELD, note);
	}

	static Mapped without(State state) {
		return new Mapped(null, state.name(), null);
	}

	/** No value, because none of theirs fits. */
	static Mapped none(String note) {
		return new Mapped(null, State.NONE.name(), note);
	}

	static Mapped notHeld() {
		return new Mapped(null, NOT_HELD, null);
	}

	/** The same, as a judgement. */
	Mapped because(String note) {
		return (this.value != null) ? new Mapped(this.value, this.without, note) : this;
	}

	boolean isThere() {
		return this.value != null;
	}

	/** Whether whoever reads theirs would miss it. */
	boolean isMissing() {
		return this.value == null && !this.without.equals(State.NOT_APPLICABLE.name());
	}

	String cell() {
		return (this.value != null) ? SpreadsheetText.inert(this.value) : this.without;
	}

}
