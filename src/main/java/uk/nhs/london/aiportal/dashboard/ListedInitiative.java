package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.HeldOverride;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * An initiative on a {@link Listing}, as the register had it on the date.
 *
 * @param organisation whose it was
 * @param reasons why it is listed, those that stand longest first
 * @param override the override in force on the date; null if there was none
 */
record ListedInitiative(Reference reference, String title, Organisation organisation, List<Reason> reasons,
		Answers answers, Result result, @Nullable HeldOverride override) {

	/**
	 * A reason as indicators have it.
	 *
	 * @param since the first day on which the register had it
	 */
	record Reason(String value, LocalDate since) {

		/** Read the value and the day, with a space between them. */
		static Reason of(String valueAndDay) {
			int space = valueAndDay.lastIndexOf(' ');
			return new Reason(valueAndDay.substring(0, space), LocalDate.parse(valueAndDay.substring(space + 1)));
		}

	}

}
