package uk.nhs.london.aiportal.classification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * How one assurance row stands on a day, before it is asked whether it is required. Not
 * met comes before unknown: a row that is both not started and of unknown applicability
 * is not started.
 *
 * @param causes the stops that the row raises where it is required
 */
record RowVerdict(AssuranceItem row, Truth truth, Set<Stop> causes, Supplier<String> reason) {

	static RowVerdict of(AssuranceItem row, Requirement requirement, Reading on) {
		Holder holder = on.holder(row.heldBy());
		String label = requirement.label();
		if (row.applicability() == Applicability.NOT_APPLICABLE && Words.stated(row.reason()) != null
				&& holder != Holder.BORROWED) {
			return new RowVerdict(row, Truth.MET, Set.of(),
					() -> "The " + label + " does not apply: " + row.reason() + ".");
		}
		boolean gap = isGap(row.status()) || on.passed(row.expiresOn());
		boolean otherVersion = isForAnotherVersion(row, on.facts().product());
		boolean borrowed = holder == Holder.BORROWED;
		if (gap || otherVersion || borrowed) {
			Set<Stop> causes = EnumSet.noneOf(Stop.class);
			if (gap && requirement.gapIsStop()) {
				causes.add(Stop.H5);
			}
			if (otherVersion) {
				causes.add(Stop.H6);
			}
			if (borrowed) {
				causes.add(Stop.H10);
			}
			return new RowVerdict(row, Truth.NOT_MET, causes, () -> whyNotMet(row, label, on));
		}
		if (row.applicability() != Applicability.REQUIRED || row.status() == null || holder == Holder.IN_GRACE) {
			return new RowVerdict(row, Truth.UNKNOWN, Set.of(), () -> whyUnknown(row, label));
		}
		return new RowVerdict(row, Truth.MET, Set.of(), () -> "The " + label + " is complete" + until(row) + ".");
	}

	/** Of several rows the one issued last by the day; of the same date the worse. */
	static RowVerdict deciding(List<RowVerdict> verdicts, Reading on) {
		RowVerdict deciding = verdicts.get(0);
		for (RowVerdict verdict : verdicts) {
			int order = verdict.issue(on) - deciding.issue(on);
			if (order == 0 && verdict.row.issuedOn() != null && deciding.row.issuedOn() != null) {
				order = verdict.row.issuedOn().firstDay().compareTo(deciding.row.issuedOn().firstDay());
			}
			if (order > 0 || (order == 0 && verdict.badness() > deciding.badness())) {
				deciding = verdict;
			}
		}
		return deciding;
	}

	private static boolean isGap(@Nullable AssuranceStatus status) {
		return status != null && status != AssuranceStatus.COMPLETE;
	}

	private static boolean isForAnotherVersion(AssuranceItem row, @Nullable Product product) {
		String covered = Words.stated(row.productVersion());
		String inService = (product != null) ? Words.stated(product.version()) : null;
		return covered != null && inService != null && !covered.equals(inService);
	}

	private static String whyNotMet(AssuranceItem row, String label, Reading on) {
		AssuranceStatus status = row.status();
		if (status != null && status != AssuranceStatus.COMPLETE) {
			return "The " + label + " is " + Words.inSentence(status.label()) + ".";
		}
		PartialDate end = row.expiresOn();
		if (end != null && on.passed(end)) {
			return "The " + label + " expired " + Words.on(end) + ".";
		}
		Product product = on.facts().product();
		if (product != null && isForAnotherVersion(row, product)) {
			return "The " + label + " covers version " + row.productVersion() + ", and version " + product.version()
					+ " is in service.";
		}
		return "The " + label + " is held by another organisation (" + row.heldBy() + ").";
	}

	private static String whyUnknown(AssuranceItem row, String label) {
		if (row.applicability() == Applicability.NOT_APPLICABLE) {
			return "The " + label + " is said not to apply, without a reason.";
		}
		if (row.applicability() != Applicability.REQUIRED) {
			return "Whether the " + label + " applies is not stated.";
		}
		if (row.status() == null) {
			return "How far the " + label + " has come is not stated.";
		}
		return "The " + label + " is held by a predecessor (" + row.heldBy() + ") and not yet by this organisation.";
	}

	private static String until(AssuranceItem row) {
		PartialDate end = row.expiresOn();
		return (end != null) ? " and holds until " + end.inWords() : "";
	}

	/** Issued by the day, undated, or issued only after the day. */
	private int issue(Reading on) {
		if (this.row.issuedOn() == null) {
			return 1;
		}
		return on.reached(this.row.issuedOn()) ? 2 : 0;
	}

	private int badness() {
		int badness = switch (this.truth) {
			case MET -> 0;
			case UNKNOWN -> 10_000;
			case NOT_MET -> 20_000;
		};
		for (Stop cause : this.causes) {
			badness += 1 << cause.ordinal();
		}
		return badness;
	}

}
