package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.classification.UseDomain;

/** What decides on which step of the adoption ladder a trust stands. */
final class LadderIndicators {

	/** Longer on the red list is not a matter of days. */
	private static final int RED_DAYS = 90;

	private LadderIndicators() {
	}

	/** As {@code TRUST.EMBEDDED.HEADLINE.CLEAR}. */
	static void countedAs(Life life, Marks marks) {
		life.standings()
			.forEach((standing) -> marks.add(String.join(".", life.provenance().name(),
					standing.result().countedAs().name(), standing.result().inHeadline() ? "HEADLINE" : "APART",
					standing.result().redList() ? "RED" : "CLEAR"), standing.days()));
	}

	static void returned(Life life, Marks marks) {
		marks.add(Days.between(life.registeredOn(),
				life.lastStated().plusMonths(Ruleset.V1_0.attestMonths()).plusDays(1)));
	}

	/** As in {@code ROUTINE.NOT_SHOWN}: the declared stage and the class beside it. */
	static void stage(Life life, Marks marks) {
		DeclaredStage stage = life.facts().declaredStageOn(life.today());
		String declared = (stage != null) ? stage.name() : Marks.NOT_STATED;
		life.standings()
			.forEach((standing) -> marks.add(declared + "." + group(standing.result().countedAs()), standing.days()));
	}

	/** The four heaps into which figures sort what initiatives are counted as. */
	private static String group(CountedAs countedAs) {
		return switch (countedAs) {
			case EMBEDDED, NOT_SHOWN -> countedAs.name();
			default -> countedAs.inShare() ? "OTHER_PILOT" : "OUTSIDE";
		};
	}

	static void domain(Life life, Marks marks) {
		UseDomain domain = life.facts().useDomain();
		String of = ((domain != null) ? domain.name() : Marks.NOT_STATED) + ".";
		marks.add(of + "EMBEDDED", life.when(LadderIndicators::isEmbedded));
		marks.add(of + "PILOT", life.when((result) -> result.inHeadline() && result.countedAs().inShare()
				&& result.countedAs() != CountedAs.EMBEDDED));
		marks.add(of + "NOT_YET_LIVE", life.countedAs((it) -> it == CountedAs.NOT_YET_LIVE));
	}

	private static boolean isEmbedded(Result result) {
		return result.inHeadline() && result.countedAs() == CountedAs.EMBEDDED;
	}

	static void scale(Life life, Marks marks) {
		for (Life.Standing standing : life.standings()) {
			if (isEmbedded(standing.result())) {
				marks.add((standing.result().scale() != null) ? standing.result().scale().name() : Marks.NOT_STATED,
						standing.days());
			}
		}
	}

	/** Verified benefit, and where it is used in care, results for groups of people. */
	static void proven(Life life, Marks marks) {
		boolean groups = !life.facts().inCare()
				|| Boolean.TRUE.equals(life.particulars().equity().subgroupPerformance());
		if (groups && PeopleIndicators.isVerified(life)) {
			marks.add(life.when(LadderIndicators::isEmbedded));
		}
	}

	static void redForLong(Life life, Marks marks) {
		Days red = life.when(Result::redList);
		if (!red.stretches().isEmpty()) {
			LocalDate since = life.redSince();
			marks.add(red.and(Days.from(((since != null) ? since : life.today()).plusDays(RED_DAYS + 1L))));
		}
	}

}
