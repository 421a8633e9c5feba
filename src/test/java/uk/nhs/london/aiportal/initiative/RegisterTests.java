package uk.nhs.london.aiportal.initiative;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.indicator.ClassTally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class RegisterTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatIsStatedComesBackUnchanged() {
		Answers stated = new Answers(Samples.embedded(), Particulars.none().withSummary("Zeilen\nund „Umlaute“ 🩺"),
				Map.of("pilot_planned_end", new Absence(AbsenceKind.NOT_APPLICABLE, "Not a pilot")));
		Reference reference = this.initiatives.register("RQM", stated, LEAD);
		Answers kept = find(reference).answers();
		assertThat(kept.particulars().productId()).as("linked to what it names").isNotNull();
		assertThat(kept.particulars().withProductId(null)).isEqualTo(stated.particulars());
		assertThat(kept.absences()).isEqualTo(stated.absences());
		assertThat(kept.withParticulars((it) -> it.withProductId(null)).withFacts(RegisterTests::keptElsewhere))
			.isEqualTo(stated.withFacts(RegisterTests::keptElsewhere));
		assertThat(this.initiatives.answersAt(reference, find(reference).version())).contains(kept);
	}

	@Test
	void aRecordThatWasKeptBeforeEventsHadMoreToTellStaysReadable() {
		assertThat(new AnswersJson().readAnswers("{\"facts\":{\"title\":\"Old\"},\"particulars\":{},\"absences\":{}}"))
			.isEqualTo(Answers.none().withFacts((facts) -> facts.title("Old")));
	}

	/** What the register says itself rather than keeping what the answers say of it. */
	private static void keptElsewhere(FactsBuilder facts) {
		facts.registeredOn(null).events(List.of()).attestations(List.of());
	}

	@Test
	void everyChangeLeavesItsVersionAndTheClassThatFollows() {
		Reference reference = pilot();
		this.lives.happened(reference, LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2022-03"))),
				LEAD);
		this.initiatives.change(reference, find(reference).version(), "Stage",
				(it) -> it.withFacts((facts) -> facts.declaredStage(DeclaredStage.ENDED)), LEAD);
		assertThat(this.initiatives.versions(reference)).extracting(RecordVersion::change)
			.containsExactly("Stage", "First live", "Registered");
		assertThat(this.initiatives.results(reference)).first()
			.extracting((result) -> result.classification())
			.isEqualTo(Classification.ENDED);
	}

	@Test
	void aChangeFromAFormerVersionChangesNothing() {
		Reference reference = pilot();
		int version = find(reference).version();
		this.initiatives.attest(reference, LEAD);
		assertThatExceptionOfType(ChangedMeanwhileException.class).isThrownBy(() -> this.initiatives.change(reference,
				version, "Owner", (it) -> it.withFacts((facts) -> facts.serviceOwnerRole("Nobody")), LEAD));
		assertThat(find(reference).answers().facts().serviceOwnerRole()).isNull();
	}

	@Test
	void aStruckOutEventStaysReadableAndNoLongerCounts() {
		Reference reference = pilot();
		this.lives.happened(reference, LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2022"))), LEAD);
		long wrong = find(reference).life().get(0).id();
		this.initiatives.strikeOut(reference, wrong, "It was 2023", LEAD);
		assertThat(find(reference).answers().facts().events()).isEmpty();
		assertThat(find(reference).life()).singleElement()
			.extracting(InitiativeRecord.RecordedEvent::struckOut)
			.isEqualTo("It was 2023");
	}

	@Test
	void onlyALeadOfTheTrustWrites() {
		SignedIn stranger = Accounts.leadOf("RJ1", "Guy's and St Thomas'");
		Reference reference = pilot();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.initiatives.register("RQM", titled("Theirs"), stranger));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.initiatives.attest(reference, stranger));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.initiatives.attest(reference, Accounts.manager()));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "lifecycle_event", "attestation", "initiative_revision", "classification", "public_report" })
	void theDatabaseItselfRefusesToRewriteThePast(String table) {
		Reference reference = pilot();
		this.initiatives.attest(reference, LEAD);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from " + table).update())
			.withMessageContaining("never changed or deleted");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update " + table + " set initiative_id = initiative_id").update())
			.withMessageContaining("never changed or deleted");
	}

	@ParameterizedTest
	@ValueSource(strings = { "live_mode = 'SOMETIMES'", "use_domain = 'MAGIC'", "organisation = 'XXX'",
			"specialty = '999'", "last_used_on = '2026-02-30'", "training_trained = -1", "title = ''" })
	void theDatabaseItselfRefusesWhatIsNoWordOfItsVocabularies(String nonsense) {
		Reference reference = pilot();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update initiative set " + nonsense + " where id = " + reference.number())
				.update());
	}

	@Test
	void theSummaryAgreesWithTheRecordsWhenManyWriteAtOnce() throws Exception {
		ExecutorService writers = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Reference>> work = IntStream.range(0, 40).<Callable<Reference>>mapToObj((i) -> () -> {
				Reference reference = pilot();
				this.initiatives.change(reference, find(reference).version(), "Stage", (it) -> it
					.withFacts((facts) -> facts.declaredStage((i % 2 == 0) ? DeclaredStage.ENDED : DeclaredStage.IDEA)),
						LEAD);
				return reference;
			}).toList();
			for (Future<Reference> done : writers.invokeAll(work)) {
				assertThat(done.get()).isNotNull();
			}
		}
		finally {
			writers.shutdownNow();
		}
		String tally = """
				select organisation || provenance || counted_as || in_headline || red_list || sum(change)
				from %s tally group by organisation, provenance, counted_as, in_headline, red_list
				having sum(change) <> 0 order by 1
				""".formatted(ClassTally.SQL);
		String counted = """
				select c.organisation || c.provenance || c.counted_as
				    || c.in_headline || c.red_list || count(*)
				from standing s join classification c on c.id = s.classification_id
				group by c.organisation, c.provenance, c.counted_as, c.in_headline, c.red_list order by 1
				""";
		assertThat(this.jdbc.sql(tally).query(String.class).list()).isNotEmpty()
			.isEqualTo(this.jdbc.sql(counted).query(String.class).list());
		String sums = """
				select indicator || value || organisation || internal || sum(change) || ' ' || sum(amount)
				from indicator_tally where day <= current_date
				group by indicator, value, organisation, internal having sum(change) <> 0 order by 1
				""";
		String marks = """
				select indicator || value || organisation || internal || count(*) || ' ' || sum(amount)
				from indicator_mark where starts_on <= current_date and ends_before > current_date
				group by indicator, value, organisation, internal order by 1
				""";
		assertThat(this.jdbc.sql(sums).query(String.class).list()).isNotEmpty()
			.isEqualTo(this.jdbc.sql(marks).query(String.class).list());
	}

	private Reference pilot() {
		return this.initiatives.register("RQM", titled("Sort skin lesion referrals"), LEAD);
	}

	private static Answers titled(String title) {
		return Answers.none().withFacts((facts) -> facts.title(title).declaredStage(DeclaredStage.PILOT));
	}

	private InitiativeRecord find(Reference reference) {
		return this.initiatives.find(reference);
	}

}
