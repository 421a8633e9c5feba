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
 * @param predicate how it is, after "is"
 * @param check the item's part in A1
 * @param causes the stops that it raises; none unless it is surely required
 */
record Item(Requirement requirement, Need need, @Nullable AssuranceItem row, Supplier<String> predicate, Check check,
		Set<Stop> causes) {

	/**
	 * The item as its row stands; a device first by its class: NOT_DEVICE is met,
	 * UNDETERMINED is not met, one not stated is unknown, and only then its row decides.
	 */
	static Item of(Requirement requirement, Need need, Reading on) {
		RowVerdict verdict = decidingRow(requirement, on);
		AssuranceItem row = (verdict != null) ? verdict.row() : null;
		if (requirement.isDevice()) {
			DeviceClass deviceClass = on.facts().deviceClass();
			if (deviceClass == null) {
				return of(requirement, need, on, row, Truth.UNKNOWN, Set.of(),
						() -> "open: the class of medical device is not stated");
			}
			if (deviceClass == DeviceClass.NOT_DEVICE) {
				return of(requirement, need, on, null, Truth.MET, Set.of(),
						() -> "not needed: it is stated not to be a medical device");
			}
			if (deviceClass == DeviceClass.UNDETERMINED) {
				return of(requirement, need, on, null, Truth.NOT_MET, Set.of(Stop.H5),
						() -> "open: whether it is a medical device has not been determined");
			}
		}
		return (verdict != null)
				? of(requirement, need, on, row, verdict.truth(), verdict.causes(), verdict.predicate())
				: of(requirement, need, on, null, Truth.UNKNOWN, Set.of(), () -> "not recorded");
	}

	boolean isMet() {
		return this.check.isMet();
	}

	/** The issue date of the row that decides; null if not stated. */
	@Nullable PartialDate issuedOn() {
		return (this.row != null) ? this.row.issuedOn() : null;
	}

	ItemResult toResult(Facts facts) {
		Supplier<Step> step = this.check.step();
		return new ItemResult(this.requirement.type(), this.check.truth(), this.need == Need.REQUIRED,
				this.requirement.because(this.need, facts), this.check.reason().get(),
				(step != null) ? step.get().sentence() : null);
	}

	/** Weighs what was found by whether the item is required and by its shelf life. */
	private static Item of(Requirement requirement, Need need, Reading on, @Nullable AssuranceItem row, Truth found,
			Set<Stop> causes, Supplier<String> predicate) {
		if (found == Truth.MET) {
			return as(Truth.MET, requirement, need, on, row, Set.of(), predicate);
		}
		if (need == Need.NOT_KNOWN) {
			return as(Truth.UNKNOWN, requirement, need, on, row, Set.of(), predicate);
		}
		LocalDate knownBy = (found == Truth.UNKNOWN) ? shelfLife(requirement, row, on) : null;
		return (knownBy == null) ? as(found, requirement, need, on, row, causes, predicate)
				: as(Truth.NOT_MET, requirement, need, on, row, Set.of(Stop.H5),
						() -> predicate.get() + ", which had to be settled by " + Words.date(knownBy));
	}

	private static Item as(Truth truth, Requirement requirement, Need need, Reading on, @Nullable AssuranceItem row,
			Set<Stop> causes, Supplier<String> predicate) {
		Supplier<String> reason = () -> "The " + requirement.label() + " is " + predicate.get() + ".";
		Check check = (truth == Truth.MET) ? Check.met(reason)
				: new Check(truth, "in-date " + requirement.label(), reason, () -> requirement.step(need, on));
		return new Item(requirement, need, row, predicate, check, causes);
	}

	/** The day until which it could stay unknown, if that is over; else null. */
	private static @Nullable LocalDate shelfLife(Requirement requirement, @Nullable AssuranceItem row, Reading on) {
		LocalDate registered = on.facts().registeredOn();
		if (!requirement.gapIsStop() || registered == null
				|| (row != null && on.holder(row.heldBy()) == Holder.IN_GRACE)) {
			return null;
		}
		LocalDate last = registered.plusDays(on.ruleset().unknownGraceDays());
		return (on.day().isAfter(last) && UsedGates.LIVE.on(on).isMet()) ? last : null;
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
