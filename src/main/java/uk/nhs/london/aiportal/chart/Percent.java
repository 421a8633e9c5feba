package uk.nhs.london.aiportal.chart;

import java.math.BigDecimal;

/** Lengths as SVG reads them. */
final class Percent {

	private Percent() {
	}

	/** A length as a percentage with two decimals, whatever the locale. */
	static String of(double share) {
		return BigDecimal.valueOf(Math.round(share * 10_000), 2) + "%";
	}

}
