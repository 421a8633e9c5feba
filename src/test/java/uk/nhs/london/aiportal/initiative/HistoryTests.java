package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
class HistoryTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	@Autowired
	private HistoryService history;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void begin() {
		this.clock.set(LocalDate.of(2026, 6, 30));
	}

	@Test
	void everyChangeIsToldWithWhoWhenWhatAndWhy() {
		Reference reference = register(Facts.none());
		this.clock.set(LocalDate.of(2026, 7, 1));
		this.initiatives.change(reference, version(reference), "Owner", "She left",
				(it) -> it.withFacts((facts) -> facts.serviceOwnerRole("Lead nurse")), LEAD);
		HistoryEntry newest = this.history.page(reference, 1).entries().get(0);
		assertThat(newest.title()).isEqualTo("Owner");
		assertThat(newest.by()).isEqualTo(LEAD.username());
		assertThat(newest.why()).isEqualTo("She left");
		assertThat(newest.at().toLocalDate()).isEqualTo("2026-07-01");
		assertThat(newest.changes()).singleElement().satisfies((change) -> {
			assertThat(change.label()).isEqualTo("Service owner");
			assertThat(change.before()).isEqualTo("Not stated");
			assertThat(change.after()).isEqualTo("Lead nurse");
		});
		HistoryEntry oldest = this.history.page(reference, 1).entries().get(1);
		assertThat(oldest.title()).isEqualTo("Registered");
		assertThat(oldest.changedFields()).contains("Name", "Declared stage");
	}

	@Test
	void eventsCorrectionsConfirmationsAndClassesStandInTheSameLineOfTime() {
		Reference reference = register(Facts.none());
		this.lives.happened(reference, LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2026-03"))),
				LEAD);
		this.initiatives.strikeOut(reference, this.initiatives.find(reference).life().get(0).id(), "It was April",
				LEAD);
		this.initiatives.attest(reference, LEAD);
		this.lives.happened(reference, LifeEntries.of(Samples.declared(DeclaredStage.ENDED, "2026-06-30")), LEAD);
		List<HistoryEntry> entries = this.history.page(reference, 1).entries();
		assertThat(entries).extracting(HistoryEntry::title)
			.containsExactly("Stage declared", "Confirmed as right", "Struck out: First live", "First live",
					"Registered");
		assertThat(entries.get(2).why()).isEqualTo("It was April");
		assertThat(entries.get(3).changes()).singleElement()
			.satisfies((change) -> assertThat(change.rows().get(0).row()).isEqualTo("March 2026: First live"));
		assertThat(entries.get(0).step().sentences()).first()
			.asString()
			.startsWith("The class changed from “Pilot, ")
			.endsWith("to “Ended”.");
	}

	@Test
	void aClassThatTimeAloneChangedIsAnEntryOfItsOwn() {
		Reference reference = register(Samples.embedded());
		this.lives.happened(reference, LifeEntries.of(Samples.embedded().events()), LEAD);
		LocalDate next = this.initiatives.find(reference).result().nextChangeOn();
		this.clock.set(next);
		this.initiatives.classifyDue(100);
		HistoryEntry newest = this.history.page(reference, 1).entries().get(0);
		assertThat(newest.by()).isNull();
		assertThat(newest.at().toLocalDate()).isEqualTo(next);
		assertThat(newest.step().sentences()).isNotEmpty();
		assertThat(newest.changes()).isEmpty();
	}

	@Test
	void aLongHistoryComesInPages() {
		Reference reference = register(Facts.none());
		for (int i = 0; i < 24; i++) {
			String owner = "Owner " + i;
			this.initiatives.change(reference, version(reference), owner,
					(it) -> it.withFacts((facts) -> facts.serviceOwnerRole(owner)), LEAD);
		}
		HistoryPage last = this.history.page(reference, 99);
		assertThat(last.number()).isEqualTo(2);
		assertThat(last.total()).isEqualTo(25);
		assertThat(last.entries()).hasSize(5).last().extracting(HistoryEntry::title).isEqualTo("Registered");
		assertThat(this.history.page(reference, 1).entries()).hasSize(20)
			.first()
			.extracting(HistoryEntry::title)
			.isEqualTo("Owner 23");
	}

	@Test
	void theNameOfAProductIsAskedForOnlyWhereTheProductBecameAnother() {
		Reference reference = register(Facts.none());
		name(reference, "Example Derm");
		for (int i = 0; i < 5; i++) {
			String owner = "Owner " + i;
			this.initiatives.change(reference, version(reference), owner,
					(it) -> it.withFacts((facts) -> facts.serviceOwnerRole(owner)), LEAD);
		}
		name(reference, "Example Scan");
		List<String> asked = StatementCount.during(() -> this.history.page(reference, 1));
		assertThat(asked).filteredOn((sql) -> sql.contains("known_product"))
			.as("of the first product: when it came and when it went; of the second: when it came")
			.hasSize(3);
		HistoryEntry newest = this.history.page(reference, 1).entries().get(0);
		assertThat(newest.changes()).filteredOn((it) -> it.label().equals("Known as"))
			.extracting(FieldChange::before, FieldChange::after)
			.containsExactly(tuple("Example Derm, Example Ltd", "Example Scan, Example Ltd"));
	}

	private void name(Reference reference, String product) {
		this.initiatives.change(reference, version(reference), "Product",
				(it) -> it.withFacts((facts) -> facts.product(new Product(product, "Example Ltd", null)))
					.withParticulars((particulars) -> particulars.withProductId(null)),
				LEAD);
	}

	@Test
	void whatTheRegisterSaidEndsWithAWithdrawalAndBeginsAgainWithTheReturn() {
		Reference reference = register(Facts.none());
		this.clock.set(LocalDate.of(2026, 7, 10));
		this.withdrawals.withdraw(reference, "Registered twice", LEAD);
		this.clock.set(LocalDate.of(2026, 7, 20));
		assertThat(this.history.recorded(reference)).extracting(RecordedSpan::from, RecordedSpan::to)
			.containsExactly(tuple(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 7, 9)));
		this.withdrawals.bringBack(reference, "It was the other one", LEAD);
		this.clock.set(LocalDate.of(2026, 7, 31));
		assertThat(this.history.recorded(reference)).extracting(RecordedSpan::from, RecordedSpan::to)
			.containsExactly(tuple(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 7, 9)),
					tuple(LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 31)));
		InitiativeRecord now = this.initiatives.find(reference);
		PastRecord away = this.history.asAt(now, LocalDate.of(2026, 7, 19));
		assertThat(away.recorded()).isNull();
		assertThat(away.withdrawal())
			.isEqualTo(new Withdrawal(LocalDate.of(2026, 7, 10), "Registered twice", LEAD.username()));
		assertThat(away.because()).isEmpty();
		for (LocalDate day : List.of(LocalDate.of(2026, 7, 9), LocalDate.of(2026, 7, 20))) {
			assertThat(this.history.asAt(now, day).recorded()).as("%s", day).isNotNull();
			assertThat(this.history.asAt(now, day).withdrawal()).as("%s", day).isNull();
		}
	}

	@Test
	void whatCameAndWentOnOneDayWasNeverSaidOfThatDay() {
		Reference reference = register(Facts.none());
		this.withdrawals.withdraw(reference, "A mistake", LEAD);
		assertThat(this.history.recorded(reference)).isEmpty();
		this.withdrawals.bringBack(reference, "It was none", LEAD);
		assertThat(this.history.recorded(reference)).extracting(RecordedSpan::from, RecordedSpan::to)
			.containsExactly(tuple(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30)));
	}

	@Test
	void theDatabaseItselfRefusesAReasonThatSaysNothing() {
		register(Facts.none());
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into initiative_revision select initiative_id, 99, recorded_at, recorded_by, change, answers, ''
				from initiative_revision
				""").update()).withMessageContaining("why");
	}

	private Reference register(Facts facts) {
		return this.initiatives.register("RQM", new Answers(facts, Particulars.none(), Map.of())
			.withFacts((it) -> it.title("Sort referrals").declaredStage(DeclaredStage.PILOT)), LEAD);
	}

	private int version(Reference reference) {
		return this.initiatives.find(reference).version();
	}

}
