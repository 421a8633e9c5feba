package uk.nhs.london.aiportal.classification;

/**
 * A rule of the ruleset, for the pages that explain it.
 *
 * @param code of the gate, the stop or the assurance item
 * @param label the name that people read
 * @param sentence what it asks, or when it applies, with the settings of the ruleset
 * @param source what it rests on: law, standard, or our own convention
 */
public record Rule(String code, String label, String sentence, String source) {

}
