package uk.nhs.london.aiportal.initiative.web;

import java.util.EnumMap;
import java.util.Map;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.LiveMode;

/** What the words of a vocabulary mean, for the pages that ask for them. */
final class Hints {

	static final Map<DeclaredStage, String> DECLARED_STAGE = new EnumMap<>(
			Map.of(DeclaredStage.IDEA, "A need has been noted", DeclaredStage.PRE_DEPLOYMENT,
					"Approved to build or buy; contracting or integrating", DeclaredStage.SHADOW,
					"Runs on live data, but nobody who acts sees what it says", DeclaredStage.PILOT,
					"Live, but limited in time, place, users or cases, in order to learn", DeclaredStage.ROLLOUT,
					"Adoption is decided and it is spreading to its stated scope", DeclaredStage.ROUTINE,
					"The normal way within its stated scope", DeclaredStage.SCALED,
					"Routine, and beyond its first site or organisation", DeclaredStage.PAUSED,
					"Was live and is suspended", DeclaredStage.ENDED, "Stopped for good, or never started"));

	static final Map<LiveMode, String> LIVE_MODE = new EnumMap<>(Map.of(LiveMode.NONE, "It is not switched on",
			LiveMode.SHADOW, "It runs on live data to be watched", LiveMode.RESEARCH_PROTOCOL,
			"Only people in a study meet it", LiveMode.LIMITED_LIVE, "A ward, a clinic, some users or some cases",
			LiveMode.DEFAULT_PATHWAY, "Everybody in scope meets it unless someone decides otherwise",
			LiveMode.OPTIONAL_TOOL, "Each member of staff decides when to use it", LiveMode.FREE_TRIAL,
			"The supplier lets you try it without a contract", LiveMode.UNSANCTIONED,
			"Staff use it though the organisation has not approved it"));

	private Hints() {
	}

}
