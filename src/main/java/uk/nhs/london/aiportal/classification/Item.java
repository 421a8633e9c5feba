package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * How one assurance item stands on a day.
 *
 * @param row the row that decides; null if there is none, or the item stands without one
 * @param check the item's part in A1
 * @param causes the stops that it raises; none unless it is surely required
 */
record Item(Requirement requirement, Need need, @Nullable AssuranceItem row, Check check, Set<Stop> causes) {

	static Item of(Requirement requirement, Need need, Reading on) {
		RowVerdict row = decidingRow(requirement, on);
		if (!requirement.isDevice()) {
			return (row != null) ? of(requirement, need, on, row.row(), row.truth(), row.causes(), row.reason())
					: noRow(requirement, need, on);
		}
		DeviceClass deviceClass = on.facts().deviceClass();
		if (deviceClass == null) {
			return of(requirement, need, on, (row != null) ? row.row() : null, Truth.UNKNOWN, Set.of(),
					() -> "The class of medical device is not stated.");
		}
		return switch (deviceClass) {
			case NOT_DEVICE ->
				of(requirement, need, on, null, Truth.MET, Set.of(), () -> "It is stated not to be a medical device.");
			case UNDETERMINED -> of(requirement, need, on, null, Truth.NOT_MET, Set.of(Stop.H5),
					() -> "Whether it is a medical device has not been determined.");
			case I, IIA, IIB, III, IVD ->
				(row != null) ? of(requirement, need, on, row.row(), row.truth(), row.causes(), row.reason())
						: noRow(requirement, need, on);
		};
	}

	/** The issue date of the row that decides; null if not stated. */
	@Nullable PartialDate issuedOn() {
		return (this.row != null) ? this.row.issuedOn() : null;
	}

	boolean isMet() {
		return this.check.isMet();
	}

	/** Whether it is unknown because there is no row of its type. */
	boolean isAbsent(Facts facts) {
		return this.row == null && this.check.truth() == Truth.UNKNOWN
				&& (!this.requirement.isDevice() || facts.deviceClass() != null);
	}

	ItemResult toResult(Facts facts) {
		Supplier<Step> step = this.check.step();
		return new ItemResult(this.requirement.type(), this.check.truth(), this.need == Need.REQUIRED,
				this.requirement.because(this.need, facts), this.check.reason().get(),
				(step != null) ? step.get().sentence() : null);
	}

	private static Item noRow(Requirement requirement, Need need, Reading on) {
		return of(requirement, need, on, null, Truth.UNKNOWN, Set.of(),
				() -> "No " + requirement.label() + " is recorded.");
	}

	/** Weighs what was found by whether the item is required and by its shelf life. */
	private static Item of(Requirement requirement, Need need, Reading on, @Nullable AssuranceItem row, Truth found,
			Set<Stop> causes, Supplier<String> reason) {
		if (found == Truth.MET) {
			return new Item(requirement, need, row, Check.met(reason), Set.of());
		}
		String missing = "in-date " + requirement.label();
		Supplier<Step> step = () -> requirement.step(need, on);
		if (need == Need.NOT_KNOWN) {
			return new Item(requirement, need, row, Check.unknown(missing, reason, step), Set.of());
		}
		if (found == Truth.NOT_MET) {
			return new Item(requirement, need, row, Check.notMet(missing, reason, step), causes);
		}
		LocalDate knownBy = shelfLife(requirement, row, on);
		if (knownBy == null) {
			return new Item(requirement, need, row, Check.unknown(missing, reason, step), Set.of());
		}
		return new Item(
				requirement, need, row, Check.notMet(missing,
						() -> reason.get() + " It had to be recorded by " + Words.date(knownBy) + ".", step),
				Set.of(Stop.H5));
	}

	/** The day until which it could stay unknown, if that is over; else null. */
	private static @Nullable LocalDate shelfLife(Requirement requirement, @Nullable AssuranceItem row, Reading on) {
		LocalDate registered = on.facts().registeredOn();
		if (!requirement.gapIsStop() || registered == null
				|| (row != null && on.holder(row.heldBy()) == Holder.IN_GRACE)) {
			return null;
		}
		LocalDate last = registered.plusDays(on.ruleset().unknownGraceDays());
		return (on.day().isAfter(last) && UsedGates.LIVE.on(on).truth() == Truth.MET) ? last : null;
	}

	private static @Nullable RowVerdict decidingRow(Requirement requirement, Reading on) {
		List<RowVerdict> verdicts = new ArrayList<>(1);
		for (AssuranceItem row : on.facts().assurance()) {
			if (row.type().equals(requirement.type())) {
				verdicts.add(RowVerdict.of(row, requirement, on));
			}
		}
		return verdicts.isEmpty() ? null : RowVerdict.deciding(verdicts, on);
	}

}
