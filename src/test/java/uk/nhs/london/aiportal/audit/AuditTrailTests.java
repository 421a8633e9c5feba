package uk.nhs.london.aiportal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How entries come into the trail, without the rest of the portal. */
class AuditTrailTests {

	private DataSource database;

	private JdbcClient jdbc;

	private AuditTrail trail;

	private Verification verification;

	private JdbcTransactionManager transactionManager;

	private TransactionTemplate transactions;

	@BeforeEach
	void layATrail() {
		this.database = TestDatabase.fresh();
		this.jdbc = JdbcClient.create(this.database);
		this.transactionManager = new JdbcTransactionManager(this.database);
		this.transactions = new TransactionTemplate(this.transactionManager);
		AuditEntries entries = new AuditEntries(new JdbcTemplate(this.database));
		MutableClock clock = new MutableClock();
		this.trail = new AuditTrail(entries, List.of(), this.transactionManager, () -> {
		}, clock);
		this.verification = new Verification(entries, List.of(), this.transactionManager, clock);
	}

	@Test
	void fiftyWritersAtOnceNeitherBreakTheChainsNorQueueBehindOne() throws Exception {
		int writers = 50;
		CountDownLatch go = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(writers);
		try {
			List<Future<?>> work = IntStream.range(0, writers).<Future<?>>mapToObj((i) -> threads.submit(() -> {
				go.await();
				for (int n = 0; n < 4; n++) {
					write("LAI-" + i, n);
				}
				return null;
			})).toList();
			go.countDown();
			for (Future<?> done : work) {
				done.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			threads.shutdownNow();
		}
		Report report = verify();
		assertThat(report.faults()).isEmpty();
		assertThat(report.entries()).isEqualTo(writers * 4L);
		assertThat(report.lanes()).hasSizeGreaterThan(8);
	}

	@Test
	void aWriterDoesNotWaitForThoseWhoHaveNotCommittedYet() throws Exception {
		int slow = AuditEntries.LANES - 1;
		CountDownLatch written = new CountDownLatch(slow);
		CountDownLatch commit = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(slow);
		try {
			AuditEntries entries = new AuditEntries(new JdbcTemplate(this.database));
			List<Callable<Object>> work = new ArrayList<>();
			IntStream.range(0, slow).forEach((i) -> work.add(() -> this.transactions.execute((status) -> {
				List<@Nullable Vouch> nothing = new ArrayList<>();
				nothing.add(null);
				entries.append(
						List.of(new NewEntry(new MutableClock().instant(), "slow", AuditAction.CHANGED, "S", null, "")),
						nothing);
				written.countDown();
				await(commit);
				return i;
			})));
			List<Future<Object>> all = work.stream().map(threads::submit).toList();
			assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
			write("LAI-000001", 1);
			assertThat(actors()).as("committed while 31 others hold their lanes").containsExactly("somebody");
			commit.countDown();
			for (Future<Object> done : all) {
				done.get(30, TimeUnit.SECONDS);
			}
		}
		finally {
			commit.countDown();
			threads.shutdownNow();
		}
		assertThat(verify().lanes()).hasSize(AuditEntries.LANES);
		assertThat(verify().fits()).isTrue();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aChangeThatIsTakenBackLeavesNoEntry() {
		this.transactions.executeWithoutResult((status) -> {
			write("LAI-000001", 1);
			status.setRollbackOnly();
		});
		assertThat(verify().entries()).isZero();
	}

	@Test
	void aTransactionWithinAnotherHasItsOwnEntries() {
		TransactionTemplate inner = new TransactionTemplate(this.transactionManager);
		inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.transactions.executeWithoutResult((status) -> {
			write("outer", 1);
			inner.executeWithoutResult((it) -> write("inner", 1));
			write("outer", 2);
			status.setRollbackOnly();
		});
		assertThat(this.jdbc.sql("select subject from audit_entry").query(String.class).list())
			.containsExactly("inner");
	}

	@Test
	void aReadOnlyTransactionSaysThatItCannotKeepAnEntry() {
		this.transactions.setReadOnly(true);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.transactions.executeWithoutResult((status) -> write("LAI-000001", 1)))
			.withMessageContaining("read-only");
	}

	@Test
	void anotherIsolationThanTheTrailNeedsIsRefused() {
		this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transactions.executeWithoutResult((status) -> write("LAI-000001", 1)))
			.withMessageContaining("READ COMMITTED");
	}

	@Test
	void whatIsTooLongOrCannotBeStoredIsCutAndNeverRefused() {
		this.trail.record("x".repeat(100), AuditAction.EXPORTED, "\uD800 half a character",
				"a\u0000b\n" + "😀".repeat(3000));
		assertThat(this.jdbc.sql("select detail from audit_entry").query(String.class).single()).startsWith("a b 😀")
			.endsWith("😀…");
		assertThat(verify().fits()).isTrue();
	}

	private void write(String subject, int number) {
		this.trail.record("somebody", AuditAction.CHANGED, subject, "Change " + number);
	}

	private List<String> actors() {
		return this.jdbc.sql("select actor from audit_entry").query(String.class).list();
	}

	private Report verify() {
		return this.verification.verify(AnchorReader.NONE);
	}

}
