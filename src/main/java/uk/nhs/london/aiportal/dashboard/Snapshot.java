package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * The ledger on a date, laid upon the map of that date. What is recorded under the code
 * of a trust that had closed by then counts at its successor. It tells its viewer no more
 * than they may know.
 */
final class Snapshot {

	private final LondonMap map;

	private final Viewer viewer;

	private final Map<String, List<CellCount>> cells = new LinkedHashMap<>();

	/** Those that were asked for: figures ask for each of their numbers. */
	private final Map<Place, List<Organisation>> members = new HashMap<>();

	/** By codes, likewise. */
	private final Map<List<String>, Counts> counted = new HashMap<>();

	private final Map<List<String>, Counts> read = new HashMap<>();

	private final boolean readsEverything;

	Snapshot(LondonMap map, List<CellCount> cells, Viewer viewer) {
		this.map = map;
		this.viewer = viewer;
		this.readsEverything = viewer.readsEverything();
		cells.forEach((cell) -> this.cells.computeIfAbsent(answering(cell.organisation()), (code) -> new ArrayList<>())
			.add(cell));
	}

	/**
	 * The code of the organisation that answers on the date for what went under a code.
	 */
	String answering(String code) {
		return this.map.successorOf(code).map(Organisation::code).orElse(code);
	}

	LondonMap map() {
		return this.map;
	}

	/** Whether there was such a place on the date. */
	boolean has(Place place) {
		return switch (place.kind()) {
			case LONDON -> true;
			case SYSTEM -> this.map.system(place.code()).filter((it) -> it.openOn(this.map.date())).isPresent();
			case TRUST -> this.map.organisation(place.code()).filter((it) -> it.openOn(this.map.date())).isPresent();
		};
	}

	/** The organisations that are counted in a place on the date, by name. */
	List<Organisation> members(Place place) {
		return this.members.computeIfAbsent(place, this::find);
	}

	private List<Organisation> find(Place place) {
		Stream<Organisation> members = switch (place.kind()) {
			case LONDON -> everywhere();
			case SYSTEM -> this.map.membersOf(place.code()).stream();
			case TRUST -> this.map.organisation(place.code()).stream().filter((it) -> it.openOn(this.map.date()));
		};
		return members.filter(Organisation::counted)
			.sorted(Comparator.comparing(Organisation::shortName, String.CASE_INSENSITIVE_ORDER))
			.toList();
	}

	/** The open ones, and any other under whose code something is recorded. */
	private Stream<Organisation> everywhere() {
		Stream<Organisation> others = this.cells.keySet()
			.stream()
			.flatMap((code) -> this.map.organisation(code).stream())
			.filter((it) -> !it.openOn(this.map.date()))
			.filter((it) -> !counts(it).cells().isEmpty());
		return Stream.concat(this.map.counted().stream(), others);
	}

	Counts counts(Collection<Organisation> organisations) {
		return this.counted.computeIfAbsent(own(organisations),
				(codes) -> Counts.discreet(cells(codes), (cell) -> !reads(cell.internal(), cell.organisation())));
	}

	/** Only what the viewer may read, as for numbers whose differences would tell. */
	Counts readable(Collection<Organisation> organisations) {
		return this.read.computeIfAbsent(own(organisations), (codes) -> new Counts(
				cells(codes).stream().filter((cell) -> reads(cell.internal(), cell.organisation())).toList()));
	}

	private static List<String> own(Collection<Organisation> organisations) {
		return organisations.stream().map(Organisation::code).toList();
	}

	private List<CellCount> cells(List<String> codes) {
		return codes.stream().flatMap((code) -> this.cells.getOrDefault(code, List.of()).stream()).toList();
	}

	/** Whether the viewer may read what is recorded under a code. */
	boolean reads(boolean internal, String organisation) {
		return !internal || this.readsEverything || this.viewer.readsAllOf(organisation);
	}

	/** Whether the viewer may read whatever any of these organisations registers. */
	boolean readsAllOf(Collection<Organisation> organisations) {
		return organisations.stream().allMatch((it) -> this.viewer.readsAllOf(it.code()));
	}

	Counts counts(Organisation organisation) {
		return counts(List.of(organisation));
	}

	/**
	 * The codes under which what counts at these organisations is recorded, and their
	 * own.
	 */
	List<String> codes(Collection<Organisation> organisations) {
		Stream<String> own = organisations.stream().map(Organisation::code);
		Stream<String> recorded = counts(organisations).cells().stream().map(CellCount::organisation);
		return Stream.concat(own, recorded).distinct().toList();
	}

}
