package uk.nhs.london.aiportal.intake;

import uk.nhs.london.aiportal.classification.Coded;

/** What becomes of a row of a register's file. */
enum RowBecomes implements Coded {

	ADDED("Added"), CHANGED("Changed"), CONFLICT("To decide"), LEFT("Left as it is"), REFUSED("Refused");

	private final String label;

	RowBecomes(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
