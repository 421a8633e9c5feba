package uk.nhs.london.aiportal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Confidence;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Scale;
import uk.nhs.london.aiportal.classification.Stop;
import uk.nhs.london.aiportal.classification.SubLabel;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.HeldOverride;
import uk.nhs.london.aiportal.initiative.Provenance;

/**
 * An initiative as at a date.
 *
 * @param href the address of the record in the API
 * @param page the address of its page
 * @param system that hosted the organisation on the date; null if none did
 * @param version of the record on the date
 * @param standing the class, without the reasons; null while withdrawn
 * @param result the whole answer of the ruleset; null in lists
 * @param answers by the names of fields; null in lists that ask for no field
 * @param absences what is said to be absent, by the names of fields; null in lists
 * @param events what happened and was not struck out; null in lists
 */
record InitiativeDocument(String reference, String href, String page, String title, Named organisation,
		@Nullable Named system, Provenance provenance, LocalDate registeredOn, int version, boolean withdrawn,
		@Nullable Standing standing, @Nullable HeldOverride override,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, @Nullable Object> answers,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Absence> absences,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Event> events,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Result result) {

	/** An organisation or a system. */
	record Named(String code, String name) {
	}

	/** A result without its reasons. */
	record Standing(LocalDate asOf, String ruleset, Classification classification, @Nullable SubLabel subLabel,
			String sentence, CountedAs countedAs, boolean inHeadline, boolean redList, @Nullable Boolean routineUse,
			@Nullable Confidence confidence, @Nullable Scale scale, List<Stop> stops,
			@Nullable LocalDate nextChangeOn) {

		static Standing of(Result it) {
			return new Standing(it.asOf(), it.ruleset(), it.classification(), it.subLabel(), it.sentence(),
					it.countedAs(), it.inHeadline(), it.redList(), it.routineUse(), it.confidence(), it.scale(),
					List.copyOf(it.stops()), it.nextChangeOn());
		}

	}

}
