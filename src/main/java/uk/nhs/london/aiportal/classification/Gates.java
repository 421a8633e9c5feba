package uk.nhs.london.aiportal.classification;

import java.util.List;

/** All gates, in the order of their codes. */
final class Gates {

	static final List<Gate> ALL = List.of(UsedGates.LIVE, UsedGates.DEFAULT_WAY, UsedGates.REACH, UsedGates.SETTLED,
			KeptGates.DECISION_AND_OWNER, KeptGates.MONEY, AssuredGates.IN_DATE_ASSURANCE, AssuredGates.WATCHED);

	private Gates() {
	}

	static Gate of(GateCode code) {
		return ALL.get(code.ordinal());
	}

}
