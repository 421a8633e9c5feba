package uk.nhs.london.aiportal.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.ItemResult;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.export.RegulatorPack.Held;
import uk.nhs.london.aiportal.export.RegulatorPack.Item;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordFields;

/**
 * What the Care Quality Commission looks for where AI is used (GP mythbuster 109, July
 * 2025), and what of it the record holds: DTAC and DCB0160, hazard log, clinical safety
 * officer, human oversight, audit, incident routes, training, patients informed, and the
 * data protection impact assessment. Then what belongs to the same questions in a trust.
 */
@Component
class RegulatorItems {

	private static final List<Question> QUESTIONS = List.of(
			new Question("Digital technology assessment (DTAC)",
					"Was it assessed against the digital technology assessment criteria before it was bought?", "DTAC",
					List.of("origin"), null),
			new Question("Clinical risk management (DCB0160)",
					"Is there a clinical safety case for this deployment, in date and for the version in service?",
					"DCB0160", List.of("product_version"), null),
			new Question("Hazard log", "Is there a hazard log, and is it kept?", null, List.of(),
					"The hazard log itself: the register holds the safety case and not the log. Have it at hand."),
			new Question("Clinical safety officer and digital lead",
					"Who is the clinical safety officer, and who leads?", null,
					List.of("clinical_safety_officer_role", "service_owner_role", "sro_role", "clinical_lead_role"),
					null),
			new Question("Human oversight", "Who looks at what it says before it counts, and can they say no?", null,
					List.of("autonomy", "human_review", "override_percent", "solely_automated_decision", "safeguards"),
					null),
			new Question("Audit", "Is it audited, and are its results watched over time?", null,
					List.of("monitoring_plan_reference", "monitoring_metrics", "monitoring_frequency",
							"monitoring_last_reviewed_on", "monitoring_next_due_on", "drift_check", "evaluations"),
					null),
			new Question("Incident routes", "How are incidents reported (LFPSE, Yellow Card), and were there any?",
					null, List.of("incident_route", "incidents_12m", "open_safety_notice"),
					"Which route: the register holds that there is one, not whether it is LFPSE or Yellow Card."),
			new Question("Training", "Are those who use it trained, and is the training repeated?", null,
					List.of("training_offered", "training_mandatory", "training_intended", "training_trained",
							"training_refresher_months"),
					null),
			new Question("Patients informed", "Are patients told, and how can they object?", "PATIENT_NOTICE",
					List.of("patient_facing", "patient_notice_url", "patient_notice_on", "objection_route"), null),
			new Question("Data protection impact assessment", "Was it done, and is it in date?", "DPIA",
					List.of("uses_patient_data", "uses_staff_data", "information_asset_owner_role",
							"data_protection_officer_role"),
					null),
			new Question("Manufacturer’s clinical safety (DCB0129)",
					"Has the manufacturer shown its own clinical risk management? It does not replace the trust’s.",
					"DCB0129", List.of("product_name", "product_supplier"), null),
			new Question("Medical device", "Is it a medical device, marked, and used within its intended purpose?",
					"DEVICE",
					List.of("device_class", "device_route", "within_intended_purpose", "intended_purpose_statement"),
					null),
			new Question("Equality", "Is it known to work as well for everybody?", "EHIA",
					List.of("demographic_inputs", "subgroup_performance", "groups_tested", "equity_mitigation"), null));

	/** What an inspector asks of any use, however early it is. */
	private static final Set<String> DUE = Set.of("clinical_safety_officer_role", "human_review", "incident_route",
			"training_offered");

	private final RecordFields fields;

	RegulatorItems(RecordFields fields) {
		this.fields = fields;
	}

	/** Each item, as a record answers it on a day. */
	List<Item> of(Answers answers, Result result, LocalDate day) {
		List<Item> items = new ArrayList<>();
		QUESTIONS.forEach((question) -> items.add(item(items.size() + 1, question, answers, result, day)));
		return items;
	}

	private Item item(int number, Question question, Answers answers, Result result, LocalDate day) {
		List<Held> held = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		ItemResult found = result.items()
			.stream()
			.filter((it) -> it.type().equals(question.signOff()))
			.findFirst()
			.orElse(null);
		if (question.signOff() != null) {
			signOff(question.signOff(), answers, day, held, missing);
		}
		List<RecordField> asked = question.fields().stream().map(this.fields::named).toList();
		asked.stream()
			.filter((field) -> field.state(answers) != State.NOT_STATED)
			.forEach((field) -> held.add(new Held(field.name(), field.label(), field.words(answers))));
		boolean nothing = held.isEmpty();
		asked.stream()
			.filter((field) -> field.state(answers) == State.NOT_STATED)
			.filter((field) -> nothing || field.asked().appliesTo(answers) || DUE.contains(field.name()))
			.forEach((field) -> missing.add(field.label()));
		if (question.notHeld() != null) {
			missing.add(question.notHeld());
		}
		if (found != null && found.toMeet() != null) {
			missing.add(found.toMeet());
		}
		return new Item(number, question.name(), question.asks(), (found != null) ? found.truth().label() : null,
				(found != null) ? Told.joined(" ", found.requiredBecause(), found.reason()) : null, held, missing);
	}

	private static void signOff(String type, Answers answers, LocalDate day, List<Held> held, List<String> missing) {
		List<AssuranceItem> items = answers.facts()
			.assurance()
			.stream()
			.filter((item) -> item.type().equals(type))
			.toList();
		for (AssuranceItem item : items) {
			held.add(new Held("assurance_" + type.toLowerCase(Locale.ROOT), "Sign-off",
					Told.joined(", ", Told.signOff(item),
							(item.reference() != null) ? "reference " + item.reference() : null,
							(item.productVersion() != null) ? "for version " + item.productVersion() : null,
							(item.heldBy() != null) ? "held by " + item.heldBy() : null)));
			if (item.expiresOn() != null && item.expiresOn().firstDay().isBefore(day)) {
				missing.add("A sign-off in date: it held until " + item.expiresOn().inWords() + ".");
			}
		}
		if (items.isEmpty()) {
			missing.add("Any record of the sign-off");
		}
	}

	/**
	 * A question.
	 *
	 * @param signOff the type of assurance item that answers it; null if none does
	 * @param fields the fields that answer it
	 * @param notHeld what the register never holds of it; null if nothing
	 */
	private record Question(String name, String asks, @Nullable String signOff, List<String> fields,
			@Nullable String notHeld) {
	}

}
