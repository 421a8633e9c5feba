package uk.nhs.london.aiportal.export;

import java.util.List;

/**
 * What requests under the Freedom of Information Act ask of trusts, again and again.
 *
 * @param number from 1
 * @param theme in a few words
 * @param asked as requests put it
 */
public record FoiQuestion(int number, String theme, String asked, List<FoiAnswer> answers) {
}
