package uk.nhs.london.aiportal.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What A1 found, told without saying the same of each of eight items. */
final class AssuranceFinding extends Finding {

	private final Reading on;

	AssuranceFinding(Reading on, List<Check> checks) {
		super(checks);
		this.on = on;
	}

	@Override
	String reason() {
		if (isMet()) {
			return inDate();
		}
		List<Item> absent = this.on.items().stream().filter((item) -> item.isAbsent(this.on.facts())).toList();
		if (absent.size() < 2) {
			return super.reason();
		}
		String rest = join(without(absent), (check) -> check.reason().get());
		return (rest.isEmpty() ? "" : rest + " ") + "Not recorded: " + labels(absent) + ".";
	}

	@Override
	String toMeet() {
		List<Item> open = this.on.items()
			.stream()
			.filter((item) -> !item.isMet() && item.need() == Need.REQUIRED && !item.requirement().isDevice())
			.toList();
		if (open.size() < 2) {
			return super.toMeet();
		}
		String rest = join(steps(without(open)), Step::sentence);
		return "Record as complete, in date, for the version in service and held by this trust: " + labels(open) + "."
				+ (rest.isEmpty() ? "" : " " + rest);
	}

	private String inDate() {
		if (this.on.items().isEmpty()) {
			return "No assurance item is required.";
		}
		Optional<Item> firstToEnd = this.on.items()
			.stream()
			.filter((item) -> expiry(item) != null)
			.min(Comparator.comparing(AssuranceFinding::expiry,
					Comparator.nullsLast(Comparator.<PartialDate>naturalOrder())));
		PartialDate end = firstToEnd.map(AssuranceFinding::expiry).orElse(null);
		return "Every item that applies is complete and in date" + ((firstToEnd.isPresent() && end != null)
				? "; the first to end is the " + firstToEnd.get().requirement().label() + ", " + Words.on(end) : "")
				+ ".";
	}

	private static @Nullable PartialDate expiry(Item item) {
		AssuranceItem row = item.row();
		return (row != null && row.applicability() == Applicability.REQUIRED) ? row.expiresOn() : null;
	}

	private List<Check> without(List<Item> items) {
		List<Check> rest = unmet();
		items.forEach((item) -> rest.remove(item.check()));
		return rest;
	}

	private static String labels(List<Item> items) {
		return Words.list(items.stream().map((item) -> item.requirement().label()).toList());
	}

}
