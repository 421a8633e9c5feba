package uk.nhs.london.aiportal.initiative;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Predecessor;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * Whoever looks at the register, and the one rule of what they may read there: an
 * initiative is read by those whom its visibility names, and by those of its own trust,
 * of the system that hosts it, and administrators. For one record and for a list the rule
 * is the same condition of SQL (docs/adr/0015).
 *
 * @param visibilities which of them this person may read, whoever registered it
 * @param organisations the codes of those of which this person may read everything
 * @param own the codes of those of which this person also reads what was withdrawn
 */
public record Viewer(Set<Visibility> visibilities, Set<String> organisations, Set<String> own) {

	/** A visibility that is not stated, as of public reports, is that of all London. */
	private static final String READABLE = """
			((coalesce(%1$s.public_visibility, 'SHARED_LONDON') in (:readableVisibilities) \
			or %1$s.organisation in (:readableOrganisations))
			and (%1$s.withdrawn_on is null or :readsWithdrawn or %1$s.organisation in (:ownOrganisations)))""";

	/** No organisation has it; SQL knows no empty list. */
	private static final String NOBODY = "-";

	public Viewer {
		visibilities = Set.copyOf(visibilities);
		organisations = Set.copyOf(organisations);
		own = Set.copyOf(own);
	}

	/** Somebody who has not signed in. */
	public static Viewer stranger() {
		return new Viewer(EnumSet.of(Visibility.PUBLIC), Set.of(), Set.of());
	}

	/**
	 * The viewer that a person is.
	 * @param signedIn null for a stranger
	 * @param today the map of today: who belongs to whom now decides, also about what was
	 * registered when it was otherwise
	 */
	public static Viewer of(@Nullable SignedIn signedIn, LondonMap today) {
		if (signedIn == null) {
			return stranger();
		}
		if (signedIn.role() == Role.ADMINISTRATOR) {
			return new Viewer(EnumSet.allOf(Visibility.class), Set.of(), Set.of());
		}
		Set<String> answersFor = withPredecessors(answersFor(signedIn, today), today);
		return new Viewer(EnumSet.of(Visibility.SHARED_LONDON, Visibility.PUBLIC), answersFor,
				(signedIn.organisationCode() != null) ? answersFor : Set.of());
	}

	private static Collection<String> answersFor(SignedIn signedIn, LondonMap today) {
		if (signedIn.organisationCode() != null) {
			return Set.of(signedIn.organisationCode());
		}
		return (signedIn.systemCode() != null)
				? today.membersOf(signedIn.systemCode()).stream().map(Organisation::code).toList() : Set.of();
	}

	private static Set<String> withPredecessors(Collection<String> codes, LondonMap today) {
		Set<String> all = new TreeSet<>(codes);
		codes.forEach((code) -> today.predecessorsOf(code).stream().map(Predecessor::organisation).forEach(all::add));
		return all;
	}

	/** Whether nothing that an organisation registers is kept from this person. */
	public boolean readsAllOf(String organisation) {
		return readsEverything() || this.organisations.contains(organisation);
	}

	public boolean readsEverything() {
		return this.visibilities.size() == Visibility.values().length;
	}

	/**
	 * The rule: which rows of the table initiative this person may read.
	 * @param initiative the alias of the table in the statement, which also needs the
	 * variables of {@link #parameters()}
	 */
	public static String condition(String initiative) {
		return READABLE.formatted(initiative);
	}

	private static Set<String> orNobody(Set<String> codes) {
		return codes.isEmpty() ? Set.of(NOBODY) : codes;
	}

	/** The variables of {@link #condition(String)}. */
	public Map<String, Object> parameters() {
		return Map.of("readableVisibilities", this.visibilities.stream().map(Enum::name).collect(Collectors.toSet()),
				"readableOrganisations", orNobody(this.organisations), "readsWithdrawn", readsEverything(),
				"ownOrganisations", orNobody(this.own));
	}

}
