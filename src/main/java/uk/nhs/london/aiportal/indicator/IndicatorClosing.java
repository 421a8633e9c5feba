package uk.nhs.london.aiportal.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the sums of the ends of quarters, from which questions about later days begin.
 * Whether a quarter is closed changes no answer, only its cost.
 */
@Component
public class IndicatorClosing {

	/** The end of each quarter since the first mark that is not closed. */
	private static final String OPEN = """
			select (quarter + interval '3 months' - interval '1 day')::date
			from (select date_trunc('quarter', min(day)) as first from indicator_tally where day < :today) marks
			cross join generate_series(first, :today::date, '3 months') as quarter
			where (quarter + interval '3 months')::date <= :today
			    and not exists (
			        select from indicator_close
			        where closed_on = (quarter + interval '3 months' - interval '1 day')::date)
			order by 1
			""";

	private static final String TOTAL = """
			insert into indicator_total (closed_on, indicator, value, organisation, internal, count, amount)
			select :end, indicator, value, organisation, internal, sum(change), sum(amount)
			from indicator_tally where day <= :end
			group by indicator, value, organisation, internal having sum(change) <> 0 or sum(amount) <> 0
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	IndicatorClosing(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Close what has ended. Writers wait meanwhile, so that none writes into a day that
	 * is being added up; a mark that is written into a closed day later changes its sum.
	 */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
	@Transactional
	public void closeEnded() {
		if (open().isEmpty()) {
			return;
		}
		this.jdbc.sql("lock table indicator_tally in share mode").update();
		for (LocalDate end : open()) {
			this.jdbc.sql("insert into indicator_close (closed_on) values (:end)").param("end", end).update();
			this.jdbc.sql(TOTAL).param("end", end).update();
		}
	}

	private List<LocalDate> open() {
		return this.jdbc.sql(OPEN).param("today", LocalDate.now(this.clock)).query(LocalDate.class).list();
	}

}
