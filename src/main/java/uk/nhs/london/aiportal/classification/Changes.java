package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What changes by itself from one assessment to a later one, as sentences. */
final class Changes {

	private final Answer before;

	private final Answer after;

	private final LocalDate day;

	private final List<String> sentences = new ArrayList<>();

	private Changes(Answer before, Answer after, LocalDate day) {
		this.before = before;
		this.after = after;
		this.day = day;
	}

	static List<String> between(Assessment now, Assessment then) {
		Changes changes = new Changes(now.answer(), then.answer(), then.asOf());
		changes.ofClass();
		if (now.reading() != null && then.reading() != null) {
			changes.ofGates();
			changes.ofItems(now.reading().items());
			changes.ofStops();
		}
		changes.ofStanding();
		return List.copyOf(changes.sentences);
	}

	private void ofClass() {
		SubLabel subLabel = this.after.subLabel();
		if (this.before.classification() != this.after.classification() || this.before.subLabel() != subLabel) {
			boolean pilot = this.after.classification() == Classification.PILOT;
			add("It will be " + (pilot ? "a " : "") + Words.inSentence(this.after.classification().label())
					+ ((subLabel != null) ? " (" + Words.inSentence(subLabel.label()) + ")" : "") + from());
		}
	}

	private void ofGates() {
		for (Map.Entry<GateCode, Truth> gate : this.before.gates().entrySet()) {
			String change = change(gate.getValue(), this.after.gates().get(gate.getKey()));
			if (change != null) {
				add(gate.getKey().label() + change);
			}
		}
	}

	/** Those that change alike in one sentence. */
	private void ofItems(List<Item> items) {
		Map<String, List<String>> alike = new LinkedHashMap<>();
		for (int i = 0; i < items.size(); i++) {
			String change = change(this.before.items().get(i), this.after.items().get(i));
			if (change != null) {
				alike.computeIfAbsent(change, (key) -> new ArrayList<>()).add(items.get(i).requirement().label());
			}
		}
		alike.forEach((change, labels) -> add(Words.sentenceCase(Words.list(labels)) + change));
	}

	private @Nullable String change(Truth truth, @Nullable Truth then) {
		if (then == null || then == truth) {
			return null;
		}
		String negation = (truth == Truth.MET) ? " will no longer be " : " will count as not ";
		return switch (then) {
			case MET -> " will be met " + Words.on(this.day);
			case NOT_MET -> negation + "met" + from();
			case UNKNOWN -> negation + "shown" + from();
		};
	}

	private void ofStops() {
		for (Stop stop : Stop.values()) {
			boolean applies = this.after.stops().contains(stop);
			if (applies != this.before.stops().contains(stop)) {
				add("The stop \"" + stop.label() + "\" will " + (applies ? "apply" : "no longer apply") + from());
			}
		}
	}

	/** What the class does not say already. */
	private void ofStanding() {
		if (this.before.redList() != this.after.redList()) {
			add("It will " + (this.after.redList() ? "be" : "no longer be") + " on the red list" + from());
		}
		Confidence confidence = this.after.confidence();
		if (confidence != null && confidence != this.before.confidence()) {
			add("Confidence will be " + Words.inSentence(confidence.label()) + from());
		}
		boolean stale = countsAsNotShown(this.after);
		if (stale != countsAsNotShown(this.before) && this.after.classification() == Classification.EMBEDDED) {
			add("Although embedded, it will " + (stale ? "" : "no longer ") + "be counted as not shown" + from());
		}
	}

	private static boolean countsAsNotShown(Answer answer) {
		return answer.classification() == Classification.EMBEDDED && answer.countedAs() == CountedAs.NOT_SHOWN;
	}

	private String from() {
		return " from " + Words.date(this.day);
	}

	private void add(String sentence) {
		this.sentences.add(sentence + ".");
	}

}
