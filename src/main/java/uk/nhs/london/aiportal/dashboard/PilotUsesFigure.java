package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.indicator.Indicator;

/** How old pilots are, use by use, beside the median of all London's for the same use. */
final class PilotUsesFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("use"), Column.words("use_label", "Used for"),
			Column.number("pilots", "Pilots"), Column.number("first_use_stated", "First use stated"),
			Column.number("first_use_not_stated", "First use not stated"),
			Column.number("lower_quartile_months", "A quarter, months up to"),
			Column.number("median_months", "Median months"),
			Column.number("upper_quartile_months", "Three quarters, months up to"));

	private static final List<Column> COMPARED = List.of(
			Column.number("london_first_use_stated", "London: first use stated"),
			Column.number("london_median_months", "London: median months"),
			Column.number("longer_than_london", "Longer than London's median"));

	private PilotUsesFigure() {
	}

	/** The pilots of one use: here, and in all of London. */
	record Use(String code, String label, Ages here, Ages london) {

		int longer() {
			return (this.here.stated() > 0) ? this.here.longerThan(this.london.spread().median()) : 0;
		}

	}

	static Figure of(TopicView view) {
		boolean compared = !view.place().isLondon() || view.kind() != null;
		List<Use> uses = uses(view);
		List<Column> columns = new ArrayList<>(COLUMNS);
		if (compared) {
			columns.addAll(COMPARED);
		}
		List<BarChart.Bar> bars = uses.stream()
			.filter((use) -> use.here().all() > 0)
			.map((use) -> bar(use, compared))
			.toList();
		return new Figure(FigureName.PILOT_USES, headline(view, uses, compared),
				"Months since first use of pilots, by what they are used for, " + view.placeAndDate(), columns,
				uses.stream().map((use) -> row(use, compared, view)).toList(),
				bars.isEmpty() ? null : BarChart.of(key(uses, compared), bars));
	}

	private static List<Use> uses(TopicView view) {
		Map<String, Integer> here = view.numbers().readable(view.members(), Indicator.PILOT_SINCE);
		Map<String, Integer> london = view.numbers().readable(view.now().members(Place.LONDON), Indicator.PILOT_SINCE);
		return Stream.concat(Arrays.stream(UseDomain.values()).map(Enum::name), Stream.of(Partition.NOT_STATED))
			.map((code) -> new Use(code, Indicator.PILOT_SINCE.label(code, view.words()),
					Ages.of(code + ".", here, view.asAt().date()), Ages.of(code + ".", london, view.asAt().date())))
			.toList();
	}

	private static List<Cell> row(Use use, boolean compared, TopicView view) {
		Ages here = use.here();
		List<Cell> row = new ArrayList<>(List.of(Cell.of(use.code()), Cell.of(use.label())));
		row.add(Linked.cell(here.all(), view.initiatives(), Indicator.PILOT_SINCE, List.of(here.of())));
		row.add(Linked.cell(here.stated(), view.initiatives(), Indicator.PILOT_SINCE, here.statedValues()));
		row.add(Linked.cell(here.notStated(), view.initiatives(), Indicator.PILOT_SINCE,
				List.of(here.of() + Partition.NOT_STATED)));
		row.addAll(here.spread().cells());
		if (compared) {
			Ages london = use.london();
			InitiativesLink all = InitiativesLink.of(Place.LONDON, view.now(), view.asAt());
			row.add(Linked.cell(london.stated(), all, Indicator.PILOT_SINCE, london.statedValues()));
			row.add(london.spread().cells().get(1));
			row.add((here.stated() > 0) ? Linked.cell(use.longer(), view.initiatives(), Indicator.PILOT_SINCE,
					here.valuesLongerThan(london.spread().median())) : Cell.none("None"));
		}
		return row;
	}

	private static BarChart.Bar bar(Use use, boolean compared) {
		Ages here = use.here();
		int longer = compared ? use.longer() : 0;
		List<Part> parts = List.of(new Part(Style.PILOT, here.stated() - longer), new Part(Style.OTHER, longer),
				new Part(Style.ABSENT, here.notStated()));
		String words = (here.stated() == 0) ? Words.number(here.all())
				: Words.number(here.all()) + ", median " + here.spread().medianInWords()
						+ (compared ? " (London " + Spread.number(use.london().spread().median()) + ")" : "");
		return new BarChart.Bar(null, use.label(), words, parts);
	}

	private static List<Key> key(List<Use> uses, boolean compared) {
		List<Key> key = new ArrayList<>();
		if (compared) {
			key.add(new Key(Style.PILOT, "Up to London's median for the use"));
			key.add(new Key(Style.OTHER, "Longer than London's median"));
		}
		else {
			key.add(new Key(Style.PILOT, "First use stated"));
		}
		if (uses.stream().anyMatch((use) -> use.here().notStated() > 0)) {
			key.add(new Key(Style.ABSENT, "First use not stated"));
		}
		return key;
	}

	private static String headline(TopicView view, List<Use> uses, boolean compared) {
		int stated = uses.stream().mapToInt((use) -> use.here().stated()).sum();
		int all = uses.stream().mapToInt((use) -> use.here().all()).sum();
		return compared ? headline(uses.stream().mapToInt(Use::longer).sum(), stated, all)
				: headline(Ages.of("", withoutUse(view), view.asAt().date()).spread(), all);
	}

	private static Map<String, Integer> withoutUse(TopicView view) {
		Map<String, Integer> months = new TreeMap<>();
		view.numbers()
			.readable(view.members(), Indicator.PILOT_SINCE)
			.forEach((value, count) -> months.merge(value.substring(value.indexOf('.') + 1), count, Integer::sum));
		return months;
	}

	/** For London as a whole; true whatever the numbers are. */
	static String headline(Spread ages, int all) {
		int stated = ages.n();
		if (stated == 0) {
			return (all == 0) ? "No pilot is live" : "When pilots were first live is not stated";
		}
		return (stated == 1)
				? "The only pilot whose first use is stated was first live " + ages.medianInWords() + " ago"
				: "Half of " + Words.number(stated) + " pilots were first live " + ages.medianInWords()
						+ " ago or longer";
	}

	/** Beside London; true whatever the numbers are. */
	static String headline(int longer, int stated, int all) {
		if (stated == 0) {
			return (all == 0) ? "No pilot is live" : "When pilots were first live is not stated";
		}
		if (stated == 1) {
			return "The only pilot whose first use is stated " + ((longer == 1) ? "has" : "has not")
					+ " run longer than London's median for its use";
		}
		String who = (longer == 0) ? "None of " + Words.number(stated) + " pilots has" : (longer == stated)
				? "All " + Words.number(stated) + " pilots have"
				: Words.number(longer) + " of " + Words.number(stated) + " pilots " + ((longer == 1) ? "has" : "have");
		return who + " run longer than London's median for " + ((longer < 2) ? "its" : "their") + " use";
	}

}
