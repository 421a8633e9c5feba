package uk.nhs.london.aiportal.initiative;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.Evaluation;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Usage;

/** Says a row of a record in one line. */
final class RowWords {

	private RowWords() {
	}

	static String of(Usage usage) {
		String share = (usage.used() != null) ? String.format("%,d", usage.used()) : "an unknown number";
		if (usage.eligible() != null) {
			share += String.format(" of %,d", usage.eligible());
		}
		return share + period(usage.periodStart(), usage.periodEnd());
	}

	static String of(FundingLine line) {
		String source = (line.name() != null) ? line.name() + " (" + line.source().label() + ")"
				: line.source().label();
		return source + period(line.from(), line.to());
	}

	static String of(AssuranceItem item) {
		Object said = Stream.of(item.status(), item.applicability())
			.filter(Objects::nonNull)
			.findFirst()
			.map((it) -> it.label())
			.orElse("no status");
		String expiry = (item.expiresOn() != null) ? " until " + item.expiresOn().inWords() : "";
		return item.type() + ": " + said + expiry;
	}

	static String of(Evaluation evaluation) {
		String type = (evaluation.type() != null) ? evaluation.type().label() : "Evaluation";
		String local = Boolean.TRUE.equals(evaluation.local()) ? ", local" : "";
		return type + local + ((evaluation.status() != null) ? ": " + evaluation.status().label() : "");
	}

	static String of(Event event) {
		Stream<@Nullable Coded> codes = Stream.of(event.decision(), event.stage(), event.kind(), event.reason());
		String what = Stream
			.concat(codes.filter(Objects::nonNull).map(Coded::label), Stream.of(event.body(), event.minuteRef()))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		return what.isEmpty() ? event.type().label() : event.type().label() + ": " + what;
	}

	/** Who decided and where it is minuted; empty if neither is stated. */
	static String decided(Event event) {
		return Stream.of(event.body(), event.minuteRef()).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

	private static String period(@Nullable PartialDate from, @Nullable PartialDate to) {
		return Stream.of((from != null) ? " from " + from.inWords() : "", (to != null) ? " to " + to.inWords() : "")
			.collect(Collectors.joining());
	}

}
