package uk.nhs.london.aiportal.chart;

/** A rung of the adoption ladder as it is coloured, the lowest first. */
public enum Rung {

	NR("rung--not-reported"), A0("rung--0"), A1("rung--1"), A2("rung--2"), A3("rung--3"), A4("rung--4"), A5("rung--5");

	private final String cssClass;

	Rung(String cssClass) {
		this.cssClass = cssClass;
	}

	public String cssClass() {
		return this.cssClass;
	}

}
