package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;

/**
 * A mark as the register keeps it.
 *
 * @param internal whether the initiative is kept from the rest of London now
 * @param before the first day on which it no longer counts; {@link LocalDate#MAX} for
 * none
 */
record KeptMark(Cell cell, LocalDate from, LocalDate before, int amount) {

	/** Where a mark is summed up. */
	record Cell(String indicator, String value, String organisation, boolean internal) {

		Cell on(boolean internal) {
			return new Cell(this.indicator, this.value, this.organisation, internal);
		}

	}

	/** What tells the marks of an initiative apart. */
	record Key(String indicator, String value, LocalDate from) {

	}

	static KeptMark of(Mark mark, String organisation, boolean internal) {
		return new KeptMark(new Cell(mark.indicator().name(), mark.value(), organisation, internal), mark.from(),
				mark.before(), mark.amount());
	}

	Key key() {
		return new Key(this.cell.indicator(), this.cell.value(), this.from);
	}

	/** The same, cut off before a day after its first. */
	KeptMark until(LocalDate day) {
		return new KeptMark(this.cell, this.from, this.before.isBefore(day) ? this.before : day, this.amount);
	}

	KeptMark on(boolean internal) {
		return new KeptMark(this.cell.on(internal), this.from, this.before, this.amount);
	}

	/** Whether another goes on from where this one ends. */
	boolean goesOnIn(KeptMark next) {
		return this.before.equals(next.from()) && this.cell.equals(next.cell()) && this.amount == next.amount();
	}

	KeptMark and(KeptMark next) {
		return new KeptMark(this.cell, this.from, next.before(), this.amount);
	}

}
