package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.SignedIn;

/**
 * Takes out of the register what was registered by mistake, and puts it back. Nothing is
 * deleted: see docs/adr/0012.
 */
@Service
@Transactional
public class WithdrawalService {

	private final RecordWriter writer;

	private final ClassificationLedger ledger;

	private final Withdrawals withdrawals;

	private final JdbcClient jdbc;

	private final Clock clock;

	WithdrawalService(RecordWriter writer, ClassificationLedger ledger, Withdrawals withdrawals, JdbcClient jdbc,
			Clock clock) {
		this.writer = writer;
		this.ledger = ledger;
		this.withdrawals = withdrawals;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Withdraw an initiative from today on.
	 * @param because why; not blank
	 * @throws WithdrawnException if it is withdrawn already
	 */
	public void withdraw(Reference reference, String because, SignedIn by) {
		Initiative initiative = this.writer.toWrite(reference, by);
		initiative.withdraw(LocalDate.now(this.clock));
		this.withdrawals.add(initiative, this.ledger.withdraw(initiative), because, by.username());
		this.writer.touch(initiative, "Withdrawn", because, by);
	}

	/**
	 * Put an initiative back, as of today; nothing if it stands.
	 * @param because why; not blank
	 */
	public void bringBack(Reference reference, String because, SignedIn by) {
		Initiative initiative = this.writer.find(reference);
		RecordWriter.requireWriter(initiative.organisation(), by);
		if (initiative.withdrawnOn() == null) {
			return;
		}
		initiative.bringBack();
		this.withdrawals.add(initiative, null, because, by.username());
		this.writer.touch(initiative, "Brought back", because, by);
	}

	/**
	 * What is withdrawn, latest first.
	 * @param organisation of which; null for all
	 */
	@Transactional(readOnly = true)
	public List<Withdrawn> list(@Nullable String organisation) {
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
					row.getString("organisation"),
					new Withdrawal(row.getObject("happened_on", LocalDate.class), row.getString("because"),
							row.getString("recorded_by"))))
			.list();
	}

	/**
	 * How many {@link #list} has.
	 * @param organisation of which; null for all
	 */
	@Transactional(readOnly = true)
	public long count(@Nullable String organisation) {
		return this.jdbc.sql("""
				select count(*) from initiative
				where withdrawn_on is not null and (cast(:organisation as text) is null or organisation = :organisation)
				""").param("organisation", organisation).query(Long.class).single();
	}

	/** An initiative that is withdrawn. */
	public record Withdrawn(Reference reference, String title, String organisation, Withdrawal withdrawal) {
	}

}
