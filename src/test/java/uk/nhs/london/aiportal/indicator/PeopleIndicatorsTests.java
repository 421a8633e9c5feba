package uk.nhs.london.aiportal.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Barrier;
import uk.nhs.london.aiportal.initiative.Benefit;
import uk.nhs.london.aiportal.initiative.Equity;
import uk.nhs.london.aiportal.initiative.RolesBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleIndicatorsTests {

	private static final String TODAY = SampleLife.TODAY.toString();

	private static SampleLife trained(@Nullable Integer intended, @Nullable Integer trained) {
		return SampleLife.pilot((facts) -> facts.training(new Training(intended, trained)));
	}

	@ParameterizedTest
	@CsvSource({ "60, 45, YES, true, false", "60, 60, YES, true, false", "60, 61, YES, true, true",
			"0, 0, YES, true, false", "60, , NOT_STATED, false, false", ", 45, NOT_STATED, false, false",
			", , NOT_STATED, false, false" })
	void peopleCountWhereBothNumbersAreStated(@Nullable Integer intended, @Nullable Integer trained, String known,
			boolean counts, boolean beyond) {
		SampleLife life = trained(intended, trained);
		assertThat(life.on(TODAY, Indicator.TRAINING_KNOWN)).containsExactly(known);
		assertThat(life.on(TODAY, Indicator.TRAINED)).hasSize(counts ? 1 : 0);
		assertThat(life.on(TODAY, Indicator.TRAINING_INTENDED)).hasSize(counts ? 1 : 0);
		assertThat(life.on(TODAY, Indicator.TRAINED_BEYOND)).hasSize(beyond ? 1 : 0);
	}

	@Test
	void sumsAreOfThePeople() {
		List<Integer> amounts = new ArrayList<>();
		Indicator.TRAINED.mark(trained(60, 45).life(), (mark) -> amounts.add(mark.amount()));
		Indicator.TRAINING_INTENDED.mark(trained(60, 45).life(), (mark) -> amounts.add(mark.amount()));
		assertThat(amounts).containsExactly(45, 60);
	}

	@Test
	void whatIsNotLiveIsNotAsked() {
		SampleLife idea = SampleLife
			.pilot((facts) -> facts.declaredStage(DeclaredStage.IDEA).liveMode(null).training(new Training(60, 45)));
		for (Indicator indicator : List.of(Indicator.TRAINED, Indicator.TRAINING_KNOWN, Indicator.PROJECT_MANAGER,
				Indicator.SPONSOR, Indicator.DISCUSSED, Indicator.CHAMPION, Indicator.BENEFIT,
				Indicator.IMPACT_ASSESSMENT, Indicator.SUBGROUPS)) {
			assertThat(idea.on(TODAY, indicator)).as(indicator.name()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "2025-01-14, NOT_STATED", "2025-01-15, WITHIN_12_MONTHS", "2026-01-15, WITHIN_12_MONTHS",
			"2026-01-16, LONGER_AGO" })
	void discussionIsRecentForAYearFromItsDayOn(String day, String value) {
		SampleLife life = SampleLife.pilot((facts) -> {
		})
			.with((answers) -> answers.withParticulars((it) -> it
				.withRoles(RolesBuilder.builder().lastDiscussedOn(PartialDate.parse("2025-01-15")).build())));
		assertThat(life.on(day, Indicator.DISCUSSED)).containsExactly(value);
	}

	@Test
	void bestOfEachHeadIsWhatCountsAndAHeadIsNotTheFamilyOfABarrier() {
		assertThat(benefits(new Benefit("FLOW", "EXPECTED", null, null, null, null, null, null, null),
				new Benefit("STAFF_TIME", "MEASURED", null, null, null, null, null, null, null),
				new Benefit("PATIENT_SAFETY", null, null, null, null, null, null, null, null))
			.on(TODAY, Indicator.BENEFIT)).containsExactlyInAnyOrder("EFFICIENCY.MEASURED", "PATIENT_CARE.NOT_STATED");
		SampleLife barrier = SampleLife.pilot((facts) -> {
		})
			.with((answers) -> answers
				.withParticulars((it) -> it.withBarriers(List.of(new Barrier("STAFF_TIME", 2, null, null, null)))));
		assertThat(barrier.on(TODAY, Indicator.BARRIER_FAMILY)).containsExactly("WORKFORCE_AND_LEADERSHIP");
	}

	private static SampleLife benefits(Benefit... benefits) {
		return SampleLife.pilot((facts) -> {
		}).with((answers) -> answers.withParticulars((it) -> it.withBenefits(List.of(benefits))));
	}

	@Test
	void noBenefitIsAnAnswerAndNothingSaidIsNot() {
		assertThat(benefits().on(TODAY, Indicator.BENEFIT)).containsExactly("NOT_STATED");
		assertThat(benefits().with((it) -> it.withAbsence("benefits", new Absence(AbsenceKind.NONE, null)))
			.on(TODAY, Indicator.BENEFIT)).containsExactly("NONE");
	}

	@ParameterizedTest
	@CsvSource({ "REQUIRED, COMPLETE, 2026-10-31, 2026-10-31, COMPLETE",
			"REQUIRED, COMPLETE, 2026-10-31, 2026-11-01, EXPIRED", "REQUIRED, COMPLETE, , 2026-11-01, COMPLETE",
			"REQUIRED, IN_PROGRESS, , 2026-11-01, IN_PROGRESS", "REQUIRED, , , 2026-11-01, REQUIRED",
			"UNKNOWN, , , 2026-11-01, UNKNOWN", "NOT_APPLICABLE, , , 2026-11-01, NOT_APPLICABLE",
			", , , 2026-11-01, NOT_STATED" })
	void impactAssessmentIsCompleteUntilItsLastDay(@Nullable Applicability applicability,
			@Nullable AssuranceStatus status, @Nullable String expires, String day, String value) {
		SampleLife life = SampleLife.pilot((facts) -> facts.assurance(List.of(AssuranceItemBuilder.builder()
			.type("EHIA")
			.applicability(applicability)
			.status(status)
			.expiresOn((expires != null) ? PartialDate.parse(expires) : null)
			.build())));
		assertThat(life.on(day, Indicator.IMPACT_ASSESSMENT)).containsExactly(value);
	}

	@ParameterizedTest
	@CsvSource({ "DIAGNOSTIC_IMAGING, true, ETHNICITY, YES, ETHNICITY", "DIAGNOSTIC_IMAGING, true, , YES, NOT_STATED",
			"DIAGNOSTIC_IMAGING, false, ETHNICITY, NO, ", "DIAGNOSTIC_IMAGING, , ETHNICITY, NOT_STATED, ",
			"DIAGNOSTIC_IMAGING, , , NOT_STATED, ", "CORPORATE_FINANCE_HR, true, ETHNICITY, , " })
	void groupsAreAskedOfWhatIsUsedInCare(UseDomain domain, @Nullable Boolean measured, @Nullable String group,
			@Nullable String measuredAs, @Nullable String groupAs) {
		SampleLife life = SampleLife.pilot((facts) -> facts.useDomain(domain))
			.with((answers) -> answers.withParticulars((it) -> it.withEquity(new Equity(measured, null))
				.withCodes("groups_tested", (group != null) ? Set.of(group) : Set.of())));
		assertThat(life.on(TODAY, Indicator.SUBGROUPS))
			.isEqualTo((measuredAs != null) ? List.of(measuredAs) : List.of());
		assertThat(life.on(TODAY, Indicator.GROUP_TESTED)).isEqualTo((groupAs != null) ? List.of(groupAs) : List.of());
	}

}
