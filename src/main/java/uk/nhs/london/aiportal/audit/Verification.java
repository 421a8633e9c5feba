package uk.nhs.london.aiportal.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.audit.AuditEntries.Head;

/**
 * Reads the whole trail again, lane by lane: each entry's hash, its link to the one
 * before, the history that it vouches for, and the anchors. Reads some entries at a time,
 * so that its need of memory does not follow the length of the trail; writes nothing.
 */
@Component
class Verification {

	/** Few enough for the texts of their history to fit into memory together. */
	private static final int AT_A_TIME = 200;

	private final AuditEntries entries;

	private final List<Witness> witnesses;

	private final TransactionTemplate transactions;

	private final Clock clock;

	Verification(AuditEntries entries, List<Witness> witnesses, PlatformTransactionManager transactions, Clock clock) {
		this.entries = entries;
		this.witnesses = witnesses;
		this.transactions = new TransactionTemplate(transactions);
		this.transactions.setReadOnly(true);
		this.clock = clock;
	}

	/**
	 * Verify the trail.
	 * @param anchors kept outside the database
	 */
	Report verify(AnchorReader anchors) {
		return Objects.requireNonNull(this.transactions.execute((status) -> read(anchors)));
	}

	private Report read(AnchorReader anchors) {
		Run run = new Run();
		Instant begunAt = this.clock.instant();
		long begun = System.nanoTime();
		for (int lane = 0; lane < AuditEntries.LANES; lane++) {
			run.lane(lane);
		}
		this.witnesses.forEach(run::untold);
		anchors.each(run::anchor);
		return new Report(begunAt, Duration.ofNanos(System.nanoTime() - begun), run.lanes, run.vouched, run.anchors,
				run.lastAnchor, run.faults);
	}

	/** What one reading has found so far. */
	private final class Run {

		private final List<Report.Lane> lanes = new ArrayList<>();

		private final List<Fault> faults = new ArrayList<>();

		private long vouched;

		private long anchors;

		private @Nullable Instant lastAnchor;

		private @Nullable Anchor anchorBefore;

		private void lane(int lane) {
			long position = 0;
			String hash = AuditEntry.NOTHING_BEFORE;
			while (true) {
				List<AuditEntry> some = Verification.this.entries.after(lane, position, AT_A_TIME);
				List<AuditEntry> fitting = new ArrayList<>();
				Fault fault = null;
				for (AuditEntry entry : some) {
					fault = fault(entry, lane, position, hash);
					if (fault != null) {
						break;
					}
					position = entry.position();
					hash = entry.hash();
					fitting.add(entry);
				}
				Fault rewritten = rewritten(fitting);
				if (rewritten != null || fault != null) {
					this.faults.add((rewritten != null) ? rewritten : Objects.requireNonNull(fault));
					break;
				}
				if (some.size() < AT_A_TIME) {
					break;
				}
			}
			if (position > 0) {
				this.lanes.add(new Report.Lane(lane, position));
			}
		}

		private @Nullable Fault fault(AuditEntry entry, int lane, long position, String hash) {
			if (entry.position() != position + 1) {
				return new Fault(Fault.Kind.MISSING, lane + "/" + (position + 1),
						"Entry %s follows at once on position %d of its lane.".formatted(entry.name(), position));
			}
			if (!entry.hash().equals(entry.worked())) {
				return new Fault(Fault.Kind.ALTERED, entry.name(),
						"What it says does not give its hash: a part of it was changed after it was written.");
			}
			if (!entry.previousHash().equals(hash)) {
				return new Fault(Fault.Kind.CHAIN_BROKEN, entry.name(),
						"It was written after another entry than the one that now stands before it.");
			}
			return null;
		}

		/** The first of these entries whose history is not what it was. */
		private @Nullable Fault rewritten(List<AuditEntry> some) {
			for (Witness witness : Verification.this.witnesses) {
				List<AuditEntry> known = some.stream()
					.filter((it) -> it.evidence() != null && it.subject() != null && witness.knows(it.subject()))
					.toList();
				List<Witness.Testimony> answers = witness.testify(known.stream()
					.map((it) -> new Witness.Question(Objects.requireNonNull(it.subject()),
							Objects.requireNonNull(it.evidence())))
					.toList());
				for (int i = 0; i < known.size(); i++) {
					AuditEntry entry = known.get(i);
					if (!AuditEntry.digest(answers.get(i).text()).equals(entry.evidenceDigest())) {
						return new Fault(Fault.Kind.HISTORY_REWRITTEN, entry.name(),
								"The history of %s is not what this entry of %s vouched for (%s).".formatted(
										entry.subject(),
										AuditLine.inWords(entry.recordedAt(), Verification.this.clock.getZone()),
										entry.detail()));
					}
				}
				this.vouched += known.size();
			}
			return null;
		}

		private void untold(Witness witness) {
			witness.firstUntold()
				.ifPresent((subject) -> this.faults.add(new Fault(Fault.Kind.HISTORY_UNTOLD, subject,
						"More is stored of %s than the audit trail tells.".formatted(subject))));
		}

		private void anchor(Anchor anchor) {
			this.anchors++;
			this.lastAnchor = anchor.isWhole() ? anchor.at() : this.lastAnchor;
			fault(anchor).ifPresent(this.faults::add);
			this.anchorBefore = anchor;
		}

		private Optional<Fault> fault(Anchor anchor) {
			String name = "anchor " + anchor.number();
			if (!anchor.isWhole()) {
				return Optional.of(new Fault(Fault.Kind.ANCHOR_BROKEN, name, "Its line was changed."));
			}
			if (this.anchorBefore != null && anchor.number() > 1
					&& !anchor.previous().equals(this.anchorBefore.hash())) {
				return Optional.of(new Fault(Fault.Kind.ANCHOR_BROKEN, name, "Another anchor stood before it."));
			}
			Map<Integer, String> hashes = Verification.this.entries.hashes(anchor.heads());
			for (Head head : anchor.heads()) {
				String hash = hashes.get(head.lane());
				String entry = head.lane() + "/" + head.position();
				if (hash == null) {
					return Optional.of(new Fault(Fault.Kind.CUT_OFF, entry,
							"It is gone, and was there at %s by %s.".formatted(anchor.at(), name)));
				}
				if (!hash.equals(head.hash())) {
					return Optional.of(new Fault(Fault.Kind.CHAIN_BROKEN, entry,
							"It is not the entry that was there at %s by %s.".formatted(anchor.at(), name)));
				}
			}
			return Optional.empty();
		}

	}

}
