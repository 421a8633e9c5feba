package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.initiative.ReferenceLists;

/**
 * A row of a {@link Listing}: why an initiative stands there, in words, and what to ask
 * of its trust.
 *
 * @param toAsk sentences, the most pressing first
 * @param lastDay of its money; null unless the listing is of money
 * @param band what it costs a year; null if that is not stated, or the listing is not of
 * money
 */
record ListedRow(ListedInitiative initiative, List<Why> why, List<String> toAsk, @Nullable PartialDate lastDay,
		@Nullable AnnualBand band) {

	/**
	 * A reason.
	 *
	 * @param label what it is
	 * @param since the first day on which the register had it
	 * @param sentence the facts behind it; null if there is no more to say
	 */
	record Why(String code, String label, LocalDate since, @Nullable String sentence) {

		/** "since 3 May 2026". */
		public String sinceInWords() {
			return "since " + Words.date(this.since);
		}

	}

	static ListedRow of(Listing listing, ListedInitiative it, ReferenceLists words) {
		List<Why> why = it.reasons()
			.stream()
			.map((reason) -> new Why(reason.value(), listing.reasons().label(reason.value(), words), reason.since(),
					sentence(listing, reason.value(), it, words)))
			.toList();
		return switch (listing) {
			case STALLED -> new ListedRow(it, why, StallWords.toAsk(it), null, null);
			case MONEY ->
				new ListedRow(it, why, List.of(MoneyWords.toAsk(it)), MoneyWords.lastDay(it), MoneyWords.band(it));
			case RED_LIST -> new ListedRow(it, why, RedListWords.toAsk(it), null, null);
		};
	}

	private static @Nullable String sentence(Listing listing, String reason, ListedInitiative it,
			ReferenceLists words) {
		return switch (listing) {
			case STALLED -> StallWords.sentence(reason, it, words);
			case MONEY -> MoneyWords.sentence(it);
			case RED_LIST -> RedListWords.sentence(reason, it);
		};
	}

}
