package uk.nhs.london.aiportal.initiative.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.LifeChart.Line;
import uk.nhs.london.aiportal.chart.LifeChart.Mark;
import uk.nhs.london.aiportal.chart.LifeChart.Span;
import uk.nhs.london.aiportal.chart.LifeChart;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Timeline;
import uk.nhs.london.aiportal.initiative.ClassStep;
import uk.nhs.london.aiportal.initiative.HistoryService;
import uk.nhs.london.aiportal.initiative.InitiativeRecord.RecordedEvent;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.RecordedSpan;
import uk.nhs.london.aiportal.initiative.web.LifeLine.Stretch;

/** Draws the life of an initiative on one line. */
@Component
class LifeLines {

	private static final String WITHDRAWN = "Withdrawn";

	private final HistoryService history;

	private final Clock clock;

	LifeLines(HistoryService history, Clock clock) {
		this.history = history;
		this.clock = clock;
	}

	LifeLine of(InitiativeRecord record) {
		LocalDate today = LocalDate.now(this.clock);
		List<RecordedEvent> events = record.life()
			.stream()
			.filter((it) -> it.struckOut() == null && !it.event().on().firstDay().isAfter(today))
			.sorted(Comparator.comparing((RecordedEvent it) -> it.event().on()).thenComparing(RecordedEvent::id))
			.toList();
		LocalDate from = events.stream()
			.map((it) -> it.event().on().firstDay())
			.filter((day) -> day.isBefore(record.registeredOn()))
			.findFirst()
			.orElse(record.registeredOn());
		Timeline timeline = Timeline.of(record.answers().facts(), from, today);
		List<Stretch> known = known(timeline);
		List<RecordedSpan> spans = this.history.recorded(record.reference());
		List<Stretch> withdrawn = withdrawn(spans, record.registeredOn(), today);
		List<Stretch> recorded = stretches(spans, withdrawn);
		boolean differs = !recorded.equals(known);
		List<Line> lines = new ArrayList<>();
		lines.add(new Line("As now known", knownSpans(timeline)));
		if (differs) {
			lines
				.add(new Line("As recorded at the time", recordedSpans(spans, withdrawn, record.registeredOn(), from)));
		}
		LifeChart chart = LifeChart.of(from, today, key(lines, !withdrawn.isEmpty()), lines,
				events.stream().map((it) -> it.event().on().firstDay()).toList());
		return new LifeLine(headline(known), description(known), chart, known, recorded, differs,
				marks(record, events, chart));
	}

	private static List<Stretch> known(Timeline timeline) {
		List<Stretch> stretches = new ArrayList<>();
		for (Timeline.Segment segment : timeline.segments()) {
			String words = ClassStep.inWords(segment.result());
			int last = stretches.size() - 1;
			if (last >= 0 && stretches.get(last).inWords().equals(words)) {
				stretches.set(last, new Stretch(stretches.get(last).from(), segment.to(), words));
			}
			else {
				stretches.add(new Stretch(segment.from(), segment.to(), words));
			}
		}
		return stretches;
	}

	/** The stretches since its registration of which the register said nothing. */
	private static List<Stretch> withdrawn(List<RecordedSpan> recorded, LocalDate registered, LocalDate today) {
		List<Stretch> withdrawn = new ArrayList<>();
		LocalDate next = registered;
		for (RecordedSpan span : recorded) {
			withdrawn.add(new Stretch(next, span.from().minusDays(1), WITHDRAWN));
			next = span.to().plusDays(1);
		}
		withdrawn.add(new Stretch(next, today, WITHDRAWN));
		return withdrawn.stream().filter((it) -> !it.to().isBefore(it.from())).toList();
	}

	private static List<Stretch> stretches(List<RecordedSpan> recorded, List<Stretch> withdrawn) {
		return Stream
			.concat(recorded.stream().map((it) -> new Stretch(it.from(), it.to(), it.inWords())), withdrawn.stream())
			.sorted(Comparator.comparing(Stretch::from))
			.toList();
	}

	private static List<Span> knownSpans(Timeline timeline) {
		return joined(timeline.segments()
			.stream()
			.map((it) -> new Span(it.from(), it.to(), style(it.classification(), it.countedAs()),
					it.classification().label())));
	}

	private static List<Span> recordedSpans(List<RecordedSpan> recorded, List<Stretch> withdrawn, LocalDate registered,
			LocalDate from) {
		Stream<Span> absent = registered.isAfter(from)
				? Stream.of(new Span(from, registered.minusDays(1), Style.ABSENT, "Not registered")) : Stream.empty();
		Stream<Span> said = recorded.stream()
			.map((it) -> new Span(it.from(), it.to(), style(it.classification(), it.countedAs()),
					it.classification().label()));
		Stream<Span> nothing = withdrawn.stream().map((it) -> new Span(it.from(), it.to(), Style.ABSENT, it.inWords()));
		return joined(
				Stream.of(absent, said, nothing).flatMap((spans) -> spans).sorted(Comparator.comparing(Span::from)));
	}

	private static List<Span> joined(Stream<Span> spans) {
		List<Span> joined = new ArrayList<>();
		spans.forEach((next) -> {
			int last = joined.size() - 1;
			if (last >= 0 && joined.get(last).style() == next.style()
					&& joined.get(last).label().equals(next.label())) {
				joined.set(last, new Span(joined.get(last).from(), next.to(), next.style(), next.label()));
			}
			else {
				joined.add(next);
			}
		});
		return joined;
	}

	private static Style style(Classification classification, CountedAs countedAs) {
		return switch (classification) {
			case EMBEDDED -> (countedAs == CountedAs.EMBEDDED) ? Style.EMBEDDED : Style.HATCHED;
			case PILOT -> Style.PILOT;
			default -> Style.OTHER;
		};
	}

	/** Only the fillings that are there. */
	private static List<Key> key(List<Line> lines, boolean withdrawn) {
		List<Style> used = lines.stream().flatMap((line) -> line.spans().stream()).map(Span::style).distinct().toList();
		return Stream
			.of(new Key(Style.EMBEDDED, "Embedded"), new Key(Style.HATCHED, "Embedded, not confirmed for a year"),
					new Key(Style.PILOT, "Pilot"), new Key(Style.OTHER, "Neither"),
					new Key(Style.ABSENT, withdrawn ? "Not in the register" : "Not yet in the register"))
			.filter((key) -> used.contains(key.style()))
			.toList();
	}

	private static String headline(List<Stretch> known) {
		Stretch now = known.get(known.size() - 1);
		String since = now.inWords() + " since " + PartialDate.of(now.from()).inWords();
		if (known.size() == 1) {
			return since;
		}
		Stretch before = known.get(known.size() - 2);
		return since + ", after " + lasted(before) + " as “" + StringUtils.uncapitalize(before.inWords()) + "”";
	}

	private static String lasted(Stretch stretch) {
		Period period = Period.between(stretch.from(), stretch.to().plusDays(1));
		if (period.toTotalMonths() == 0) {
			return amount(period.getDays(), "day");
		}
		String months = amount(period.getMonths(), "month");
		if (period.getYears() == 0) {
			return months;
		}
		return amount(period.getYears(), "year") + ((period.getMonths() > 0) ? " and " + months : "");
	}

	private static String amount(int number, String unit) {
		return number + " " + unit + ((number == 1) ? "" : "s");
	}

	private static String description(List<Stretch> known) {
		return "A line of time from " + PartialDate.of(known.get(0).from()).inWords() + " to today: "
				+ known.stream()
					.map((it) -> StringUtils.uncapitalize(it.inWords()))
					.collect(Collectors.joining(", then "));
	}

	private static List<List<String>> marks(InitiativeRecord record, List<RecordedEvent> events, LifeChart chart) {
		List<List<String>> marks = new ArrayList<>();
		int next = 0;
		for (Mark mark : chart.marks()) {
			marks.add(events.subList(next, next + mark.days())
				.stream()
				.map((it) -> it.event().on().inWords() + ": " + record.inWords(it))
				.toList());
			next += mark.days();
		}
		return marks;
	}

}
