package uk.nhs.london.aiportal.organisation.web;

import java.util.Arrays;
import java.util.List;

import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationKind;

/** How many organisations there are of a kind. */
record KindCount(OrganisationKind kind, long count) {

	/** One for each kind that occurs, in the order of the vocabulary. */
	static List<KindCount> of(List<Organisation> organisations) {
		return Arrays.stream(OrganisationKind.values())
			.map((kind) -> new KindCount(kind, organisations.stream().filter((it) -> it.kind() == kind).count()))
			.filter((it) -> it.count() > 0)
			.toList();
	}

}
