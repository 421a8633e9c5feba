package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.classification.Result;

/**
 * Tells the history of a record from the versions and classes that the register kept.
 * Reads only what a page shows, however long the history.
 */
@Service
@Transactional(readOnly = true)
public class HistoryService {

	private static final int PAGE = 20;

	private static final Comparator<Moment> OLDEST_FIRST = Comparator.comparing(Moment::at)
		.thenComparing(Moment::version)
		.thenComparing((moment) -> moment.change() == null);

	private final InitiativeRevisionRepository revisions;

	private final RecordedClassificationRepository classifications;

	private final RecordComparison comparison;

	private final AnswersJson json;

	private final Clock clock;

	HistoryService(InitiativeRevisionRepository revisions, RecordedClassificationRepository classifications,
			RecordComparison comparison, AnswersJson json, Clock clock) {
		this.revisions = revisions;
		this.classifications = classifications;
		this.comparison = comparison;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * A page of the history, newest first.
	 * @param number from 1; one beyond the last page gives the last
	 */
	public HistoryPage page(Reference reference, int number) {
		List<Moment> moments = moments(reference);
		int last = Math.max(1, (moments.size() + PAGE - 1) / PAGE);
		int page = Math.min(Math.max(1, number), last);
		List<Moment> shown = moments.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
		Map<Integer, Answers> answers = answers(reference, shown);
		Map<Long, Result> results = results(shown);
		return new HistoryPage(page, last, moments.size(),
				shown.stream().map((moment) -> entry(moment, answers, results)).toList());
	}

	/** Everything that happened, newest first, without what it was. */
	private List<Moment> moments(Reference reference) {
		List<RecordVersion> versions = this.revisions.findVersions(reference.number());
		Map<Integer, RecordVersion> byNumber = versions.stream()
			.collect(Collectors.toMap(RecordVersion::version, Function.identity()));
		Map<Integer, Moment> changes = new HashMap<>();
		versions.forEach((version) -> changes.put(version.version(),
				new Moment(version.recordedAt(), version.version(), version, null, null)));
		List<Moment> byTimeAlone = new ArrayList<>();
		Long former = null;
		for (ClassMoment recorded : this.classifications.findMoments(reference.number())) {
			Moment change = Objects.requireNonNull(changes.get(recorded.version()));
			if (change.classId() == null && isFromChange(recorded, byNumber.get(recorded.version()))) {
				changes.put(recorded.version(), change.with(recorded.id(), former));
			}
			else {
				byTimeAlone.add(new Moment(recorded.recordedAt(), recorded.version(), null, recorded.id(), former));
			}
			former = recorded.id();
		}
		return Stream.concat(changes.values().stream(), byTimeAlone.stream()).sorted(OLDEST_FIRST.reversed()).toList();
	}

	/**
	 * A class is worked out on the day of the change that calls for it; what is recorded
	 * on a later day from the same version is the work of time.
	 */
	private boolean isFromChange(ClassMoment recorded, @Nullable RecordVersion version) {
		return version != null && recorded.recordedOn().equals(dayOf(version.recordedAt()));
	}

	private LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, this.clock.getZone());
	}

	private Map<Integer, Answers> answers(Reference reference, List<Moment> shown) {
		Set<Integer> versions = new TreeSet<>();
		shown.stream().filter((moment) -> moment.change() != null).forEach((moment) -> {
			versions.add(moment.version());
			versions.add(moment.version() - 1);
		});
		List<InitiativeRevision.Key> keys = versions.stream()
			.map((version) -> new InitiativeRevision.Key(reference.number(), version))
			.toList();
		return this.revisions.findByKeyIn(keys)
			.stream()
			.collect(Collectors.toMap((it) -> it.getId().version(), (it) -> this.json.readAnswers(it.answers())));
	}

	private Map<Long, Result> results(List<Moment> shown) {
		Collection<Long> ids = shown.stream()
			.flatMap((moment) -> Stream.of(moment.classId(), moment.formerClassId()))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return this.classifications.findByIdIn(ids)
			.stream()
			.collect(Collectors.toMap(RecordedClassification::id, (it) -> this.json.readResult(it.resultJson())));
	}

	private HistoryEntry entry(Moment moment, Map<Integer, Answers> answers, Map<Long, Result> results) {
		ZonedDateTime at = moment.at().atZone(this.clock.getZone());
		ClassStep step = step(moment, results);
		RecordVersion change = moment.change();
		if (change == null) {
			return new HistoryEntry(at, "Worked out anew", null, null, null, null, List.of(), step);
		}
		Answers before = answers.get(change.version() - 1);
		Answers after = Objects.requireNonNull(answers.get(change.version()));
		List<FieldChange> changes = (before != null) ? this.comparison.between(before, after)
				: this.comparison.stated(after);
		return new HistoryEntry(at, change.change(), change.recordedBy(), change.why(), change.version(), before,
				changes, step);
	}

	private static @Nullable ClassStep step(Moment moment, Map<Long, Result> results) {
		if (moment.classId() == null) {
			return null;
		}
		Result after = Objects.requireNonNull(results.get(moment.classId()));
		Result before = (moment.formerClassId() != null) ? results.get(moment.formerClassId()) : null;
		return new ClassStep(before, after);
	}

	/**
	 * What happened at a moment.
	 *
	 * @param change the version that was made; null if time alone changed the class
	 * @param classId the class recorded; null if it stayed
	 * @param formerClassId the class in force before; null if there was none
	 */
	private record Moment(Instant at, int version, @Nullable RecordVersion change, @Nullable Long classId,
			@Nullable Long formerClassId) {

		Moment with(long recorded, @Nullable Long former) {
			return new Moment(this.at, this.version, this.change, recorded, former);
		}

	}

}
