package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;

/** Whose money ends, and when. */
final class MoneyIndicators {

	private static final Set<FundingSource> RECURRENT = EnumSet.of(FundingSource.TRUST_RECURRENT,
			FundingSource.ICS_RECURRENT, FundingSource.NATIONAL_RECURRENT);

	private static final int SOON_MONTHS = 6;

	private static final int LATER_MONTHS = 12;

	private MoneyIndicators() {
	}

	static void money(Life life, Marks marks) {
		List<FundingLine> lines = life.facts().funding();
		if (lines.isEmpty()) {
			marks.add(Marks.NOT_STATED, life.live());
		}
		else if (lines.stream().anyMatch((line) -> lasts(line, life.facts().contract()))) {
			marks.add("LASTING", life.live());
		}
		else if (lines.stream().anyMatch((line) -> line.to() == null)) {
			marks.add("END_NOT_STATED", life.live());
		}
		else {
			ends(lastDay(lines), life, marks);
		}
	}

	private static void ends(LocalDate last, Life life, Marks marks) {
		LocalDate soon = last.minusMonths(SOON_MONTHS);
		LocalDate later = last.minusMonths(LATER_MONTHS);
		marks.add("LATER", life.live().and(Days.between(LocalDate.MIN, later)));
		marks.add("WITHIN_12_MONTHS", life.live().and(Days.between(later, soon)));
		marks.add("WITHIN_6_MONTHS", life.live().and(Days.between(soon, last.plusDays(1))));
		marks.add("ENDED", life.live().and(ended(life)));
	}

	/**
	 * By what it costs a year; what ends first has the greatest amount, and so stands
	 * first in a list.
	 */
	static void ending(Life life, Marks marks) {
		if (ends(life)) {
			LocalDate last = lastDay(life.facts().funding());
			marks.add(band(life.facts().funding()), life.live().and(Days.from(last.minusMonths(LATER_MONTHS))),
					(int) -last.toEpochDay());
		}
	}

	/** The highest that is stated: bands cannot be added up. */
	private static String band(List<FundingLine> lines) {
		return lines.stream()
			.flatMap((line) -> Stream.ofNullable(line.annualBand()))
			.max(Comparator.naturalOrder())
			.map(Enum::name)
			.orElse(Marks.NOT_STATED);
	}

	/** The days after all its money has ended. */
	static Days ended(Life life) {
		return ends(life) ? Days.from(lastDay(life.facts().funding()).plusDays(1)) : Days.NONE;
	}

	private static boolean ends(Life life) {
		List<FundingLine> lines = life.facts().funding();
		return !lines.isEmpty()
				&& lines.stream().noneMatch((line) -> line.to() == null || lasts(line, life.facts().contract()));
	}

	/** Recurrent money without an end, or a contract whose renewal is minuted. */
	private static boolean lasts(FundingLine line, @Nullable Contract contract) {
		boolean renewed = line.source() == FundingSource.OPERATING_BUDGET_FIXED_TERM && contract != null
				&& Boolean.TRUE.equals(contract.renewalMinuted());
		return renewed || (RECURRENT.contains(line.source()) && line.to() == null);
	}

	private static LocalDate lastDay(List<FundingLine> lines) {
		return lines.stream()
			.flatMap((line) -> Stream.ofNullable(line.to()))
			.map((to) -> to.firstDay())
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.MIN);
	}

}
