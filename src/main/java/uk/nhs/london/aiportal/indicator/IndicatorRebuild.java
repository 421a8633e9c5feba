package uk.nhs.london.aiportal.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.RecordSnapshots;
import uk.nhs.london.aiportal.initiative.StandingChanged;
import uk.nhs.london.aiportal.initiative.StandingChanged.Stated;

/**
 * Makes the marks anew from the versions and classes that the register keeps, as they
 * would be had they been kept by today's definitions from the first day. Runs when the
 * portal starts and they were kept by others.
 */
@Component
public class IndicatorRebuild {

	private static final Logger LOG = LoggerFactory.getLogger(IndicatorRebuild.class);

	/**
	 * What the register said of an initiative at the end of each day on which it changed.
	 */
	private static final String DAYS = """
			with changed as (
			    select recorded_on as day from classification where initiative_id = :initiative
			    union
			    select (recorded_at at time zone :zone)::date from initiative_revision where initiative_id = :initiative
			    union
			    select happened_on from withdrawal where initiative_id = :initiative
			)
			select changed.day, said.organisation, said.provenance, said.result, stated.answers,
			    coalesce(w.withdrawn, false) as withdrawn
			from changed
			cross join lateral (
			    select organisation, provenance, result from classification
			    where initiative_id = :initiative and recorded_on <= changed.day order by id desc limit 1) said
			cross join lateral (
			    select answers from initiative_revision
			    where initiative_id = :initiative and (recorded_at at time zone :zone)::date <= changed.day
			    order by version desc limit 1) stated
			left join lateral (
			    select withdrawn from withdrawal
			    where initiative_id = :initiative and happened_on <= changed.day order by id desc limit 1) w on true
			order by changed.day
			""";

	private final IndicatorLedger ledger;

	private final MarkTables tables;

	private final RecordSnapshots snapshots;

	private final TransactionTemplate transactions;

	private final JdbcClient jdbc;

	private final Clock clock;

	IndicatorRebuild(IndicatorLedger ledger, MarkTables tables, RecordSnapshots snapshots,
			TransactionTemplate transactions, JdbcClient jdbc, Clock clock) {
		this.ledger = ledger;
		this.tables = tables;
		this.snapshots = snapshots;
		this.transactions = transactions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Writers wait until it is made anew: what they change afterwards is followed. */
	private static final String KEPT = """
			select id, registered_on, withdrawn_on is not null or coalesce(public_visibility = 'INTERNAL', false) as internal
			from initiative where id = :id for update
			""";

	/** An initiative, and whether it is kept from the rest of London now. */
	private record Kept(long id, LocalDate registeredOn, boolean internal) {

	}

	/**
	 * The first start of an empty register has nothing to make, and notes the version.
	 */
	@EventListener(ApplicationStartedEvent.class)
	void keepUp() {
		if (keptBy() != Indicator.VERSION) {
			rebuild();
		}
	}

	private int keptBy() {
		return this.jdbc.sql("select coalesce(max(version), 0) from indicator_version").query(Integer.class).single();
	}

	/**
	 * Make all marks anew, in a transaction for each initiative: the portal is in use
	 * meanwhile, and this takes some milliseconds for each.
	 */
	public void rebuild() {
		this.transactions.executeWithoutResult((status) -> forgetClosed());
		List<Long> all = this.jdbc.sql("select id from initiative order by id").query(Long.class).list();
		all.forEach((id) -> this.transactions.executeWithoutResult((status) -> rebuild(id)));
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("delete from indicator_version").update();
			this.jdbc.sql("insert into indicator_version (version) values (:version)")
				.param("version", Indicator.VERSION)
				.update();
		});
		LOG.info("The indicators of {} initiatives were made anew", all.size());
	}

	/** Closed days would be written again for each initiative. */
	private void forgetClosed() {
		this.jdbc.sql("lock table indicator_tally in share row exclusive mode").update();
		this.jdbc.sql("delete from indicator_total").update();
		this.jdbc.sql("delete from indicator_turn").update();
		this.jdbc.sql("delete from indicator_close").update();
	}

	private void rebuild(long id) {
		Kept kept = this.jdbc.sql(KEPT).param("id", id).query(Kept.class).single();
		this.tables.replace(id, this.tables.of(id), List.of());
		this.jdbc.sql(DAYS)
			.param("initiative", id)
			.param("zone", this.clock.getZone().getId())
			.query((row, number) -> changed(kept, row))
			.list()
			.forEach(this.ledger::follow);
	}

	private StandingChanged changed(Kept kept, ResultSet row) throws SQLException {
		Stated stated = row.getBoolean("withdrawn") ? null : new Stated(
				this.snapshots.answers(row.getString("answers")), this.snapshots.result(row.getString("result")));
		return new StandingChanged(kept.id(), row.getString("organisation"),
				Provenance.valueOf(row.getString("provenance")), kept.registeredOn(), kept.internal(),
				row.getObject("day", LocalDate.class), stated);
	}

}
