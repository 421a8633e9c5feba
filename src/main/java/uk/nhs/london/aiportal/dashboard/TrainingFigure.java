package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** How many of the people who are meant to use it are trained; by name, never ranked. */
final class TrainingFigure {

	private static final int WHOLE = 100;

	private static final List<Column> COLUMNS = columns();

	private TrainingFigure() {
	}

	/**
	 * What is known of the live initiatives of some trusts.
	 *
	 * @param live how many there are
	 * @param known of how many both numbers are stated
	 * @param intended people meant to use these
	 * @param trained people trained for these, who may be more
	 * @param beyond at how many more are trained than are meant to
	 */
	record Trained(int live, int known, long intended, long trained, int beyond) {

		static Trained of(List<Organisation> trusts, Numbers numbers) {
			Map<String, Integer> live = numbers.readable(trusts, Indicator.TRAINING_KNOWN);
			return new Trained(live.values().stream().mapToInt(Integer::intValue).sum(), live.getOrDefault("YES", 0),
					numbers.readableAmount(trusts, Indicator.TRAINING_INTENDED),
					numbers.readableAmount(trusts, Indicator.TRAINED),
					numbers.readable(trusts, Indicator.TRAINED_BEYOND).getOrDefault("", 0));
		}

		boolean hasPercentage() {
			return this.intended >= Share.LEAST_FOR_PERCENTAGE;
		}

		long percent() {
			return Share.wholePercent((double) this.trained / this.intended);
		}

		/** "75%: 1,125 of 1,500 people", "3 of 4 people". */
		String inWords() {
			String people = Words.number(this.trained) + " of " + Words.count(this.intended, "person", "people");
			return hasPercentage() ? percent() + "%: " + people : people;
		}

	}

	private static List<Column> columns() {
		List<Column> columns = new ArrayList<>(
				List.of(Column.inFileOnly("organisation"), Column.words("organisation_label", "Trust"),
						Column.number("live", "Live initiatives"), Column.number("known", "Both numbers known")));
		columns.addAll(Proportion.columns("known", "Known, of live"));
		columns.add(Column.number("people_intended", "People meant to use them"));
		columns.add(Column.number("people_trained", "People trained"));
		columns.addAll(Proportion.columns("trained", "Trained, of those meant to"));
		columns.add(Column.number("more_trained_than_intended", "More trained than meant to"));
		return List.copyOf(columns);
	}

	static Figure of(TopicView view) {
		List<List<Cell>> rows = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		Trained all = Trained.of(view.members(), view.numbers());
		if (!view.place().isTrust()) {
			rows.add(row(Cell.of(view.place().code()), Cell.of("All trusts together"), all, view.initiatives()));
			bars.add(bar("All trusts together", all, true));
		}
		for (Organisation trust : view.members()) {
			Trained trained = Trained.of(List.of(trust), view.numbers());
			boolean reported = view.now().counts(trust).reported();
			Cell name = Cell.linked(trust.shortName(), view.asAt().on(Place.of(trust).path()));
			rows.add(reported ? row(Cell.of(trust.code()), name, trained, view.initiatives(List.of(trust)))
					: silent(trust, name));
			bars.add(bar(trust.shortName(), trained, reported));
		}
		return new Figure(FigureName.TRAINING, headline(all),
				"People trained, of those meant to use live initiatives of which both numbers are known, "
						+ view.placeAndDate()
						+ ((view.notShared() != null) ? ", of initiatives that you may read" : ""),
				COLUMNS, rows, (all.known() == 0) ? null : BarChart.of(key(all), bars));
	}

	private static List<Cell> row(Cell code, Cell name, Trained it, InitiativesLink from) {
		List<Cell> row = new ArrayList<>(
				List.of(code, name, Cell.of(it.live(), from.indicator(Indicator.TRAINING_KNOWN)),
						Cell.of(it.known(), from.indicator(Indicator.TRAINING_KNOWN, "YES"))));
		row.addAll((it.live() == 0) ? Proportion.none("None live") : Proportion.cells(it.known(), it.live()));
		if (it.known() == 0) {
			row.addAll(List.of(Cell.none("Not known"), Cell.none("Not known")));
			row.addAll(Proportion.none("Not known"));
		}
		else {
			row.add(Cell.of(it.intended()));
			row.add(Cell.of(it.trained()));
			row.addAll(share(it));
		}
		row.add(Cell.of(it.beyond(), from.indicator(Indicator.TRAINED_BEYOND)));
		return row;
	}

	/** There is no interval of a share above all. */
	private static List<Cell> share(Trained it) {
		if (!it.hasPercentage() || it.trained() <= it.intended()) {
			return Proportion.cells(Math.min(it.trained(), it.intended()), it.intended());
		}
		return List.of(new Cell(Long.toString(it.percent()), it.percent() + "%: more than are meant to", null),
				Cell.none(""), Cell.none(""));
	}

	private static List<Cell> silent(Organisation trust, Cell name) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(trust.code()), name));
		while (row.size() < COLUMNS.size()) {
			row.add(Cell.none("Not reported"));
		}
		return row;
	}

	private static BarChart.Bar bar(String label, Trained it, boolean reported) {
		if (!reported || it.known() == 0 || it.intended() == 0) {
			return new BarChart.Bar(null, label, !reported ? "Reported nothing"
					: (it.live() == 0) ? "None live" : (it.known() == 0) ? "Not known" : it.inWords(), null);
		}
		int percent = (int) Math.min(WHOLE, it.percent());
		return new BarChart.Bar(null, label, it.inWords(),
				(it.trained() > it.intended()) ? List.of(new Part(Style.HATCHED, WHOLE))
						: List.of(new Part(Style.PILOT, percent), new Part(Style.COMPARISON, WHOLE - percent)));
	}

	private static List<Key> key(Trained all) {
		List<Key> key = new ArrayList<>(
				List.of(new Key(Style.PILOT, "Trained"), new Key(Style.COMPARISON, "Meant to use it, not trained")));
		if (all.beyond() > 0) {
			key.add(new Key(Style.HATCHED, "More trained than meant to use it"));
		}
		key.add(new Key(Style.ABSENT, "Not known"));
		return key;
	}

	/** True whatever the numbers are. */
	static String headline(Trained it) {
		if (it.live() == 0) {
			return "Nothing is live for which people would be trained";
		}
		String of = Words.count(it.live(), "live initiative", "live initiatives");
		if (it.known() == 0) {
			return (it.live() == 1) ? "Of the only live initiative it is not known how many people are trained"
					: "Of none of " + of + " is it known how many people are trained";
		}
		String known = (it.live() == 1) ? "at the only live initiative"
				: (it.known() == it.live()) ? "at all " + of : "known of " + Words.number(it.known()) + " of " + of;
		// Those who are too many at one would fill up for those who are missing at
		// another.
		return (it.beyond() == 0) ? people(it) + ", " + known : Words.count(it.trained(), "person is", "people are")
				+ " trained and " + Words.number(it.intended()) + " meant to use it, " + known
				+ ((it.live() == 1) ? "" : "; at " + Words.number(it.beyond()) + " more are trained than are meant to");
	}

	private static String people(Trained it) {
		if (it.intended() == 0) {
			return "Nobody is meant to use it and nobody is trained";
		}
		if (it.trained() == it.intended()) {
			return (it.intended() == 1) ? "The only person meant to use it is trained"
					: "All " + Words.number(it.intended()) + " people meant to use it are trained";
		}
		return ((it.trained() == 0) ? "None" : Words.number(it.trained())) + " of "
				+ Words.count(it.intended(), "person", "people") + " meant to use it "
				+ ((it.trained() < 2) ? "is" : "are") + " trained";
	}

}
