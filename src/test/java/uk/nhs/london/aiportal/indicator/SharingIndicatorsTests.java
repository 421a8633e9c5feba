package uk.nhs.london.aiportal.indicator;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Partner;

import static org.assertj.core.api.Assertions.assertThat;

class SharingIndicatorsTests {

	private static final String TODAY = SampleLife.TODAY.toString();

	private static SampleLife saying(UnaryOperator<Particulars> particulars) {
		return SampleLife.pilot((facts) -> facts.tasks(Set.of(Task.DETECT, Task.TRIAGE)).origin(Origin.PURCHASED))
			.with((answers) -> answers.withParticulars(particulars));
	}

	private static SampleLife ended(SampleLife life) {
		return life.with((answers) -> answers.withFacts((facts) -> facts.declaredStage(DeclaredStage.ENDED)));
	}

	@Test
	void eachTaskCountsWithItsSpecialtyAndProduct() {
		SampleLife life = saying((it) -> it.withSpecialty("812").withProductId(17L));
		assertThat(life.on(TODAY, Indicator.TASK)).containsExactlyInAnyOrder("DETECT.812.17", "TRIAGE.812.17");
		assertThat(ended(life).on(TODAY, Indicator.TASK)).isEmpty();
		assertThat(saying((it) -> it.withSpecialty("812")).on(TODAY, Indicator.TASK)).containsExactly("NOT_STATED");
		assertThat(saying((it) -> it.withProductId(17L)).on(TODAY, Indicator.TASK)).containsExactly("NOT_STATED");
		assertThat(
				life.with((answers) -> answers.withFacts((facts) -> facts.tasks(Set.of()))).on(TODAY, Indicator.TASK))
			.containsExactly("NOT_STATED");
	}

	@ParameterizedTest
	@CsvSource({ "PURCHASED, DIRECT_AWARD, , 17, 17", "PURCHASED, FRAMEWORK_CALL_OFF, , 17, 17",
			"PURCHASED, , , 17, 17", "PURCHASED, DIRECT_AWARD, , , NOT_STATED", "PURCHASED, NATIONAL_CALL_OFF, , 17, ",
			"PURCHASED, BUNDLED_IN_EXISTING_CONTRACT, , 17, ", "PURCHASED, NONE, , 17, ",
			"PURCHASED, DIRECT_AWARD, 3, 17, ", "IN_HOUSE, DIRECT_AWARD, , 17, ", ", DIRECT_AWARD, , 17, " })
	void boughtSeparatelyIsNeitherNationalNorBundledNorInAProgramme(@Nullable Origin origin, @Nullable String route,
			@Nullable Long programme, @Nullable Long product, @Nullable String value) {
		SampleLife life = saying((it) -> it.withProductId(product)
			.withProgrammeId(programme)
			.withCodes("procurement_route", (route != null) ? Set.of(route) : Set.of()))
			.with((answers) -> answers.withFacts((facts) -> facts.origin(origin)));
		assertThat(life.on(TODAY, Indicator.BOUGHT)).isEqualTo((value != null) ? List.of(value) : List.of());
		assertThat(ended(life).on(TODAY, Indicator.BOUGHT)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "DPIA, COMPLETE, , DPIA.17", "DCB0160, COMPLETE, , DCB0160.17", "DPIA, COMPLETE, R1H, ",
			"DPIA, IN_PROGRESS, , ", "DTAC, COMPLETE, , " })
	void ownPaperIsCompleteAndHeldByNobodyElse(String type, AssuranceStatus status, @Nullable String heldBy,
			@Nullable String value) {
		SampleLife life = saying((it) -> it.withProductId(17L)).with((answers) -> answers.withFacts((facts) -> facts
			.assurance(List.of(AssuranceItemBuilder.builder().type(type).status(status).heldBy(heldBy).build()))));
		assertThat(life.on(TODAY, Indicator.OWN_PAPER)).isEqualTo((value != null) ? List.of(value) : List.of());
	}

	@Test
	void whatIsOfferedIsToldByProductAndNothingIsNotNotStated() {
		assertThat(saying((it) -> it.withProductId(17L).withCodes("shared_assets", Set.of("DPIA", "TRAINING")))
			.on(TODAY, Indicator.OFFERED)).containsExactlyInAnyOrder("DPIA.17", "TRAINING.17");
		assertThat(saying((it) -> it.withCodes("shared_assets", Set.of("DPIA"))).on(TODAY, Indicator.OFFERED))
			.containsExactly("DPIA.NOT_STATED");
		assertThat(saying((it) -> it).on(TODAY, Indicator.OFFERED)).containsExactly("NOT_STATED");
		assertThat(saying((it) -> it).with((it) -> it.withAbsence("shared_assets", new Absence(AbsenceKind.NONE, null)))
			.on(TODAY, Indicator.OFFERED)).containsExactly("NONE");
	}

	@Test
	void partnersCountOnceAKind() {
		assertThat(saying((it) -> it.withPartners(List.of(new Partner("One", "ACADEMIA", null, null),
				new Partner("Two", "ACADEMIA", null, null), new Partner("Three", null, null, null))))
			.on(TODAY, Indicator.PARTNER)).containsExactlyInAnyOrder("ACADEMIA", "KIND_NOT_STATED");
		assertThat(saying((it) -> it).on(TODAY, Indicator.PARTNER)).containsExactly("NOT_STATED");
		assertThat(saying((it) -> it).with((it) -> it.withAbsence("partners", new Absence(AbsenceKind.NONE, null)))
			.on(TODAY, Indicator.PARTNER)).containsExactly("NONE");
	}

	@Test
	void programmeCountsWhileItGoesOn() {
		SampleLife life = saying((it) -> it.withProgrammeId(3L));
		assertThat(life.on(TODAY, Indicator.PROGRAMME)).containsExactly("3");
		assertThat(ended(life).on(TODAY, Indicator.PROGRAMME)).isEmpty();
	}

}
