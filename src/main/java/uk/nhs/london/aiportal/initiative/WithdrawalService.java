package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

	private final Clock clock;

	WithdrawalService(RecordWriter writer, ClassificationLedger ledger, Withdrawals withdrawals, Clock clock) {
		this.writer = writer;
		this.ledger = ledger;
		this.withdrawals = withdrawals;
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
		return this.withdrawals.list(organisation);
	}

	/**
	 * How many {@link #list} has.
	 * @param organisation of which; null for all
	 */
	@Transactional(readOnly = true)
	public long count(@Nullable String organisation) {
		return this.withdrawals.count(organisation);
	}

	/** An initiative that is withdrawn. */
	public record Withdrawn(Reference reference, String title, String organisation, Withdrawal withdrawal) {
	}

}
