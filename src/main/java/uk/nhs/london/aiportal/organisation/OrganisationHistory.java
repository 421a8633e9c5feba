package uk.nhs.london.aiportal.organisation;

import java.util.List;

/**
 * What is known of an organisation's place among systems over all time.
 *
 * @param memberships those that hold, oldest first
 * @param corrected those found to be wrong, oldest first
 */
public record OrganisationHistory(List<Membership> memberships, List<Membership> corrected) {

	static OrganisationHistory of(List<Membership> all) {
		return new OrganisationHistory(all.stream().filter(Membership::holds).toList(),
				all.stream().filter((it) -> !it.holds()).toList());
	}

}
