package uk.nhs.london.aiportal.chart;

/** How a line is drawn: told apart by its breaks and its width as well as its colour. */
public enum LineStyle {

	SOLID("chart-line-solid"), DASHED("chart-line-dashed"), DOTTED("chart-line-dotted");

	private final String cssClass;

	LineStyle(String cssClass) {
		this.cssClass = cssClass;
	}

	public String cssClass() {
		return this.cssClass;
	}

}
