package uk.nhs.london.aiportal.dashboard;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

import uk.nhs.london.aiportal.initiative.Discretion;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.web.Pages;

/** The lists of what to act on, a page at a time or whole as a file. */
@Service
@Transactional(readOnly = true)
class Listings {

	private static final int ROWS = 25;

	private static final String PAGE = "page";

	private final ListedInitiatives initiatives;

	Listings(ListedInitiatives initiatives) {
		this.initiatives = initiatives;
	}

	/**
	 * A page of the list that a topic has.
	 * @param typed the number of the page; null for the first
	 * @return empty if it has none
	 */
	Optional<ListingPage> page(TopicView view, Viewer viewer, @Nullable String typed) {
		return Listing.of(view.topic()).map((listing) -> page(listing, view, viewer, typed));
	}

	private ListingPage page(Listing listing, TopicView view, Viewer viewer, @Nullable String typed) {
		List<Organisation> members = view.members();
		int all = readable(listing, view, viewer);
		int last = Pages.last(all, ROWS);
		int number = Math.max(1, Pages.number(typed, last));
		int skipped = (number - 1) * ROWS;
		List<ListedRow> rows = (all == 0) ? List.of()
				: this.initiatives.some(listing, view, viewer, skipped, ROWS)
					.stream()
					.map((it) -> ListedRow.of(listing, it, view.words()))
					.toList();
		int more = view.numbers().any(members, listing.listed()) - all;
		String path = Trail.path(view.topic(), view.place());
		return new ListingPage(listing, listing.heading(all), view.placeAndDate(), rows, skipped + 1, all,
				(more > 0) ? Discretion.more(more) : null, Pages.of(number, last, (to) -> address(path, to, view)),
				Trail.address(path + "/" + Listing.PATH + ".csv", view));
	}

	/** What was withdrawn since stands in past sums, and is read by fewer. */
	private int readable(Listing listing, TopicView view, Viewer viewer) {
		return view.asAt().isToday() ? view.numbers()
			.readable(view.members(), listing.listed())
			.values()
			.stream()
			.mapToInt(Integer::intValue)
			.sum() : this.initiatives.count(listing, view, viewer);
	}

	private static String address(String path, int page, TopicView view) {
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(Trail.address(path, view));
		if (page > 1) {
			address.queryParam(PAGE, page);
		}
		return address.fragment(Listing.PATH).toUriString();
	}

	/** All rows of the list that a topic has, as a file; empty if it has none. */
	Optional<byte[]> file(TopicView view, Viewer viewer) {
		return Listing.of(view.topic())
			.map((listing) -> ListingCsv.write(view, (taker) -> this.initiatives.each(listing, view, viewer,
					(it) -> taker.accept(ListedRow.of(listing, it, view.words())))));
	}

}
