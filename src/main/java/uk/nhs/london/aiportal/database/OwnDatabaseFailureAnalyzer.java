package uk.nhs.london.aiportal.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the problem and what to do instead of a stack trace. */
class OwnDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<OwnDatabaseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, OwnDatabaseException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
