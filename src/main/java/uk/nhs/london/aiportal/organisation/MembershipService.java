package uk.nhs.london.aiportal.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;

/**
 * Records and corrects which system an organisation belongs to. A correction never
 * overwrites: the old row stays, marked with who found it wrong and why.
 */
@Service
@Transactional
public class MembershipService {

	private final MembershipRepository memberships;

	private final OrganisationDirectory directory;

	private final AuditTrail trail;

	private final Clock clock;

	MembershipService(MembershipRepository memberships, OrganisationDirectory directory, AuditTrail trail,
			Clock clock) {
		this.memberships = memberships;
		this.directory = directory;
		this.trail = trail;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<Membership> find(long id) {
		return this.memberships.findById(id).map(MembershipEntity::toMembership);
	}

	/**
	 * Say all that keeps an assignment from being recorded.
	 * @param inPlaceOf the membership that it would replace; null if none
	 * @return empty if it may be recorded
	 */
	@Transactional(readOnly = true)
	public List<Refusal> refusals(Assignment assignment, @Nullable Long inPlaceOf) {
		LondonMap london = this.directory.asAt(assignment.startsOn());
		AssignmentCheck check = new AssignmentCheck(
				london.organisation(assignment.organisationCode()).orElseThrow(() -> unknown(assignment)),
				london.system(assignment.systemCode()).orElseThrow(() -> unknown(assignment)),
				(code) -> london.system(code).map(CareSystem::shortName).orElse(code));
		List<Membership> others = this.directory.historyOf(assignment.organisationCode())
			.memberships()
			.stream()
			.filter((it) -> inPlaceOf == null || it.id() != inPlaceOf)
			.toList();
		return check.refusals(assignment, others);
	}

	private static IllegalArgumentException unknown(Assignment assignment) {
		return new IllegalArgumentException("No such organisation or system: " + assignment);
	}

	/**
	 * Record a membership beside those that hold.
	 * @param reason what it rests on
	 * @param by a username
	 * @throws AssignmentRefusedException if it cannot be true
	 */
	public Membership assign(Assignment assignment, String reason, String by) {
		Membership membership = append(assignment, reason, by, this.clock.instant(), null);
		told(by, membership, "Recorded", reason);
		return membership;
	}

	/**
	 * Put an assignment in the place of a membership that was found to be wrong.
	 * @param reason why the old one is wrong, and what the new one rests on
	 * @param by a username
	 * @throws AssignmentRefusedException if it cannot be true
	 * @throws AlreadyCorrectedException if the membership no longer holds
	 */
	public Membership correct(long id, Assignment assignment, String reason, String by) {
		Instant now = this.clock.instant();
		Membership wrong = markAsCorrected(id, reason, by, now);
		Membership membership = append(assignment, reason, by, now, id);
		told(by, wrong, "Corrected", reason);
		told(by, membership, "Recorded in its place", reason);
		return membership;
	}

	/**
	 * Say that a membership never was.
	 * @param reason why it is wrong
	 * @param by a username
	 * @throws AlreadyCorrectedException if it no longer holds
	 */
	public void withdraw(long id, String reason, String by) {
		told(by, markAsCorrected(id, reason, by, this.clock.instant()), "Withdrawn", reason);
	}

	private void told(String by, Membership membership, String what, String reason) {
		this.trail.record(by, AuditAction.REFERENCE_CHANGED, membership.organisationCode(),
				"%s: %s of %s from %s%s. %s".formatted(what, membership.role().label(), membership.systemCode(),
						membership.startsOn(), (membership.endsOn() != null) ? " to " + membership.endsOn() : "",
						reason));
	}

	private Membership markAsCorrected(long id, String reason, String by, Instant now) {
		MembershipEntity membership = this.memberships.findForCorrection(id)
			.orElseThrow(() -> new IllegalArgumentException("No membership " + id));
		if (!membership.toMembership().holds()) {
			throw new AlreadyCorrectedException(id);
		}
		membership.correct(reason, by, now);
		// Before the insert, or the two would overlap in the eyes of the database.
		this.memberships.flush();
		return membership.toMembership();
	}

	private Membership append(Assignment assignment, String reason, String by, Instant now, @Nullable Long corrects) {
		List<Refusal> refusals = refusals(assignment, corrects);
		if (!refusals.isEmpty()) {
			throw new AssignmentRefusedException(refusals, null);
		}
		try {
			MembershipEntity membership = new MembershipEntity(assignment, reason, by, now, corrects);
			return this.memberships.saveAndFlush(membership).toMembership();
		}
		catch (DataIntegrityViolationException ex) {
			throw new AssignmentRefusedException(List
				.of(new Refusal("startsOn", "Another assignment was recorded meanwhile that does not allow this one")),
					ex);
		}
	}

}
