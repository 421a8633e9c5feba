package uk.nhs.london.aiportal.intake.sheet;

/**
 * Why a row cannot be taken as it stands in the file, found while it was read.
 *
 * @param place of the cell, from 0; {@link #WHOLE_ROW} for the row as a whole
 * @param value what stands there, or its beginning
 * @param reason goes on where the value ends, as in "is an error of the spreadsheet"
 */
public record CellFault(int place, String value, String reason) {

	public static final int WHOLE_ROW = -1;

	static CellFault ofRow(String reason) {
		return new CellFault(WHOLE_ROW, "", reason);
	}

}
