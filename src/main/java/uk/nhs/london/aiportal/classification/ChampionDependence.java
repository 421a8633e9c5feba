package uk.nhs.london.aiportal.classification;

/**
 * Whether it would go on without its champion.
 */
public enum ChampionDependence implements Coded {

	NONE("Depends on no individual"), SHARED("Shared by several people"), SINGLE_PERSON("Depends on a single person");

	private final String label;

	ChampionDependence(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
