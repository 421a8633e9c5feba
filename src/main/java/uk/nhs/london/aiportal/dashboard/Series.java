package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * A column of numbers that is told trust by trust.
 *
 * @param value what is counted of the indicator; null for all that count in it, where
 * none counts as several
 */
record Series(String column, String heading, Style style, Indicator indicator, @Nullable String value) {

	int of(List<Organisation> organisations, TopicView view) {
		return (this.value != null) ? view.numbers().of(organisations, this.indicator, this.value)
				: view.numbers().any(organisations, this.indicator);
	}

	InitiativesLink link(InitiativesLink initiatives) {
		return (this.value != null) ? initiatives.indicator(this.indicator, this.value)
				: initiatives.indicator(this.indicator);
	}

}
