package uk.nhs.london.aiportal.demonstration;

/**
 * What becomes of a fictional initiative. Most begin as a pilot that is adopted, paid for
 * and assured, and then take the turn that the name says; the first few never get so far.
 * Together they reach every class, sub-label and stop.
 */
enum Plot {

	JUST_REGISTERED, NO_STAGE, IDEA, PRE_DEPLOYMENT, RULES_ONLY, SHADOW, RESEARCH, LIMITED, OVERDUE, FREE_TRIAL,
	UNSANCTIONED, ROLLING_OUT, EXTENDED, EMBEDDED, OFFICE_TOOL, SOFT_MONEY, UNSIGNED, NOBODY_DECIDED, BORROWED,
	SAFETY_CASE_MISSING, CERTIFICATE_EXPIRED, MATERIAL_CHANGE, SUPPLIER_LEAVES, UNUSED, USAGE_UNKNOWN, STALE, ESTIMATED,
	PAUSED, ENDED;

	/** Whether it was adopted before it took its turn. */
	boolean adopted() {
		return compareTo(EMBEDDED) >= 0 || this == ROLLING_OUT || this == EXTENDED;
	}

	/** Whether the trust goes on reporting about it. */
	boolean reported() {
		return this != STALE && this != ENDED && this != PAUSED && this != JUST_REGISTERED && this != NO_STAGE;
	}

}
