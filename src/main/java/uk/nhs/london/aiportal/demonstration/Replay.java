package uk.nhs.london.aiportal.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Reference;

/**
 * Lives fictional lives again in the register, day by day, with what changes by itself in
 * between. All that happens at one organisation is told in its order by one teller;
 * others tell of other organisations meanwhile, and are at other days.
 */
final class Replay {

	/** More of them would only wait for the database. */
	private static final int TELLERS = Math.min(4, Math.max(2, Runtime.getRuntime().availableProcessors()));

	private final InitiativeService initiatives;

	private final LifeService lives;

	private final ReplayClock clock;

	private final TransactionTemplate transactions;

	private final JdbcClient jdbc;

	Replay(InitiativeService initiatives, LifeService lives, ReplayClock clock, TransactionTemplate transactions,
			JdbcClient jdbc) {
		this.initiatives = initiatives;
		this.lives = lives;
		this.clock = clock;
		this.transactions = transactions;
		this.jdbc = jdbc;
	}

	/**
	 * Live them up to the day before today; today's own changes are left to the daily
	 * job. All are registered first, each on its day: references follow the days, whoever
	 * tells faster.
	 */
	void live(List<Life> lives, LocalDate today) {
		Map<Life, Reference> registered = new IdentityHashMap<>();
		days(lives.stream()
			.map((life) -> new Step(life.registeredOn(), () -> registered.put(life, register(life))))
			.toList()).forEach(this::onThat);
		List<Share> shares = IntStream.range(0, TELLERS).mapToObj((number) -> new Share()).toList();
		Map<String, List<Step>> moves = new TreeMap<>();
		lives.forEach((life) -> moves.computeIfAbsent(life.organisation(), (organisation) -> new ArrayList<>())
			.addAll(moves(life, Objects.requireNonNull(registered.get(life)))));
		moves.forEach((organisation, steps) -> shares.stream()
			.min(Comparator.comparing((share) -> share.steps().size()))
			.orElseThrow()
			.add(organisation, steps));
		tell(shares, today);
	}

	private Reference register(Life life) {
		return this.initiatives.register(life.organisation(), life.answers(), lead(life));
	}

	private List<Step> moves(Life life, Reference reference) {
		return life.moves()
			.stream()
			.map((move) -> new Step(move.on(), () -> make(move, reference, lead(life))))
			.toList();
	}

	private static SignedIn lead(Life life) {
		return new SignedIn("lead-" + life.organisation().toLowerCase(), Role.DIGITAL_LEAD, life.organisation(),
				life.organisation(), null, null);
	}

	private void tell(List<Share> shares, LocalDate today) {
		ExecutorService tellers = Executors.newFixedThreadPool(TELLERS);
		try {
			List<Future<?>> told = new ArrayList<>();
			shares.forEach((share) -> told.add(tellers.submit(() -> tell(share, today))));
			for (Future<?> each : told) {
				await(each);
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The demonstration could not be replayed", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		finally {
			tellers.shutdownNow();
		}
	}

	/**
	 * Meanwhile the database is told of its growing tables, which it took for empty and
	 * would read from end to end: soon, then ever more rarely.
	 */
	private void await(Future<?> told) throws ExecutionException, InterruptedException {
		int seconds = 2;
		while (!told.isDone()) {
			try {
				told.get(seconds, TimeUnit.SECONDS);
			}
			catch (TimeoutException ex) {
				this.jdbc.sql("analyze").update();
				seconds *= 2;
			}
		}
		told.get();
	}

	private void tell(Share share, LocalDate today) {
		days(share.steps()).forEach((day, ofTheDay) -> {
			changeByItself(share.organisations(), day);
			onThat(day, ofTheDay);
		});
		changeByItself(share.organisations(), today);
	}

	private static TreeMap<LocalDate, List<Step>> days(Collection<Step> steps) {
		TreeMap<LocalDate, List<Step>> days = new TreeMap<>();
		steps.forEach((step) -> days.computeIfAbsent(step.on(), (day) -> new ArrayList<>()).add(step));
		return days;
	}

	private void make(Move move, Reference reference, SignedIn lead) {
		if (move instanceof Move.Changed changed) {
			int version = this.initiatives.versionOf(reference);
			this.initiatives.change(reference, version, changed.what(), (it) -> it.withFacts(changed.change()), lead);
		}
		else if (move instanceof Move.Happened happened) {
			this.lives.happened(reference, happened.entries(), lead);
		}
		else if (move instanceof Move.Decided decided) {
			this.lives.decided(reference, decided.decision(), lead);
		}
		else if (move instanceof Move.Attested) {
			this.initiatives.attest(reference, lead);
		}
	}

	/**
	 * Record every class that changed by the calendar before that day, on its own day.
	 */
	private void changeByItself(Collection<String> organisations, LocalDate before) {
		Optional<LocalDate> due = this.initiatives.nextDue(organisations);
		while (due.isPresent() && due.get().isBefore(before)) {
			onThat(due.get(), () -> this.initiatives.classifyDue(organisations));
			due = this.initiatives.nextDue(organisations);
		}
	}

	private void onThat(LocalDate day, List<Step> steps) {
		onThat(day, () -> steps.forEach((step) -> step.action().run()));
	}

	/**
	 * Without waiting for the disk at each day's end: the first change after the replay
	 * waits for all of them.
	 */
	private void onThat(LocalDate day, Runnable action) {
		this.clock.on(day, () -> this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("set local synchronous_commit to off").update();
			action.run();
		}));
	}

	/** What happens on a day. */
	private record Step(LocalDate on, Runnable action) {
	}

	/** What one teller tells: everything of some organisations. */
	private record Share(List<String> organisations, List<Step> steps) {

		Share() {
			this(new ArrayList<>(), new ArrayList<>());
		}

		void add(String organisation, List<Step> steps) {
			this.organisations.add(organisation);
			this.steps.addAll(steps);
		}

	}

}
