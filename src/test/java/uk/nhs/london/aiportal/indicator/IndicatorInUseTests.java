package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps marks and sums does so while people and other instances do the same. */
@PostgresTest
@Import(MutableClock.Installed.class)
class IndicatorInUseTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private InitiativeService register;

	@Autowired
	private IndicatorClosing closing;

	@Autowired
	private KnownBeforehand beforehand;

	@Autowired
	private IndicatorRebuild rebuild;

	@Autowired
	private KnownLedger known;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MutableClock clock;

	private final ExecutorService others = Executors.newCachedThreadPool();

	@AfterEach
	void letTheOthersGo() {
		this.others.shutdownNow();
	}

	@Test
	void marksAsNowKnownAreMadeBeforeSomebodyAsks() {
		registerOn("2026-02-10");
		this.beforehand.keepUp();
		assertThat(this.jdbc.sql("select count(*) from indicator_known_made").query(Integer.class).single())
			.isEqualTo(this.jdbc.sql("select count(*) from initiative").query(Integer.class).single())
			.isPositive();
	}

	@Test
	void twoInstancesMayCloseTheSameDay() throws Exception {
		registerOn("2026-02-10");
		this.clock.set(LocalDate.parse("2026-05-20"));
		Future<?> other = meanwhile(this.closing::closeEnded, () -> {
			this.closing.closeEnded();
			return null;
		});
		other.get(10, TimeUnit.SECONDS);
		assertThat(this.jdbc.sql("select closed_on from indicator_close order by 1").query(LocalDate.class).list())
			.containsExactly(LocalDate.parse("2026-03-31"), LocalDate.parse("2026-05-19"));
	}

	@Test
	void whatBecomesInternalWhileMarksAreMadeAnewIsCountedSo() throws Exception {
		Reference reference = registerOn("2026-02-10");
		Future<?> rebuilt = meanwhile(
				() -> this.register.change(reference, this.register.versionOf(reference), "Who may read it",
						(answers) -> answers.withParticulars(
								(it) -> it.withVisibility(Visibility.INTERNAL).withVisibilityReason("A reason")),
						LEAD),
				() -> {
					this.rebuild.rebuild();
					return null;
				});
		rebuilt.get(10, TimeUnit.SECONDS);
		assertThat(this.jdbc.sql("select distinct internal from indicator_mark where initiative_id = :id")
			.param("id", reference.number())
			.query(Boolean.class)
			.list()).containsExactly(true);
	}

	@Test
	void ofManyWhoAskForWhatIsNowKnownOneWaitsInTheDatabase() throws Exception {
		registerOn("2026-02-10");
		List<Future<?>> asking = this.transactions.execute((status) -> {
			this.jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator_known'))").query((row) -> {
			});
			List<Future<?>> asked = Stream.<Future<?>>generate(() -> this.others.submit(this.known::keepUp))
				.limit(8)
				.toList();
			untilSomebodyWaits();
			sleep(500);
			assertThat(waiting()).isEqualTo(1);
			return asked;
		});
		for (Future<?> one : asking) {
			one.get(10, TimeUnit.SECONDS);
		}
	}

	private Reference registerOn(String day) {
		this.clock.set(LocalDate.parse(day));
		return this.register.register("RQM", Answers.none().withFacts((facts) -> facts.title("Invented for a test")),
				LEAD);
	}

	/** One thing within a transaction that ends when another has to wait for it. */
	private Future<?> meanwhile(Runnable one, Callable<?> other) {
		return this.transactions.execute((status) -> {
			one.run();
			Future<?> started = this.others.submit(other);
			untilSomebodyWaits();
			return started;
		});
	}

	private void untilSomebodyWaits() {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
		while (waiting() == 0 && System.nanoTime() < end) {
			sleep(20);
		}
		assertThat(waiting()).as("somebody waits").isPositive();
	}

	private int waiting() {
		return this.jdbc.sql("""
				select count(*) from pg_locks lock join pg_stat_activity other using (pid)
				where not granted and other.datname = current_database()
				""").query(Integer.class).single();
	}

	private static void sleep(int milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
