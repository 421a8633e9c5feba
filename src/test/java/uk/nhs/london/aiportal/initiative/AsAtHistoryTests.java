package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens later, and however it is corrected: the register asked about a past
 * day gives what it gave on that day.
 */
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
class AsAtHistoryTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	private static final int STEPS = 15;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	@Autowired
	private HistoryService history;

	@Autowired
	private MutableClock clock;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void thePastStaysAsItWasThroughARandomLife(long seed) {
		Random random = new Random(seed);
		LocalDate today = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(90));
		this.clock.set(today);
		Reference reference = this.initiatives.register("RQM",
				Answers.none()
					.withFacts((facts) -> facts.title("A life of seed " + seed).declaredStage(DeclaredStage.PILOT)),
				LEAD);
		Map<LocalDate, InitiativeRecord> given = new LinkedHashMap<>();
		given.put(today, find(reference));
		for (int i = 0; i < STEPS; i++) {
			today = today.plusDays(random.nextInt(40));
			this.clock.set(today);
			this.initiatives.classifyDue(100);
			step(reference, random, today);
			given.put(today, find(reference));
		}
		InitiativeRecord now = find(reference);
		given.forEach((day, then) -> {
			PastRecord past = this.history.asAt(now, day);
			assertThat(past.stated()).as("record of %s, seed %s", day, seed).isEqualTo(then.answers());
			assertThat(past.recorded()).as("class of %s, seed %s", day, seed).isEqualTo(then.result());
			Result known = Classifier.classify(now.answers().facts(), day);
			assertThat(past.known()).isEqualTo(known);
			if (past.same()) {
				assertThat(past.because()).isEmpty();
			}
			else {
				assertThat(past.because()).last()
					.extracting(PastRecord.LaterChange::to)
					.as("why of %s, seed %s", day, seed)
					.isEqualTo(ClassStep.inWords(known));
			}
		});
		LocalDate before = given.keySet().iterator().next().minusDays(1);
		assertThat(this.history.asAt(now, before).stated()).isNull();
		assertThat(this.history.asAt(now, before).recorded()).isNull();
	}

	private void step(Reference reference, Random random, LocalDate today) {
		InitiativeRecord record = find(reference);
		PartialDate earlier = PartialDate.of(today.minusDays(random.nextInt(120)));
		switch (random.nextInt(7)) {
			case 0 -> happened(reference, Event.of(EventType.FIRST_LIVE, earlier));
			case 1 -> happened(reference, Samples
				.declared(DeclaredStage.values()[random.nextInt(DeclaredStage.values().length)], earlier.toString()));
			case 2 -> happened(reference, Samples.decided(Decision.ADOPT, earlier.toString()));
			case 3 -> this.initiatives.attest(reference, LEAD);
			case 4 -> record.life()
				.stream()
				.filter((it) -> it.struckOut() == null)
				.findFirst()
				.ifPresent((it) -> this.initiatives.strikeOut(reference, it.id(), "It was otherwise", LEAD));
			case 5 -> this.initiatives.change(reference, record.version(), "Money",
					(it) -> it.withFacts((facts) -> facts
						.funding(List.of(Samples.funding(FundingSource.TRUST_RECURRENT, earlier.toString(), null)))),
					LEAD);
			default ->
				this.initiatives
					.change(reference, record.version(), "How it is used",
							(it) -> it.withFacts((facts) -> facts
								.liveMode(LiveMode.values()[random.nextInt(LiveMode.values().length)])
								.lastUsedOn(earlier)),
							LEAD);
		}
	}

	private void happened(Reference reference, Event event) {
		this.lives.happened(reference, LifeEntries.of(event), LEAD);
	}

	private InitiativeRecord find(Reference reference) {
		return this.initiatives.find(reference);
	}

}
