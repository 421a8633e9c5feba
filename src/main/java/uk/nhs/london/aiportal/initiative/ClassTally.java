package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.Map;
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
			    (day, organisation, use_domain, provenance, counted_as, in_headline, red_list, change)
			values (:day, :organisation, :useDomain, :provenance, :countedAs, :inHeadline, :redList, :change)
			on conflict (day, organisation, use_domain, provenance, counted_as, in_headline, red_list)
			do update set change = tally.change + excluded.change
			""";

	private final JdbcClient jdbc;

	ClassTally(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Move an initiative from one cell to another.
	 * @param from where it was counted before; null if nowhere
	 */
	void move(LocalDate day, @Nullable TallyCell from, TallyCell to) {
		if (to.equals(from)) {
			return;
		}
		// Always in the same order, so that two writers never wait for each other's row.
		Map<TallyCell, Integer> changes = new TreeMap<>();
		if (from != null) {
			changes.put(from, -1);
		}
		changes.put(to, 1);
		changes.forEach((cell, change) -> add(day, cell, change));
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
			.param("change", change)
			.update();
	}

}
