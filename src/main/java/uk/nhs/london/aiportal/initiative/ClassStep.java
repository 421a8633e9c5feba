package uk.nhs.london.aiportal.initiative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Confidence;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.SubLabel;
import uk.nhs.london.aiportal.classification.Truth;

/**
 * From one recorded class to the next.
 *
 * @param before null for the first that was recorded
 */
public record ClassStep(@Nullable Result before, Result after) {

	/** The class as a person says it: "Pilot, on soft money". */
	public static String inWords(Result result) {
		return inWords(result.classification(), result.subLabel());
	}

	static String inWords(Classification classification, @Nullable SubLabel subLabel) {
		String label = classification.label();
		return (subLabel != null) ? label + ", " + subLabel.label().toLowerCase(Locale.UK) : label;
	}

	/** Whether the class itself, or its sub-label, is another. */
	public boolean moved() {
		return this.before == null || !inWords(this.before).equals(inWords(this.after));
	}

	/**
	 * What is different, in sentences; empty if the reasons were only worded otherwise.
	 */
	public List<String> sentences() {
		Result former = this.before;
		if (former == null) {
			return List.of("Class: " + inWords(this.after) + ".");
		}
		List<String> sentences = new ArrayList<>();
		if (moved()) {
			sentences.add("The class changed from “" + inWords(former) + "” to “" + inWords(this.after) + "”.");
		}
		if (!former.gates().isEmpty() && !this.after.gates().isEmpty()) {
			sentence("Now shown: ", gates(former, this.after), sentences);
			sentence("No longer shown: ", gates(this.after, former), sentences);
		}
		if (former.redList() != this.after.redList()) {
			sentences.add(this.after.redList() ? "It is on the red list now." : "It is off the red list.");
		}
		if (!moved() && former.countedAs() != this.after.countedAs()) {
			sentences.add("The figures count it as “" + this.after.countedAs().label().toLowerCase(Locale.UK)
					+ "” from now on.");
		}
		Confidence confidence = this.after.confidence();
		if (confidence != null && former.confidence() != null && confidence != former.confidence()) {
			sentences.add("Confidence: " + confidence.label().toLowerCase(Locale.UK) + ".");
		}
		return sentences;
	}

	private static void sentence(String start, List<String> gates, List<String> sentences) {
		if (!gates.isEmpty()) {
			sentences.add(start + String.join(", ", gates) + ".");
		}
	}

	/** The gates that are met in the second and were not in the first. */
	private static List<String> gates(Result first, Result second) {
		return second.gates()
			.stream()
			.filter((gate) -> gate.truth() == Truth.MET)
			.filter((gate) -> Objects.requireNonNull(first.gate(gate.gate())).truth() != Truth.MET)
			.map(GateResult::gate)
			.map((gate) -> gate.label())
			.toList();
	}

}
