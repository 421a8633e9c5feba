package uk.nhs.london.aiportal.chart;

/**
 * One of the numbers that a bar or column stacks up.
 *
 * @param style which of the styles of {@link Key} fills it
 * @param value not negative
 */
public record Part(Style style, int value) {

	public Part {
		if (value < 0) {
			throw new IllegalArgumentException("A part must not be negative: " + value);
		}
	}

}
