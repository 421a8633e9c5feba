package uk.nhs.london.aiportal.initiative;

import java.util.List;

/**
 * A page of the history of a record.
 *
 * @param number from 1
 * @param last the number of the last page; at least 1
 * @param total of all pages
 * @param entries newest first
 */
public record HistoryPage(int number, int last, int total, List<HistoryEntry> entries) {

	public HistoryPage {
		entries = List.copyOf(entries);
	}

}
