package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * What must be true of an assignment, in words. The database enforces the same; this says
 * it to people, all at once.
 *
 * @param systemName from the code of a system to its name
 */
record AssignmentCheck(Organisation organisation, CareSystem system, UnaryOperator<String> systemName) {

	/**
	 * The refusals of an assignment, given the memberships that would stand beside it.
	 */
	List<Refusal> refusals(Assignment assignment, List<Membership> others) {
		List<Refusal> refusals = new ArrayList<>();
		if (assignment.role() == MembershipRole.HOST && this.organisation.counting() != Counting.SYSTEM) {
			refusals
				.add(new Refusal("role", this.organisation.shortName() + " counts in no system, so it has no host"));
		}
		checkLife(assignment, this.organisation, this.organisation.shortName(), refusals);
		checkLife(assignment, this.system, this.system.shortName(), refusals);
		others.stream()
			.filter((other) -> overlap(assignment, other))
			.forEach((other) -> checkBeside(assignment, other, refusals));
		return refusals;
	}

	private static void checkLife(Assignment assignment, Lifespan life, String name, List<Refusal> refusals) {
		LocalDate openedOn = life.openedOn();
		if (openedOn != null && assignment.startsOn().isBefore(openedOn)) {
			refusals.add(new Refusal("startsOn", name + " opened on " + inWords(openedOn)
					+ ", so the first day must be " + inWords(openedOn) + " or later"));
		}
		LocalDate closedOn = life.closedOn();
		if (closedOn != null && (assignment.endsOn() == null || assignment.endsOn().isAfter(closedOn))) {
			refusals.add(new Refusal("endsOn", name + " closed on " + inWords(closedOn) + ", so the last day must be "
					+ inWords(closedOn) + " or earlier"));
		}
	}

	private void checkBeside(Assignment assignment, Membership other, List<Refusal> refusals) {
		if (assignment.role() == MembershipRole.HOST && other.role() == MembershipRole.HOST) {
			refusals.add(new Refusal("startsOn", "The dates overlap with another host: "
					+ this.systemName.apply(other.systemCode()) + ", " + inWords(other.startsOn(), other.endsOn())));
		}
		else if (assignment.systemCode().equals(other.systemCode())) {
			refusals.add(new Refusal("systemCode", this.organisation.shortName() + " already belongs to "
					+ this.system.shortName() + ", " + inWords(other.startsOn(), other.endsOn())));
		}
	}

	private static boolean overlap(Assignment assignment, Membership other) {
		return notAfter(assignment.startsOn(), other.endsOn()) && notAfter(other.startsOn(), assignment.endsOn());
	}

	private static boolean notAfter(LocalDate start, @Nullable LocalDate end) {
		return end == null || !start.isAfter(end);
	}

	private static String inWords(LocalDate from, @Nullable LocalDate to) {
		return (to != null) ? inWords(from) + " to " + inWords(to) : "since " + inWords(from);
	}

	private static String inWords(LocalDate date) {
		return PartialDate.of(date).inWords();
	}

}
