package uk.nhs.london.aiportal.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the audit trail. What is recorded within a transaction becomes an entry as the
 * last thing before that transaction commits: there is no entry without its change, no
 * change without its entry, and a lane is held for a moment only (docs/adr/0014).
 */
@Service
public class AuditTrail {

	/** Who acts when nobody is signed in: the portal by itself. */
	public static final String PORTAL = "portal";

	/** Who acts without having signed in. */
	public static final String STRANGER = "stranger";

	private final AuditEntries entries;

	private final List<Witness> witnesses;

	private final TransactionTemplate transactions;

	private final Runnable flush;

	private final Clock clock;

	@Autowired
	AuditTrail(AuditEntries entries, List<Witness> witnesses, PlatformTransactionManager transactions,
			ObjectProvider<EntityManager> entities, Clock clock) {
		this(entries, witnesses, transactions, () -> entities.ifAvailable(EntityManager::flush), clock);
	}

	/**
	 * A trail by hand.
	 * @param flush sends to the database what waits to be written there
	 */
	AuditTrail(AuditEntries entries, List<Witness> witnesses, PlatformTransactionManager transactions, Runnable flush,
			Clock clock) {
		this.entries = entries;
		this.witnesses = witnesses;
		this.transactions = new TransactionTemplate(transactions);
		this.flush = flush;
		this.clock = clock;
	}

	/**
	 * Record what the person who is signed in does.
	 * @param subject what it is done to, such as a reference; null for the portal itself
	 * @param detail in a few words for an administrator; never a password
	 * @throws IllegalStateException in a read-only transaction, which could keep no
	 * entry: record before it or after it
	 */
	public void record(AuditAction action, @Nullable String subject, String detail) {
		record(actor(), action, subject, detail);
	}

	/**
	 * As {@link #record(AuditAction, String, String)}, by somebody who is named.
	 * @param actor a username, or {@link #PORTAL}
	 */
	public void record(String actor, AuditAction action, @Nullable String subject, String detail) {
		add(new NewEntry(this.clock.instant(), actor, action, subject, null, detail));
	}

	/**
	 * Record a change, and vouch for what is then stored.
	 * @param version the number of the version, of which the {@link Witness} of that
	 * subject knows
	 */
	public void recordVersion(String actor, AuditAction action, String subject, int version, String detail) {
		add(new NewEntry(this.clock.instant(), actor, action, subject, version, detail));
	}

	private static String actor() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication instanceof AnonymousAuthenticationToken) {
			return STRANGER;
		}
		return (authentication != null) ? authentication.getName() : PORTAL;
	}

	private void add(NewEntry entry) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			this.transactions.executeWithoutResult((status) -> gather(entry));
			return;
		}
		if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			throw new IllegalStateException(
					"A read-only transaction cannot keep an entry of the audit trail: " + entry.action());
		}
		gather(entry);
	}

	/** One of them for each transaction, also where one stands within another. */
	private void gather(NewEntry entry) {
		TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Gathered.class::isInstance)
			.map(Gathered.class::cast)
			.filter((it) -> it.isOf(this))
			.findFirst()
			.orElseGet(() -> {
				Gathered first = new Gathered();
				TransactionSynchronizationManager.registerSynchronization(first);
				return first;
			})
			.add(entry);
	}

	private void write(List<NewEntry> gathered) {
		// Locks of rows are taken before a lane is: whoever holds a lane waits for
		// nobody.
		this.flush.run();
		this.entries.append(gathered, testimonies(gathered));
	}

	private List<Witness.@Nullable Testimony> testimonies(List<NewEntry> gathered) {
		List<Witness.@Nullable Testimony> testimonies = new ArrayList<>();
		gathered.forEach((entry) -> testimonies.add(null));
		for (Witness witness : this.witnesses) {
			List<Integer> places = new ArrayList<>();
			List<Witness.Question> questions = new ArrayList<>();
			for (int place = 0; place < gathered.size(); place++) {
				NewEntry entry = gathered.get(place);
				if (entry.subject() != null && entry.version() != null && witness.knows(entry.subject())) {
					places.add(place);
					questions.add(new Witness.Question(entry.subject(), entry.version().toString()));
				}
			}
			if (!questions.isEmpty()) {
				List<Witness.Testimony> answers = witness.testify(questions);
				for (int i = 0; i < answers.size(); i++) {
					testimonies.set(places.get(i), answers.get(i));
				}
			}
		}
		return testimonies;
	}

	/** What a transaction has recorded so far. */
	private final class Gathered implements TransactionSynchronization {

		private final List<NewEntry> gathered = new ArrayList<>();

		void add(NewEntry entry) {
			this.gathered.add(entry);
		}

		boolean isOf(AuditTrail trail) {
			return AuditTrail.this == trail;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			write(this.gathered);
		}

	}

}
