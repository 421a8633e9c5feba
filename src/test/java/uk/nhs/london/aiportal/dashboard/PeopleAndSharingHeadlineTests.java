package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import uk.nhs.london.aiportal.dashboard.BenefitsFigure.Head;
import uk.nhs.london.aiportal.dashboard.GroupsFigure.Group;
import uk.nhs.london.aiportal.dashboard.ReachFigure.Use;
import uk.nhs.london.aiportal.dashboard.TrainingFigure.Trained;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of training, leadership and sharing, for every shape of the numbers. */
class PeopleAndSharingHeadlineTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0  | 0 | 0  | Nothing is live
			0  | 0 | 1  | Of the only live initiative it is not stated whether it has an executive sponsor
			0  | 0 | 7  | Of none of 7 live initiatives is it stated whether it has an executive sponsor
			1  | 1 | 1  | The only live initiative has an executive sponsor
			0  | 1 | 1  | The only live initiative has no executive sponsor
			1  | 1 | 7  | The only one of 7 live initiatives of which it is stated has an executive sponsor
			0  | 1 | 7  | The only one of 7 live initiatives of which it is stated has no executive sponsor
			0  | 7 | 7  | None of 7 live initiatives has an executive sponsor
			1  | 7 | 7  | 1 of 7 live initiatives has an executive sponsor
			7  | 7 | 7  | All 7 live initiatives have an executive sponsor
			3  | 7 | 9  | 3 of 7 live initiatives have an executive sponsor; of 2 more it is not stated
			""")
	void amongThoseThatSay(int so, int stated, int all, String headline) {
		assertThat(PeopleFigures.SPONSORED.headline(so, stated, all)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0 | 0 | 0    | 0    | 0 | Nothing is live for which people would be trained
					1 | 0 | 0    | 0    | 0 | Of the only live initiative it is not known how many people are trained
					9 | 0 | 0    | 0    | 0 | Of none of 9 live initiatives is it known how many people are trained
					1 | 1 | 0    | 0    | 0 | Nobody is meant to use it and nobody is trained, at the only live initiative
					1 | 1 | 1    | 1    | 0 | The only person meant to use it is trained, at the only live initiative
					1 | 1 | 1    | 0    | 0 | None of 1 person meant to use it is trained, at the only live initiative
					9 | 9 | 70   | 70   | 0 | All 70 people meant to use it are trained, at all 9 live initiatives
					9 | 4 | 70   | 1    | 0 | 1 of 70 people meant to use it is trained, known of 4 of 9 live initiatives
					9 | 4 | 1500 | 1120 | 0 | 1,120 of 1,500 people meant to use it are trained, known of 4 of 9 live initiatives
					9 | 4 | 70   | 70   | 2 | 70 people are trained and 70 meant to use it, known of 4 of 9 live initiatives; at 2 more are trained than are meant to
					1 | 1 | 10   | 25   | 1 | 25 people are trained and 10 meant to use it, at the only live initiative
					""")
	void trainedOfThoseMeantToUseIt(int live, int known, int intended, int trained, int beyond, String headline) {
		assertThat(TrainingFigure.headline(new Trained(live, known, intended, trained, beyond))).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0 | 0 | 0 | 0 | 0 | Nothing is live that could bring a benefit
					0 | 0 | 0 | 1 | 1 | No benefit is stated of the only live initiative
					0 | 0 | 0 | 9 | 9 | No benefit is stated of any of 9 live initiatives
					0 | 0 | 0 | 0 | 1 | No benefit for patient care, efficiency or health inequities is verified at the only live initiative
					0 | 0 | 0 | 2 | 9 | No benefit for patient care, efficiency or health inequities is verified at any of 9 live initiatives; at 2 no benefit is stated
					3 | 0 | 0 | 0 | 9 | Verified benefits for patient care at 3 of 9 live initiatives
					3 | 2 | 1 | 2 | 9 | Verified benefits for patient care at 3, efficiency at 2 and health inequities at 1 of 9 live initiatives; at 2 no benefit is stated
					1 | 0 | 0 | 0 | 1 | Verified benefits for patient care at the only live initiative
					""")
	void benefitsAreNeverAddedUp(int care, int efficiency, int inequities, int silent, int live, String headline) {
		List<Head> heads = List.of(new Head("PATIENT_CARE", "Patient care", 1, 0, care, 0),
				new Head("EFFICIENCY", "Efficiency", 0, 1, efficiency, 0),
				new Head("HEALTH_INEQUITIES", "Health inequities", 0, 0, inequities, 1));
		assertThat(BenefitsFigure.headline(heads, silent, live)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0 | 0 | 0 | No live initiative is used in care
					0 | 0 | 1 | No group of people is named for whom the performance of the only live initiative used in care was measured
					0 | 0 | 9 | No group of people is named for whom the performance of any of 9 live initiatives used in care was measured
					2 | 1 | 9 | Measured most often by age, at 2 of 9 live initiatives used in care
					2 | 2 | 9 | Measured most often, at 2 of 9 live initiatives used in care each: Age and Sex
					1 | 0 | 1 | Measured most often by age, at the only live initiative used in care
					""")
	void groupsThatWereMeasured(int age, int sex, int inCare, String headline) {
		List<Group> groups = List.of(new Group("AGE", "Age", age), new Group("SEX", "Sex", sex),
				new Group(Partition.NOT_STATED, "Group not stated", inCare - age));
		assertThat(GroupsFigure.headline(groups, inCare)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0 | 0 | 0 | 0 | No trust is counted here
					0 | 0 | 1 | 1 | The only trust has reported nothing
					0 | 0 | 5 | 5 | None of 5 trusts has reported anything
					0 | 0 | 4 | 5 | In none of 2 uses is anything known to be embedded
					1 | 0 | 0 | 1 | Something is embedded in 1 of 2 uses
					1 | 1 | 0 | 1 | Something is embedded in all 2 uses
					3 | 1 | 1 | 5 | Something is embedded in all 2 uses; furthest spread, at 3 of 5 trusts: Pathology
					2 | 2 | 0 | 5 | Something is embedded in all 2 uses; furthest spread, at 2 of 5 trusts: Pathology and Documentation
					""")
	void whereSomethingIsEmbedded(int pathology, int documentation, int silent, int trusts, String headline) {
		assertThat(ReachFigure.headline(List.of(use("PATHOLOGY", "Pathology", pathology, silent, trusts),
				use("DOCUMENTATION", "Documentation", documentation, silent, trusts),
				use(Partition.NOT_STATED, "Not stated", trusts - silent, silent, trusts)), trusts))
			.isEqualTo(headline);
	}

	private static Use use(String code, String label, int embedded, int silent, int trusts) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < embedded; i++) {
			names.add("Trust " + i);
		}
		return new Use(code, label, names, 0, trusts - silent - embedded, silent);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0 | 0 | 0 | false | false | Nothing is going on that could be done twice
					0 | 0 | 3 | false | false | Of none of 3 initiatives is it stated what they do, where and with what
					0 | 0 | 0 | true  | false | No task in a specialty is known to be done with different products by several trusts
					0 | 0 | 0 | true  | true  | Nothing that is done here is known to be done elsewhere with another product
					1 | 2 | 0 | true  | false | 1 task in a specialty is done with several products by 2 trusts
					4 | 9 | 1 | true  | true  | 4 tasks in a specialty are done with several products by 9 trusts, this one among them; of 1 initiative it is not stated what they do, where or with what
					""")
	void tasksDoneTwice(int candidates, int trusts, int unknown, boolean known, boolean ofATrust, String headline) {
		assertThat(SameTaskFigure.headline(candidates, trusts, unknown, known, ofATrust)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0 | 0 | 0 | false | No product is known to be bought separately by several trusts
					0 | 0 | 0 | true  | No product that was bought here is known to be bought separately elsewhere
					1 | 3 | 0 | false | 1 product was bought separately by 3 trusts
					7 | 3 | 2 | false | 7 products were bought separately by several trusts, one by 3; of 2 initiatives that were bought the product is not known
					""")
	void boughtTwice(int products, int most, int unknown, boolean ofATrust, String headline) {
		assertThat(SeparatelyFigure.headline(products, most, unknown, ofATrust)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0 | 0 | 0 | 0 | false | No product is known for which several trusts wrote the same paper and nobody offers it
					0 | 0 | 0 | 1 | true  | No product is known for which this trust and another wrote the same paper and nobody offers it; of 1 paper the product is not known
					1 | 2 | 4 | 0 | false | Written by each trust and offered by none: the safety case of 1 product, the data protection impact assessment of 2 products, at 4 trusts
					""")
	void papersWrittenTwice(int safetyCases, int assessments, int trusts, int unknown, boolean ofATrust,
			String headline) {
		assertThat(PapersFigure.headline(safetyCases, assessments, trusts, unknown, ofATrust)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 31 | 0 | false | Nothing is going on of which others could have something
			0 | 31 | 4 | true  | No trust is known to offer anything to others; of 4 initiatives nothing is stated
			1 | 31 | 0 | true  | 1 of 31 trusts offers something to others
			2 | 31 | 0 | true  | 2 of 31 trusts offer something to others
			1 | 1  | 0 | true  | This trust offers something to others
			0 | 1  | 0 | true  | This trust offers nothing to others, as far as is stated
			""")
	void whatOthersCanHave(int offering, int trusts, int silent, boolean any, String headline) {
		assertThat(OfferedFigure.headline(offering, trusts, silent, any)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | false | No initiative is stated to be part of a programme of several trusts
			0 | 0 | true  | No initiative here is stated to be part of a programme
			0 | 1 | false | 1 programme is stated, with initiatives of one trust
			0 | 2 | false | 2 programmes are stated, each with initiatives of one trust
			1 | 1 | false | 1 programme has initiatives of several trusts
			2 | 5 | false | 2 programmes have initiatives of several trusts, 3 more of one trust
			2 | 5 | true  | This trust works with others in 2 programmes
			""")
	void programmesOfSeveralTrusts(int ofSeveral, int all, boolean ofATrust, String headline) {
		assertThat(ProgrammesFigure.headline(ofSeveral, all, ofATrust)).isEqualTo(headline);
	}

	@ParameterizedTest
	@EnumSource(FigureName.class)
	void definitionIsMadeOfSentencesWithABlankBetween(FigureName figure) {
		assertThat(figure.definition()).endsWith(".").doesNotContainPattern("[.:][A-Z]").doesNotContain("  ");
	}

	@Test
	void longListIsCutOnThePageAndSaysWhereTheRestIs() {
		List<List<Cell>> rows = new ArrayList<>();
		for (int i = 0; i < 31; i++) {
			rows.add(List.of(Cell.of(i)));
		}
		Figure longer = new Figure(FigureName.SAME_TASK, "", "", List.of(Column.number("n", "N")), rows, null, 30);
		assertThat(longer.shownRows()).hasSize(30);
		assertThat(longer.rows()).hasSize(31);
		assertThat(longer.limited()).isEqualTo("The first 30 of 31 rows; all 31 are in the file.");
		Figure whole = new Figure(FigureName.SAME_TASK, "", "", List.of(Column.number("n", "N")), rows.subList(1, 31),
				null, 30);
		assertThat(whole.shownRows()).hasSize(30);
		assertThat(whole.limited()).isNull();
	}

}
