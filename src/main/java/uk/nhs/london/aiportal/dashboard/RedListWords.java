package uk.nhs.london.aiportal.dashboard;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.ItemResult;
import uk.nhs.london.aiportal.dashboard.ListedInitiative.Reason;

/** What the result that the register stored says of a reason to be on the red list. */
final class RedListWords {

	private RedListWords() {
	}

	/** The fact; null if the result says nothing of it. */
	static @Nullable String sentence(String reason, ListedInitiative it) {
		return find(reason, it, GateResult::reason, ItemResult::reason);
	}

	/** What would end the reasons. */
	static List<String> toAsk(ListedInitiative it) {
		return it.reasons()
			.stream()
			.map(Reason::value)
			.flatMap((reason) -> Stream.ofNullable(find(reason, it, GateResult::toMeet, ItemResult::toMeet)))
			.distinct()
			.toList();
	}

	private static @Nullable String find(String reason, ListedInitiative it,
			Function<GateResult, @Nullable String> ofGate, Function<ItemResult, @Nullable String> ofItem) {
		GateCode gate = switch (reason) {
			case "NOT_COVERED", "NOTICE" -> GateCode.A1;
			case "NOT_WATCHED" -> GateCode.A2;
			default -> null;
		};
		GateResult found = (gate != null) ? it.result().gate(gate) : null;
		if (found != null) {
			return ofGate.apply(found);
		}
		for (ItemResult item : it.result().items()) {
			if (item.type().equals(reason)) {
				return ofItem.apply(item);
			}
		}
		return null;
	}

}
