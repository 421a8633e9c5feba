package uk.nhs.london.aiportal.classification;

/**
 * What happened in the life of an initiative.
 */
public enum EventType implements Coded {

	APPROVED("Approved"), FIRST_LIVE("First live"), ADOPTION_DECISION("Adoption decision"),
	ROUTINE_FROM("Routine from"), MATERIAL_CHANGE("Material change"), PAUSED("Paused"), RESUMED("Resumed"),
	ENDED("Ended"), STAGE_DECLARED("Stage declared");

	private final String label;

	EventType(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
