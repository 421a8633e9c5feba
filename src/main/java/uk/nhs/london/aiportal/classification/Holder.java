package uk.nhs.london.aiportal.classification;

/** Whose a sign-off or decision is, from the worst to the best. */
enum Holder {

	/** Another organisation's, or a predecessor's after the days of grace. */
	BORROWED,

	/** A predecessor's, until the days of grace after the merger are over. */
	IN_GRACE,

	/** This organisation's, or nobody else's is stated. */
	OWN

}
