package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Predecessor;

/**
 * London's organisations and systems as they were on one date, under what the portal
 * holds to be true now. Immutable; lists are in the order of short names.
 */
public final class LondonMap {

	private final LocalDate date;

	private final Map<String, Organisation> organisations;

	private final Map<String, CareSystem> systems;

	private final List<Membership> memberships;

	private final Map<String, String> hosts;

	/**
	 * Draw the map of a date.
	 * @param organisations all that were ever known
	 * @param systems all that were ever known
	 * @param memberships those of any organisation and any time; what was corrected or is
	 * not in force on the date is left out
	 */
	LondonMap(LocalDate date, List<Organisation> organisations, List<CareSystem> systems,
			List<Membership> memberships) {
		this.date = date;
		this.organisations = byCode(organisations, Organisation::shortName);
		this.systems = byCode(systems, CareSystem::shortName);
		this.memberships = memberships.stream().filter((it) -> it.inForceOn(date)).toList();
		this.hosts = this.memberships.stream()
			.filter((it) -> it.role() == MembershipRole.HOST)
			.collect(Collectors.toUnmodifiableMap(Membership::organisationCode, Membership::systemCode));
	}

	/** The map of nothing, for questions that no organisation has a part in. */
	public static LondonMap empty(LocalDate date) {
		return new LondonMap(date, List.of(), List.of(), List.of());
	}

	private static <T extends Lifespan> Map<String, T> byCode(List<T> known, Function<T, String> name) {
		return known.stream()
			.sorted(Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER))
			.collect(Collectors.toMap(Lifespan::code, (it) -> it, (one, other) -> one, LinkedHashMap::new));
	}

	public LocalDate date() {
		return this.date;
	}

	/** The organisation of that code, open on the date or not. */
	public Optional<Organisation> organisation(String code) {
		return Optional.ofNullable(this.organisations.get(code));
	}

	/** Every organisation that was open on the date, counted or not. */
	public List<Organisation> organisations() {
		return organisations((it) -> it.openOn(this.date));
	}

	/** Those that London's counts are of: its open trusts. */
	public List<Organisation> counted() {
		return organisations((it) -> it.openOn(this.date) && it.counted());
	}

	/** Those open on the date that count in London and in no system. */
	public List<Organisation> countedInLondonOnly() {
		return organisations((it) -> it.openOn(this.date) && it.counting() == Counting.LONDON);
	}

	/** Those open on the date that no count includes. */
	public List<Organisation> notCounted() {
		return organisations((it) -> it.openOn(this.date) && !it.counted());
	}

	/**
	 * Those that count in a system but in none that is known on the date: all, before
	 * systems began.
	 */
	public List<Organisation> withoutHost() {
		return organisations(
				(it) -> it.openOn(this.date) && it.counting() == Counting.SYSTEM && !this.hosts.containsKey(it.code()));
	}

	/** Those that had closed before the date. */
	public List<Organisation> closed() {
		return organisations((it) -> it.closedBefore(this.date));
	}

	/** The system of that code, open on the date or not. */
	public Optional<CareSystem> system(String code) {
		return Optional.ofNullable(this.systems.get(code));
	}

	/** Every system that was ever known. */
	public List<CareSystem> everySystem() {
		return List.copyOf(this.systems.values());
	}

	/** The systems that were open on the date. */
	public List<CareSystem> systems() {
		return this.systems.values().stream().filter((it) -> it.openOn(this.date)).toList();
	}

	/** The system that counts an organisation on the date. */
	public Optional<CareSystem> hostOf(String organisationCode) {
		return Optional.ofNullable(this.hosts.get(organisationCode)).flatMap(this::system);
	}

	/** The organisations that a system hosts, each in exactly one. */
	public List<Organisation> membersOf(String systemCode) {
		return organisations((it) -> it.openOn(this.date) && systemCode.equals(this.hosts.get(it.code())));
	}

	/** The organisations that serve a system which is not their host. */
	public List<Organisation> alsoServing(String systemCode) {
		List<String> codes = this.memberships.stream()
			.filter((it) -> it.role() == MembershipRole.ALSO_SERVES && it.systemCode().equals(systemCode))
			.map(Membership::organisationCode)
			.toList();
		return organisations((it) -> codes.contains(it.code()));
	}

	/** The systems that an organisation serves beside its host. */
	public List<CareSystem> alsoServedBy(String organisationCode) {
		List<String> codes = this.memberships.stream()
			.filter((it) -> it.role() == MembershipRole.ALSO_SERVES && it.organisationCode().equals(organisationCode))
			.map(Membership::systemCode)
			.toList();
		return this.systems.values().stream().filter((it) -> codes.contains(it.code())).toList();
	}

	/**
	 * The organisation that answers on the date for what went under a code: itself, or
	 * where it had closed the one that it merged into, and so on.
	 * @return empty if no organisation has that code; itself if it closed without one
	 */
	public Optional<Organisation> successorOf(String organisationCode) {
		return last(line(organisationCode, this.organisations));
	}

	/** The system that answers on the date for what went under a code, likewise. */
	public Optional<CareSystem> systemSuccessorOf(String systemCode) {
		return last(line(systemCode, this.systems));
	}

	/**
	 * The organisations that had merged into one by the date, directly or through
	 * another, the earliest merger first.
	 */
	public List<Predecessor> predecessorsOf(String organisationCode) {
		return closed().stream()
			.filter((it) -> !it.code().equals(organisationCode))
			.filter((it) -> line(it.code(), this.organisations).stream()
				.anyMatch((one) -> one.code().equals(organisationCode)))
			.map(LondonMap::asPredecessor)
			.sorted(Comparator.comparing(Predecessor::mergedOn).thenComparing(Predecessor::organisation))
			.toList();
	}

	/** What went under a code, then each that had taken the place of the one before. */
	private <T extends Lifespan> List<T> line(@Nullable String code, Map<String, T> known) {
		List<T> line = new ArrayList<>();
		T next = known.get(code);
		while (next != null) {
			line.add(next);
			next = next.closedBefore(this.date) ? known.get(next.successorCode()) : null;
		}
		return line;
	}

	private static <T> Optional<T> last(List<T> line) {
		return line.isEmpty() ? Optional.empty() : Optional.of(line.get(line.size() - 1));
	}

	private static Predecessor asPredecessor(Organisation closed) {
		LocalDate lastDay = Objects.requireNonNull(closed.closedOn());
		return new Predecessor(closed.code(), lastDay.plusDays(1));
	}

	private List<Organisation> organisations(Predicate<Organisation> condition) {
		return this.organisations.values().stream().filter(condition).toList();
	}

}
