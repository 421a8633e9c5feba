package uk.nhs.london.aiportal.initiative;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.UseDomain;

/** Of which records something is asked. What is not stated never makes it be asked. */
public enum AskedIf {

	ALWAYS("", (answers) -> true),
	DEVICE("if it is a medical device", (answers) -> isDevice(answers.facts().deviceClass())),
	PILOT("if it is a pilot", (answers) -> answers.declaredStage() == DeclaredStage.PILOT),
	PATIENTS("if patients are affected", (answers) -> affectsPatients(answers.facts())),
	IN_CARE("if it is used in care", (answers) -> isInCare(answers.facts())),
	BOUGHT("if it was bought", (answers) -> answers.facts().origin() == Origin.PURCHASED),
	INTERNAL("if not everybody may read it", (answers) -> answers.particulars().visibility() == Visibility.INTERNAL),
	BY_DEFAULT("if it is the default way of working",
			(answers) -> answers.facts().liveMode() == LiveMode.DEFAULT_PATHWAY),
	BY_CHOICE("if staff may choose", (answers) -> answers.facts().liveMode() == LiveMode.OPTIONAL_TOOL),
	AUTOMATED("if it decides alone",
			(answers) -> Boolean.TRUE.equals(answers.particulars().working().solelyAutomatedDecision())),
	ENDED("if it has ended", (answers) -> answers.declaredStage() == DeclaredStage.ENDED);

	private static final Set<UseDomain> OUTSIDE_CARE = EnumSet.of(UseDomain.WORKFORCE_ROSTER,
			UseDomain.CORPORATE_FINANCE_HR, UseDomain.RESEARCH_SUPPORT);

	private final String words;

	private final Predicate<Answers> condition;

	AskedIf(String words, Predicate<Answers> condition) {
		this.words = words;
		this.condition = condition;
	}

	/** As the end of a sentence; empty if always. */
	public String words() {
		return this.words;
	}

	public boolean appliesTo(Answers answers) {
		return this.condition.test(answers);
	}

	private static boolean isDevice(@Nullable DeviceClass deviceClass) {
		return deviceClass != null && deviceClass != DeviceClass.NOT_DEVICE && deviceClass != DeviceClass.UNDETERMINED;
	}

	private static boolean affectsPatients(Facts facts) {
		return Boolean.TRUE.equals(facts.patientFacing()) || facts.usesPatientData() == PatientDataUse.IDENTIFIABLE;
	}

	private static boolean isInCare(Facts facts) {
		return facts.useDomain() != null && !OUTSIDE_CARE.contains(facts.useDomain());
	}

}
