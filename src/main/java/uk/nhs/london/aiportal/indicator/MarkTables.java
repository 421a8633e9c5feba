package uk.nhs.london.aiportal.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.indicator.KeptMark.Cell;
import uk.nhs.london.aiportal.indicator.KeptMark.Key;

/** The marks of initiatives and their sums. What does not change is not written. */
@Component
class MarkTables {

	private static final String MARKS = """
			select indicator, value, organisation, internal, starts_on, ends_before, amount from indicator_mark
			where initiative_id = ?
			""";

	/**
	 * Not with an equal value: the database would look through all of London's marks with
	 * that value, taking them for few.
	 */
	private static final String DELETE = """
			delete from indicator_mark
			where initiative_id = ? and indicator = ? and value is not distinct from ? and starts_on = ?
			""";

	private static final String INSERT = """
			insert into indicator_mark
			    (initiative_id, indicator, value, organisation, internal, starts_on, ends_before, amount)
			values (?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (initiative_id, indicator, value, starts_on) do update
			set organisation = excluded.organisation, internal = excluded.internal,
			    ends_before = excluded.ends_before, amount = excluded.amount
			""";

	private static final String ADD = """
			insert into indicator_tally as tally (indicator, value, organisation, internal, day, change, amount)
			values (?, ?, ?, ?, ?, ?, ?)
			on conflict (indicator, value, organisation, internal, day)
			do update set change = tally.change + excluded.change, amount = tally.amount + excluded.amount
			""";

	/** What is written into a closed day is part of its sum and of every later one's. */
	private static final String ADD_TO_CLOSED = """
			insert into indicator_total as total (closed_on, indicator, value, organisation, internal, count, amount)
			select closed_on, ?, ?, ?, ?, ?, ? from indicator_close where closed_on >= ?
			on conflict (closed_on, indicator, value, organisation, internal)
			do update set count = total.count + excluded.count, amount = total.amount + excluded.amount
			""";

	/** Always the same, so that two writers never wait for each other's row. */
	private static final Comparator<Sum> ORDER = Comparator.comparing((Sum sum) -> sum.cell().indicator())
		.thenComparing((sum) -> sum.cell().value())
		.thenComparing((sum) -> sum.cell().organisation())
		.thenComparing((sum) -> sum.cell().internal())
		.thenComparing(Sum::day);

	private final JdbcTemplate jdbc;

	private final MarkTurns turns;

	MarkTables(MarkTurns turns, JdbcTemplate jdbc) {
		this.turns = turns;
		this.jdbc = jdbc;
	}

	/** A sum that changes on a day. */
	private record Sum(Cell cell, LocalDate day) {

	}

	/** By how much. */
	private record Change(int count, long amount) {

		Change and(Change other) {
			return new Change(this.count + other.count, this.amount + other.amount);
		}

		boolean isNothing() {
			return this.count == 0 && this.amount == 0;
		}

	}

	List<KeptMark> of(long initiative) {
		return this.jdbc.query(MARKS, MarkTables::read, initiative);
	}

	private static KeptMark read(ResultSet row, int number) throws SQLException {
		return new KeptMark(
				new Cell(row.getString("indicator"), row.getString("value"), row.getString("organisation"),
						row.getBoolean("internal")),
				row.getObject("starts_on", LocalDate.class), row.getObject("ends_before", LocalDate.class),
				row.getInt("amount"));
	}

	/** Write what is other than before. */
	void replace(long initiative, Collection<KeptMark> before, Collection<KeptMark> after) {
		Map<Key, KeptMark> gone = byKey(before);
		List<KeptMark> come = new ArrayList<>();
		byKey(after).forEach((key, mark) -> {
			if (mark.equals(gone.get(key))) {
				gone.remove(key);
			}
			else {
				come.add(mark);
			}
		});
		Map<Sum, Change> changes = new TreeMap<>(ORDER);
		gone.values().forEach((mark) -> add(mark, -1, changes));
		come.forEach((mark) -> add(mark, 1, changes));
		come.forEach((mark) -> gone.remove(mark.key()));
		this.jdbc.batchUpdate(DELETE, gone.keySet().stream().map((key) -> row(initiative, key)).toList());
		this.jdbc.batchUpdate(INSERT, come.stream().map((mark) -> row(initiative, mark)).toList());
		changes.values().removeIf(Change::isNothing);
		this.jdbc.batchUpdate(ADD, changes.entrySet().stream().map(MarkTables::row).toList());
		addToClosed(changes);
	}

	/** Almost never: only what becomes internal, or no longer is, changes the past. */
	private void addToClosed(Map<Sum, Change> changes) {
		if (changes.isEmpty()) {
			return;
		}
		LocalDate closed = this.jdbc.queryForObject("select max(closed_on) from indicator_close", LocalDate.class);
		if (closed == null) {
			return;
		}
		List<Map.Entry<Sum, Change>> past = changes.entrySet()
			.stream()
			.filter((change) -> !change.getKey().day().isAfter(closed))
			.toList();
		this.jdbc.batchUpdate(ADD_TO_CLOSED, past.stream().map(MarkTables::closedRow).toList());
		List<Sum> classes = past.stream()
			.map(Map.Entry::getKey)
			.filter((sum) -> sum.cell().indicator().equals(Indicator.COUNTED_AS.name()))
			.toList();
		if (!classes.isEmpty()) {
			this.turns.change(classes.stream().map(Sum::day).collect(Collectors.toSet()),
					classes.stream().map((sum) -> sum.cell().organisation()).collect(Collectors.toSet()));
		}
	}

	private static Map<Key, KeptMark> byKey(Collection<KeptMark> marks) {
		Map<Key, KeptMark> byKey = new LinkedHashMap<>();
		marks.forEach((mark) -> byKey.put(mark.key(), mark));
		return byKey;
	}

	private static void add(KeptMark mark, int sign, Map<Sum, Change> changes) {
		changes.merge(new Sum(mark.cell(), mark.from()), new Change(sign, (long) sign * mark.amount()), Change::and);
		if (!mark.before().equals(LocalDate.MAX)) {
			changes.merge(new Sum(mark.cell(), mark.before()), new Change(-sign, (long) -sign * mark.amount()),
					Change::and);
		}
	}

	private static Object[] row(long initiative, Key key) {
		return new Object[] { initiative, key.indicator(), key.value(), key.from() };
	}

	private static Object[] row(long initiative, KeptMark mark) {
		Cell cell = mark.cell();
		return new Object[] { initiative, cell.indicator(), cell.value(), cell.organisation(), cell.internal(),
				mark.from(), mark.before(), mark.amount() };
	}

	private static Object[] closedRow(Map.Entry<Sum, Change> change) {
		Cell cell = change.getKey().cell();
		return new Object[] { cell.indicator(), cell.value(), cell.organisation(), cell.internal(),
				change.getValue().count(), change.getValue().amount(), change.getKey().day() };
	}

	private static Object[] row(Map.Entry<Sum, Change> change) {
		Cell cell = change.getKey().cell();
		return new Object[] { cell.indicator(), cell.value(), cell.organisation(), cell.internal(),
				change.getKey().day(), change.getValue().count(), change.getValue().amount() };
	}

}
