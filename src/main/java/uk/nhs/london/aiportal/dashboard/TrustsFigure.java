package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * Some numbers trust by trust: by system and name, never ranked. A trust that has
 * reported nothing has no numbers.
 *
 * @param series no initiative counts in two
 */
record TrustsFigure(TopicView view, List<Series> series) {

	private static final String NOT_REPORTED = "Not reported";

	/** The group of those that count in no system. */
	private static final String LONDON_ONLY = "Counted in London only";

	Figure figure(FigureName name, String headline, String measure) {
		List<Organisation> members = members();
		List<Column> columns = new ArrayList<>(about());
		this.series.forEach((it) -> columns.add(Column.number(it.column(), it.heading())));
		return new Figure(name, headline, measure + ", " + this.view.placeAndDate(), columns,
				members.stream().map(this::row).toList(),
				members.isEmpty() ? null : BarChart.of(key(), members.stream().map(this::bar).toList()));
	}

	static List<Column> about() {
		return List.of(Column.inFileOnly("organisation"), Column.words("organisation_label", "Trust"),
				Column.inFileOnly("system"), Column.words("system_label", "System"), Column.inFileOnly("reported"));
	}

	List<Organisation> members() {
		Comparator<@Nullable String> names = Comparator.nullsLast(Comparator.naturalOrder());
		return this.view.members().stream().sorted(Comparator.comparing(this::system, names)).toList();
	}

	boolean reported(Organisation organisation) {
		return this.view.now().counts(organisation).reported();
	}

	private List<Cell> row(Organisation organisation) {
		List<Cell> row = new ArrayList<>(about(organisation));
		InitiativesLink initiatives = this.view.initiatives(List.of(organisation));
		this.series.forEach((it) -> row.add(reported(organisation)
				? Cell.of(it.of(List.of(organisation), this.view), it.link(initiatives)) : Cell.none(NOT_REPORTED)));
		return row;
	}

	List<Cell> about(Organisation organisation) {
		CareSystem host = this.view.map().hostOf(organisation.code()).orElse(null);
		return List.of(Cell.of(organisation.code()),
				Cell.linked(organisation.shortName(),
						Trail.address(Trail.path(this.view.topic(), Place.of(organisation)), this.view)),
				(host != null) ? Cell.of(host.code()) : Cell.none("None"),
				(host != null) ? Cell.of(host.shortName()) : Cell.none("None"),
				Cell.of(Boolean.toString(reported(organisation))));
	}

	BarChart.Bar bar(Organisation organisation) {
		if (!reported(organisation)) {
			return new BarChart.Bar(group(organisation), organisation.shortName(), "Reported nothing", null);
		}
		List<Part> parts = this.series.stream()
			.map((it) -> new Part(it.style(), it.of(List.of(organisation), this.view)))
			.toList();
		return new BarChart.Bar(group(organisation), organisation.shortName(),
				Words.number(parts.stream().mapToInt(Part::value).sum()), parts);
	}

	@Nullable String group(Organisation organisation) {
		if (!this.view.place().isLondon() || this.view.map().systems().isEmpty()) {
			return null;
		}
		String system = system(organisation);
		return (system != null) ? system : LONDON_ONLY;
	}

	private @Nullable String system(Organisation organisation) {
		return this.view.map().hostOf(organisation.code()).map(CareSystem::shortName).orElse(null);
	}

	private List<Key> key() {
		List<Key> key = new ArrayList<>();
		if (this.series.size() > 1) {
			this.series.forEach((it) -> key.add(new Key(it.style(), it.heading())));
		}
		if (silent() > 0) {
			key.add(new Key(Style.ABSENT, "Has reported nothing"));
		}
		return key;
	}

	private int silent() {
		return (int) this.view.members().stream().filter((it) -> !reported(it)).count();
	}

	/**
	 * How many trusts count at least one.
	 * @param what after "something": "stalled"
	 */
	String headline(String what) {
		int some = (int) this.view.members()
			.stream()
			.filter((it) -> this.series.stream().anyMatch((series) -> series.of(List.of(it), this.view) > 0))
			.count();
		return headline(what, some, this.view.members().size(), silent());
	}

	/** True whatever the numbers are. */
	static String headline(String what, int some, int trusts, int silent) {
		if (silent == trusts) {
			return (trusts == 0) ? "No trust is counted here" : (trusts == 1) ? "The only trust has reported nothing"
					: "None of " + trusts + " trusts has reported anything";
		}
		String first = (some == 0) ? "No trust is known to have anything " + what
				: (some < trusts)
						? some + " of " + trusts + " trusts " + ((some == 1) ? "has" : "have") + " something " + what
						: (trusts == 1) ? "The only trust has something " + what
								: "All " + trusts + " trusts have something " + what;
		return (silent == 0) ? first : first + "; " + Words.have(silent) + " reported nothing";
	}

}
