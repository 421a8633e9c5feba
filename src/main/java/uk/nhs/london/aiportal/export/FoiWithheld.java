package uk.nhs.london.aiportal.export;

import java.util.List;

/**
 * A rule by which a pack leaves out fields of the record, whatever they hold. It is no
 * exemption under the Act: if a request asks for them, the trust decides.
 *
 * @param what what is left out, for people
 * @param why the reason for the rule, as a sentence
 * @param fields the names of the fields
 */
public record FoiWithheld(String what, String why, List<String> fields) {
}
