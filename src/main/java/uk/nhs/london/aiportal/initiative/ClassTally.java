package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the summary that dashboards read in step with the recorded classes, within the
 * writing transaction.
 */
@Component
class ClassTally {

	private static final String ADD = """
			insert into class_tally as tally
			    (day, organisation, use_domain, provenance, counted_as, in_headline, red_list, internal, change)
			values (:day, :organisation, :useDomain, :provenance, :countedAs, :inHeadline, :redList, :internal, :change)
			on conflict (day, organisation, use_domain, provenance, counted_as, in_headline, red_list, internal)
			do update set change = tally.change + excluded.change
			""";

	/** Every entry of an initiative's past, taken from one side and put on the other. */
	private static final String TAKE_OVER = """
			with said as (
			    select c.*, least(lead(c.recorded_on) over (order by c.id), w.happened_on) as until
			    from classification c left join withdrawal w on w.classification_id = c.id
			    where c.initiative_id = :initiative
			), changes as (
			    select recorded_on as day, said.*, 1 as change from said
			    union all
			    select until, said.*, -1 from said where until is not null
			)
			insert into class_tally as tally
			    (day, organisation, use_domain, provenance, counted_as, in_headline, red_list, internal, change)
			select day, organisation, coalesce(use_domain, 'NOT_STATED'), provenance, counted_as, in_headline, red_list,
			    side.internal, sum(change * side.sign)
			from changes cross join (values (:internal, 1), (not :internal, -1)) side (internal, sign)
			group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(change) <> 0
			order by 1, 2, 3, 4, 5, 6, 7, 8
			on conflict (day, organisation, use_domain, provenance, counted_as, in_headline, red_list, internal)
			do update set change = tally.change + excluded.change
			""";

	private final JdbcClient jdbc;

	ClassTally(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Move an initiative from one cell to another.
	 * @param from where it was counted before; null if nowhere
	 * @param to where it is counted now; null if nowhere
	 */
	void move(LocalDate day, @Nullable TallyCell from, @Nullable TallyCell to) {
		if (Objects.equals(from, to)) {
			return;
		}
		// Always in the same order, so that two writers never wait for each other's row.
		Map<TallyCell, Integer> changes = new TreeMap<>();
		if (from != null) {
			changes.put(from, -1);
		}
		if (to != null) {
			changes.put(to, 1);
		}
		changes.forEach((cell, change) -> add(day, cell, change));
	}

	/**
	 * Move the whole past of an initiative to the side of the internal ones, or back. The
	 * sums of both sides stay the same on every day.
	 */
	void takeOver(long initiative, boolean internal) {
		this.jdbc.sql(TAKE_OVER).param("initiative", initiative).param("internal", internal).update();
	}

	private void add(LocalDate day, TallyCell cell, int change) {
		this.jdbc.sql(ADD)
			.param("day", day)
			.param("organisation", cell.organisation())
			.param("useDomain", cell.domainCode())
			.param("provenance", cell.provenance().name())
			.param("countedAs", cell.countedAs().name())
			.param("inHeadline", cell.inHeadline())
			.param("redList", cell.redList())
			.param("internal", cell.internal())
			.param("change", change)
			.update();
	}

}
