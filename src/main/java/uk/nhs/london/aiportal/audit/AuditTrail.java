package uk.nhs.london.aiportal.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

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

	/** Texts of history held in memory together. */
	private static final int AT_A_TIME = 200;

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
		this.entries.append(gathered, vouches(gathered));
	}

	/** For each entry what it vouches for, or null. */
	private List<@Nullable Vouch> vouches(List<NewEntry> gathered) {
		List<@Nullable Vouch> vouches = new ArrayList<>(Collections.nCopies(gathered.size(), null));
		for (Witness witness : this.witnesses) {
			List<Integer> known = IntStream.range(0, gathered.size())
				.filter((i) -> isVersionKnownTo(witness, gathered.get(i)))
				.boxed()
				.toList();
			for (int from = 0; from < known.size(); from += AT_A_TIME) {
				List<Integer> some = known.subList(from, Math.min(from + AT_A_TIME, known.size()));
				List<Witness.Testimony> answers = witness
					.testify(some.stream().map((i) -> question(gathered.get(i))).toList());
				for (int i = 0; i < some.size(); i++) {
					vouches.set(some.get(i), Vouch.of(answers.get(i)));
				}
			}
		}
		return vouches;
	}

	private static boolean isVersionKnownTo(Witness witness, NewEntry entry) {
		return entry.subject() != null && entry.version() != null && witness.knows(entry.subject());
	}

	private static Witness.Question question(NewEntry entry) {
		return new Witness.Question(Objects.requireNonNull(entry.subject()),
				Objects.requireNonNull(entry.version()).toString());
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
