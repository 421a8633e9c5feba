package uk.nhs.london.aiportal.initiative;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class CompletenessTests {

	/** One field of each point; the number is its weight. */
	private static final List<RecordField> FIELDS = List.of(text("live", AskedAt.R2, null),
			text("name", AskedAt.R0, null), text("also", AskedAt.R0, null), text("before", AskedAt.R1, null),
			text("embedded", AskedAt.R3, null), text("end", AskedAt.R9, null), text("free", AskedAt.O, null),
			text("derived", AskedAt.D, null));

	@ParameterizedTest
	@CsvSource({ "IDEA, 8", "PRE_DEPLOYMENT, 11", "SHADOW, 13", "PILOT, 13", "ROLLOUT, 15", "ROUTINE, 15", "SCALED, 15",
			"PAUSED, 16", "ENDED, 11", ", 8" })
	void whatIsAskedGrowsWithTheStage(DeclaredStage stage, int weight) {
		assertThat(Completeness.of(FIELDS, at(stage)).asked()).isEqualTo(weight);
	}

	@Test
	void theNextAnswerIsTheHeaviestAndOfTwoTheEarlier() {
		assertThat(next(FIELDS, at(DeclaredStage.PILOT))).isEqualTo("name");
		assertThat(next(FIELDS, at(DeclaredStage.PILOT).withAbsence("name", none()))).isEqualTo("also");
		Answers begun = at(DeclaredStage.PILOT).withAbsence("name", none()).withAbsence("also", none());
		assertThat(next(FIELDS, begun)).isEqualTo("before");
		assertThat(next(FIELDS, begun.withAbsence("before", none()))).isEqualTo("live");
		assertThat(Completeness.of(FIELDS, begun.withAbsence("before", none()).withAbsence("live", none())).next())
			.isNull();
	}

	@Test
	void onlyARecordWithoutAnOpenQuestionIsWhole() {
		List<RecordField> many = Stream
			.concat(Stream.generate(() -> text("answered", AskedAt.R0, "yes")).limit(400),
					Stream.of(text("open", AskedAt.R2, null)))
			.toList();
		Completeness almost = Completeness.of(many, at(DeclaredStage.PILOT));
		assertThat(almost.answered()).isEqualTo(1600);
		assertThat(almost.asked()).isEqualTo(1602);
		assertThat(almost.percent()).isEqualTo(99);
		assertThat(almost.open()).isEqualTo(1);
		assertThat(Completeness.of(many, at(DeclaredStage.IDEA)).percent()).isEqualTo(100);
		assertThat(Completeness.of(many, at(DeclaredStage.PILOT).withAbsence("open", none())).percent()).isEqualTo(100);
	}

	@ParameterizedTest
	@CsvSource({ "0, 13, 0", "4, 13, 30", "6, 13, 46", "7, 13, 53", "12, 13, 92", "13, 13, 100", "0, 0, 100",
			"1, 100, 1", "99, 10000, 0", "100, 10000, 1" })
	void percentIsRoundedDown(int answered, int asked, int percent) {
		assertThat(new Completeness(answered, asked, 0, null).percent()).isEqualTo(percent);
	}

	@Test
	void noneAndDoesNotApplyAreAnswersAndNotKnowingIsNone() {
		Answers answers = at(DeclaredStage.IDEA);
		RecordField field = text("field", AskedAt.R0, null);
		assertThat(Completeness.isAnswered(field, answers)).isFalse();
		assertThat(Completeness.isAnswered(field, answers.withAbsence("field", none()))).isTrue();
		assertThat(Completeness.isAnswered(field,
				answers.withAbsence("field", new Absence(AbsenceKind.NOT_APPLICABLE, "Because"))))
			.isTrue();
		assertThat(Completeness.isAnswered(text("field", AskedAt.R0, "ML"), answers)).isTrue();
		assertThat(Completeness.isAnswered(text("field", AskedAt.R0, "UNSURE"), answers)).isFalse();
	}

	@Test
	void theStageIsTheOneDeclaredLast() {
		Event ended = EventBuilder.builder()
			.type(EventType.STAGE_DECLARED)
			.on(PartialDate.parse("2026-03-01"))
			.stage(DeclaredStage.ENDED)
			.build();
		Answers answers = at(DeclaredStage.PILOT).withFacts((facts) -> facts.events(List.of(ended)));
		assertThat(Completeness.of(FIELDS, answers).asked()).isEqualTo(11);
	}

	private static String next(List<RecordField> fields, Answers answers) {
		RecordField next = Completeness.of(fields, answers).next();
		return (next != null) ? next.name() : "";
	}

	private static Answers at(DeclaredStage stage) {
		return Answers.none().withFacts((facts) -> facts.declaredStage(stage));
	}

	private static Absence none() {
		return new Absence(AbsenceKind.NONE, null);
	}

	private static RecordField text(String name, AskedAt at, String value) {
		return new RecordField(name, name, "page", Asked.always(at), name, FieldKind.LINE, List.of(),
				(answers) -> value);
	}

}
