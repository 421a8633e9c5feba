package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.initiative.Benefit;

/** Training, leadership, benefits and equity: the third finding of the report. */
final class PeopleIndicators {

	private static final int RECENT_MONTHS = 12;

	/** From what is hoped to what is shown. */
	private static final List<String> STATUSES = List.of("EXPECTED", "MEASURED", "REALISED_VERIFIED");

	private PeopleIndicators() {
	}

	/** Only where both numbers are stated, so that the two sums are of the same tools. */
	static void trained(Life life, Marks marks) {
		Training training = life.facts().training();
		Integer trained = (training != null) ? training.trained() : null;
		if (trained != null && intended(life) != null) {
			marks.add("", life.live(), trained);
		}
	}

	static void intended(Life life, Marks marks) {
		Training training = life.facts().training();
		Integer intended = intended(life);
		if (intended != null && training != null && training.trained() != null) {
			marks.add("", life.live(), intended);
		}
	}

	private static @Nullable Integer intended(Life life) {
		Training training = life.facts().training();
		return (training != null) ? training.intended() : null;
	}

	static void trainingKnown(Life life, Marks marks) {
		Training training = life.facts().training();
		boolean known = training != null && training.intended() != null && training.trained() != null;
		marks.add(known ? "YES" : Marks.NOT_STATED, life.live());
	}

	static void projectManager(Life life, Marks marks) {
		yesNo(life.particulars().roles().projectManagerDedicated(), life.live(), marks);
	}

	static void sponsor(Life life, Marks marks) {
		yesNo(life.particulars().roles().executiveSponsor(), life.live(), marks);
	}

	private static void yesNo(@Nullable Boolean answer, Days days, Marks marks) {
		marks.add((answer == null) ? Marks.NOT_STATED : answer ? "YES" : "NO", days);
	}

	static void discussed(Life life, Marks marks) {
		PartialDate discussed = life.particulars().roles().lastDiscussedOn();
		if (discussed == null) {
			marks.add(Marks.NOT_STATED, life.live());
			return;
		}
		LocalDate day = discussed.firstDay();
		LocalDate old = day.plusMonths(RECENT_MONTHS).plusDays(1);
		marks.add(Marks.NOT_STATED, life.live().and(Days.between(LocalDate.MIN, day)));
		marks.add("WITHIN_12_MONTHS", life.live().and(Days.between(day, old)));
		marks.add("LONGER_AGO", life.live().and(Days.from(old)));
	}

	static void champion(Life life, Marks marks) {
		marks.add((life.facts().championDependence() != null) ? life.facts().championDependence().name()
				: Marks.NOT_STATED, life.live());
	}

	/** More than were meant to be, which no sum over several tools would show. */
	static void trainedBeyond(Life life, Marks marks) {
		Training training = life.facts().training();
		Integer trained = (training != null) ? training.trained() : null;
		Integer intended = intended(life);
		if (trained != null && intended != null && trained > intended) {
			marks.add(life.live());
		}
	}

	/** As {@code EFFICIENCY.MEASURED}: the best that is said of each head. */
	static void benefits(Life life, Marks marks) {
		if (life.particulars().benefits().isEmpty()) {
			marks.add(life.answers().absences().containsKey("benefits") ? "NONE" : Marks.NOT_STATED, life.live());
		}
		life.particulars()
			.benefits()
			.stream()
			.collect(Collectors.groupingBy((benefit) -> life.benefitHead(benefit.domain()),
					Collectors.reducing(Marks.NOT_STATED, PeopleIndicators::status,
							BinaryOperator.maxBy(Comparator.comparing(STATUSES::indexOf)))))
			.forEach((head, status) -> marks.add(head + "." + status, life.live()));
	}

	private static String status(Benefit benefit) {
		return (benefit.status() != null) ? benefit.status() : Marks.NOT_STATED;
	}

	/** Whether it has a benefit that somebody outside the project verified. */
	static boolean isVerified(Life life) {
		return life.particulars().benefits().stream().anyMatch((it) -> "REALISED_VERIFIED".equals(it.status()));
	}

	static void impactAssessment(Life life, Marks marks) {
		AssuranceItem item = life.facts()
			.assurance()
			.stream()
			.filter((it) -> it.type().equals("EHIA"))
			.findFirst()
			.orElse(null);
		if (item != null && item.applicability() == Applicability.NOT_APPLICABLE) {
			marks.add(Applicability.NOT_APPLICABLE.name(), life.live());
		}
		else if (item != null && item.status() == AssuranceStatus.COMPLETE && item.expiresOn() != null) {
			LocalDate over = item.expiresOn().firstDay().plusDays(1);
			marks.add("COMPLETE", life.live().and(Days.between(LocalDate.MIN, over)));
			marks.add("EXPIRED", life.live().and(Days.from(over)));
		}
		else {
			marks.add(stated(item), life.live());
		}
	}

	private static String stated(@Nullable AssuranceItem item) {
		if (item == null) {
			return Marks.NOT_STATED;
		}
		if (item.status() != null) {
			return item.status().name();
		}
		return (item.applicability() != null) ? item.applicability().name() : Marks.NOT_STATED;
	}

	static void subgroups(Life life, Marks marks) {
		if (life.facts().inCare()) {
			yesNo(life.particulars().equity().subgroupPerformance(), life.live(), marks);
		}
	}

	/**
	 * Only of what is said to have been measured, so that whatever counts for a group is
	 * one of those of which figures give its share.
	 */
	static void groups(Life life, Marks marks) {
		Boolean measured = life.particulars().equity().subgroupPerformance();
		Collection<String> groups = life.particulars().codes("groups_tested");
		if (!life.facts().inCare() || !Boolean.TRUE.equals(measured)) {
			return;
		}
		groups.forEach((group) -> marks.add(group, life.live()));
		if (groups.isEmpty()) {
			marks.add(Marks.NOT_STATED, life.live());
		}
	}

}
