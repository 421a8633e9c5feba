package uk.nhs.london.aiportal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.ChangeKind;
import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.discovery.InitiativeFilter;
import uk.nhs.london.aiportal.discovery.InitiativeSearch;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.indicator.IndicatorClosing;
import uk.nhs.london.aiportal.indicator.IndicatorCounts;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Turn;
import uk.nhs.london.aiportal.indicator.IndicatorRebuild;
import uk.nhs.london.aiportal.indicator.KnownCounts;
import uk.nhs.london.aiportal.indicator.KnownLedger;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeRecord.RecordedEvent;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Lessons;
import uk.nhs.london.aiportal.initiative.LifeEntry;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Telling;
import uk.nhs.london.aiportal.initiative.Viewers;
import uk.nhs.london.aiportal.initiative.WithdrawalService;
import uk.nhs.london.aiportal.web.AsAt;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random lives, one step a day: what the register said at the end of a day it says of
 * that day ever after, whatever is changed, corrected, withdrawn or brought back later.
 * The register is asked as the file of initiatives and as the summary of the dashboards.
 */
@PostgresTest
@Import(MutableClock.Installed.class)
class LifeAsAtTests {

	private static final int STEPS = 90;

	private static final int LIVES = 8;

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private InitiativeSearch search;

	@Autowired
	private Viewers viewers;

	@Autowired
	private IndicatorCounts counts;

	@Autowired
	private IndicatorClosing closing;

	@Autowired
	private IndicatorRebuild rebuild;

	@Autowired
	private KnownLedger known;

	@Autowired
	private KnownCounts knownCounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MutableClock clock;

	private final List<Reference> references = new ArrayList<>();

	private final Map<LocalDate, List<String>> said = new LinkedHashMap<>();

	private LocalDate today = LocalDate.of(2024, 1, 8);

	private final long seed = Long.getLong("life.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	@Test
	void theRegisterSaysOfADayWhatItSaidOnThatDay() {
		for (int step = 0; step < STEPS; step++) {
			this.clock.set(this.today);
			this.initiatives.classifyDue(100);
			if (step % 7 == 0) {
				this.closing.closeEnded();
			}
			String done = live();
			this.said.put(this.today, ask(this.today));
			boolean rewritesThePast = done.startsWith("correct") || done.contains("withdraw") || step == STEPS - 1;
			this.said.keySet()
				.stream()
				.filter((day) -> rewritesThePast || !day.isBefore(this.today.minusDays(40)))
				.forEach((day) -> assertThat(ask(day))
					.as("%s as at %s, after: %s on %s; seed -Dlife.seed=%d", "register", day, done, this.today,
							this.seed)
					.isEqualTo(this.said.get(day)));
			this.today = this.today.plusDays(1 + this.random.nextInt(25));
		}
		assertThat(this.said.values().stream().distinct().count()).as(seed()).isGreaterThan(STEPS / 2);
		closedDaysHoldTheSums();
		marksAddUpAndCanBeMadeAnew();
		whatIsNowKnownIsWhatTheRulesetSaysOfEachDay();
	}

	/** One initiative after another, by what is stated of it today. */
	private void whatIsNowKnownIsWhatTheRulesetSaysOfEachDay() {
		this.known.keepUp();
		List<InitiativeRecord> standing = this.references.stream()
			.map(this.initiatives::find)
			.filter((record) -> record.withdrawal() == null)
			.toList();
		for (LocalDate day : this.said.keySet()) {
			Map<CountedAs, Integer> expected = new TreeMap<>();
			standing.stream()
				.filter((record) -> !beginning(record).isAfter(day))
				.map((record) -> Classifier.classify(record.answers().facts(), day).countedAs())
				.forEach((countedAs) -> expected.merge(countedAs, 1, Integer::sum));
			Map<CountedAs, Integer> counted = new TreeMap<>();
			this.knownCounts.on(day, List.of(Indicator.COUNTED_AS))
				.forEach((count) -> counted.merge(CountedAs.valueOf(count.value().split("\\.")[1]), count.count(),
						Integer::sum));
			assertThat(counted).as("as now known of %s; %s", day, seed()).isEqualTo(expected);
			assertThat(this.search.count(InitiativeFilter.unfiltered(),
					new AsAt(day, LocalDate.now(this.clock)).withKnown(true), this.viewers.of(LEAD)))
				.as("list of %s; %s", day, seed())
				.isEqualTo(counted.values().stream().mapToInt(Integer::intValue).sum());
		}
	}

	private String seed() {
		return "seed -Dlife.seed=" + this.seed;
	}

	private static LocalDate beginning(InitiativeRecord record) {
		return record.answers()
			.facts()
			.events()
			.stream()
			.map((event) -> event.on().firstDay())
			.filter((day) -> day.isBefore(record.registeredOn()))
			.min(LocalDate::compareTo)
			.orElse(record.registeredOn());
	}

	/** Also where a record became withdrawn, or came back, after the day was closed. */
	private void closedDaysHoldTheSums() {
		String kept = """
				select closed_on || ' ' || indicator || ' ' || value || ' ' || organisation || internal || ' ' || count
				    || ' ' || amount from indicator_total where count <> 0 or amount <> 0 order by 1
				""";
		String added = """
				select closed_on || ' ' || indicator || ' ' || value || ' ' || organisation || internal || ' '
				    || sum(change) || ' ' || sum(amount)
				from indicator_close join indicator_tally on day <= closed_on
				group by closed_on, indicator, value, organisation, internal
				having sum(change) <> 0 or sum(amount) <> 0 order by 1
				""";
		assertThat(this.jdbc.sql(kept).query(String.class).list()).as(seed())
			.isNotEmpty()
			.isEqualTo(this.jdbc.sql(added).query(String.class).list());
	}

	private void marksAddUpAndCanBeMadeAnew() {
		assertThat(counted("")).as(seed()).isNotEmpty().isEqualTo(counted("""
				cross join lateral (values (starts_on, 1), (ends_before, -1)) as turn (day, sign)
				"""));
		List<String> kept = marks();
		this.jdbc.sql("truncate indicator_mark, indicator_tally, indicator_total, indicator_turn, indicator_close")
			.update();
		this.rebuild.rebuild();
		assertThat(marks()).as(seed()).isEqualTo(kept);
	}

	/** The sums by day: as they are kept, or counted from the marks. */
	private List<String> counted(String turns) {
		String from = turns.isEmpty() ? "change, amount from indicator_tally"
				: "sign as change, sign * amount as amount from indicator_mark " + turns;
		return this.jdbc.sql("""
				select indicator || ' ' || value || ' ' || organisation || internal || day || ' ' || sum(change) || ' '
				    || sum(amount) from (select indicator, value, organisation, internal, day, %s) changes
				where day < 'infinity' group by indicator, value, organisation, internal, day
				having sum(change) <> 0 or sum(amount) <> 0 order by 1
				""".formatted(from)).query(String.class).list();
	}

	private List<String> marks() {
		return this.jdbc.sql("""
				select initiative_id || ' ' || indicator || ' ' || value || ' ' || organisation || internal || starts_on
				    || ' ' || ends_before || ' ' || amount from indicator_mark order by 1
				""").query(String.class).list();
	}

	/** What the file and the summary say of a day. */
	private List<String> ask(LocalDate day) {
		List<String> answers = new ArrayList<>();
		this.search.each(InitiativeFilter.of(new LinkedMultiValueMap<>()), new AsAt(day, this.today),
				this.viewers.of(LEAD), (it) -> answers.add(it.toString()));
		Map<String, Long> sums = new TreeMap<>();
		this.counts.on(day, List.of(Indicator.values())).forEach((count) -> {
			sums.merge(count.indicator() + " " + count.value(), (long) count.count(), Long::sum);
			sums.merge("Amount of " + count.indicator() + " " + count.value(), count.amount(), Long::sum);
		});
		answers.add(sums.toString());
		answers.add(turns(day));
		return answers;
	}

	/**
	 * Who became embedded and who ceased to be, in the quarter of a day and in two
	 * before.
	 */
	private String turns(LocalDate day) {
		LocalDate quarter = day.with(IsoFields.DAY_OF_QUARTER, 1);
		List<LocalDate> ends = List.of(quarter.minusMonths(3).minusDays(1), quarter.minusDays(1), day);
		Map<LocalDate, String> turns = new TreeMap<>();
		this.counts.turns(quarter.minusMonths(6).minusDays(1), ends)
			.forEach((end, found) -> turns.put(end, found.stream().mapToInt(Turn::came).sum() + " came, "
					+ found.stream().mapToInt(Turn::went).sum() + " went"));
		return turns.toString();
	}

	private String live() {
		if (this.references.size() < LIVES && this.random.nextInt(3) == 0 || this.references.isEmpty()) {
			Answers answers = new Answers(
					(this.random.nextBoolean() ? Samples.embedded() : Samples.limitedPilot()).with()
						.registeredOn(null)
						.build(),
					Particulars.none().withSummary("Life " + this.references.size()), Map.of());
			this.references.add(this.initiatives.register("RQM", answers, LEAD));
			return "register";
		}
		Reference reference = pick(this.references);
		if (this.initiatives.find(reference).withdrawal() != null) {
			this.withdrawals.bringBack(reference, "It was none", LEAD);
			return "bring back what was withdrawn: " + reference;
		}
		return switch (this.random.nextInt(9)) {
			case 0, 1 -> happen(reference, LifeEntry.of(someEvent()));
			case 2 -> happen(reference,
					new LifeEntry(event(EventType.ENDED).reason(pick(List.of(EndReason.values()))).build(),
							Telling.because(null).withLessons(new Lessons("That", "Because", "Otherwise"))),
					LifeEntry.of(event(EventType.STAGE_DECLARED).stage(DeclaredStage.ENDED).build()));
			case 3 -> decide(reference);
			case 4 -> change(reference);
			case 5 -> assure(reference);
			case 6 -> attest(reference);
			case 7 -> correct(reference);
			default -> withdraw(reference);
		};
	}

	private String happen(Reference reference, LifeEntry... entries) {
		this.lives.happened(reference, List.of(entries), LEAD);
		return "happen " + entries[0];
	}

	private String decide(Reference reference) {
		Event decision = event(EventType.ADOPTION_DECISION).decision(pick(List.of(Decision.values()))).build();
		PartialDate next = PartialDate.of(this.today.plusDays(30 + this.random.nextInt(200)));
		this.lives.decided(reference, new LifeEntry(decision, Telling.because(null).withNextOn(next)), LEAD);
		return "decide " + decision;
	}

	private String change(Reference reference) {
		LiveMode mode = pick(List.of(LiveMode.values()));
		this.initiatives.change(reference, this.initiatives.versionOf(reference), "Use",
				(it) -> it.withFacts((facts) -> facts.liveMode(mode)
					.lastUsedOn(PartialDate.of(this.today))
					.usage(List.of(Samples.usage(this.today.toString(), this.random.nextInt(1000), 1000)))),
				LEAD);
		return "change to " + mode;
	}

	private String assure(Reference reference) {
		List<AssuranceItem> items = Samples.ITEM_TYPES.stream()
			.map((type) -> Samples.complete(type)
				.withIssuedOn(PartialDate.of(this.today))
				.withExpiresOn(PartialDate.of(this.today.plusDays(this.random.nextInt(300)))))
			.toList();
		this.initiatives.change(reference, this.initiatives.versionOf(reference), "Assurance",
				(it) -> it.withFacts((facts) -> facts.assurance(items)), LEAD);
		return "assure";
	}

	private String attest(Reference reference) {
		this.initiatives.attest(reference, LEAD);
		return "attest";
	}

	private String correct(Reference reference) {
		List<RecordedEvent> standing = this.initiatives.find(reference)
			.life()
			.stream()
			.filter((it) -> it.struckOut() == null)
			.toList();
		if (standing.isEmpty()) {
			return attest(reference);
		}
		RecordedEvent wrong = pick(standing);
		this.initiatives.strikeOut(reference, wrong.id(), "It was another", LEAD);
		return "correct " + wrong.inWords();
	}

	private String withdraw(Reference reference) {
		if (this.random.nextInt(3) > 0) {
			return attest(reference);
		}
		this.withdrawals.withdraw(reference, "A mistake", LEAD);
		return "withdraw " + reference;
	}

	private Event someEvent() {
		return switch (this.random.nextInt(4)) {
			case 0 -> event(EventType.FIRST_LIVE).build();
			case 1 -> event(EventType.MATERIAL_CHANGE).kind(pick(List.of(ChangeKind.values()))).build();
			case 2 -> event(EventType.RESUMED).build();
			default -> event(EventType.STAGE_DECLARED).stage(pick(List.of(DeclaredStage.values()))).build();
		};
	}

	/** Today, or recorded late. */
	private EventBuilder event(EventType type) {
		return EventBuilder.builder().type(type).on(PartialDate.of(this.today.minusDays(this.random.nextInt(120))));
	}

	private <T> T pick(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
