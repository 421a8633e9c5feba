package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;

/**
 * Finds a record for whoever may change it, and keeps a change: the version that it made
 * and the class that the facts now give. Every change of every service of this room goes
 * through here, within the service's transaction.
 */
@Component
class RecordWriter {

	private final InitiativeRepository initiatives;

	private final InitiativeRevisionRepository revisions;

	private final RecordReader reader;

	private final ClassificationLedger ledger;

	private final ProductLinks products;

	private final AnswersJson json;

	private final AuditTrail trail;

	private final Clock clock;

	RecordWriter(InitiativeRepository initiatives, InitiativeRevisionRepository revisions, RecordReader reader,
			ClassificationLedger ledger, ProductLinks products, AnswersJson json, AuditTrail trail, Clock clock) {
		this.initiatives = initiatives;
		this.revisions = revisions;
		this.reader = reader;
		this.ledger = ledger;
		this.products = products;
		this.json = json;
		this.trail = trail;
		this.clock = clock;
	}

	Initiative find(Reference reference) {
		return this.initiatives.findById(reference.number())
			.orElseThrow(() -> new NoSuchInitiativeException(reference));
	}

	Initiative toWrite(Reference reference, SignedIn by) {
		Initiative initiative = find(reference);
		if (!by.mayWriteFor(initiative.organisation()) && initiative.visibility() == Visibility.INTERNAL) {
			// To whom it is not shared, it does not exist.
			throw new NoSuchInitiativeException(reference);
		}
		requireWriter(initiative.organisation(), by);
		if (initiative.withdrawnOn() != null) {
			throw new WithdrawnException(reference);
		}
		return initiative;
	}

	static void requireWriter(String organisation, SignedIn by) {
		if (!by.mayWriteFor(organisation)) {
			throw new AccessDeniedException(by.username() + " may not write for " + organisation);
		}
	}

	/**
	 * State the whole record anew, linked to the product that it names.
	 * @return what is now stated, to be kept by {@link #recordFirst}
	 */
	Answers state(Initiative initiative, Answers answers, String by) {
		Answers linked = this.products.link(answers, by);
		initiative.state(linked, this.clock.instant(), by);
		return linked;
	}

	/**
	 * Change what is stated, and keep the change.
	 * @param what what is changed, in a few words for the history
	 * @param why why, in the words of whoever changes it; null if they did not say
	 */
	void change(Initiative initiative, String what, @Nullable String why, UnaryOperator<Answers> change, String by) {
		Answers stated = state(initiative, change.apply(this.reader.read(initiative)), by);
		record(initiative, stated, AuditAction.CHANGED, what, why, by);
	}

	/** Keep a change that was made to what stands beside the record: its life. */
	void touch(Initiative initiative, String what, SignedIn by) {
		touch(initiative, what, null, by);
	}

	void touch(Initiative initiative, String what, @Nullable String why, SignedIn by) {
		initiative.touch(this.clock.instant(), by.username());
		record(initiative, this.reader.read(initiative), AuditAction.CHANGED, what, why, by.username());
	}

	/** Keep a record that is new. */
	Initiative recordFirst(Initiative initiative, Answers answers, String by) {
		return record(initiative, answers, AuditAction.REGISTERED, "Registered", null, by);
	}

	private Initiative record(Initiative initiative, Answers answers, AuditAction action, String what,
			@Nullable String why, String by) {
		Initiative saved = this.initiatives.saveAndFlush(initiative);
		this.revisions.save(new InitiativeRevision(new InitiativeRevision.Key(saved.id(), saved.version()),
				this.clock.instant(), by, what, why, this.json.write(answers)));
		this.ledger.classify(saved, answers);
		this.trail.recordVersion(by, action, saved.reference().toString(), saved.version(), detail(action, what, why));
		return saved;
	}

	/** What the action does not say already. */
	private static String detail(AuditAction action, String what, @Nullable String why) {
		if (action == AuditAction.REGISTERED) {
			return "";
		}
		return (why != null) ? what + ": " + why : what;
	}

	/** Keep the class that the calendar gave a record that nobody changed. */
	void classifyAnew(Initiative initiative) {
		if (this.ledger.classify(initiative, this.reader.read(initiative))) {
			this.trail.recordVersion(AuditTrail.PORTAL, AuditAction.CLASSIFIED_ANEW, initiative.reference().toString(),
					initiative.version(), "");
		}
	}

}
