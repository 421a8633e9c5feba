package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.web.Link;

/**
 * What a trust has, or had, before it on a date, as recorded, of the initiatives that
 * whoever looks may read.
 *
 * @param initiatives pilots going on by their planned end, then the others, at most
 * {@link Portfolios#MOST}
 * @param more whether there are more
 * @param expiring sign-offs that expire within 90 days, the next first
 * @param toConfirm what is due for confirmation, the longest due first
 * @param peers who else uses the same products
 * @param all the list of all that the trust has
 */
record TrustWork(List<Held> initiatives, boolean more, List<Due> expiring, List<Due> toConfirm, List<Peers> peers,
		String all, String allExpiring, String allToConfirm) {

	/**
	 * An initiative.
	 *
	 * @param gates "5 of 8", or why there are none
	 * @param missing the nearest missing gate
	 * @param next when a decision is planned, or why none is
	 * @param money when the money ends
	 */
	record Held(String reference, String title, String countedAs, String gates, String missing, String next,
			String money) {

	}

	/** Something that ends on a day. */
	record Due(String reference, String title, String what, String day, boolean past) {

	}

	/**
	 * Who else has a product in use.
	 *
	 * @param initiatives the list of all that use it
	 */
	record Peers(String product, String initiatives, List<Link> trusts) {

	}

}
