package uk.nhs.london.aiportal.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Reference;

/**
 * Lives fictional lives again in the register, day by day, with what changes by itself in
 * between.
 */
final class Replay {

	private static final int ANY_NUMBER = 10_000;

	private final InitiativeService initiatives;

	private final LifeService lives;

	private final ReplayClock clock;

	private final TransactionTemplate transactions;

	Replay(InitiativeService initiatives, LifeService lives, ReplayClock clock, TransactionTemplate transactions) {
		this.initiatives = initiatives;
		this.lives = lives;
		this.clock = clock;
		this.transactions = transactions;
	}

	/**
	 * Live them up to the day before today; today's own changes are left to the daily
	 * job.
	 */
	void live(List<Life> lives, LocalDate today) {
		List<Step> steps = new ArrayList<>();
		lives.forEach((life) -> plan(life, steps));
		steps.sort(Comparator.comparing(Step::on));
		int next = 0;
		while (next < steps.size()) {
			LocalDate day = steps.get(next).on();
			changeByItself(day);
			int from = next;
			while (next < steps.size() && steps.get(next).on().equals(day)) {
				next++;
			}
			List<Step> ofTheDay = steps.subList(from, next);
			onThat(day, () -> ofTheDay.forEach((step) -> step.action().run()));
		}
		changeByItself(today);
	}

	private static void accept(List<Step> steps, LocalDate on, Runnable action) {
		steps.add(new Step(on, action));
	}

	private void plan(Life life, List<Step> steps) {
		SignedIn lead = new SignedIn("lead-" + life.organisation().toLowerCase(), Role.DIGITAL_LEAD,
				life.organisation(), life.organisation(), null, null);
		Reference[] reference = new Reference[1];
		accept(steps, life.registeredOn(),
				() -> reference[0] = this.initiatives.register(life.organisation(), life.answers(), lead));
		life.moves().forEach((move) -> accept(steps, move.on(), () -> make(move, reference[0], lead)));
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
	private void changeByItself(LocalDate before) {
		Optional<LocalDate> due = this.initiatives.nextDue();
		while (due.isPresent() && due.get().isBefore(before)) {
			onThat(due.get(), () -> this.initiatives.classifyDue(ANY_NUMBER));
			due = this.initiatives.nextDue();
		}
	}

	private void onThat(LocalDate day, Runnable action) {
		this.clock.on(day, () -> this.transactions.executeWithoutResult((status) -> action.run()));
	}

	/** What happens on a day. */
	private record Step(LocalDate on, Runnable action) {
	}

}
