package uk.nhs.london.aiportal.initiative.web;

import uk.nhs.london.aiportal.classification.AdoptionTest;
import uk.nhs.london.aiportal.initiative.RecordField;

/**
 * The groups in which the record is asked and shown: what it is and how it works, the
 * three tests, and what others can learn from it.
 */
enum RecordGroup {

	ABOUT("About it"), WORKING("How it works"), USED(AdoptionTest.USED.label()), KEPT(AdoptionTest.KEPT.label()),
	ASSURED(AdoptionTest.ASSURED.label()), LEARNED("Benefits, barriers and openness");

	private final String label;

	RecordGroup(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Where a field is shown: beside the page that asks for it. */
	static RecordGroup of(RecordField field) {
		return RecordPage.of(field.page()).map(RecordPage::group).orElseGet(() -> switch (field.page()) {
			case "life" -> USED;
			case "decisions" -> KEPT;
			default -> ASSURED;
		});
	}

}
