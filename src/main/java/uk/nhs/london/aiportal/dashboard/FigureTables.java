package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a page as tables.
 *
 * @param basis RECORDED or KNOWN
 * @param mapAsAt the day whose trusts and systems they are told with
 * @param place LONDON, or the code of a system or trust
 * @param trustKind the only kind of trust that is counted; null for all
 * @param notShared how many of the initiatives counted are not shared with the reader, in
 * words that give none away; null for those from whom nothing is kept
 */
public record FigureTables(LocalDate asAt, String basis, LocalDate mapAsAt, String ruleset, String place,
		String placeLabel, @Nullable String trustKind, @Nullable String notShared, List<FigureTable> figures) {
}
