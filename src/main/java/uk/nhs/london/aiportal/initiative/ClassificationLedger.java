package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.initiative.StandingChanged.Stated;

/**
 * Asks the ruleset and records what it answers. A recorded answer is never rewritten; a
 * new one is added.
 */
@Component
class ClassificationLedger {

	private static final String STAND = """
			insert into standing (initiative_id, classification_id, next_change_on)
			values (:initiative, :classification, :nextChangeOn)
			on conflict (initiative_id) do update
			set classification_id = excluded.classification_id, next_change_on = excluded.next_change_on
			""";

	private static final String DUE = """
			select initiative_id from standing where next_change_on <= :today
			order by next_change_on limit :most for update skip locked
			""";

	private static final String DUE_OF = """
			select s.initiative_id from standing s join initiative i on i.id = s.initiative_id
			where s.next_change_on <= :today and i.organisation = any(:organisations)
			order by s.next_change_on, s.initiative_id for update of s
			""";

	private static final String NEXT_DUE_OF = """
			select s.next_change_on from standing s join initiative i on i.id = s.initiative_id
			where s.next_change_on is not null and i.organisation = any(:organisations)
			order by s.next_change_on limit 1
			""";

	private final RecordedClassificationRepository classifications;

	private final JdbcClient jdbc;

	private final AnswersJson json;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClassificationLedger(RecordedClassificationRepository classifications, JdbcClient jdbc, AnswersJson json,
			ApplicationEventPublisher events, Clock clock) {
		this.classifications = classifications;
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
		LocalDate today = LocalDate.now(this.clock);
		Result result = Classifier.classify(answers.facts(), today);
		RecordedClassification next = new RecordedClassification(initiative, result, this.json.write(result),
				answers.facts().useDomain(), this.clock.instant());
		Optional<RecordedClassification> inForce = initiative.isReturning() ? Optional.empty() : inForce(initiative);
		boolean changed = inForce.filter((former) -> saysTheSame(former, next, result)).isEmpty();
		if (changed) {
			record(next, result);
		}
		tell(initiative, new Stated(answers, result));
		return changed;
	}

	private void record(RecordedClassification next, Result result) {
		RecordedClassification recorded = this.classifications.save(next);
		this.jdbc.sql(STAND)
			.param("initiative", recorded.initiativeId())
			.param("classification", recorded.id())
			.param("nextChangeOn", result.nextChangeOn())
			.update();
	}

	private void tell(Initiative initiative, @Nullable Stated stated) {
		this.events.publishEvent(StandingChanged.of(initiative, LocalDate.now(this.clock), stated));
	}

	private Optional<RecordedClassification> inForce(Initiative initiative) {
		return this.classifications.findFirstByInitiativeIdOrderByIdDesc(initiative.id());
	}

	/**
	 * From today on it stands nowhere and is counted nowhere; what was said is kept.
	 * @return the id of the class that it leaves
	 */
	long withdraw(Initiative initiative) {
		RecordedClassification left = inForce(initiative).orElseThrow();
		this.jdbc.sql("delete from standing where initiative_id = :initiative")
			.param("initiative", initiative.id())
			.update();
		tell(initiative, null);
		return left.id();
	}

	private boolean saysTheSame(RecordedClassification former, RecordedClassification next, Result result) {
		return former.countsLike(next)
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

	/** All of some organisations' initiatives whose answer changes by today. */
	List<Long> due(Collection<String> organisations) {
		return this.jdbc.sql(DUE_OF)
			.param("today", LocalDate.now(this.clock))
			.param("organisations", organisations.toArray(String[]::new))
			.query(Long.class)
			.list();
	}

	/**
	 * The first day on which an answer about one of some organisations' initiatives
	 * changes by itself, which may be past; empty if none ever does.
	 */
	Optional<LocalDate> nextDue(Collection<String> organisations) {
		return this.jdbc.sql(NEXT_DUE_OF)
			.param("organisations", organisations.toArray(String[]::new))
			.query(LocalDate.class)
			.optional();
	}

}
