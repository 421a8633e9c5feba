package uk.nhs.london.aiportal;

import java.time.Clock;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rooms of docs/adr/0001: who may visit whom, and which rooms are pure. */
class RoomsTests {

	private static final JavaClasses PORTAL = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackagesOf(PortalApplication.class);

	@Test
	void roomsVisitOnlyTheRoomsTheyName() {
		ApplicationModules.of(PortalApplication.class).verify();
	}

	@Test
	void pureRoomsKnowNoFramework() {
		classesOfPureRooms().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..", "javax.sql..")
			.check(PORTAL);
	}

	@Test
	void pureRoomsKnowNoClock() {
		classesOfPureRooms().should().dependOnClassesThat().areAssignableTo(Clock.class).check(PORTAL);
	}

	@Test
	void timeIsAskedOfAClockThatTestsCanMove() {
		DescribedPredicate<JavaMethodCall> now = DescribedPredicate.describe("now() without a clock",
				(call) -> call.getTarget().getOwner().getPackageName().equals("java.time")
						&& call.getTarget().getName().equals("now")
						&& call.getTarget()
							.getRawParameterTypes()
							.stream()
							.noneMatch((type) -> type.isEquivalentTo(Clock.class)));
		noClasses().should().callMethodWhere(now).check(PORTAL);
	}

	/** Their package-info names the rooms they may visit, in Modulith's annotation. */
	private static GivenClassesConjunction classesOfPureRooms() {
		return noClasses().that()
			.resideInAnyPackage("..aiportal.classification..", "..aiportal.chart..", "..aiportal.similar..")
			.and()
			.doNotHaveSimpleName("package-info");
	}

}
