package uk.nhs.london.aiportal.discovery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Discretion;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * How many initiatives a figure counts beside those that the list behind it shows. Only
 * for the filters that figures lead to: whoever could ask it of any words or use would
 * learn of each initiative what it is (docs/adr/0015).
 */
final class NotShared {

	private static final Set<Facet> OF_FIGURES = Set.of(Facet.ORGANISATION, Facet.SYSTEM, Facet.CLASSIFICATION,
			Facet.COUNTED_AS, Facet.RED_LIST, Facet.HEADLINE, Facet.PROVENANCE);

	private static final Set<Facet> OF_INDICATORS = Set.of(Facet.ORGANISATION, Facet.SYSTEM, Facet.INDICATOR);

	private static final Set<Facet> PLACES = Set.of(Facet.ORGANISATION, Facet.SYSTEM, Facet.PROVENANCE);

	private static final Set<String> LIVE = Set.of(Classification.EMBEDDED.name(), Classification.PILOT.name());

	private NotShared() {
	}

	/**
	 * What a figure tells apart, in one place.
	 *
	 * @param all how many there are
	 * @param kept how many of them are not shared with the viewer
	 */
	record Kind(Provenance provenance, CountedAs countedAs, boolean inHeadline, boolean redList, int all, int kept) {

		boolean told() {
			return Discretion.mayCountAll(this.all);
		}

	}

	/**
	 * Whether a number of an indicator leads to a filter, for any or some of its values.
	 */
	static boolean isOfAnIndicator(InitiativeFilter filter, LondonMap london) {
		return filter.text().isEmpty() && MarkedAs.of(filter.of(Facet.INDICATOR)).isOfOne()
				&& OF_INDICATORS.containsAll(filter.chosen().keySet()) && isAPlace(filter, london);
	}

	static boolean isOfAFigure(InitiativeFilter filter, LondonMap london) {
		boolean live = !filter.has(Facet.CLASSIFICATION) || Set.copyOf(filter.of(Facet.CLASSIFICATION)).equals(LIVE);
		return filter.text().isEmpty() && OF_FIGURES.containsAll(filter.chosen().keySet()) && live
				&& !filter.of(Facet.PROVENANCE).contains(Facet.ALL) && isAPlace(filter, london);
	}

	/**
	 * London, one system, or the codes of one trust or of a place's trusts of one kind.
	 */
	private static boolean isAPlace(InitiativeFilter filter, LondonMap london) {
		if (filter.has(Facet.SYSTEM)) {
			return filter.of(Facet.SYSTEM).size() == 1 && !filter.has(Facet.ORGANISATION);
		}
		Set<String> trusts = filter.of(Facet.ORGANISATION)
			.stream()
			.map((code) -> london.successorOf(code).map(Organisation::code).orElse(code))
			.collect(Collectors.toSet());
		return trusts.size() < 2 || groups(london).anyMatch((group) -> trusts.equals(codes(group)));
	}

	/** Of London and of each system: all trusts, and those of each kind. */
	private static Stream<List<Organisation>> groups(LondonMap london) {
		Stream<List<Organisation>> systems = london.systems().stream().map((system) -> london.membersOf(system.code()));
		return Stream.concat(Stream.of(london.counted()), systems)
			.flatMap((place) -> Stream.concat(Stream.of(place),
					place.stream().collect(Collectors.groupingBy(Organisation::kind)).values().stream()));
	}

	private static Set<String> codes(List<Organisation> group) {
		return group.stream().map(Organisation::code).collect(Collectors.toSet());
	}

	/** As the dashboard's counts have it. */
	static int count(InitiativeFilter filter, List<Kind> kinds) {
		int more = kinds.stream().filter((it) -> it.told() && matches(it, filter)).mapToInt(Kind::kept).sum();
		boolean reports = filter.of(Facet.PROVENANCE).contains(Provenance.PUBLIC_REPORT.name());
		if (reports || !PLACES.containsAll(filter.chosen().keySet())) {
			return more;
		}
		int whole = kinds.stream().filter((it) -> it.provenance() == Provenance.TRUST).mapToInt(Kind::all).sum();
		int unplaced = kinds.stream()
			.filter((it) -> it.provenance() == Provenance.TRUST && !it.told())
			.mapToInt(Kind::kept)
			.sum();
		return Discretion.mayCountAll(whole) ? more + unplaced : more;
	}

	private static boolean matches(Kind kind, InitiativeFilter filter) {
		List<String> provenances = filter.has(Facet.PROVENANCE) ? filter.of(Facet.PROVENANCE)
				: List.of(Provenance.TRUST.name());
		List<String> counted = filter.of(Facet.COUNTED_AS);
		return provenances.contains(kind.provenance().name())
				&& (counted.isEmpty() || counted.contains(kind.countedAs().name()))
				&& (!filter.has(Facet.CLASSIFICATION) || kind.countedAs().inShare())
				&& (!filter.has(Facet.HEADLINE) || kind.inHeadline())
				&& (!filter.has(Facet.RED_LIST) || kind.redList());
	}

}
