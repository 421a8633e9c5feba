package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.web.Pages;

/**
 * A page of a {@link Listing}.
 *
 * @param heading how many there are, as a sentence
 * @param first the number of the first row, from 1
 * @param all how many rows there are on all pages
 * @param more how many more are counted that are not shared with the viewer, in words;
 * null if none is
 * @param file the address of the file with all rows
 */
record ListingPage(Listing listing, String heading, String subtitle, List<ListedRow> rows, int first, int all,
		@Nullable String more, Pages pages, String file) {

	/** "Initiatives 26 to 50 of 212". */
	public String caption() {
		return "Initiatives " + Words.number(this.first) + " to " + Words.number(this.first + this.rows.size() - 1)
				+ " of " + Words.number(this.all);
	}

	public String allInWords() {
		return (this.all == 1) ? "this initiative" : "these " + Words.initiatives(this.all);
	}

	public boolean isMoney() {
		return this.listing == Listing.MONEY;
	}

}
