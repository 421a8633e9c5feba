package uk.nhs.london.aiportal.initiative;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
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

	private static final int MOST_SEVERE = 3;

	private final ReferenceLists references;

	/** For rows whose codes are of vocabularies that are tables. */
	RowWords(ReferenceLists references) {
		this.references = references;
	}

	String benefit(Benefit it) {
		String domain = this.references.label("BENEFIT_DOMAIN", it.domain());
		String status = (it.status() != null) ? this.references.label("BENEFIT_STATUS", it.status()) : null;
		String figures = Stream
			.of(figure("was", it.baseline()), figure("target", it.target()), figure("now", it.latest()))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		String measured = figures.isEmpty() ? null
				: figures + ((it.unit() != null) ? " " + it.unit() : "") + asOf(it.asOf());
		return joined(": ", domain, joined("; ", it.metric(), measured, status, it.method()));
	}

	private static String asOf(@Nullable PartialDate date) {
		return (date != null) ? " as of " + date.inWords() : "";
	}

	private static @Nullable String figure(String word, @Nullable BigDecimal value) {
		return (value != null) ? word + " " + value.toPlainString() : null;
	}

	String partner(Partner it) {
		String kind = (it.kind() != null) ? " (" + this.references.label("PARTNER_KIND", it.kind()) + ")" : "";
		String agreement = (it.agreement() == null) ? null
				: it.agreement() ? "written agreement" : "no written agreement";
		return joined(": ", it.name() + kind, joined(", ", it.role(), agreement));
	}

	String barrier(Barrier it) {
		String severity = (it.severity() != null) ? "severity " + it.severity() + " of " + MOST_SEVERE : null;
		String since = (it.since() != null) ? "since " + it.since().inWords() : null;
		String resolved = (it.resolvedOn() != null) ? "resolved " + it.resolvedOn().inWords() : null;
		return joined(": ", joined(", ", this.references.label("BARRIER", it.code()), severity, since, resolved),
				it.note());
	}

	/** The parts that are there; empty if none is. */
	private static String joined(String between, @Nullable String... parts) {
		return Arrays.stream(parts)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(between));
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
		String cost = (line.annualBand() != null) ? ", " + uncapitalized(line.annualBand().label()) + " a year" : "";
		return source + period(line.from(), line.to()) + cost;
	}

	static String of(AssuranceItem item) {
		Object said = Stream.of(item.status(), item.applicability())
			.filter(Objects::nonNull)
			.findFirst()
			.map((it) -> it.label())
			.orElse("no status");
		String expiry = (item.expiresOn() != null) ? " until " + item.expiresOn().inWords() : "";
		String holder = (item.heldBy() != null) ? ", held by " + item.heldBy() : "";
		return item.type() + ": " + said + expiry + holder;
	}

	static String of(Evaluation evaluation) {
		String type = (evaluation.type() != null) ? evaluation.type().label() : "Evaluation";
		String local = Boolean.TRUE.equals(evaluation.local()) ? ", local" : "";
		String status = (evaluation.status() != null) ? ": " + evaluation.status().label() : "";
		return joined(", ", type + local + status, evaluation.conclusion(), evaluation.url());
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

	private static String uncapitalized(String words) {
		return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
	}

	private static String period(@Nullable PartialDate from, @Nullable PartialDate to) {
		return Stream.of((from != null) ? " from " + from.inWords() : "", (to != null) ? " to " + to.inWords() : "")
			.collect(Collectors.joining());
	}

}
