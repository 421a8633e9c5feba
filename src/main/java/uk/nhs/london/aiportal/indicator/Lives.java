package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Timeline;
import uk.nhs.london.aiportal.classification.Timeline.Segment;
import uk.nhs.london.aiportal.indicator.Life.Standing;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.RecordWarnings;
import uk.nhs.london.aiportal.initiative.RecordWarnings.Found;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.StandingChanged.Stated;
import uk.nhs.london.aiportal.initiative.VocabularyCode;

/** Puts together what indicators read, and asks each of them. */
@Component
class Lives {

	private final RecordFields fields;

	private final RecordWarnings warnings;

	private final Map<String, String> families = new HashMap<>();

	Lives(RecordFields fields, RecordWarnings warnings, ReferenceLists references) {
		this.fields = fields;
		this.warnings = warnings;
		references.vocabulary("BARRIER").forEach((code) -> keepFamily("", code));
		references.vocabulary("BENEFIT_DOMAIN").forEach((code) -> keepFamily(Life.BENEFIT, code));
	}

	private void keepFamily(String of, VocabularyCode code) {
		if (code.family() != null) {
			this.families.put(of + code.code(), Values.familyCode(code.family()));
		}
	}

	/**
	 * The marks of what is recorded on a day: its class stands until another is recorded.
	 * @param embeddedBefore the first day before on which it was recorded as embedded;
	 * null for none
	 */
	List<Mark> recorded(Provenance provenance, Stated stated, LocalDate registeredOn, LocalDate on,
			@Nullable LocalDate embeddedBefore) {
		Life life = new Life(provenance, stated.answers(), registeredOn, on, embeddedBefore,
				List.of(new Standing(Days.from(on), stated.result())), this.fields.open(stated.answers()),
				conflicts(stated.answers(), on), this.families, this.fields.asked(stated.answers()));
		List<Mark> marks = new ArrayList<>();
		mark(life, (mark) -> clip(mark, on, marks));
		return marks;
	}

	/** Nothing that is recorded on a day changes the days before. */
	private static void clip(Mark mark, LocalDate on, List<Mark> marks) {
		if (mark.before().isAfter(on)) {
			marks.add(new Mark(mark.indicator(), mark.value(), mark.from().isBefore(on) ? on : mark.from(),
					mark.before(), mark.amount()));
		}
	}

	/**
	 * The marks that today's answers give on each day since the beginning, as if its
	 * trust had stated them then: by the same rules, which on each day know of nothing
	 * that is dated later, and nothing of what was recorded and is no longer so.
	 */
	KnownMarks known(Provenance provenance, Answers answers, LocalDate registeredOn, LocalDate today) {
		Life now = new Life(provenance, answers, registeredOn, today, null, List.of(), this.fields.open(answers),
				List.of(), this.families, this.fields.asked(answers));
		Timeline timeline = Timeline.of(answers.facts(), now.beginning(), today);
		NavigableSet<LocalDate> turns = turns(now, timeline);
		KnownMarks known = new KnownMarks(Objects.requireNonNullElse(turns.higher(today), LocalDate.MAX));
		Map<LocalDate, Result> results = new HashMap<>();
		for (LocalDate day : turns.subSet(now.beginning(), true, today, true)) {
			LocalDate next = turns.higher(day);
			Days days = Days.between(day, (next != null && !next.isAfter(today)) ? next : LocalDate.MAX);
			Segment segment = timeline.on(day);
			Result result = results.computeIfAbsent(segment.from(), (from) -> segment.result());
			mark(new Life(provenance, answers, registeredOn, day, null, List.of(new Standing(days, result)),
					now.openQuestions(), conflicts(answers, day), this.families, now.asked(), timeline),
					(mark) -> known.add(mark, days));
		}
		return known;
	}

	/**
	 * Every day on which a rule may learn something; on the days between only time goes
	 * by.
	 */
	private static NavigableSet<LocalDate> turns(Life life, Timeline timeline) {
		Facts facts = life.facts();
		NavigableSet<LocalDate> turns = new TreeSet<>(List.of(life.beginning(), life.registeredOn()));
		timeline.segments().forEach((segment) -> turns.add(segment.from()));
		facts.events().forEach((event) -> turns.add(event.on().firstDay()));
		facts.attestations().forEach((attestation) -> turns.add(attestation.on()));
		if (facts.pilotPlannedEnd() != null) {
			turns.add(facts.pilotPlannedEnd().firstDay().plusDays(1));
		}
		LocalDate next = timeline.on(life.today()).result().nextChangeOn();
		if (next != null) {
			turns.add(next);
		}
		return turns;
	}

	private List<String> conflicts(Answers answers, LocalDate on) {
		return this.warnings.of(answers, on)
			.stream()
			.filter((found) -> !found.kept())
			.map(Found::warning)
			.map(Enum::name)
			.toList();
	}

	/** What was publicly reported counts as such and in nothing else. */
	private static void mark(Life life, Consumer<Mark> taker) {
		Set<Indicator> indicators = (life.provenance() == Provenance.TRUST) ? EnumSet.allOf(Indicator.class)
				: EnumSet.of(Indicator.COUNTED_AS);
		indicators.forEach((indicator) -> indicator.mark(life, taker));
	}

}
