package uk.nhs.london.aiportal.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
		List<Check> rest = unmet();
		Map<String, List<Item>> alike = new LinkedHashMap<>();
		for (Check check : unmet()) {
			this.on.items().stream().filter((item) -> item.check() == check).forEach((item) -> {
				alike.computeIfAbsent(item.predicate().get(), (predicate) -> new ArrayList<>()).add(item);
				rest.remove(check);
			});
		}
		List<String> sentences = new ArrayList<>();
		alike.forEach((predicate, items) -> sentences.add((items.size() == 1) ? items.get(0).check().reason().get()
				: Words.sentenceCase(predicate) + ": " + labels(items) + "."));
		rest.forEach((check) -> sentences.add(check.reason().get()));
		return join(sentences, (sentence) -> sentence);
	}

	@Override
	String toMeet() {
		List<Item> open = this.on.items()
			.stream()
			.filter((item) -> !item.isMet() && item.need() == Need.REQUIRED
					&& (!item.requirement().isDevice() || Requirement.isDeviceInCare(this.on.facts())))
			.toList();
		if (open.size() < 2) {
			return super.toMeet();
		}
		List<Check> rest = unmet();
		open.forEach((item) -> rest.remove(item.check()));
		String others = join(steps(rest), Step::sentence);
		return "Record as complete, " + Requirement.AS_REQUIRED + ": " + labels(open) + "."
				+ (others.isEmpty() ? "" : " " + others);
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

	private static String labels(List<Item> items) {
		return Words.list(items.stream().map((item) -> item.requirement().label()).toList());
	}

}
