package uk.nhs.london.aiportal.classification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * How one assurance row stands on a day, before it is asked whether it is required. Not
 * met comes before unknown: a row that is both not started and of unknown applicability
 * is not started. Only a stated "required" lets a complete row count: applicability that
 * is not stated is as unknown as one stated to be.
 *
 * @param causes the stops that the row raises where it is required
 * @param predicate how it is, after "is"
 */
record RowVerdict(AssuranceItem row, Truth truth, Set<Stop> causes, Supplier<String> predicate) {

	static RowVerdict of(AssuranceItem row, Requirement requirement, Reading on) {
		Holder holder = on.holder(row.heldBy());
		String excuse = (row.applicability() == Applicability.NOT_APPLICABLE) ? Words.stated(row.reason()) : null;
		boolean gap = excuse == null && (isGap(row.status()) || on.passed(row.expiresOn()));
		boolean otherVersion = excuse == null && isForAnotherVersion(row, on.facts().product());
		if (gap || otherVersion || holder == Holder.BORROWED) {
			Set<Stop> causes = EnumSet.noneOf(Stop.class);
			if (gap && requirement.gapIsStop()) {
				causes.add(Stop.H5);
			}
			if (otherVersion) {
				causes.add(Stop.H6);
			}
			if (holder == Holder.BORROWED) {
				causes.add(Stop.H10);
			}
			return new RowVerdict(row, Truth.NOT_MET, causes,
					() -> (gap || otherVersion) ? whyNotMet(row, on) : borrowed(row));
		}
		if (excuse != null) {
			return new RowVerdict(row, Truth.MET, Set.of(), () -> "stated not to apply: " + Words.inSentence(excuse));
		}
		if (row.applicability() != Applicability.REQUIRED || row.status() == null || holder == Holder.IN_GRACE) {
			return new RowVerdict(row, Truth.UNKNOWN, Set.of(), () -> whyUnknown(row));
		}
		return new RowVerdict(row, Truth.MET, Set.of(),
				() -> "complete" + ((row.expiresOn() != null) ? " and holds until " + row.expiresOn().inWords() : ""));
	}

	/** Of several rows the one issued last by the day; of the same date the worse. */
	static RowVerdict deciding(List<RowVerdict> verdicts, Reading on) {
		RowVerdict deciding = verdicts.get(0);
		for (RowVerdict verdict : verdicts) {
			int order = verdict.issue(on) - deciding.issue(on);
			PartialDate issued = verdict.row.issuedOn();
			PartialDate decidingIssued = deciding.row.issuedOn();
			if (order == 0 && issued != null && decidingIssued != null) {
				order = issued.firstDay().compareTo(decidingIssued.firstDay());
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

	private static String whyNotMet(AssuranceItem row, Reading on) {
		AssuranceStatus status = row.status();
		if (status != null && status != AssuranceStatus.COMPLETE) {
			return Words.inSentence(status.label());
		}
		PartialDate end = row.expiresOn();
		if (end != null && on.passed(end)) {
			return "no longer in date (it expired " + Words.on(end) + ")";
		}
		Product product = on.facts().product();
		if (product != null && isForAnotherVersion(row, product)) {
			return "for version " + row.productVersion() + " while version " + product.version() + " is in service";
		}
		return borrowed(row);
	}

	private static String borrowed(AssuranceItem row) {
		return "held by another organisation (" + row.heldBy() + ")";
	}

	private static String whyUnknown(AssuranceItem row) {
		if (row.applicability() == Applicability.NOT_APPLICABLE) {
			return "stated not to apply, without a reason";
		}
		if (row.applicability() != Applicability.REQUIRED) {
			return "recorded without saying whether it applies";
		}
		return (row.status() == null) ? "recorded without its status"
				: "held by a predecessor (" + row.heldBy() + ") and not yet by this organisation";
	}

	/** Issued by the day before undated, and that before issued only after the day. */
	private int issue(Reading on) {
		if (this.row.issuedOn() == null) {
			return 1;
		}
		return on.reached(this.row.issuedOn()) ? 2 : 0;
	}

	/**
	 * A total order of all in which verdicts differ, so that the order of rows does not
	 * matter.
	 */
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
