package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The gates of the test Assured, as in the ruleset's table. */
final class AssuredGates {

	/**
	 * MET: every required item is met. NOT_MET: any required item is not met; stop H5,
	 * H6, H7 or H10. UNKNOWN otherwise, as where it is not stated whether a device is
	 * used within its intended purpose.
	 */
	static final Gate IN_DATE_ASSURANCE = new Gate(GateCode.A1, "in-date assurance",
			(ruleset) -> "Every assurance item that applies is complete, in date, held by this trust"
					+ " and for the version in service, and nothing has been withdrawn.",
			"The duty or expectation behind each item", AssuredGates::inDate);

	/**
	 * MET: a local evaluation is CONCLUDED, monitoring was reviewed within 12 months of
	 * the day, and an incident route exists. NOT_MET: evaluations recorded but none local
	 * and concluded; review older; no incident route. UNKNOWN otherwise. A review dated
	 * after the day has not happened yet.
	 */
	static final Gate WATCHED = new Gate(GateCode.A2, "watching in use",
			(ruleset) -> "A local evaluation is concluded, monitoring was reviewed in the last "
					+ ruleset.monitoringMonths() + " months, and staff have a route to report incidents.",
			"DCB0160 holds for as long as the product is used; the Care Quality Commission asks for it",
			(on) -> Finding.of(evaluation(on.facts()), review(on), incidentRoute(on.facts())));

	private AssuredGates() {
	}

	private static Finding inDate(Reading on) {
		List<Check> checks = new ArrayList<>();
		for (Item item : on.items()) {
			checks.add(item.check());
		}
		checks.addAll(on.stops(Stop.H5, Stop.H6, Stop.H7, Stop.H10));
		if (Requirement.isDeviceInCare(on.facts()) && on.facts().withinIntendedPurpose() == null) {
			checks.add(Check.unknown("use within its intended purpose",
					() -> "Whether the device is used within its intended purpose is not stated.",
					() -> Step.of("State whether it is used within its intended purpose.",
							(facts) -> facts.withWithinIntendedPurpose(true))));
		}
		return new AssuranceFinding(on, checks);
	}

	private static Check evaluation(Facts facts) {
		if (facts.evaluations().isEmpty()) {
			return Check.unknown("concluded local evaluation", () -> "No evaluation is recorded.",
					() -> evaluationStep("Record the local evaluation once it is concluded."));
		}
		for (Evaluation evaluation : facts.evaluations()) {
			if (Boolean.TRUE.equals(evaluation.local()) && evaluation.status() == EvaluationStatus.CONCLUDED) {
				return Check.met(() -> "A local evaluation is concluded.");
			}
		}
		return Check.notMet("concluded local evaluation",
				() -> "Evaluations are recorded, but none of them is both local and concluded.",
				() -> evaluationStep("Conclude an evaluation in this trust and record it."));
	}

	private static Check review(Reading on) {
		Monitoring monitoring = on.facts().monitoring();
		PartialDate reviewed = (monitoring != null) ? monitoring.lastReviewedOn() : null;
		if (reviewed == null || !on.reached(reviewed)) {
			return Check
				.unknown("review of monitoring",
						() -> (reviewed == null) ? "No review of its monitoring is recorded."
								: "The review of its monitoring that is recorded is of a later date, "
										+ reviewed.inWords() + ".",
						() -> reviewStep("Record when its monitoring was last reviewed.", on.day()));
		}
		LocalDate countsUntil = reviewed.firstDay().plusMonths(on.ruleset().monitoringMonths());
		return !on.day().isAfter(countsUntil)
				? Check.met(() -> "Its monitoring was last reviewed " + Words.on(reviewed) + ".")
				: Check.notMet("review of monitoring",
						() -> "Its monitoring was last reviewed " + Words.on(reviewed) + ", which counted until "
								+ Words.date(countsUntil) + ".",
						() -> reviewStep("Review its monitoring and record the date.", on.day()));
	}

	private static Check incidentRoute(Facts facts) {
		Boolean route = (facts.monitoring() != null) ? facts.monitoring().incidentRoute() : null;
		if (route == null) {
			return Check.unknown("incident route",
					() -> "Whether staff have a route to report incidents is not stated.", () -> Step
						.of("State the route by which staff report an incident with it.", AssuredGates::openRoute));
		}
		return route ? Check.met(() -> "Staff have a route to report incidents.") : Check.notMet("incident route",
				() -> "Staff have no route to report incidents with it.",
				() -> Step.of("Set up a route by which staff report an incident with it.", AssuredGates::openRoute));
	}

	private static Step evaluationStep(String sentence) {
		Evaluation concluded = new Evaluation(EvaluationType.REAL_WORLD, true, EvaluationStatus.CONCLUDED);
		return Step.of(sentence, (facts) -> facts
			.withEvaluations(Stream.concat(facts.evaluations().stream(), Stream.of(concluded)).toList()));
	}

	private static Step reviewStep(String sentence, LocalDate day) {
		return Step.of(sentence, (facts) -> facts
			.withMonitoring(monitoring(facts.monitoring()).withLastReviewedOn(PartialDate.of(day))));
	}

	private static Facts openRoute(Facts facts) {
		return facts.withMonitoring(monitoring(facts.monitoring()).withIncidentRoute(true));
	}

	private static Monitoring monitoring(@Nullable Monitoring monitoring) {
		return (monitoring != null) ? monitoring : MonitoringBuilder.builder().build();
	}

}
