package uk.nhs.london.aiportal.initiative.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.ItemResult;
import uk.nhs.london.aiportal.classification.Truth;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Asked;
import uk.nhs.london.aiportal.initiative.AskedAt;
import uk.nhs.london.aiportal.initiative.AssuranceType;
import uk.nhs.london.aiportal.initiative.Completeness;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.web.TaskRow.Status;
import uk.nhs.london.aiportal.web.TaskRow;

/** The record as a list of tasks, and how far each has come. */
@Component
class RecordTasks {

	private final RecordFields fields;

	private final ReferenceLists references;

	RecordTasks(RecordFields fields, ReferenceLists references) {
		this.fields = fields;
		this.references = references;
	}

	/** Every page that can be changed, in its group. */
	Map<RecordGroup, List<TaskRow>> of(InitiativeRecord record) {
		Map<RecordGroup, List<TaskRow>> groups = new LinkedHashMap<>();
		for (RecordGroup group : RecordGroup.values()) {
			Stream<TaskRow> pages = Arrays.stream(RecordPage.values())
				.filter((page) -> page.group() == group && page.changeable())
				.map((page) -> row(record, page.slug(), page.label()));
			groups.put(group, Stream.concat(special(record, group), pages).toList());
		}
		return groups;
	}

	Completeness completeness(InitiativeRecord record) {
		return this.fields.completeness(record.answers());
	}

	/** The pages that add to the record's life rather than change an answer. */
	private Stream<TaskRow> special(InitiativeRecord record, RecordGroup group) {
		return switch (group) {
			case ABOUT, WORKING, LEARNED -> Stream.empty();
			case USED -> Stream.of(row(record, "life", "Stage and dates"));
			case KEPT -> Stream.of(row(record, "decisions", "Decision"));
			case ASSURED -> Stream.of(assurance(record), row(record, "attestation", "Still right?"));
		};
	}

	private TaskRow assurance(InitiativeRecord record) {
		long open = record.result().items().stream().filter((item) -> item.truth() != Truth.MET).count();
		boolean started = !record.answers().facts().assurance().isEmpty();
		Status status = !started ? Status.NOT_STARTED : (open > 0) ? Status.IN_PROGRESS : Status.COMPLETED;
		return new TaskRow("Assurance items", null, address(record, "assurance"), status);
	}

	/** Every kind of sign-off, with what the ruleset found about it, if it reads it. */
	List<AssuranceTask> assuranceItems(InitiativeRecord record) {
		return this.references.assuranceTypes()
			.stream()
			.map((type) -> new AssuranceTask(type, stated(record, type), found(record, type)))
			.toList();
	}

	private static @Nullable AssuranceItem stated(InitiativeRecord record, AssuranceType type) {
		return record.answers()
			.facts()
			.assurance()
			.stream()
			.filter((item) -> item.type().equals(type.code()))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable ItemResult found(InitiativeRecord record, AssuranceType type) {
		return record.result()
			.items()
			.stream()
			.filter((item) -> item.type().equals(type.code()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * A kind of sign-off in the list.
	 *
	 * @param stated what the trust says of it; null if nothing
	 * @param found what the ruleset says of it; null if it is not required or decides
	 * nothing
	 */
	record AssuranceTask(AssuranceType type, @Nullable AssuranceItem stated, @Nullable ItemResult found) {
	}

	private TaskRow row(InitiativeRecord record, String slug, String label) {
		List<RecordField> asked = this.fields.on(slug)
			.stream()
			.filter((field) -> field.asked().at() != AskedAt.D)
			.toList();
		return new TaskRow(label, hint(asked), address(record, slug), status(record.answers(), asked));
	}

	/** From when on the first of its questions is asked. */
	private static @Nullable String hint(List<RecordField> fields) {
		return fields.stream()
			.map(RecordField::asked)
			.min(Comparator.comparing(Asked::at))
			.map(Asked::words)
			.orElse(null);
	}

	/**
	 * Something said of every field is complete, even that there is none; of none, not
	 * started.
	 */
	private static Status status(Answers answers, List<RecordField> fields) {
		if (fields.isEmpty()) {
			return (answers.facts().title() != null) ? Status.COMPLETED : Status.NOT_STARTED;
		}
		long said = fields.stream().filter((field) -> field.state(answers) != State.NOT_STATED).count();
		if (said == 0) {
			return Status.NOT_STARTED;
		}
		return (said == fields.size()) ? Status.COMPLETED : Status.IN_PROGRESS;
	}

	private static String address(InitiativeRecord record, String slug) {
		return "/initiatives/" + record.reference() + "/record/" + slug;
	}

}
