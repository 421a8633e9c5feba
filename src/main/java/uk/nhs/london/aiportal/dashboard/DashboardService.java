package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.dashboard.View.Quarter;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Count;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Scope;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * Reads what a dashboard is made of, as its viewer may know it: eight statements, eleven
 * for a trust, however many initiatives, trusts and quarters there are.
 */
@Service
@Transactional(readOnly = true)
class DashboardService {

	private final TallyRepository tallies;

	private final Moves moves;

	private final Portfolios portfolios;

	private final ReferenceLists words;

	private final NamesRepository names;

	private final RecordFields fields;

	private final OrganisationDirectory directory;

	DashboardService(TallyRepository tallies, Moves moves, Portfolios portfolios, ReferenceLists words,
			NamesRepository names, RecordFields fields, OrganisationDirectory directory) {
		this.tallies = tallies;
		this.moves = moves;
		this.portfolios = portfolios;
		this.words = words;
		this.names = names;
		this.fields = fields;
		this.directory = directory;
	}

	/**
	 * What a dashboard shows.
	 * @param code of the system or trust
	 * @return empty if there is no such place and never was
	 */
	Optional<View> view(Place.Kind kind, String code, AsAt asAt, Viewer viewer) {
		List<LocalDate> ends = Quarters.endsUpTo(asAt.date());
		LocalDate beforehand = Quarters.before(ends.get(0));
		List<LocalDate> dates = new ArrayList<>(ends);
		dates.add(0, beforehand);
		List<LondonMap> maps = maps(dates, asAt);
		Scope scope = scope(kind, code, maps);
		Map<LocalDate, List<CellCount>> counts = this.tallies.countsOn(asAt.known(), dates, scope);
		Map<LocalDate, List<Crossings>> crossings = this.tallies.crossings(asAt.known(), beforehand, ends);
		List<Quarter> quarters = IntStream.range(0, dates.size())
			.mapToObj((i) -> new Quarter(dates.get(i),
					new Snapshot(maps.get(i), counts.getOrDefault(dates.get(i), List.of()), viewer),
					crossings.getOrDefault(dates.get(i), List.of())))
			.toList();
		Snapshot now = quarters.get(quarters.size() - 1).snapshot();
		return find(kind, code, now.map()).map((place) -> {
			Set<Indicator> asked = EnumSet.copyOf(View.INDICATORS);
			if (place.isTrust()) {
				asked.addAll(View.OF_TRUSTS);
			}
			Numbers numbers = new Numbers(now, this.tallies.indicatorsOn(asAt.known(), asAt.date(), asked, scope));
			List<String> codes = now.codes(now.members(place));
			List<Move> moved = this.moves.between(Quarters.begin(asAt.date()), asAt.date(), codes, viewer);
			TrustWork work = (place.isTrust() && !asAt.known())
					? this.portfolios.work(now, numbers, now.members(place), asAt, viewer) : null;
			return new View(place, asAt, quarters.get(0), quarters.subList(1, quarters.size()),
					this.tallies.overridesOn(asAt.date(), viewer), numbers, new Ladders(now, numbers), moved, work);
		});
	}

	/**
	 * What a page of a topic shows.
	 * @param kind the only kind of trust that is counted; null for all
	 * @return empty if there is no such place and never was
	 */
	Optional<TopicView> topic(Topic topic, Place.Kind placeKind, String code, AsAt asAt,
			@Nullable OrganisationKind kind, Viewer viewer) {
		return topic(topic, topic.indicators(), placeKind, code, asAt, kind, viewer);
	}

	/** What the numbers of {@link ToActOn} are made of. */
	Optional<TopicView> toActOn(Place.Kind placeKind, String code, AsAt asAt, Viewer viewer) {
		return topic(Topic.STALLED, ToActOn.INDICATORS, placeKind, code, asAt, null, viewer);
	}

	private Optional<TopicView> topic(Topic topic, Set<Indicator> read, Place.Kind placeKind, String code, AsAt asAt,
			@Nullable OrganisationKind kind, Viewer viewer) {
		LocalDate date = asAt.date();
		LondonMap map = maps(List.of(date), asAt).get(0);
		return find(placeKind, code, map).map((place) -> {
			Snapshot now = new Snapshot(map,
					this.tallies.countsOn(asAt.known(), List.of(date), Scope.ALL).getOrDefault(date, List.of()),
					viewer);
			List<Count> counts = this.tallies.indicatorsOn(asAt.known(), date, read, Scope.ALL);
			return new TopicView(topic, place, asAt, kind, now, new Numbers(now, counts), this.words,
					this.names.of(topic, counts), this.fields,
					(topic == Topic.QUALITY) ? this.tallies.overridesOn(date, viewer) : Map.of());
		});
	}

	/**
	 * What is read for a place: what was recorded under the codes that count there on any
	 * of the dates. Who else uses the products of a trust is asked of all.
	 */
	private static Scope scope(Place.Kind kind, String code, List<LondonMap> maps) {
		if (kind == Place.Kind.LONDON) {
			return Scope.ALL;
		}
		Set<String> codes = new TreeSet<>(Set.of(code));
		for (LondonMap map : maps) {
			Stream.concat(map.organisations().stream(), map.closed().stream())
				.map(Organisation::code)
				.filter((it) -> counts(kind, code, map.successorOf(it).map(Organisation::code).orElse(it), map))
				.forEach(codes::add);
		}
		return new Scope(codes, View.OF_TRUSTS);
	}

	/** Whether an organisation counts in a system, or is the trust itself. */
	private static boolean counts(Place.Kind kind, String code, String organisation, LondonMap map) {
		return (kind == Place.Kind.SYSTEM)
				? map.hostOf(organisation).filter((host) -> host.code().equals(code)).isPresent()
				: organisation.equals(code);
	}

	/** Each date's own map; or today's on every date, so that a trend has one subject. */
	private List<LondonMap> maps(List<LocalDate> dates, AsAt asAt) {
		return asAt.restated() ? Collections.nCopies(dates.size(), this.directory.asAt(asAt.today()))
				: this.directory.asAt(dates);
	}

	private static Optional<Place> find(Place.Kind kind, String code, LondonMap map) {
		return switch (kind) {
			case LONDON -> Optional.of(Place.LONDON);
			case SYSTEM -> map.system(code).map(Place::of);
			case TRUST -> map.organisation(code).map(Place::of);
		};
	}

}
