package uk.nhs.london.aiportal.dashboard;

import java.util.Collection;
import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** Cells that lead to those that count as some values of an indicator. */
final class Linked {

	private Linked() {
	}

	/**
	 * A number and its list.
	 * @param values of which one ending in a point stands for all that begin so; none if
	 * there is nothing to list
	 */
	static Cell cell(int number, InitiativesLink from, Indicator indicator, Collection<String> values) {
		return values.isEmpty() ? Cell.of(number)
				: Cell.of(number, from.indicator(indicator, values.toArray(String[]::new)));
	}

	static Cell cell(int number, TopicView view, Indicator indicator, String... values) {
		return cell(number, view.initiatives(), indicator, List.of(values));
	}

}
