package uk.nhs.london.aiportal.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.initiative.RecordField.State;

/**
 * What the columns of the class say for a result, as the register's file has them: to
 * tell somebody who changed one that it is not read.
 */
final class ClassCells {

	private static final String GATE = "gate_";

	private static final Map<String, Function<Result, String>> CELLS = Map.of("classification",
			(result) -> result.classification().name(), "classification_label",
			(result) -> result.classification().label(), "sub_label", (result) -> name(result.subLabel()),
			"sub_label_label", (result) -> label(result.subLabel()), "counted_as",
			(result) -> result.countedAs().name(), "counted_as_label", (result) -> result.countedAs().label(),
			"in_headline", (result) -> String.valueOf(result.inHeadline()), "red_list",
			(result) -> String.valueOf(result.redList()), "routine_use",
			(result) -> (result.routineUse() != null) ? String.valueOf(result.routineUse()) : none());

	private ClassCells() {
	}

	/** How to tell the cell of a column; empty for one that is not of the class. */
	static Optional<Function<Result, String>> of(String column) {
		return column.startsWith(GATE) ? gate(column.substring(GATE.length())) : Optional.ofNullable(CELLS.get(column));
	}

	private static Optional<Function<Result, String>> gate(String name) {
		for (GateCode gate : GateCode.values()) {
			if (gate.name().toLowerCase(Locale.ROOT).equals(name)) {
				return Optional.of((result) -> {
					GateResult found = result.gate(gate);
					return (found != null) ? found.truth().name() : none();
				});
			}
		}
		return Optional.empty();
	}

	private static String name(@Nullable Coded code) {
		return (code != null) ? code.name() : none();
	}

	private static String label(@Nullable Coded code) {
		return (code != null) ? code.label() : "Not applicable";
	}

	private static String none() {
		return State.NOT_APPLICABLE.name();
	}

}
