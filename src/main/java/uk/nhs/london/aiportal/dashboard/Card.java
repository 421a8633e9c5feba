package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * A number that leads somewhere.
 *
 * @param more the words of its link
 * @param unsafe whether it counts what is unsafe
 */
record Card(String name, String number, String more, String href, boolean unsafe) {

	static List<Card> of(View view) {
		List<Card> cards = new ArrayList<>();
		cards.add(view.place().isTrust() ? registered(view) : coverage(view));
		if (!view.place().isTrust()) {
			cards.add(level(view));
		}
		cards.add(share(view));
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
		Ladder ladder = Ladders.of(view).of(view.members());
		return new Card("Trusts with a return in the last six months", ladder.returned() + " of " + ladder.trusts(),
				(ladder.returned() == ladder.trusts()) ? "What each has stated" : "Who has not",
				"#" + FigureName.COVERAGE.path(), false);
	}

	private static Card level(View view) {
		Ladder ladder = Ladders.of(view).of(view.members());
		Level half = ladder.half();
		return new Card("Level that half of the trusts have reached",
				(half != null) ? half.name() + (ladder.isProvisional() ? ", provisional" : "") : "None",
				Words.sentenceCase(LadderFigure.finding(ladder)), "#" + FigureName.LADDER.path(), false);
	}

	private static Card registered(View view) {
		int registered = view.counts().registered();
		return new Card("Registered by the trust", known(view, registered),
				Words.sentenceCase(Words.initiatives(registered)), view.initiatives().address(), false);
	}

	/** What somebody should do something about, each leading to the page about it. */
	static List<Card> toActOn(View view) {
		Numbers numbers = view.numbers();
		List<Organisation> members = view.members();
		int money = numbers.of(members, Indicator.MONEY, "WITHIN_6_MONTHS")
				+ numbers.of(members, Indicator.MONEY, "WITHIN_12_MONTHS");
		List<Card> cards = new ArrayList<>();
		cards.add(toActOn("Pilots past their planned end", numbers.of(members, Indicator.PILOT_OVERDUE), Topic.PILOTS,
				view));
		cards.add(toActOn("Money that ends within 12 months", money, Topic.MONEY, view));
		cards.add(toActOn("Initiatives with an open barrier", numbers.of(members, Indicator.BARRIERS_ANSWERED, "OPEN"),
				Topic.BARRIERS, view));
		if (!view.place().isTrust()) {
			cards.add(toActOn("Products that several trusts bought by themselves", boughtSeparately(view),
					Topic.SHARING, view));
		}
		cards.add(toActOn("To be confirmed now or within 30 days",
				numbers.byValue(members, Indicator.CONFIRMATION).values().stream().mapToInt((it) -> it).sum(),
				Topic.QUALITY, view));
		return cards;
	}

	/** Products, not initiatives: of those that at least two trusts bought. */
	private static int boughtSeparately(View view) {
		Map<String, Integer> trusts = new HashMap<>();
		view.members()
			.forEach((trust) -> view.numbers()
				.byValue(List.of(trust), Indicator.BOUGHT)
				.keySet()
				.forEach((product) -> trusts.merge(product, 1, Integer::sum)));
		return (int) trusts.values().stream().filter((bought) -> bought > 1).count();
	}

	private static Card toActOn(String name, int number, Topic topic, View view) {
		return new Card(name, known(view, number), topic.title(), Trail.address(Trail.path(topic, view.place()), view),
				false);
	}

	private static String known(View view, int number) {
		return view.counts().reported() ? Words.number(number) : "Not known";
	}

}
