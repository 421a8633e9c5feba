package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.initiative.StandingChanged.Stated;

/**
 * Asks the ruleset and records what it answers. A recorded answer is never rewritten; a
 * new one is added.
 */
@Component
class ClassificationLedger {

	private static final String STAND = """
			insert into standing (initiative_id, classification_id, next_change_on, internal)
			values (:initiative, :classification, :nextChangeOn, :internal)
			on conflict (initiative_id) do update
			set classification_id = excluded.classification_id, next_change_on = excluded.next_change_on
			""";

	/** Counts a row only if it stood on the other side of the ledger. */
	private static final String TAKE_OVER = """
			update standing set internal = :internal where initiative_id = :initiative and internal <> :internal
			""";

	private static final String DUE = """
			select initiative_id from standing where next_change_on <= :today
			order by next_change_on limit :most for update skip locked
			""";

	private final RecordedClassificationRepository classifications;

	private final ClassTally tally;

	private final JdbcClient jdbc;

	private final AnswersJson json;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClassificationLedger(RecordedClassificationRepository classifications, ClassTally tally, JdbcClient jdbc,
			AnswersJson json, ApplicationEventPublisher events, Clock clock) {
		this.classifications = classifications;
		this.tally = tally;
		this.jdbc = jdbc;
		this.json = json;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Classify as of today and record the answer, unless it is the one in force or the
	 * initiative is withdrawn. What returns is recorded anew, whatever was said before.
	 * @return whether it was recorded
	 */
	boolean classify(Initiative initiative, Answers answers) {
		if (initiative.withdrawnOn() != null) {
			return false;
		}
		Facts facts = answers.facts();
		boolean internal = isInternal(initiative);
		takeOver(initiative, internal);
		if (initiative.isReturning() && !internal) {
			this.tally.takeOver(initiative.id(), false);
		}
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.now(this.clock);
		Result result = Classifier.classify(facts, today);
		RecordedClassification next = new RecordedClassification(initiative, result, this.json.write(result),
				facts.useDomain(), now);
		Optional<RecordedClassification> inForce = initiative.isReturning() ? Optional.empty() : inForce(initiative);
		boolean changed = inForce.filter((former) -> saysTheSame(former, next, result)).isEmpty();
		if (changed) {
			record(initiative, next, result, inForce, internal);
		}
		tell(initiative, internal, new Stated(answers, result));
		return changed;
	}

	private void record(Initiative initiative, RecordedClassification next, Result result,
			Optional<RecordedClassification> inForce, boolean internal) {
		RecordedClassification recorded = this.classifications.save(next);
		this.jdbc.sql(STAND)
			.param("initiative", initiative.id())
			.param("classification", recorded.id())
			.param("nextChangeOn", result.nextChangeOn())
			.param("internal", internal)
			.update();
		this.tally.move(LocalDate.now(this.clock), inForce.map((former) -> former.cell(internal)).orElse(null),
				recorded.cell(internal));
	}

	private void tell(Initiative initiative, boolean internal, @Nullable Stated stated) {
		this.events.publishEvent(StandingChanged.of(initiative, internal, LocalDate.now(this.clock), stated));
	}

	private static boolean isInternal(Initiative initiative) {
		return initiative.visibility() == Visibility.INTERNAL;
	}

	/** The ledger follows the visibility of now, for the past as well. */
	private void takeOver(Initiative initiative, boolean internal) {
		int moved = this.jdbc.sql(TAKE_OVER).param("initiative", initiative.id()).param("internal", internal).update();
		if (moved > 0) {
			this.tally.takeOver(initiative.id(), internal);
		}
	}

	private Optional<RecordedClassification> inForce(Initiative initiative) {
		return this.classifications.findFirstByInitiativeIdOrderByIdDesc(initiative.id());
	}

	/**
	 * From today on it stands nowhere and is counted nowhere; what was said is kept. Its
	 * past is kept from the rest of London like that of an internal one.
	 * @return the id of the class that it leaves
	 */
	long withdraw(Initiative initiative) {
		RecordedClassification left = inForce(initiative).orElseThrow();
		boolean internal = this.jdbc.sql("delete from standing where initiative_id = :initiative returning internal")
			.param("initiative", initiative.id())
			.query(Boolean.class)
			.single();
		if (!internal) {
			this.tally.takeOver(initiative.id(), true);
		}
		this.tally.move(LocalDate.now(this.clock), left.cell(true), null);
		tell(initiative, true, null);
		return left.id();
	}

	private boolean saysTheSame(RecordedClassification former, RecordedClassification next, Result result) {
		return former.cell(false).equals(next.cell(false))
				&& this.json.readResult(former.resultJson()).withAsOf(result.asOf()).equals(result);
	}

	/**
	 * Initiatives whose answer changes by today without anybody doing anything. They are
	 * locked until the transaction ends, and those that another instance has locked are
	 * left to it.
	 */
	List<Long> due(int most) {
		return this.jdbc.sql(DUE)
			.param("today", LocalDate.now(this.clock))
			.param("most", most)
			.query(Long.class)
			.list();
	}

	/**
	 * The first day on which an answer changes by itself, which may be past; empty if
	 * none ever does.
	 */
	Optional<LocalDate> nextDue() {
		return this.jdbc.sql("select min(next_change_on) from standing having min(next_change_on) is not null")
			.query(LocalDate.class)
			.optional();
	}

}
