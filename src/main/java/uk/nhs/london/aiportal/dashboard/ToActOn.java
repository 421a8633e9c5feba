package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.web.Link;

/** What a place has to act on, each with its number and its page. */
final class ToActOn {

	static final Set<Indicator> INDICATORS = EnumSet.of(Indicator.STALL_RADAR, Indicator.MONEY_ENDING,
			Indicator.RED_LIST, Indicator.RETURNED);

	private ToActOn() {
	}

	static List<Link> links(TopicView view) {
		List<Link> links = new ArrayList<>(
				Arrays.stream(Listing.values()).map((listing) -> link(listing, view)).toList());
		int trusts = view.members().size();
		links.add(new Link(ReturnsFigure.headline(trusts - ReturnsFigure.made(view), trusts),
				view.asAt().on(Trail.path(Topic.QUALITY, view.place()))));
		return links;
	}

	private static Link link(Listing listing, TopicView view) {
		return new Link(listing.heading(view.numbers().any(view.members(), listing.listed())),
				view.asAt().on(Trail.path(listing.topic(), view.place())));
	}

}
