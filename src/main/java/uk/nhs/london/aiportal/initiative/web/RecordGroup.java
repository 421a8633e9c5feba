package uk.nhs.london.aiportal.initiative.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import uk.nhs.london.aiportal.classification.AdoptionTest;
import uk.nhs.london.aiportal.initiative.RecordField;

/** The groups in which the record is asked and shown: what it is, and the three tests. */
enum RecordGroup {

	ABOUT("About it"), USED(AdoptionTest.USED.label()), KEPT(AdoptionTest.KEPT.label()),
	ASSURED(AdoptionTest.ASSURED.label());

	private final String label;

	RecordGroup(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** The fields in their groups, each in its order. */
	static Map<RecordGroup, List<RecordField>> group(List<RecordField> fields) {
		Map<RecordGroup, List<RecordField>> groups = new EnumMap<>(RecordGroup.class);
		for (RecordGroup group : values()) {
			groups.put(group, fields.stream().filter((field) -> of(field) == group).toList());
		}
		return groups;
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
