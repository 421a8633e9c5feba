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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.initiative.ClassOverride.State;
import uk.nhs.london.aiportal.initiative.PastRecord.LaterChange;

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

	private final ClassOverrides overrides;

	private final Withdrawals withdrawals;

	private final RecordComparison comparison;

	private final AnswersJson json;

	private final Clock clock;

	HistoryService(InitiativeRevisionRepository revisions, RecordedClassificationRepository classifications,
			ClassOverrides overrides, Withdrawals withdrawals, RecordComparison comparison, AnswersJson json,
			Clock clock) {
		this.revisions = revisions;
		this.classifications = classifications;
		this.overrides = overrides;
		this.withdrawals = withdrawals;
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

	/**
	 * The record as at the end of a day, with the class as the register then had it, and
	 * as it is now known.
	 * @param record the record as it is now
	 */
	public PastRecord asAt(InitiativeRecord record, LocalDate day) {
		long id = record.reference().number();
		Result known = Classifier.classify(record.answers().facts(), day);
		Instant end = day.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant();
		RecordVersion version = this.revisions.findVersions(id)
			.stream()
			.filter((it) -> it.recordedAt().isBefore(end))
			.findFirst()
			.orElse(null);
		if (version == null) {
			return new PastRecord(day, null, null, null, null, null, known, List.of());
		}
		Optional<Withdrawal> withdrawal = this.withdrawals.on(record.reference(), day);
		if (withdrawal.isPresent()) {
			Answers stated = this.json.readAnswers(
					this.revisions.findById(new InitiativeRevision.Key(id, version.version())).orElseThrow().answers());
			return new PastRecord(day, version, stated, withdrawal.get(), null, null, known, List.of());
		}
		RecordedClassification recorded = this.classifications
			.findFirstByInitiativeIdAndRecordedOnLessThanEqualOrderByIdDesc(id, day)
			.orElseThrow();
		Result said = this.json.readResult(recorded.resultJson());
		List<InitiativeRevision> since = this.revisions
			.findByKeyInitiativeIdAndKeyVersionGreaterThanEqualOrderByKeyVersion(id, version.version());
		return new PastRecord(day, version, this.json.readAnswers(since.get(0).answers()), null, said,
				recorded.recordedOn(), known, because(day, said, known, since));
	}

	/**
	 * Ask the ruleset about that day with each version since: whichever changes the
	 * answer is what made the difference.
	 */
	private List<LaterChange> because(LocalDate day, Result said, Result known, List<InitiativeRevision> since) {
		List<LaterChange> because = new ArrayList<>();
		String words = ClassStep.inWords(said);
		if (words.equals(ClassStep.inWords(known))) {
			return because;
		}
		for (InitiativeRevision version : since) {
			Facts facts = this.json.readAnswers(version.answers()).facts();
			String then = ClassStep.inWords(Classifier.classify(facts, day));
			if (!then.equals(words)) {
				boolean first = version == since.get(0);
				because.add(new LaterChange(dayOf(version.recordedAt()), first ? null : version.change(), words, then));
				words = then;
			}
		}
		return because;
	}

	/**
	 * What the register said from its first day to today, stretch by stretch; nothing of
	 * the days on which the record was withdrawn.
	 */
	public List<RecordedSpan> recorded(Reference reference) {
		List<ClassBeginning> said = this.classifications.findBeginnings(reference.number());
		Map<Long, LocalDate> left = this.withdrawals.left(reference);
		List<RecordedSpan> spans = new ArrayList<>();
		LocalDate next = LocalDate.now(this.clock).plusDays(1);
		for (int i = said.size() - 1; i >= 0; i--) {
			ClassBeginning beginning = said.get(i);
			LocalDate last = left.getOrDefault(beginning.id(), next).minusDays(1);
			// Of what was said and unsaid on one day the last word counts.
			if (!last.isBefore(beginning.from())) {
				spans.add(0, beginning.until(last));
			}
			next = beginning.from();
		}
		return joined(spans);
	}

	private static List<RecordedSpan> joined(List<RecordedSpan> spans) {
		List<RecordedSpan> joined = new ArrayList<>();
		for (RecordedSpan next : spans) {
			int last = joined.size() - 1;
			if (last >= 0 && joined.get(last).isContinuedBy(next)) {
				joined.set(last, joined.get(last).until(next.to()));
			}
			else {
				joined.add(next);
			}
		}
		return joined;
	}

	/** Everything that happened, newest first, without what it was. */
	private List<Moment> moments(Reference reference) {
		List<RecordVersion> versions = this.revisions.findVersions(reference.number());
		Map<Integer, RecordVersion> byNumber = versions.stream()
			.collect(Collectors.toMap(RecordVersion::version, Function.identity()));
		Map<Integer, Moment> changes = new HashMap<>();
		Map<Integer, Integer> formerVersions = former(versions);
		versions.forEach((version) -> changes.put(version.version(), new Moment(version.recordedAt(), version.version(),
				formerVersions.get(version.version()), version, null, null, null)));
		List<Moment> byTimeAlone = new ArrayList<>();
		Long former = null;
		for (ClassMoment recorded : this.classifications.findMoments(reference.number())) {
			Moment change = Objects.requireNonNull(changes.get(recorded.version()));
			if (change.classId() == null && isFromChange(recorded, byNumber.get(recorded.version()))) {
				changes.put(recorded.version(), change.with(recorded.id(), former));
			}
			else {
				byTimeAlone.add(
						new Moment(recorded.recordedAt(), recorded.version(), null, null, recorded.id(), former, null));
			}
			former = recorded.id();
		}
		byTimeAlone.addAll(endedOverrides(reference, versions));
		return Stream.concat(changes.values().stream(), byTimeAlone.stream()).sorted(OLDEST_FIRST.reversed()).toList();
	}

	/** The version before each but the first. */
	private static Map<Integer, Integer> former(List<RecordVersion> newestFirst) {
		Map<Integer, Integer> former = new HashMap<>();
		for (int i = 0; i + 1 < newestFirst.size(); i++) {
			former.put(newestFirst.get(i).version(), newestFirst.get(i + 1).version());
		}
		return former;
	}

	/** Overrides that ended by themselves, or that nobody approved in time. */
	private List<Moment> endedOverrides(Reference reference, List<RecordVersion> versions) {
		LocalDate today = LocalDate.now(this.clock);
		List<Moment> ended = new ArrayList<>();
		for (ClassOverride override : this.overrides.of(reference)) {
			State state = override.on(today);
			if (state == State.EXPIRED || state == State.LAPSED) {
				Instant at = override.expiresOn().plusDays(1).atStartOfDay(this.clock.getZone()).toInstant();
				int version = versions.stream()
					.filter((it) -> it.recordedAt().isBefore(at))
					.mapToInt(RecordVersion::version)
					.max()
					.orElse(0);
				String what = (state == State.EXPIRED) ? "Override expired: " : "Override not approved in time: ";
				ended.add(new Moment(at, version, null, null, null, null, what + override.classification().label()));
			}
		}
		return ended;
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
			if (moment.former() != null) {
				versions.add(moment.former());
			}
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
			String title = (moment.title() != null) ? moment.title() : "Worked out anew";
			return new HistoryEntry(at, title, null, null, null, null, null, List.of(), step);
		}
		Answers before = (moment.former() != null) ? answers.get(moment.former()) : null;
		Answers after = Objects.requireNonNull(answers.get(change.version()));
		List<FieldChange> changes = (before != null) ? this.comparison.between(before, after)
				: this.comparison.stated(after);
		return new HistoryEntry(at, change.change(), change.recordedBy(), change.why(), change.version(),
				moment.former(), before, changes, step);
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
	 * @param former the version before it; null for the first and for what time did
	 * @param change the version that was made; null if time alone changed the class
	 * @param classId the class recorded; null if it stayed
	 * @param formerClassId the class in force before; null if there was none
	 * @param title what happened, if nobody did it and it is no class
	 */
	private record Moment(Instant at, int version, @Nullable Integer former, @Nullable RecordVersion change,
			@Nullable Long classId, @Nullable Long formerClassId, @Nullable String title) {

		Moment with(long recorded, @Nullable Long formerClass) {
			return new Moment(this.at, this.version, this.former, this.change, recorded, formerClass, this.title);
		}

	}

}
