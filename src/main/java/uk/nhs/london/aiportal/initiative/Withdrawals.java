package uk.nhs.london.aiportal.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.initiative.WithdrawalService.Withdrawn;

/**
 * The rows of withdrawal: when each initiative was withdrawn or brought back, and why.
 */
@Component
class Withdrawals {

	private final JdbcClient jdbc;

	private final Clock clock;

	Withdrawals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Add a row.
	 * @param left the id of the class that it leaves; null if it comes back
	 */
	void add(Initiative initiative, @Nullable Long left, String because, String by) {
		this.jdbc.sql("""
				insert into withdrawal
				    (initiative_id, withdrawn, classification_id, happened_on, because, recorded_at, recorded_by)
				values (:initiative, :withdrawn, :left, :today, :because, :now, :by)
				""")
			.param("initiative", initiative.id())
			.param("withdrawn", left != null)
			.param("left", left)
			.param("today", LocalDate.now(this.clock))
			.param("because", because)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", by)
			.update();
	}

	/** How it came to be withdrawn, if it is. */
	Optional<Withdrawal> find(Initiative initiative) {
		return (initiative.withdrawnOn() != null) ? on(initiative.reference(), LocalDate.now(this.clock))
				: Optional.empty();
	}

	/** How it came to be withdrawn, if it was at the end of a day. */
	Optional<Withdrawal> on(Reference reference, LocalDate day) {
		return this.jdbc.sql("""
				select happened_on, because, recorded_by from (
				    select * from withdrawal where initiative_id = :initiative and happened_on <= :day
				    order by id desc limit 1) last
				where withdrawn
				""")
			.param("initiative", reference.number())
			.param("day", day)
			.query((row, number) -> withdrawal(row))
			.optional();
	}

	/** On which day each class was left, by its id; one that was not is not there. */
	Map<Long, LocalDate> left(Reference reference) {
		Map<Long, LocalDate> left = new HashMap<>();
		this.jdbc.sql("select classification_id, happened_on from withdrawal where initiative_id = :id and withdrawn")
			.param("id", reference.number())
			.query((row) -> {
				left.put(row.getLong("classification_id"), row.getObject("happened_on", LocalDate.class));
			});
		return left;
	}

	/**
	 * What is withdrawn, latest first.
	 * @param organisation of which; null for all
	 */
	List<Withdrawn> list(@Nullable String organisation) {
		return this.jdbc
			.sql("""
					select i.id, i.title, i.organisation, w.happened_on, w.because, w.recorded_by
					from initiative i cross join lateral (
					    select happened_on, because, recorded_by from withdrawal
					    where initiative_id = i.id order by id desc limit 1) w
					where i.withdrawn_on is not null and (cast(:organisation as text) is null or i.organisation = :organisation)
					order by w.happened_on desc, i.id desc
					""")
			.param("organisation", organisation)
			.query((row, number) -> new Withdrawn(new Reference(row.getLong("id")), row.getString("title"),
					row.getString("organisation"), withdrawal(row)))
			.list();
	}

	/**
	 * How many {@link #list} has.
	 * @param organisation of which; null for all
	 */
	long count(@Nullable String organisation) {
		return this.jdbc.sql("""
				select count(*) from initiative
				where withdrawn_on is not null and (cast(:organisation as text) is null or organisation = :organisation)
				""").param("organisation", organisation).query(Long.class).single();
	}

	private static Withdrawal withdrawal(ResultSet row) throws SQLException {
		return new Withdrawal(row.getObject("happened_on", LocalDate.class), row.getString("because"),
				row.getString("recorded_by"));
	}

}
