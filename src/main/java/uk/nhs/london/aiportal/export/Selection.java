package uk.nhs.london.aiportal.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.discovery.InitiativeFilter;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * Which initiatives a file is of, on which date and by whose right to read.
 *
 * @param fictional whether the register holds made-up data
 */
record Selection(InitiativeFilter filter, AsAt asAt, Viewer viewer, boolean fictional) {

	private static final int LONGEST = 80;

	/**
	 * The name of a file of this, as in
	 * {@code initiatives-organisation-rj1-2026-03-31.csv}.
	 */
	String fileName(String extension) {
		String chosen = Stream
			.concat(this.filter.chosen()
				.entrySet()
				.stream()
				.flatMap((it) -> Stream.concat(Stream.of(it.getKey().parameter()), it.getValue().stream())),
					Stream.of(this.filter.text()))
			.map((it) -> it.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""))
			.filter((it) -> !it.isEmpty())
			.collect(Collectors.joining("-"));
		String what = chosen.isEmpty() ? "" : "-" + chosen.substring(0, Math.min(chosen.length(), LONGEST));
		return (this.fictional ? "fictional-" : "") + "initiatives" + what + "-" + this.asAt.date()
				+ (this.asAt.known() ? "-as-now-known" : "") + extension;
	}

	/** The filters in words: "organisation: RJ1, R1H; words: scribe", or "none". */
	String filters() {
		List<String> parts = Stream
			.concat(this.filter.chosen()
				.entrySet()
				.stream()
				.map((it) -> it.getKey().parameter() + ": " + String.join(", ", it.getValue())),
					this.filter.text().isEmpty() ? Stream.of() : Stream.of("words: " + this.filter.text()))
			.toList();
		return parts.isEmpty() ? "none" : String.join("; ", parts);
	}

	/** Whether a file of this never changes: what was recorded on a day that is over. */
	boolean isFixed() {
		return !this.asAt.isToday() && !this.asAt.known();
	}

}
