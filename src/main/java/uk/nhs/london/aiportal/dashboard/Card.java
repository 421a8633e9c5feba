package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * A number that leads somewhere.
 *
 * @param more the words of its link
 * @param unsafe whether it counts what is unsafe
 */
record Card(String name, String number, String more, String href, boolean unsafe) {

	static List<Card> of(View view) {
		List<Card> cards = new ArrayList<>();
		cards.add(share(view));
		cards.add(view.place().isTrust() ? registered(view) : coverage(view));
		int red = view.counts().redList();
		cards.add(new Card("Live, touching patients, not assured", known(view, red),
				"The red list: " + Words.initiatives(red), view.initiatives().redList().address(), red > 0));
		int reports = view.counts().publiclyReported();
		cards.add(new Card("Publicly reported, not confirmed by the trust", Words.number(reports),
				"Counted apart: " + Words.initiatives(reports), view.initiatives().publiclyReported().address(),
				false));
		return cards;
	}

	private static Card share(View view) {
		Share share = view.counts().share();
		String number = !view.counts().reported() ? "Not known" : share.hasPercentage() ? share.range()
				: (share.live() == 0) ? "None live" : share.embedded() + " of " + share.live();
		return new Card("Embedded, of live initiatives", number,
				"Of " + Words.count(share.live(), "live initiative", "live initiatives"),
				view.initiatives().live().inHeadline().address(), false);
	}

	private static Card coverage(View view) {
		int trusts = view.members().size();
		int silent = view.silent().size();
		return new Card("Trusts that have reported", (trusts - silent) + " of " + trusts,
				(silent == 0) ? "What each has registered" : "Who has not",
				"#" + ((silent == 0) ? FigureName.ORGANISATIONS.path() : "not-reported"), false);
	}

	private static Card registered(View view) {
		int registered = view.counts().registered();
		return new Card("Registered by the trust", known(view, registered),
				Words.sentenceCase(Words.initiatives(registered)), view.initiatives().address(), false);
	}

	private static String known(View view, int number) {
		return view.counts().reported() ? Words.number(number) : "Not known";
	}

}
