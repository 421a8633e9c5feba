package uk.nhs.london.aiportal.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the trail found.
 *
 * @param lanes how many entries each lane holds up to its first fault, lanes without any
 * left out
 * @param vouched how many entries vouch for history that was compared with them
 * @param anchors how many anchors were compared
 * @param lastAnchor when the last of them was dropped; null if there are none
 * @param faults the first of each lane, then those of the anchors; empty if all fits
 */
public record Report(Instant begunAt, Duration took, List<Lane> lanes, long vouched, long anchors,
		@Nullable Instant lastAnchor, List<Fault> faults) {

	/** How many entries were read. */
	public record Lane(int number, long entries) {
	}

	public boolean fits() {
		return this.faults.isEmpty();
	}

	public long entries() {
		return this.lanes.stream().mapToLong(Lane::entries).sum();
	}

	public Optional<Fault> firstFault() {
		return this.faults.stream().findFirst();
	}

	/** "5,321 entries in 12 lanes fit; 1,204 of them vouch for history…", one line. */
	public String inWords() {
		String read = "%,d entries in %d lanes, %,d of them vouching for stored history, against %,d anchors"
			.formatted(entries(), this.lanes.size(), this.vouched, this.anchors);
		return firstFault()
			.map((fault) -> "The audit trail does not fit. First: %s, %s. %s (%s)".formatted(fault.entry(),
					fault.kind().label().toLowerCase(), fault.what(), read))
			.orElse("The audit trail fits: " + read + ".");
	}

}
