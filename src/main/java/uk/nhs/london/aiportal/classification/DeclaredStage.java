package uk.nhs.london.aiportal.classification;

/**
 * The stage the trust declares; stands beside the computed class and never decides it
 * alone.
 */
public enum DeclaredStage implements Coded {

	IDEA("Idea"), PRE_DEPLOYMENT("Before deployment"), SHADOW("Shadow running"), PILOT("Pilot"), ROLLOUT("Roll-out"),
	ROUTINE("Routine"), SCALED("Scaled"), PAUSED("Paused"), ENDED("Ended");

	private final String label;

	DeclaredStage(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
