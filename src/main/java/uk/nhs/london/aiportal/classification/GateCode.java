package uk.nhs.london.aiportal.classification;

/** The eight gates; the constant's name is the code that results are stored under. */
public enum GateCode implements Coded {

	U1(AdoptionTest.USED, "Live"), U2(AdoptionTest.USED, "Default way"), U3(AdoptionTest.USED, "Reach"),
	U4(AdoptionTest.USED, "Settled"), K1(AdoptionTest.KEPT, "Decision and owner"), K2(AdoptionTest.KEPT, "Money"),
	A1(AdoptionTest.ASSURED, "In-date assurance"), A2(AdoptionTest.ASSURED, "Watched");

	private final AdoptionTest test;

	private final String label;

	GateCode(AdoptionTest test, String label) {
		this.test = test;
		this.label = label;
	}

	public AdoptionTest test() {
		return this.test;
	}

	@Override
	public String label() {
		return this.label;
	}

}
