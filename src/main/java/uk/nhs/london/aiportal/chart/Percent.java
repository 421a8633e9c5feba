package uk.nhs.london.aiportal.chart;

import java.util.Locale;

/** Lengths as SVG reads them. */
final class Percent {

	private Percent() {
	}

	/** A length as a percentage with two decimals, whatever the locale. */
	static String of(double share) {
		return String.format(Locale.ROOT, "%.2f%%", share * 100);
	}

}
