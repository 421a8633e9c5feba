package uk.nhs.london.aiportal.initiative.web;

import java.util.Map;
import java.util.function.Function;

import uk.nhs.london.aiportal.initiative.Answers;

/**
 * What a page asks about an initiative.
 *
 * @param label what it is called in the record's history
 * @param from the form as the record has it
 * @param model what its template shows beside the form
 */
record Question(String template, String label, Function<Answers, RecordForm> from, Class<? extends RecordForm> formType,
		Map<String, Object> model) {
}
