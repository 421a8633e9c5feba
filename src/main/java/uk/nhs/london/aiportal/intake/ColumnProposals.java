package uk.nhs.london.aiportal.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.intake.ColumnProposal.Likeness;

/**
 * Proposes what the columns of a file are, and says of each why. Of two columns that may
 * be the same, neither is taken unless one alone has the register's own heading.
 */
final class ColumnProposals {

	private final RegisterColumns columns;

	private final List<SavedMapping> saved;

	ColumnProposals(RegisterColumns columns, List<SavedMapping> saved) {
		this.columns = columns;
		this.saved = List.copyOf(saved);
	}

	/** The mapping that was last kept for a file with these headings. */
	static Optional<SavedMapping> offered(List<SavedMapping> saved, List<String> headings) {
		return saved.stream().filter((it) -> it.fits(headings)).findFirst();
	}

	/** Of each heading a proposal. */
	List<ColumnProposal> of(List<String> headings) {
		SavedMapping offered = offered(this.saved, headings).orElse(null);
		List<ColumnProposal> proposals = new ArrayList<>();
		for (int place = 0; place < headings.size(); place++) {
			proposals.add((offered != null) ? remembered(offered, place) : proposed(headings.get(place)));
		}
		return once(proposals);
	}

	private ColumnProposal remembered(SavedMapping offered, int place) {
		String column = offered.columns().get(place);
		if (this.columns.kind(column) == ColumnKind.UNKNOWN) {
			return new ColumnProposal("", Likeness.REMEMBERED, "Left out in the mapping “" + offered.name() + "”.");
		}
		return new ColumnProposal(column, Likeness.REMEMBERED, "As in the mapping “" + offered.name() + "”.");
	}

	private ColumnProposal proposed(String heading) {
		ColumnProposal own = this.columns.meant(heading).orElse(null);
		if (own != null && own.likeness() == Likeness.NAME) {
			return own;
		}
		for (SavedMapping mapping : this.saved) {
			String column = mapping.column(heading);
			if (column != null && this.columns.kind(column) != ColumnKind.UNKNOWN) {
				return new ColumnProposal(column, Likeness.REMEMBERED,
						"A column of this heading is read so in the mapping “" + mapping.name()
								+ "”, which is for other headings.");
			}
		}
		return (own != null) ? own : nothing("No column of the register has this heading.");
	}

	private static ColumnProposal nothing(String why) {
		return new ColumnProposal("", Likeness.NONE, why);
	}

	private List<ColumnProposal> once(List<ColumnProposal> proposals) {
		Map<String, List<Integer>> places = new LinkedHashMap<>();
		for (int place = 0; place < proposals.size(); place++) {
			places.computeIfAbsent(proposals.get(place).column(), (key) -> new ArrayList<>()).add(place);
		}
		List<ColumnProposal> once = new ArrayList<>(proposals);
		places.forEach((column, all) -> {
			if (!column.isEmpty() && all.size() > 1) {
				Integer sure = named(proposals, all);
				String rivals = all.stream().map(ColumnProposals::letters).collect(Collectors.joining(" and "));
				all.stream()
					.filter((place) -> !place.equals(sure))
					.forEach((place) -> once.set(place,
							nothing((sure != null)
									? "It may be %s too, but column %s has that very heading."
										.formatted(this.columns.label(column), letters(sure))
									: "Columns %s may each be %s: choose which of them is.".formatted(rivals,
											this.columns.label(column)))));
			}
		});
		return once;
	}

	private static @Nullable Integer named(List<ColumnProposal> proposals, List<Integer> places) {
		List<Integer> named = places.stream()
			.filter((place) -> proposals.get(place).likeness() == Likeness.NAME)
			.toList();
		return (named.size() == 1) ? named.get(0) : null;
	}

	/** As a spreadsheet names the column at a place: A, B, Z, AA. */
	static String letters(int place) {
		String last = String.valueOf((char) ('A' + place % 26));
		return (place < 26) ? last : letters(place / 26 - 1) + last;
	}

}
