package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.initiative.ClassOverride.State;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/**
 * Puts a class beside the computed one, where the rules do not fit a case: one person
 * proposes it, another approves it, and it ends by itself. The computed class, and every
 * figure made from it, stay as they are (docs/adr/0013).
 */
@Service
@Transactional
public class OverrideService {

	/** The longest that an override may last; the database checks it too. */
	public static final int MOST_MONTHS = 6;

	/** Nobody decides by hand that the rules have nothing to say. */
	public static final List<Classification> OFFERED = List.of(Classification.EMBEDDED, Classification.PILOT,
			Classification.NOT_YET_LIVE, Classification.SUSPENDED, Classification.ENDED, Classification.OUT_OF_SCOPE);

	private final ClassOverrides overrides;

	private final RecordedClassificationRepository classifications;

	private final RecordWriter writer;

	private final OrganisationDirectory organisations;

	private final Clock clock;

	OverrideService(ClassOverrides overrides, RecordedClassificationRepository classifications, RecordWriter writer,
			OrganisationDirectory organisations, Clock clock) {
		this.overrides = overrides;
		this.classifications = classifications;
		this.writer = writer;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** Whether this person may propose and decide for what an organisation registered. */
	@Transactional(readOnly = true)
	public boolean mayOverride(String organisation, SignedIn by) {
		return may(by, organisation, map(by));
	}

	/** The map, for those of whom it must be asked. */
	private @Nullable LondonMap map(SignedIn by) {
		return (by.role() == Role.ICS_MANAGER) ? this.organisations.asAt(today()) : null;
	}

	private static boolean may(SignedIn by, String organisation, @Nullable LondonMap map) {
		return by.role() == Role.ADMINISTRATOR || (map != null
				&& map.hostOf(organisation).filter((system) -> system.code().equals(by.systemCode())).isPresent());
	}

	/**
	 * Propose a class.
	 * @param reason why the computed class does not fit; not blank
	 * @param expiresOn its last day, at most six months ahead
	 * @throws OverrideRefusedException if another waits or is in force, the rules say the
	 * same, or the day does not fit
	 * @throws WithdrawnException if the initiative is withdrawn
	 */
	public void propose(Reference reference, Classification classification, String reason, LocalDate expiresOn,
			SignedIn by) {
		Initiative initiative = toClassify(reference, by);
		LocalDate today = today();
		if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusMonths(MOST_MONTHS))) {
			throw new OverrideRefusedException("The last day must be between today and six months from now");
		}
		if (computed(reference) == classification) {
			throw new OverrideRefusedException("The rules give it that class already");
		}
		if (of(reference).stream().anyMatch((it) -> isOpen(it.on(today)))) {
			throw new OverrideRefusedException(
					"Another override waits or is in force. It must be decided or withdrawn first");
		}
		// First the record: two who propose at once meet there.
		this.writer.touch(initiative, "Override proposed: " + classification.label(), reason, by);
		this.overrides.propose(reference, classification, reason, expiresOn, today, this.clock.instant(),
				by.username());
	}

	private @Nullable Classification computed(Reference reference) {
		return this.classifications.findFirstByInitiativeIdOrderByIdDesc(reference.number())
			.map(RecordedClassification::classification)
			.orElse(null);
	}

	private static boolean isOpen(State state) {
		return state == State.WAITING || state == State.IN_FORCE;
	}

	/**
	 * Approve what somebody else proposed.
	 * @throws OverrideRefusedException if it does not wait any more
	 * @throws WithdrawnException if the initiative is withdrawn
	 */
	public void approve(Reference reference, long id, SignedIn by) {
		decide(toClassify(reference, by), id, "APPROVED", null, by);
	}

	/**
	 * Refuse what somebody else proposed.
	 * @param because why; not blank
	 * @throws OverrideRefusedException if it does not wait any more
	 */
	public void refuse(Reference reference, long id, String because, SignedIn by) {
		decide(toOverride(reference, by), id, "REFUSED", because, by);
	}

	private void decide(Initiative initiative, long id, String step, @Nullable String because, SignedIn by) {
		ClassOverride proposed = find(initiative.reference(), id);
		if (proposed.proposedBy().equals(by.username())) {
			throw new AccessDeniedException("Nobody decides about what they proposed: " + by.username());
		}
		if (proposed.on(today()) != State.WAITING) {
			throw new OverrideRefusedException("It was decided, withdrawn or too late meanwhile");
		}
		String what = "Override " + step.toLowerCase(Locale.ROOT) + ": " + proposed.classification().label();
		this.writer.touch(initiative, what, because, by);
		this.overrides.step(proposed, step, because, today(), this.clock.instant(), by.username());
	}

	/**
	 * End one before its time, or take back a proposal.
	 * @param because why; not blank
	 * @throws OverrideRefusedException if it neither waits nor is in force
	 */
	public void withdraw(Reference reference, long id, String because, SignedIn by) {
		Initiative initiative = toOverride(reference, by);
		ClassOverride open = find(reference, id);
		if (!isOpen(open.on(today()))) {
			throw new OverrideRefusedException("It was decided, withdrawn or over meanwhile");
		}
		this.writer.touch(initiative, "Override withdrawn: " + open.classification().label(), because, by);
		this.overrides.step(open, "WITHDRAWN", because, today(), this.clock.instant(), by.username());
	}

	/** A withdrawn record has no class beside which another could be put. */
	private Initiative toClassify(Reference reference, SignedIn by) {
		Initiative initiative = toOverride(reference, by);
		if (initiative.withdrawnOn() != null) {
			throw new WithdrawnException(reference);
		}
		return initiative;
	}

	private Initiative toOverride(Reference reference, SignedIn by) {
		Initiative initiative = this.writer.find(reference);
		if (!may(by, initiative.organisation(), map(by))) {
			throw new AccessDeniedException(by.username() + " may not override for " + initiative.organisation());
		}
		return initiative;
	}

	private ClassOverride find(Reference reference, long id) {
		return of(reference).stream()
			.filter((it) -> it.id() == id)
			.findFirst()
			.orElseThrow(() -> new OverrideRefusedException("There is no such override"));
	}

	/** Every override of an initiative, newest first. */
	@Transactional(readOnly = true)
	public List<ClassOverride> of(Reference reference) {
		return this.overrides.of(reference);
	}

	/** The one that holds on a day. */
	@Transactional(readOnly = true)
	public Optional<ClassOverride> inForce(Reference reference, LocalDate day) {
		return of(reference).stream().filter((it) -> it.on(day) == State.IN_FORCE).findFirst();
	}

	/**
	 * What waits for this person to decide, oldest first. Whose initiative is withdrawn
	 * is read by administrators only.
	 */
	@Transactional(readOnly = true)
	public List<WaitingOverride> waitingFor(SignedIn by) {
		if (by.role() != Role.ADMINISTRATOR && by.role() != Role.ICS_MANAGER) {
			return List.of();
		}
		LondonMap map = map(by);
		return this.overrides.waiting(today())
			.stream()
			.filter((it) -> !it.override().proposedBy().equals(by.username()) && may(by, it.organisation(), map))
			.filter((it) -> !it.withdrawn() || by.role() == Role.ADMINISTRATOR)
			.toList();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
