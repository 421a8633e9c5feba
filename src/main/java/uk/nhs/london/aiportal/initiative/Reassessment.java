package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.ItemResult;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Stop;
import uk.nhs.london.aiportal.classification.Truth;

/**
 * What material changes call for, as the ruleset has it (stop H6): which sign-offs no
 * longer cover what is in use.
 *
 * @param safetyCase whether the clinical safety case must be issued again, because the
 * change is later
 * @param otherVersion items that are signed off for another version than the one in
 * service
 * @param outsidePurpose whether it is stated to be used outside its intended purpose
 */
public record Reassessment(boolean safetyCase, List<ItemResult> otherVersion, boolean outsidePurpose) {

	private static final String SAFETY_CASE = "DCB0160";

	/**
	 * What is called for on a day; a record outside pilot and embedded is read as live.
	 */
	public static Reassessment of(Facts facts, LocalDate day) {
		Facts live = asIfLive(facts, day);
		List<ItemResult> others = Classifier.classify(live, day)
			.items()
			.stream()
			.filter((item) -> item.truth() == Truth.NOT_MET && isForOtherVersion(live, item.type()))
			.filter((item) -> !item.type().equals(SAFETY_CASE))
			.toList();
		boolean otherSafetyCase = isForOtherVersion(live, SAFETY_CASE);
		return new Reassessment(otherSafetyCase || changedSince(live, day), others,
				Boolean.FALSE.equals(facts.withinIntendedPurpose()));
	}

	public boolean isEmpty() {
		return !this.safetyCase && this.otherVersion.isEmpty() && !this.outsidePurpose;
	}

	/** H6 with every other of its causes taken away. */
	private static boolean changedSince(Facts facts, LocalDate day) {
		List<AssuranceItem> forAnyVersion = facts.assurance()
			.stream()
			.map((it) -> it.withProductVersion(null))
			.toList();
		Facts changed = facts.withAssurance(forAnyVersion).withWithinIntendedPurpose(true);
		return Classifier.classify(changed, day).stops().contains(Stop.H6);
	}

	private static boolean isForOtherVersion(Facts facts, String type) {
		String inService = (facts.product() != null) ? facts.product().version() : null;
		return facts.assurance()
			.stream()
			.filter((item) -> item.type().equals(type))
			.map(AssuranceItem::productVersion)
			.filter(Objects::nonNull)
			.anyMatch((version) -> inService != null && !version.equals(inService));
	}

	private static Facts asIfLive(Facts facts, LocalDate day) {
		Result result = Classifier.classify(facts, day);
		boolean live = result.classification() == Classification.PILOT
				|| result.classification() == Classification.EMBEDDED;
		return live ? facts
				: facts.withEvents(Stream.concat(facts.events().stream(), Stream.of(pilotFrom(day))).toList());
	}

	private static Event pilotFrom(LocalDate day) {
		return EventBuilder.builder()
			.type(EventType.STAGE_DECLARED)
			.on(PartialDate.of(day))
			.stage(DeclaredStage.PILOT)
			.build();
	}

}
