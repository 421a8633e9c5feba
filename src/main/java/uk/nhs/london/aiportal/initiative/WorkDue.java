package uk.nhs.london.aiportal.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a trust has to do about its records by the calendar.
 *
 * @param records all of them that have not ended, the longest unconfirmed first
 * @param toConfirm how many were publicly reported and are not confirmed yet
 */
public record WorkDue(LocalDate today, List<Entry> records, int toConfirm) {

	private static final int CONFIRM_WITHIN_DAYS = 30;

	private static final int DECIDE_WITHIN_DAYS = 90;

	/** Records that nobody has confirmed in time. */
	public List<Entry> overdue() {
		return this.records.stream().filter((it) -> it.confirmBy().isBefore(this.today)).toList();
	}

	/** Records that are to be confirmed within a month. */
	public List<Entry> soon() {
		LocalDate last = this.today.plusDays(CONFIRM_WITHIN_DAYS);
		return this.records.stream()
			.filter((it) -> !it.confirmBy().isBefore(this.today) && !it.confirmBy().isAfter(last))
			.toList();
	}

	/** Pilots whose planned end has passed, or about which nobody decided. */
	public List<Entry> undecided() {
		return this.records.stream().filter(Entry::undecided).sorted(Comparator.comparing(Entry::title)).toList();
	}

	/**
	 * Records about which something is to be decided within three months, soonest first.
	 */
	public List<Entry> decisions() {
		LocalDate last = this.today.plusDays(DECIDE_WITHIN_DAYS);
		return this.records.stream()
			.filter((it) -> !it.undecided() && it.isToBeDecided(this.today, last))
			.sorted(Comparator.comparing((it) -> Objects.requireNonNull(it.decideBy())))
			.toList();
	}

	public boolean isEmpty() {
		return overdue().isEmpty() && soon().isEmpty() && undecided().isEmpty() && decisions().isEmpty()
				&& this.toConfirm == 0;
	}

	/**
	 * A record and its dates.
	 *
	 * @param version the version to name when it is confirmed
	 * @param sentence the verdict
	 * @param attestedOn when the trust last confirmed it; null if never
	 * @param confirmBy the day by which it is to be confirmed
	 * @param decideBy the day of the next decision; null if none is stated
	 * @param forum where that is decided; null if it is not stated
	 * @param undecided whether the planned end has passed, or nobody decided (stop H8)
	 */
	public record Entry(Reference reference, String title, int version, String sentence, LocalDate registeredOn,
			Instant changedAt, String changedBy, @Nullable LocalDate attestedOn, LocalDate confirmBy,
			@Nullable LocalDate decideBy, @Nullable String forum, boolean undecided) {

		private boolean isToBeDecided(LocalDate first, LocalDate last) {
			return this.decideBy != null && !this.decideBy.isBefore(first) && !this.decideBy.isAfter(last);
		}
	}

}
