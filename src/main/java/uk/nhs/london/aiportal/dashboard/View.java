package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.initiative.Discretion;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * All that a dashboard is made of.
 *
 * @param quarters the last twelve, oldest first; the last ends on the date itself
 * @param overridden how many initiatives have an override on the date, by organisation
 * @param numbers the indicators of {@link #INDICATORS} on the date
 * @param ladders of the trusts on the date
 * @param moved what changed its class in the quarter of the date, the newest first
 * @param work what a trust has to do today; null for wider places and former dates
 * @param beforehand the end of the quarter before the first of them
 */
record View(Place place, AsAt asAt, Quarter beforehand, List<Quarter> quarters, Map<String, Integer> overridden,
		Numbers numbers, Ladders ladders, List<Move> moved, @Nullable TrustWork work) implements Subject {

	/** What the pages count beside classes. */
	static final Set<Indicator> INDICATORS = EnumSet.of(Indicator.RETURNED, Indicator.DECLARED_STAGE,
			Indicator.DOMAIN_REACHED, Indicator.EMBEDDED_SCALE, Indicator.EMBEDDED_PROVEN, Indicator.RED_FOR_LONG,
			Indicator.OFFERED, Indicator.PILOT_OVERDUE, Indicator.MONEY, Indicator.BARRIERS_ANSWERED, Indicator.BOUGHT,
			Indicator.CONFIRMATION, Indicator.EXPIRING);

	/** What the page of a trust counts, too. */
	static final Set<Indicator> OF_TRUSTS = EnumSet.of(Indicator.PRODUCT);

	/** The register at the end of a quarter, and what crossed the line in it. */
	record Quarter(LocalDate end, Snapshot snapshot, List<Crossings> crossings) {

	}

	Snapshot now() {
		return this.quarters.get(this.quarters.size() - 1).snapshot();
	}

	@Override
	public LondonMap map() {
		return now().map();
	}

	/** Trusts of every kind. */
	@Override
	public @Nullable OrganisationKind kind() {
		return null;
	}

	@Override
	public List<Organisation> members() {
		return now().members(this.place);
	}

	Counts counts() {
		return now().counts(members());
	}

	@Override
	public @Nullable String notShared() {
		return now().readsAllOf(members()) ? null : Discretion.inWords(counts().notShared());
	}

	/** How many initiatives here have an override beside their class. */
	int overrides() {
		List<String> codes = members().stream().map(Organisation::code).toList();
		return this.overridden.entrySet()
			.stream()
			.filter((it) -> codes.contains(now().answering(it.getKey())))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	InitiativesLink initiatives() {
		return InitiativesLink.of(this.place, now(), this.asAt);
	}

	InitiativesLink initiatives(List<Organisation> organisations) {
		return InitiativesLink.of(organisations, now(), this.asAt);
	}

	/** Those that have registered nothing by the date. */
	List<Organisation> silent() {
		return members().stream().filter((it) -> !now().counts(it).reported()).toList();
	}

	/** The host of an organisation; null for one that counts in London only. */
	@Nullable String systemName(Organisation organisation) {
		return now().map().hostOf(organisation.code()).map((it) -> it.shortName()).orElse(null);
	}

}
