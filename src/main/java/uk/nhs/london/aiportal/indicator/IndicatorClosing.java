package uk.nhs.london.aiportal.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the sums of the ends of quarters and of the last day that ended, from which
 * questions about later days begin. What is closed changes no answer, only its cost.
 */
@Component
public class IndicatorClosing {

	/**
	 * The end of each quarter since the first mark, and yesterday, that are not closed.
	 */
	private static final String OPEN = """
			with first as (select min(day) as day from indicator_tally where day < :today),
			ended as (
			    select (quarter + interval '3 months' - interval '1 day')::date as closed_on,
			        (quarter - interval '1 day')::date as quarter_after
			    from first cross join generate_series(date_trunc('quarter', first.day), :today::date, '3 months') quarter
			    where (quarter + interval '3 months')::date <= :today
			    union all
			    select :today::date - 1, null from first where first.day is not null
			        and :today::date <> date_trunc('quarter', :today::date)
			)
			select closed_on, quarter_after from ended
			where not exists (select from indicator_close where closed_on = ended.closed_on) order by closed_on
			""";

	/** A day that was closed as the last that ended, and is so no longer. */
	private static final String FORGET = """
			with gone as (
			    select closed_on from indicator_close where quarter_after is null and closed_on < :today::date - 1),
			totals as (delete from indicator_total where closed_on in (select closed_on from gone))
			delete from indicator_close where closed_on in (select closed_on from gone)
			""";

	/** In the order of the key, so that what is read together lies together. */
	private static final String TOTAL = """
			insert into indicator_total (closed_on, indicator, value, organisation, internal, count, amount)
			select :end, indicator, value, organisation, internal, sum(change), sum(amount)
			from indicator_tally where day <= :end
			group by indicator, value, organisation, internal having sum(change) <> 0 or sum(amount) <> 0
			order by indicator, value, organisation, internal
			""";

	private final MarkTurns turns;

	private final JdbcClient jdbc;

	private final ApplicationAvailability availability;

	private final Clock clock;

	IndicatorClosing(MarkTurns turns, JdbcClient jdbc, ApplicationAvailability availability, Clock clock) {
		this.turns = turns;
		this.jdbc = jdbc;
		this.availability = availability;
		this.clock = clock;
	}

	/**
	 * A day to close.
	 *
	 * @param quarterAfter the last day of the quarter before, if it is the end of one
	 */
	private record Ended(LocalDate closedOn, @Nullable LocalDate quarterAfter) {

	}

	/**
	 * Close what has ended. Writers and other instances wait meanwhile, so that none
	 * writes into a day that is being added up, nor adds it up too; a mark that is
	 * written into a closed day later changes its sum. Not while the portal starts: it
	 * may be making all marks anew, and would write each day that is closed again and
	 * again.
	 */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
	@Transactional
	public void closeEnded() {
		boolean started = this.availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
		if (!started || open().isEmpty()) {
			return;
		}
		this.jdbc.sql("lock table indicator_tally in share row exclusive mode").update();
		open().forEach(this::close);
		this.jdbc.sql(FORGET).param("today", LocalDate.now(this.clock)).update();
	}

	private void close(Ended ended) {
		this.jdbc.sql("insert into indicator_close (closed_on, quarter_after) values (:end, :after)")
			.param("end", ended.closedOn())
			.param("after", ended.quarterAfter())
			.update();
		this.jdbc.sql(TOTAL).param("end", ended.closedOn()).update();
		this.turns.add(ended.closedOn());
	}

	private List<Ended> open() {
		return this.jdbc.sql(OPEN).param("today", LocalDate.now(this.clock)).query(Ended.class).list();
	}

}
