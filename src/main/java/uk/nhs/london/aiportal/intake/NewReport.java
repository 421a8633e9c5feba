package uk.nhs.london.aiportal.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.PublicReport;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * What a readable row becomes when it is loaded.
 *
 * @param reported the trust that the report is about
 * @param organisation the trust that answers for it today: itself or its successor
 * @param answers without a declared stage
 * @param life the day it went live, if the report says so
 */
record NewReport(Organisation reported, Organisation organisation, Answers answers, List<Event> life,
		PublicReport report, @Nullable StageProposal proposal) {

	public boolean succeeded() {
		return !this.reported.code().equals(this.organisation.code());
	}

	/** The answers with the proposed stage, if there is one. */
	Answers answersWithProposal() {
		return (this.proposal != null) ? this.answers.withFacts((facts) -> facts.declaredStage(this.proposal.stage()))
				: this.answers;
	}

}
