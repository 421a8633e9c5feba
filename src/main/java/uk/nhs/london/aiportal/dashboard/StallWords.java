package uk.nhs.london.aiportal.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.dashboard.ListedInitiative.Reason;
import uk.nhs.london.aiportal.initiative.Barrier;
import uk.nhs.london.aiportal.initiative.Extensions;
import uk.nhs.london.aiportal.initiative.ReferenceLists;

/** The facts behind each reason of the stall radar, and what would end it. */
final class StallWords {

	/** The severity of a barrier that stops an initiative. */
	private static final int STOPS = 3;

	/** By reason, the most pressing first. */
	private static final List<Map.Entry<String, String>> TO_ASK = List.of(
			Map.entry("MONEY_ENDED", "Who pays for it now? Record the money, or end it."),
			Map.entry("STOPPED_BY_BARRIER", "Who removes the barrier, and by when?"),
			Map.entry("NOT_USED", "Is it still used? If not, end it."),
			Map.entry("OVERDUE", "Decide: adopt, extend to a new date, or stop."),
			Map.entry("EXTENDED_AGAIN", "Decide: adopt or stop, rather than extend once more."),
			Map.entry("PAUSED_FOR_LONG", "Decide: resume or end."),
			Map.entry("LONG", "Decide what becomes of the pilot."),
			Map.entry("NOT_CONFIRMED", "Ask the trust to confirm the record, or correct it."));

	private StallWords() {
	}

	static List<String> toAsk(ListedInitiative it) {
		List<String> reasons = it.reasons().stream().map(Reason::value).toList();
		// A longer pilot needs no question of its own where a decision is asked for
		// anyway.
		boolean decides = Stream.of("OVERDUE", "EXTENDED_AGAIN").anyMatch(reasons::contains);
		return TO_ASK.stream()
			.filter((entry) -> reasons.contains(entry.getKey()))
			.filter((entry) -> !decides || !entry.getKey().equals("LONG"))
			.map(Map.Entry::getValue)
			.toList();
	}

	/** Null where there is no more to say than the reason. */
	static @Nullable String sentence(String reason, ListedInitiative it, ReferenceLists words) {
		Facts facts = it.answers().facts();
		return switch (reason) {
			case "OVERDUE" -> dated("It was planned to end: ", facts.pilotPlannedEnd());
			case "LONG" -> dated("First live: ", firstLive(facts));
			case "EXTENDED_AGAIN" -> "Extended " + Extensions.count(facts.events()) + " times.";
			case "NOT_USED" -> dated("Last used: ", facts.lastUsedOn());
			case "MONEY_ENDED" -> MoneyWords.sentence(it);
			case "STOPPED_BY_BARRIER" -> barriers(it, words);
			default -> null;
		};
	}

	private static @Nullable String dated(String what, @Nullable PartialDate date) {
		return (date != null) ? what + date.inWords() + "." : null;
	}

	private static @Nullable PartialDate firstLive(Facts facts) {
		return facts.events()
			.stream()
			.filter((event) -> event.type() == EventType.FIRST_LIVE)
			.map(Event::on)
			.sorted()
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String barriers(ListedInitiative it, ReferenceLists words) {
		List<String> barriers = it.answers()
			.particulars()
			.barriers()
			.stream()
			.filter((barrier) -> Objects.equals(barrier.severity(), STOPS) && barrier.resolvedOn() == null)
			.map(Barrier::code)
			.map((code) -> words.label("BARRIER", code))
			.distinct()
			.toList();
		return barriers.isEmpty() ? null : Words.list(barriers) + ".";
	}

}
