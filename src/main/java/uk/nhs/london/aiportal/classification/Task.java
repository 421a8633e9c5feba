package uk.nhs.london.aiportal.classification;

/**
 * What the AI does; with the specialty, the key by which duplicates are found.
 */
public enum Task implements Coded {

	DETECT("Detect"), TRIAGE("Triage"), QUANTIFY("Quantify"), DIAGNOSE("Diagnose"), ENHANCE_IMAGE("Enhance an image"),
	CONTOUR_PLAN("Contour or plan treatment"), PREDICT_RISK("Predict risk"), FORECAST("Forecast"), OPTIMISE("Optimise"),
	TRANSCRIBE("Transcribe"), SUMMARISE("Summarise"), DRAFT("Draft"), CODE("Code records"), TRANSLATE("Translate"),
	CONVERSE("Converse"), RETRIEVE("Retrieve"), VALIDATE_LIST("Validate a list"), AUTOMATE("Automate");

	private final String label;

	Task(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
