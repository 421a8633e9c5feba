package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Vocabularies that are tables: the database keeps them, and a word of them can retire.
 */
@PostgresTest
class VocabularyTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private RecordFields fields;

	@Autowired
	private ReferenceLists references;

	@Autowired
	private Programmes programmes;

	@Autowired
	private ProductCatalogue products;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aRetiredCodeIsNoLongerOfferedAndOldRecordsKeepIt() {
		Reference old = register("technique", "REINFORCEMENT");
		this.jdbc.sql("update vocabulary_code set valid_to = '2026-11-24' where code = 'REINFORCEMENT'").update();
		try {
			ReferenceLists today = new ReferenceLists(this.jdbc);
			assertThat(offered(today, "2026-11-24")).contains("REINFORCEMENT", "NLP");
			assertThat(offered(today, "2026-11-25")).doesNotContain("REINFORCEMENT").contains("NLP");
			Answers answers = this.initiatives.find(old).answers();
			assertThat(new RecordFields(today, this.programmes, this.products).named("technique").words(answers))
				.isEqualTo("Reinforcement learning");
			// It can still be changed, restored and read at its former versions.
			this.initiatives.change(old, this.initiatives.versionOf(old), "Summary",
					(it) -> it.withParticulars((said) -> said.withSummary("Changed after the code retired")), LEAD);
			assertThat(this.initiatives.find(old).answers().particulars().code("technique")).isEqualTo("REINFORCEMENT");
		}
		finally {
			this.jdbc.sql("update vocabulary_code set valid_to = null").update();
		}
	}

	private static List<String> offered(ReferenceLists references, String day) {
		return references.vocabulary("TECHNIQUE")
			.stream()
			.filter((word) -> word.offeredOn(LocalDate.parse(day)))
			.map(VocabularyCode::code)
			.toList();
	}

	@Test
	void theDatabaseKnowsEveryQuestionThatIsAnsweredByCodes() {
		assertThat(this.jdbc.sql("select question || ' ' || vocabulary || ' ' || single from coded_question")
			.query(String.class)
			.list())
			.containsExactlyInAnyOrderElementsOf(Details.coded()
				.stream()
				.map((it) -> it.name() + " " + it.vocabulary() + " " + (it.kind() == FieldKind.CODE))
				.toList());
		assertThat(Details.coded())
			.allSatisfy((it) -> assertThat(this.references.vocabulary(it.vocabularyName())).isNotEmpty());
	}

	@Test
	void thereAreTwentySixBarriersInEightFamilies() {
		assertThat(this.references.vocabulary("BARRIER")).hasSize(26);
		assertThat(this.references.vocabulary("BARRIER").stream().map(VocabularyCode::family).distinct()).hasSize(8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into initiative_code values (%d, 'technique', 'TECHNIQUE', true, 'MAGIC')",
			"insert into initiative_code values (%d, 'technique', 'BARRIER', true, 'LIABILITY')",
			"insert into initiative_code values (%d, 'technique', 'TECHNIQUE', true, 'SPEECH')",
			"insert into initiative_code values (%d, 'technique', 'TECHNIQUE', false, 'SPEECH')",
			"insert into initiative_code values (%d, 'magic', 'TECHNIQUE', true, 'NLP')",
			"insert into initiative_site values (%d, 'rqm01')",
			"insert into barrier (initiative_id, position, code) values (%d, 0, 'EPR')",
			"insert into barrier (initiative_id, position, code, severity) values (%d, 0, 'LIABILITY', 4)",
			"insert into benefit (initiative_id, position, domain) values (%d, 0, 'LIABILITY')",
			"insert into partner (initiative_id, position, name) values (%d, 0, '')",
			"update initiative set override_percent = 101 where id = %d",
			"update initiative set website = 'javascript:alert(1)' where id = %d",
			"update initiative set last_discussed_on = '2026-02-30' where id = %d" })
	void theDatabaseItselfRefusesWhatIsNoAnswer(String nonsense) {
		Reference reference = register("technique", "NLP");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql(String.format(nonsense, reference.number())).update());
	}

	@Test
	void everyAnswerOfEveryKindComesBack() {
		Answers stated = Answers.none().withFacts((facts) -> facts.title("All of it"));
		for (Detail detail : Details.all()) {
			stated = stated.withParticulars((it) -> detail.state(it, DetailSamples.of(detail, this.references)));
		}
		stated = stated.withParticulars((it) -> it.withBenefits(List.of(DetailSamples.BENEFIT))
			.withPartners(List.of(DetailSamples.PARTNER))
			.withBarriers(List.of(DetailSamples.BARRIER)));
		Reference reference = this.initiatives.register("RQM", stated, LEAD);
		Answers kept = this.initiatives.find(reference).answers();
		assertThat(kept.particulars()).isEqualTo(stated.particulars());
		assertThat(this.initiatives.answersAt(reference, this.initiatives.versionOf(reference))).contains(kept);
		for (Detail detail : Details.all()) {
			assertThat(detail.value().apply(kept.particulars())).as(detail.name())
				.isEqualTo(DetailSamples.of(detail, this.references));
			assertThat(this.fields.named(detail.name()).words(kept)).as(detail.name()).isNotBlank();
		}
		Answers nothing = Answers.none();
		for (Detail detail : Details.all()) {
			kept = kept.withParticulars((it) -> detail.state(it, null));
		}
		assertThat(kept.particulars().withBenefits(List.of()).withPartners(List.of()).withBarriers(List.of()))
			.isEqualTo(nothing.particulars());
	}

	private Reference register(String question, String code) {
		Answers answers = Answers.none()
			.withFacts((facts) -> facts.title("With a code"))
			.withParticulars((it) -> it.withCodes(Map.of(question, Set.of(code))));
		return this.initiatives.register("RQM", answers, LEAD);
	}

}
