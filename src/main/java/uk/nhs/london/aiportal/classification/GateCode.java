package uk.nhs.london.aiportal.classification;

/** The eight gates; the constant's name is the code that results are stored under. */
public enum GateCode implements Coded {

	U1(Test.USED, "Live"), U2(Test.USED, "Default way"), U3(Test.USED, "Reach"), U4(Test.USED, "Settled"),
	K1(Test.KEPT, "Decision and owner"), K2(Test.KEPT, "Money"), A1(Test.ASSURED, "In-date assurance"),
	A2(Test.ASSURED, "Watched");

	private final Test test;

	private final String label;

	GateCode(Test test, String label) {
		this.test = test;
		this.label = label;
	}

	public Test test() {
		return this.test;
	}

	@Override
	public String label() {
		return this.label;
	}

}
