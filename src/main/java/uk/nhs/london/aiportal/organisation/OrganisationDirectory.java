package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.classification.Predecessor;

/**
 * Answers which organisations and systems London had on a date, and who belonged to whom.
 * Each question costs the same three statements however many there are; a caller with
 * several questions about one date asks {@link #asAt} once and puts them to the map.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationDirectory {

	private final OrganisationRepository organisations;

	private final SystemRepository systems;

	private final MembershipRepository memberships;

	OrganisationDirectory(OrganisationRepository organisations, SystemRepository systems,
			MembershipRepository memberships) {
		this.organisations = organisations;
		this.systems = systems;
		this.memberships = memberships;
	}

	public LondonMap asAt(LocalDate date) {
		return new LondonMap(date, everyOrganisation(), everySystem(),
				this.memberships.findInForceOn(date).stream().map(MembershipEntity::toMembership).toList());
	}

	/** The maps of several dates, in their order, for no more statements than one. */
	public List<LondonMap> asAt(List<LocalDate> dates) {
		List<Organisation> organisations = everyOrganisation();
		List<CareSystem> systems = everySystem();
		List<Membership> memberships = this.memberships.findByCorrectedAtIsNull()
			.stream()
			.map(MembershipEntity::toMembership)
			.toList();
		return dates.stream().map((date) -> new LondonMap(date, organisations, systems, memberships)).toList();
	}

	private List<Organisation> everyOrganisation() {
		return this.organisations.findAll().stream().map(OrganisationEntity::toOrganisation).toList();
	}

	private List<CareSystem> everySystem() {
		return this.systems.findAll().stream().map(SystemEntity::toSystem).toList();
	}

	/** See {@link LondonMap#successorOf}. */
	public Optional<Organisation> successorOn(String organisationCode, LocalDate date) {
		return asAt(date).successorOf(organisationCode);
	}

	/**
	 * See {@link LondonMap#predecessorsOf}; asked at every change of a record, hence in a
	 * statement of its own.
	 */
	public List<Predecessor> predecessorsOf(String organisationCode, LocalDate date) {
		return this.organisations.findPredecessors(organisationCode, date);
	}

	/** See {@link LondonMap#hostOf}. */
	public Optional<CareSystem> hostOn(String organisationCode, LocalDate date) {
		return asAt(date).hostOf(organisationCode);
	}

	/** The memberships of an organisation at all times; empty lists if it has none. */
	public OrganisationHistory historyOf(String organisationCode) {
		return OrganisationHistory.of(this.memberships.findByOrganisationCodeOrderByStartsOnAscIdAsc(organisationCode)
			.stream()
			.map(MembershipEntity::toMembership)
			.toList());
	}

}
