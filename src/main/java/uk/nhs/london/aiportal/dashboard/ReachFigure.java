package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** At which trusts patients and staff have anything embedded, use by use. */
final class ReachFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("use_domain"),
			Column.words("use_domain_label", "Use"), Column.number("trusts_embedded", "Trusts with it embedded"),
			Column.number("trusts_pilot", "Pilots only"), Column.number("trusts_nothing_live", "Nothing live"),
			Column.number("trusts_not_reported", "Not reported"), Column.number("embedded", "Embedded initiatives"),
			Column.number("pilots", "Pilots"), Column.words("trusts_embedded_labels", "Embedded at"));

	private ReachFigure() {
	}

	/**
	 * How far trusts have come in a use.
	 *
	 * @param embedded the trusts with anything embedded
	 * @param pilots how many have a pilot and nothing embedded
	 * @param nothing how many have reported, and nothing that is live
	 * @param silent how many have reported nothing
	 */
	record Use(String code, String label, List<String> embedded, int pilots, int nothing, int silent) {

		static Use of(String code, TopicView view) {
			List<String> embedded = new ArrayList<>();
			Map<Style, Integer> others = new TreeMap<>();
			Ladders ladders = new Ladders(view.now(), view.numbers());
			for (Organisation trust : view.members()) {
				String reached = ladders.reached(trust, code);
				if (reached.equals("EMBEDDED")) {
					embedded.add(trust.shortName());
				}
				else {
					others.merge(
							reached.equals("PILOT") ? Style.PILOT
									: view.now().counts(trust).reported() ? Style.NOTHING : Style.ABSENT,
							1, Integer::sum);
				}
			}
			return new Use(code, Indicator.DOMAIN_REACHED.label(code, view.words()), embedded,
					others.getOrDefault(Style.PILOT, 0), others.getOrDefault(Style.NOTHING, 0),
					others.getOrDefault(Style.ABSENT, 0));
		}

		boolean isStated() {
			return !this.code.equals(Partition.NOT_STATED);
		}

	}

	static Figure of(TopicView view) {
		List<Use> uses = Indicator.DOMAIN_REACHED.codes(view.words())
			.stream()
			.filter((code) -> !List.of("EMBEDDED", "PILOT", "NOT_YET_LIVE", Partition.NOT_STATED).contains(code))
			.map((code) -> Use.of(code, view))
			.collect(Collectors.toCollection(ArrayList::new));
		uses.add(Use.of(Partition.NOT_STATED, view));
		return new Figure(FigureName.REACH, headline(uses, view.members().size()),
				"Trusts by the furthest that they have come in each use, " + view.placeAndDate(), COLUMNS,
				uses.stream().map((use) -> row(use, view)).toList(),
				view.members().isEmpty() ? null : BarChart.of(key(), uses.stream().map(ReachFigure::bar).toList()));
	}

	private static List<Cell> row(Use use, TopicView view) {
		String embedded = use.code() + ".EMBEDDED";
		String pilot = use.code() + ".PILOT";
		return List.of(Cell.of(use.code()), Cell.of(use.label()), Cell.of(use.embedded().size()), Cell.of(use.pilots()),
				Cell.of(use.nothing()), Cell.of(use.silent()),
				Linked.cell(number(embedded, view), view, Indicator.DOMAIN_REACHED, embedded),
				Linked.cell(number(pilot, view), view, Indicator.DOMAIN_REACHED, pilot),
				use.embedded().isEmpty() ? Cell.none("None") : Cell.of(String.join(", ", use.embedded())));
	}

	private static int number(String value, TopicView view) {
		return view.numbers().of(view.members(), Indicator.DOMAIN_REACHED, value);
	}

	private static BarChart.Bar bar(Use use) {
		return new BarChart.Bar(null, use.label(), Words.number(use.embedded().size()),
				List.of(new Part(Style.EMBEDDED, use.embedded().size()), new Part(Style.PILOT, use.pilots()),
						new Part(Style.NOTHING, use.nothing()), new Part(Style.ABSENT, use.silent())));
	}

	private static List<Key> key() {
		return List.of(new Key(Style.EMBEDDED, "Something embedded"), new Key(Style.PILOT, "Pilots only"),
				new Key(Style.NOTHING, "Nothing live"), new Key(Style.ABSENT, "Reported nothing"));
	}

	/** True whatever the numbers are. */
	static String headline(List<Use> all, int trusts) {
		List<Use> uses = all.stream().filter(Use::isStated).toList();
		if (trusts == 0) {
			return "No trust is counted here";
		}
		int silent = uses.isEmpty() ? 0 : uses.stream().mapToInt(Use::silent).min().orElse(0);
		if (silent == trusts) {
			return (trusts == 1) ? "The only trust has reported nothing"
					: "None of " + Words.number(trusts) + " trusts has reported anything";
		}
		long reached = uses.stream().filter((use) -> !use.embedded().isEmpty()).count();
		String of = Words.number(uses.size()) + " uses";
		String first = "Something is embedded in "
				+ ((reached == uses.size()) ? "all " + of : Words.number((int) reached) + " of " + of);
		if (reached == 0) {
			return "In none of " + of + " is anything known to be embedded";
		}
		if (trusts == 1) {
			return first;
		}
		Commonest widest = Commonest.of(uses, Use::label, (use) -> use.embedded().size());
		return first + "; furthest spread, at " + Words.number(widest.count()) + " of " + Words.number(trusts)
				+ " trusts: " + widest.names();
	}

}
