package uk.nhs.london.aiportal.initiative.web;

import java.util.Arrays;
import java.util.List;

import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AskedAt;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordFields;

/**
 * The fields of a group as a page shows them: what is said, and what is open, which is
 * folded into a line so that long records stay readable.
 */
record FieldGroup(RecordGroup group, List<RecordField> said, List<RecordField> open) {

	static List<FieldGroup> of(RecordFields fields, Answers answers) {
		return Arrays.stream(RecordGroup.values()).map((group) -> of(group, fields, answers)).toList();
	}

	private static FieldGroup of(RecordGroup group, RecordFields fields, Answers answers) {
		List<RecordField> all = fields.all()
			.stream()
			.filter((field) -> RecordGroup.of(field) == group && field.asked().at() != AskedAt.D)
			.toList();
		return new FieldGroup(group, all.stream().filter((field) -> field.state(answers) != State.NOT_STATED).toList(),
				all.stream().filter((field) -> field.state(answers) == State.NOT_STATED).toList());
	}

	/** "12 more questions are open". */
	public String openInWords() {
		String more = this.said.isEmpty() ? "" : "more ";
		return (this.open.size() == 1) ? "1 " + more + "question is open"
				: this.open.size() + " " + more + "questions are open";
	}

}
