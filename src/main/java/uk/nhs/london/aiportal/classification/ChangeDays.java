package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The days on which an answer may change by itself: the dates in the facts, and those on
 * which a limit of the ruleset that is counted from them is crossed. On any other day the
 * answer is that of the day before.
 */
final class ChangeDays {

	private final Ruleset ruleset;

	private final NavigableSet<LocalDate> days = new TreeSet<>();

	private ChangeDays(Ruleset ruleset) {
		this.ruleset = ruleset;
	}

	static NavigableSet<LocalDate> of(Facts facts, Ruleset ruleset) {
		ChangeDays days = new ChangeDays(ruleset);
		days.ofUse(facts);
		days.ofKeeping(facts);
		days.ofAssurance(facts);
		days.ofConfidence(facts);
		return days.days;
	}

	private void ofUse(Facts facts) {
		from(facts.lastUsedOn());
		afterDays(firstDay(facts.lastUsedOn()), this.ruleset.recencyDays());
		if (facts.pathway() != null) {
			from(facts.pathway().inForceFrom());
		}
		for (Usage usage : facts.usage()) {
			from(usage.periodEnd());
			afterDays(firstDay(usage.periodEnd()), this.ruleset.recencyDays());
			afterMonths(firstDay(usage.periodEnd()), this.ruleset.usageMonths());
		}
		for (Event event : facts.events()) {
			from(event.on());
			if (event.type() == EventType.FIRST_LIVE || event.type() == EventType.RESUMED) {
				this.days.add(event.on().firstDay().plusMonths(this.ruleset.minLiveMonths()));
			}
		}
	}

	private void ofKeeping(Facts facts) {
		after(facts.pilotPlannedEnd());
		for (FundingLine line : facts.funding()) {
			from(line.from());
			after(line.to());
		}
		LocalDate contractEnd = (facts.contract() != null) ? firstDay(facts.contract().end()) : null;
		if (contractEnd != null) {
			this.days.add(firstTooLate(contractEnd, this.ruleset.fundingMonths()));
		}
	}

	private void ofAssurance(Facts facts) {
		for (AssuranceItem item : facts.assurance()) {
			from(item.issuedOn());
			after(item.expiresOn());
		}
		for (Predecessor predecessor : facts.predecessors()) {
			afterDays(predecessor.mergedOn(), this.ruleset.mergerGraceDays());
		}
		afterDays(facts.registeredOn(), this.ruleset.unknownGraceDays());
		if (facts.supplierEndOfLife() != null) {
			from(facts.supplierEndOfLife().noticeOn());
		}
		PartialDate reviewed = (facts.monitoring() != null) ? facts.monitoring().lastReviewedOn() : null;
		from(reviewed);
		afterMonths(firstDay(reviewed), this.ruleset.monitoringMonths());
	}

	private void ofConfidence(Facts facts) {
		confirmed(facts.registeredOn());
		for (Attestation attestation : facts.attestations()) {
			this.days.add(attestation.on());
			confirmed(attestation.on());
		}
	}

	private void confirmed(@Nullable LocalDate day) {
		afterMonths(day, this.ruleset.attestMonths());
		afterMonths(day, this.ruleset.staleMonths());
	}

	private void from(@Nullable PartialDate date) {
		if (date != null) {
			this.days.add(date.firstDay());
		}
	}

	private void after(@Nullable PartialDate lastDay) {
		afterDays(firstDay(lastDay), 0);
	}

	private void afterDays(@Nullable LocalDate day, int count) {
		if (day != null) {
			this.days.add(day.plusDays(count + 1L));
		}
	}

	private void afterMonths(@Nullable LocalDate day, int count) {
		if (day != null) {
			this.days.add(day.plusMonths(count).plusDays(1));
		}
	}

	/** The first day from which the end is less than so many months away. */
	private static LocalDate firstTooLate(LocalDate end, int months) {
		LocalDate day = end.minusMonths(months);
		while (!day.plusMonths(months).isAfter(end)) {
			day = day.plusDays(1);
		}
		return day;
	}

	private static @Nullable LocalDate firstDay(@Nullable PartialDate date) {
		return (date != null) ? date.firstDay() : null;
	}

}
