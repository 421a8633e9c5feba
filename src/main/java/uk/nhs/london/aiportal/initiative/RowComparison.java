package uk.nhs.london.aiportal.initiative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.initiative.FieldChange.Kind;
import uk.nhs.london.aiportal.initiative.FieldChange.PartChange;
import uk.nhs.london.aiportal.initiative.FieldChange.RowChange;

/**
 * What became of rows from one version to another. A row has no name of its own, so a row
 * that went and one that came are taken for one that was changed if they have something
 * in common; of several, those that have most.
 */
final class RowComparison {

	private RowComparison() {
	}

	/** In the order of the second version; what was taken out comes last. */
	static List<RowChange> between(List<? extends Record> before, List<? extends Record> after) {
		List<Record> gone = new ArrayList<>(before);
		List<Record> come = new ArrayList<>();
		after.forEach((row) -> {
			if (!gone.remove(row)) {
				come.add(row);
			}
		});
		List<RowChange> changes = new ArrayList<>();
		for (Record row : come) {
			Record former = former(row, gone);
			changes.add((former != null) ? changed(former, row) : whole(Kind.ADDED, row));
			gone.remove(former);
		}
		gone.forEach((row) -> changes.add(whole(Kind.TAKEN_OUT, row)));
		return changes;
	}

	/** What this row was before; null if it was not there. */
	private static @Nullable Record former(Record row, List<Record> gone) {
		if (row instanceof LifeEntry || row instanceof Attestation) {
			return null; // never changed, only struck out
		}
		if (row instanceof AssuranceItem item) {
			return gone.stream()
				.filter((it) -> ((AssuranceItem) it).type().equals(item.type()))
				.findFirst()
				.orElse(null);
		}
		Map<String, String> parts = RowParts.of(row);
		Record closest = null;
		long most = 0;
		for (Record candidate : gone) {
			long shared = RowParts.shared(RowParts.of(candidate), parts);
			if (shared > most) {
				closest = candidate;
				most = shared;
			}
		}
		return closest;
	}

	private static RowChange whole(Kind kind, Record row) {
		String words = (row instanceof LifeEntry entry) ? inWords(entry) : RowParts.inWords(RowParts.of(row));
		return new RowChange(kind, words, key(row), List.of());
	}

	private static String inWords(LifeEntry entry) {
		String happened = entry.event().on().inWords() + ": " + RowWords.of(entry.event());
		Map<String, String> told = RowParts.of(entry.telling());
		return told.isEmpty() ? happened : happened + ". " + RowParts.inWords(told);
	}

	private static RowChange changed(Record former, Record row) {
		Map<String, String> before = RowParts.of(former);
		Map<String, String> after = RowParts.of(row);
		Set<String> labels = new LinkedHashSet<>(after.keySet());
		labels.addAll(before.keySet());
		Map<String, String> kept = new LinkedHashMap<>();
		List<PartChange> parts = new ArrayList<>();
		for (String label : labels) {
			String was = before.getOrDefault(label, "Not stated");
			String is = after.getOrDefault(label, "Not stated");
			if (Objects.equals(was, is)) {
				kept.put(label, is);
			}
			else {
				parts.add(new PartChange(label, was, is));
			}
		}
		return new RowChange(Kind.CHANGED, RowParts.inWords(kept), key(row), parts);
	}

	private static @Nullable String key(Record row) {
		return (row instanceof AssuranceItem item) ? item.type() : null;
	}

}
