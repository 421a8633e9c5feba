package uk.nhs.london.aiportal.export;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;

/**
 * How a record is told to somebody outside. What nobody has stated is said to be not
 * recorded, which is never a no.
 */
final class Told {

	static final String NOT_RECORDED = "Not recorded";

	private Told() {
	}

	/** A field in words. */
	static String words(RecordField field, Answers answers) {
		return (field.state(answers) == State.NOT_STATED) ? NOT_RECORDED : field.words(answers);
	}

	/**
	 * A field for a file: dates and numbers as software reads them, the rest in words.
	 */
	static String cell(RecordField field, Answers answers) {
		boolean exact = field.kind() == FieldKind.DATE || field.kind() == FieldKind.NUMBER;
		return (exact && field.state(answers) == State.STATED) ? field.code(answers) : words(field, answers);
	}

	/** What is there, or that nothing is recorded. */
	static String orNotRecorded(@Nullable String words) {
		return (words == null || words.isEmpty()) ? NOT_RECORDED : words;
	}

	/**
	 * Everything that happened, by its date: without who wrote it, or where it is
	 * minuted.
	 */
	static String life(List<Event> events) {
		return orNotRecorded(events.stream()
			.sorted(Comparator.comparing(Event::on))
			.map((event) -> joined(": ", event.type().label(),
					joined(", ", label(event.stage()), label(event.decision()), label(event.kind()),
							label(event.reason())))
					+ ", " + event.on().inWords())
			.collect(Collectors.joining("; ")));
	}

	/** How far a sign-off has come, and for how long it holds. */
	static String signOff(AssuranceItem item) {
		if (item.applicability() == Applicability.NOT_APPLICABLE) {
			return joined(", because: ", item.applicability().label(), item.reason());
		}
		Coded come = Stream.of(item.status(), item.applicability()).filter(Objects::nonNull).findFirst().orElse(null);
		String words = joined(", ", label(come), dated("issued", item.issuedOn()), dated("until", item.expiresOn()));
		return orNotRecorded(words);
	}

	/** Every sign-off of a type, or that none is recorded. */
	static String signOffs(Collection<AssuranceItem> items, String type) {
		return orNotRecorded(items.stream()
			.filter((item) -> item.type().equals(type))
			.map(Told::signOff)
			.collect(Collectors.joining("; ")));
	}

	/** Where the money comes from, for how long, and how much a year in a band. */
	static String funding(FundingLine line) {
		return joined(", ", joined(": ", line.source().label(), line.name()), dated("from", line.from()),
				dated("to", line.to()), (line.annualBand() != null)
						? uncapitalised(line.annualBand().label()) + " a year" : "annual value not recorded");
	}

	private static String uncapitalised(String label) {
		return label.substring(0, 1).toLowerCase() + label.substring(1);
	}

	private static @Nullable String dated(String word, @Nullable PartialDate date) {
		return (date != null) ? word + " " + date.inWords() : null;
	}

	private static @Nullable String label(@Nullable Coded code) {
		return (code != null) ? code.label() : null;
	}

	/** The parts that are there; empty if none is. */
	static String joined(String between, @Nullable String... parts) {
		return Arrays.stream(parts)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(between));
	}

}
