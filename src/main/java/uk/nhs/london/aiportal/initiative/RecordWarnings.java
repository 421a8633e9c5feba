package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds the answers of a record that do not go together, and keeps those that do. */
@Component
public class RecordWarnings {

	private final RecordFields fields;

	RecordWarnings(RecordFields fields) {
		this.fields = fields;
	}

	/** Every warning of a record on a day, those that were kept with their reason. */
	public List<Found> of(Answers answers, LocalDate today) {
		return Arrays.stream(RecordWarning.values())
			.filter((warning) -> warning.appliesTo(answers, today))
			.map((warning) -> new Found(warning, warning.fields().stream().map(this.fields::named).toList(),
					keptBecause(warning, answers)))
			.toList();
	}

	/** The same answers, with the statement that those of a warning are right. */
	public Answers keep(Answers answers, RecordWarning warning, String reason) {
		return answers
			.withParticulars((it) -> it.withKept(warning.name(), new KeptWarning(reason, read(warning, answers))));
	}

	private @Nullable String keptBecause(RecordWarning warning, Answers answers) {
		KeptWarning kept = answers.particulars().keptWarnings().get(warning.name());
		return (kept != null && kept.answers().equals(read(warning, answers))) ? kept.reason() : null;
	}

	/** The answers that a warning reads, so that a change of one is seen. */
	private String read(RecordWarning warning, Answers answers) {
		return warning.fields()
			.stream()
			.map((field) -> field + "=" + this.fields.named(field).code(answers))
			.collect(Collectors.joining("\n"));
	}

	/**
	 * A warning of a record.
	 *
	 * @param fields whose answers do not go together
	 * @param keptBecause why they are right; null if nobody said so of just these answers
	 */
	public record Found(RecordWarning warning, List<RecordField> fields, @Nullable String keptBecause) {

		public boolean kept() {
			return this.keptBecause != null;
		}

	}

}
