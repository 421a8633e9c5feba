package uk.nhs.london.aiportal.dashboard;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.web.AsAt;

/** What a page of figures is about. */
interface Subject {

	Place place();

	AsAt asAt();

	/** The trusts and systems that the figures are told with. */
	LondonMap map();

	/** The only kind of trust that is counted; null for all. */
	@Nullable OrganisationKind kind();

	/** The trusts that are counted, by name. */
	List<Organisation> members();

	/**
	 * How many of the initiatives counted are not shared with whoever looks, in words
	 * that give none away; null for those from whom nothing of this place is kept.
	 */
	@Nullable String notShared();

	/** "London, 23 November 2026", "London, acute trusts, 23 November 2026". */
	default String placeAndDate() {
		OrganisationKind kind = kind();
		return place().name() + ((kind != null) ? ", " + kind.label().toLowerCase(Locale.UK) + " trusts" : "") + ", "
				+ asAt().inWords();
	}

}
