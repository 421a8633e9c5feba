package uk.nhs.london.aiportal.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Membership;
import uk.nhs.london.aiportal.organisation.MembershipRole;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationHistory;

/**
 * A day in the life of an organisation.
 *
 * @param text what happened, in sentence case without a full stop
 */
record Milestone(LocalDate on, String text) {

	/** What had happened by the date of the map, newest first. */
	static List<Milestone> of(Organisation organisation, OrganisationHistory history, LondonMap london) {
		List<Milestone> milestones = new ArrayList<>();
		if (organisation.openedOn() != null) {
			milestones.add(new Milestone(organisation.openedOn(), "Opened"));
		}
		london.predecessorsOf(organisation.code())
			.forEach((it) -> milestones
				.add(new Milestone(it.mergedOn(), name(london, it.organisation()) + " became part of it")));
		history.memberships()
			.stream()
			.filter((it) -> it.role() == MembershipRole.HOST)
			.forEach((it) -> milestones.add(hosted(it, london)));
		if (organisation.closedOn() != null) {
			milestones.add(new Milestone(organisation.closedOn(), "Last day open" + successor(organisation, london)));
		}
		return milestones.stream()
			.filter((it) -> !it.on().isAfter(london.date()))
			.sorted(Comparator.comparing(Milestone::on).reversed())
			.toList();
	}

	private static Milestone hosted(Membership membership, LondonMap london) {
		return new Milestone(membership.startsOn(), "Hosted by "
				+ london.system(membership.systemCode()).map(CareSystem::shortName).orElse(membership.systemCode()));
	}

	private static String successor(Organisation organisation, LondonMap london) {
		return (organisation.successorCode() != null)
				? "; it became part of " + name(london, organisation.successorCode()) : "";
	}

	private static String name(LondonMap london, String code) {
		return london.organisation(code).map(Organisation::shortName).orElse(code);
	}

}
