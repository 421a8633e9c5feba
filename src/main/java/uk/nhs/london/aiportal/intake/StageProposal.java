package uk.nhs.london.aiportal.intake;

import java.util.List;

import uk.nhs.london.aiportal.classification.DeclaredStage;

/**
 * A declared stage that the words of a report suggest, for a person to take or leave.
 *
 * @param words those that suggest it, at least one
 */
record StageProposal(DeclaredStage stage, List<String> words) {
}
