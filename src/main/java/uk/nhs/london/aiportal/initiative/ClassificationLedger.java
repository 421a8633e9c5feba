package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.Result;

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

	private final RecordedClassificationRepository classifications;

	private final ClassTally tally;

	private final JdbcClient jdbc;

	private final AnswersJson json;

	private final Clock clock;

	ClassificationLedger(RecordedClassificationRepository classifications, ClassTally tally, JdbcClient jdbc,
			AnswersJson json, Clock clock) {
		this.classifications = classifications;
		this.tally = tally;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Classify as of today and record the answer, unless it is the one in force.
	 * @return whether it was recorded
	 */
	boolean classify(Initiative initiative, Facts facts) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.now(this.clock);
		Result result = Classifier.classify(facts, today);
		RecordedClassification next = new RecordedClassification(initiative, result, this.json.write(result),
				facts.useDomain(), now);
		Optional<RecordedClassification> inForce = this.classifications
			.findFirstByInitiativeIdOrderByIdDesc(initiative.id());
		if (inForce.filter((former) -> saysTheSame(former, next, result)).isPresent()) {
			return false;
		}
		RecordedClassification recorded = this.classifications.save(next);
		this.jdbc.sql(STAND)
			.param("initiative", initiative.id())
			.param("classification", recorded.id())
			.param("nextChangeOn", result.nextChangeOn())
			.update();
		this.tally.move(today, inForce.map(RecordedClassification::cell).orElse(null), recorded.cell());
		return true;
	}

	private boolean saysTheSame(RecordedClassification former, RecordedClassification next, Result result) {
		return former.cell().equals(next.cell())
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
