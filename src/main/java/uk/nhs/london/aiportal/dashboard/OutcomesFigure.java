package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** What came of those first live in a year, some months later. */
final class OutcomesFigure {

	private static final List<Integer> HORIZONS = List.of(6, 12, 18, 24);

	/** Earlier years are told together. */
	private static final int YEARS = 5;

	private static final List<String> STATES = List.of("EMBEDDED", "PILOTING", "ENDED", "END_NOT_STATED", "TOO_EARLY");

	private static final List<Column> COLUMNS = columns();

	private OutcomesFigure() {
	}

	/**
	 * Those first live in some years.
	 *
	 * @param code as its file has it
	 * @param counts as of 12.EMBEDDED.2024, all months of the year together
	 */
	record Cohort(String code, String label, List<String> years, Map<String, Integer> counts) {

		/** How many stood so after some months. */
		int of(int months, String state) {
			return this.years.stream()
				.mapToInt((year) -> this.counts.getOrDefault(months + "." + state + "." + year, 0))
				.sum();
		}

		List<String> values(int months, String state) {
			return this.years.stream().map((year) -> months + "." + state + "." + year + ".").toList();
		}

		/** Those of which it is known where they stood after some months. */
		int known(int months) {
			return of(months, "EMBEDDED") + of(months, "PILOTING") + of(months, "ENDED");
		}

		/** Whether none has been followed for so many months. */
		boolean isEarly(int months) {
			return of(months, "TOO_EARLY") == all();
		}

		int all() {
			return STATES.stream().mapToInt((state) -> of(HORIZONS.get(0), state)).sum();
		}

		List<String> allValues() {
			return STATES.stream().flatMap((state) -> values(HORIZONS.get(0), state).stream()).toList();
		}

	}

	private static List<Column> columns() {
		List<Column> columns = new ArrayList<>(
				List.of(Column.inFileOnly("first_live"), Column.words("first_live_label", "First live"),
						Column.number("initiatives", "Initiatives"), Column.number("after_months", "After months"),
						Column.number("embedded", "Embedded"), Column.number("still_piloting", "Still piloting"),
						Column.number("ended", "Ended"), Column.number("end_not_stated", "Ended, day not stated"),
						Column.number("not_followed", "Not followed so long")));
		columns.addAll(Proportion.columns("embedded", "Embedded, of those known"));
		return List.copyOf(columns);
	}

	static Figure of(TopicView view) {
		Map<String, Integer> counts = view.numbers().readable(view.members(), Indicator.OUTCOME_AFTER);
		List<Cohort> cohorts = cohorts(counts, view.asAt().date().getYear());
		List<List<Cell>> rows = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		for (Cohort cohort : cohorts) {
			for (int months : HORIZONS) {
				rows.add(row(cohort, months, view));
				bars.add(bar(cohort, months));
			}
		}
		int unknown = counts.getOrDefault(Partition.NOT_STATED, 0);
		rows.add(unknown(unknown, view));
		if (unknown > 0) {
			bars.add(new BarChart.Bar("First use not stated", "Not known when", Words.number(unknown),
					List.of(new Part(Style.ABSENT, unknown))));
		}
		return new Figure(FigureName.OUTCOMES, headline(cohorts),
				"Initiatives by the year of their first use and where they stood after 6, 12, 18 and 24 months, "
						+ view.placeAndDate(),
				COLUMNS, rows, bars.isEmpty() ? null : BarChart.of(key(cohorts, unknown), bars));
	}

	/** The last years one by one, the latest first, and those before together. */
	private static List<Cohort> cohorts(Map<String, Integer> counts, int thisYear) {
		Map<String, Integer> byYear = new TreeMap<>();
		Set<String> years = new TreeSet<>(Comparator.reverseOrder());
		counts.forEach((value, count) -> {
			if (!value.equals(Partition.NOT_STATED)) {
				String year = value.substring(0, value.lastIndexOf('.'));
				byYear.merge(year, count, Integer::sum);
				years.add(year.substring(year.lastIndexOf('.') + 1));
			}
		});
		int first = thisYear - YEARS + 1;
		List<Cohort> cohorts = new ArrayList<>();
		years.stream()
			.filter((year) -> Integer.parseInt(year) >= first)
			.forEach((year) -> cohorts.add(new Cohort(year, year, List.of(year), byYear)));
		List<String> earlier = years.stream().filter((year) -> Integer.parseInt(year) < first).toList();
		if (!earlier.isEmpty()) {
			cohorts.add(new Cohort("BEFORE_" + first, "Before " + first, earlier, byYear));
		}
		return cohorts;
	}

	private static List<Cell> row(Cohort cohort, int months, TopicView view) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(cohort.code()), Cell.of(cohort.label())));
		row.add(Linked.cell(cohort.all(), view.initiatives(), Indicator.OUTCOME_AFTER, cohort.allValues()));
		row.add(Cell.of(months));
		boolean early = cohort.isEarly(months);
		for (String state : STATES) {
			row.add((early && !state.equals("TOO_EARLY")) ? Cell.none("Too early")
					: Linked.cell(cohort.of(months, state), view.initiatives(), Indicator.OUTCOME_AFTER,
							cohort.values(months, state)));
		}
		row.addAll(early ? Proportion.none("Too early")
				: Proportion.cells(cohort.of(months, "EMBEDDED"), cohort.known(months)));
		return row;
	}

	private static List<Cell> unknown(int count, TopicView view) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(Partition.NOT_STATED), Cell.of("First use not stated"),
				Linked.cell(count, view, Indicator.OUTCOME_AFTER, Partition.NOT_STATED)));
		while (row.size() < COLUMNS.size()) {
			row.add(Cell.none("Not known"));
		}
		return row;
	}

	private static BarChart.Bar bar(Cohort cohort, int months) {
		return new BarChart.Bar(
				"First live " + (cohort.code().equals(cohort.label()) ? "in " + cohort.label()
						: cohort.label().toLowerCase(Locale.UK)),
				"After " + months + " months", inWords(cohort, months),
				List.of(new Part(Style.EMBEDDED, cohort.of(months, "EMBEDDED")),
						new Part(Style.PILOT, cohort.of(months, "PILOTING")),
						new Part(Style.OTHER, cohort.of(months, "ENDED") + cohort.of(months, "END_NOT_STATED")),
						new Part(Style.ABSENT, cohort.of(months, "TOO_EARLY"))));
	}

	/** What stands at the end of a bar. */
	static String inWords(Cohort cohort, int months) {
		if (cohort.isEarly(months)) {
			return "Too early";
		}
		int known = cohort.known(months);
		return (known == 0) ? "Not known of any"
				: Words.number(cohort.of(months, "EMBEDDED")) + " of " + Words.number(known) + " embedded";
	}

	private static List<Key> key(List<Cohort> cohorts, int unknown) {
		List<Key> key = new ArrayList<>();
		if (!cohorts.isEmpty()) {
			key.addAll(List.of(new Key(Style.EMBEDDED, "Embedded"), new Key(Style.PILOT, "Still piloting"),
					new Key(Style.OTHER, "Ended")));
		}
		key.add(new Key(Style.ABSENT, (unknown > 0) ? "Not followed so long, or not known" : "Not followed so long"));
		return key;
	}

	private static String headline(List<Cohort> cohorts) {
		int year = 12;
		return headline(cohorts.stream().mapToInt(Cohort::all).sum(),
				cohorts.stream().mapToInt((it) -> it.of(year, "EMBEDDED")).sum(),
				cohorts.stream().mapToInt((it) -> it.of(year, "PILOTING")).sum(),
				cohorts.stream().mapToInt((it) -> it.of(year, "ENDED")).sum());
	}

	/**
	 * Of what is known after a year; true whatever the numbers are.
	 * @param all those whose first use is stated
	 */
	static String headline(int all, int embedded, int piloting, int ended) {
		int known = embedded + piloting + ended;
		if (known == 0) {
			return (all == 0) ? "Of nothing here is it stated when it was first live"
					: "Nothing here is known for 12 months after its first use";
		}
		if (known == 1) {
			return "The only one followed for 12 months " + ((embedded == 1) ? "was embedded by then"
					: (ended == 1) ? "had ended by then" : "was still a pilot then");
		}
		if (embedded == known || piloting == known || ended == known) {
			return "All " + Words.number(known) + " followed for 12 months " + ((embedded > 0) ? "were embedded by then"
					: (ended > 0) ? "had ended by then" : "were still pilots then");
		}
		return "After 12 months, of " + Words.number(known) + " followed so long, "
				+ Words.list(List.of(told(embedded, "was embedded", "were embedded"),
						told(piloting, "was still a pilot", "were still pilots"),
						told(ended, "had ended", "had ended")));
	}

	private static String told(int number, String one, String many) {
		return ((number == 0) ? "none" : Words.number(number)) + " " + ((number < 2) ? one : many);
	}

}
