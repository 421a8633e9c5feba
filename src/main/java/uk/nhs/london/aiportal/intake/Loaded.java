package uk.nhs.london.aiportal.intake;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * A confirmed file and what became of it.
 *
 * @param london as at the day of confirmation, for the names of trusts
 */
record Loaded(IntakeFile file, List<LoadedRow> rows, LondonMap london) {

	/** Reports about a trust that has closed, and who answers for it. */
	record Succession(String reported, String reportedName, String organisation, String organisationName, long count) {
	}

	/** New reports of a trust. */
	record OfTrust(String code, String name, long count) {
	}

	long count(Outcome outcome) {
		return this.rows.stream().filter((row) -> row.outcome() == outcome).count();
	}

	/** How many new rows became what; classes without any are left out. */
	public Map<Classification, Long> byClass() {
		return countedBy(LoadedRow::classification, () -> new EnumMap<>(Classification.class));
	}

	/** New rows by the trust that answers for them, in the order of names. */
	public List<OfTrust> byTrust() {
		Map<String, Long> counts = countedBy(LoadedRow::organisation, LinkedHashMap::new);
		Map<String, OfTrust> byName = new TreeMap<>();
		counts.forEach((code, count) -> byName.put(name(code) + ' ' + code, new OfTrust(code, name(code), count)));
		return List.copyOf(byName.values());
	}

	public List<Succession> successions() {
		Map<String, List<LoadedRow>> byReported = this.rows.stream()
			.filter((row) -> row.outcome() == Outcome.NEW && row.succeeded())
			.collect(Collectors.groupingBy((row) -> Objects.requireNonNull(row.reported()), TreeMap::new,
					Collectors.toList()));
		return byReported.entrySet().stream().map((entry) -> {
			String organisation = Objects.requireNonNull(entry.getValue().get(0).organisation());
			return new Succession(entry.getKey(), name(entry.getKey()), organisation, name(organisation),
					entry.getValue().size());
		}).toList();
	}

	public String name(String code) {
		return this.london.organisation(code).map(Organisation::shortName).orElse(code);
	}

	private <K> Map<K, Long> countedBy(Function<LoadedRow, K> key, Supplier<Map<K, Long>> map) {
		return this.rows.stream()
			.filter((row) -> row.outcome() == Outcome.NEW)
			.collect(
					Collectors.groupingBy((row) -> Objects.requireNonNull(key.apply(row)), map, Collectors.counting()));
	}

}
