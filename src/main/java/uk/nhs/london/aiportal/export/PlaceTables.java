package uk.nhs.london.aiportal.export;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.export.Column.Type;
import uk.nhs.london.aiportal.export.Table.Link;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Counting;
import uk.nhs.london.aiportal.organisation.Lifespan;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.MembershipRole;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationKind;

/**
 * The tables of organisations and systems as they were on a date. What happened after the
 * date is left out, so that the file of a past date does not change when it happens.
 */
@Component
class PlaceTables {

	static final String ORGANISATIONS = "organisations";

	private static final String SYSTEMS = "systems";

	private static final String CODE = "code";

	private final Meanings meanings;

	private final List<Table<LondonMap, ?>> all;

	PlaceTables(Meanings meanings) {
		this.meanings = meanings;
		this.all = List.of(organisations(), systems(), memberships());
	}

	List<Table<LondonMap, ?>> all() {
		return this.all;
	}

	/** Something of a place, on the date of a map. */
	private record On<V>(LondonMap london, V value) {
	}

	private record Membership(Organisation organisation, CareSystem system, MembershipRole role) {
	}

	private Table<LondonMap, On<Organisation>> organisations() {
		Columns<On<Organisation>> columns = new Columns<>((name) -> this.meanings.of(ORGANISATIONS + "." + name));
		columns.column(CODE, Type.CODE, on(Organisation::code))
			.column("official_name", Type.TEXT, on(Organisation::officialName))
			.column("short_name", Type.TEXT, on(Organisation::shortName))
			.coded("kind", OrganisationKind.values(), on(Organisation::kind))
			.column("kind_detail", Type.TEXT, on(Organisation::kindDetail))
			.column("foundation_trust", Type.YES_NO, on(Organisation::foundationTrust))
			.coded("counting", Counting.values(), on(Organisation::counting))
			.column("open", Type.YES_NO, (row) -> row.value().openOn(row.london().date()))
			.column("system", Type.CODE, PlaceTables::host)
			.column("opened_on", Type.DAY, on(Organisation::openedOn))
			.column("closed_on", Type.DAY, closed(Organisation::closedOn))
			.column("successor", Type.CODE, closed(Organisation::successorCode))
			.column("boroughs", Type.TEXT, (row) -> Columns.or(row.value().boroughs(), State.NOT_APPLICABLE))
			.column("also_serves", Type.TEXT, (row) -> Columns.or(row.value().alsoServes(), State.NONE))
			.column("postcode", Type.TEXT, on(Organisation::postcode));
		return new Table<>(ORGANISATIONS,
				"One row for each organisation that the register knew to be open, or to have closed, on the date.",
				List.of(CODE), List.of(new Link("system", SYSTEMS, CODE)), columns.all(),
				(london) -> sorted(london, Stream.concat(london.organisations().stream(), london.closed().stream())));
	}

	private static Object host(On<Organisation> row) {
		return row.london()
			.hostOf(row.value().code())
			.<Object>map(CareSystem::code)
			.orElse((row.value().counting() == Counting.SYSTEM) ? State.NONE : State.NOT_APPLICABLE);
	}

	private Table<LondonMap, On<CareSystem>> systems() {
		Columns<On<CareSystem>> columns = new Columns<>((name) -> this.meanings.of(SYSTEMS + "." + name));
		columns.column(CODE, Type.CODE, on(CareSystem::code))
			.column("official_name", Type.TEXT, on(CareSystem::officialName))
			.column("short_name", Type.TEXT, on(CareSystem::shortName))
			.column("abbreviation", Type.TEXT, on(CareSystem::abbreviation))
			.column("open", Type.YES_NO, (row) -> row.value().openOn(row.london().date()))
			.column("opened_on", Type.DAY, on(CareSystem::openedOn))
			.column("closed_on", Type.DAY, closed(CareSystem::closedOn))
			.column("successor", Type.CODE, closed(CareSystem::successorCode))
			.column("boroughs", Type.TEXT, on(CareSystem::boroughs));
		return new Table<>(SYSTEMS,
				"One row for each integrated care system that was open on the date or had closed before it.",
				List.of(CODE), List.of(), columns.all(), (london) -> sorted(london, begun(london)));
	}

	private static Stream<CareSystem> begun(LondonMap london) {
		return london.everySystem().stream().filter((it) -> it.openOn(london.date()) || it.closedBefore(london.date()));
	}

	private Table<LondonMap, Membership> memberships() {
		Columns<Membership> columns = new Columns<>((name) -> this.meanings.of("memberships." + name));
		columns.column("organisation", Type.CODE, (it) -> it.organisation().code())
			.column("system", Type.CODE, (it) -> it.system().code())
			.coded("role", MembershipRole.values(), Membership::role);
		return new Table<>("memberships", "One row for each system that an organisation belonged to on the date.",
				List.of("organisation", "system", "role"),
				List.of(new Link("organisation", ORGANISATIONS, CODE), new Link("system", SYSTEMS, CODE)),
				columns.all(), PlaceTables::memberships);
	}

	private static List<Membership> memberships(LondonMap london) {
		return sorted(london, london.organisations().stream()).stream()
			.map(On::value)
			.flatMap((it) -> Stream.concat(
					london.hostOf(it.code()).stream().map((host) -> new Membership(it, host, MembershipRole.HOST)),
					london.alsoServedBy(it.code())
						.stream()
						.sorted(Comparator.comparing(CareSystem::code))
						.map((served) -> new Membership(it, served, MembershipRole.ALSO_SERVES))))
			.toList();
	}

	private static <V> Function<On<V>, @Nullable Object> on(Function<V, @Nullable Object> value) {
		return (row) -> value.apply(row.value());
	}

	/** Known on the date only of what had closed by then. */
	private static <V extends Lifespan> Function<On<V>, @Nullable Object> closed(Function<V, @Nullable Object> value) {
		return (row) -> row.value().closedBefore(row.london().date()) ? Columns.or(value.apply(row.value()), State.NONE)
				: State.NONE;
	}

	private static <V extends Lifespan> List<On<V>> sorted(LondonMap london, Stream<V> places) {
		return places.sorted(Comparator.comparing(Lifespan::code)).map((it) -> new On<>(london, it)).toList();
	}

}
