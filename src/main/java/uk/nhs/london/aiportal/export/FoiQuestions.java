package uk.nhs.london.aiportal.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.initiative.AssuranceType;
import uk.nhs.london.aiportal.initiative.ClassStep;
import uk.nhs.london.aiportal.initiative.Discretion;
import uk.nhs.london.aiportal.initiative.HeldOverride;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.ReferenceLists;

/**
 * The questions that trusts are really asked, made from the requests that trusts publish
 * in their disclosure logs (Gloucestershire Health and Care 162-2122 and three of 2025
 * and 2026, Central London Community Healthcare 2025/26/328, East Lancashire Hospitals
 * 2025-112756, Oxford University Hospitals of April 2026, Tavistock and Portman of
 * February 2025), and which fields of the record answer them. Every field is in one
 * question or is left out by one rule; a test finds a new one of which neither is
 * decided.
 */
@Component
class FoiQuestions {

	private static final List<FoiWithheld> WITHHELD = List.of(new FoiWithheld("Working notes of the trust",
			"They are written so that an initiative gets better, and nobody would write them frankly for publication.",
			List.of("champion_dependence", "barriers", "barrier_codes", "decision_forum", "last_discussed_on",
					"project_manager_dedicated", "documents_seen", "warnings_kept", "visibility_reason")),
			new FoiWithheld("References to internal documents",
					"They lead to documents; whoever wants one asks for it by its name, and it is considered by itself.",
					List.of("local_reference", "adoption_decision_minute_ref", "pathway_reference",
							"monitoring_plan_reference")),
			new FoiWithheld("Version numbers of software in service", "They tell an attacker which weakness to try.",
					List.of("product_version")),
			new FoiWithheld("Negotiations with suppliers",
					"What is not yet agreed may harm the trust or its supplier if it is known.",
					List.of("contract_signed", "contract_renewal_minuted", "supplier_end_of_life_notice_on",
							"supplier_end_of_life_ends_on", "replacement_contract_signed")),
			new FoiWithheld("Keys that only this register uses", "They say nothing of an initiative.",
					List.of("product_id", "public_visibility")));

	private static final Set<String> DECIDING = Set.of("DCB0160", "DCB0129", "DPIA", "DEVICE", "DTAC", "EHIA",
			"PATIENT_NOTICE", "RESEARCH_APPROVAL");

	private final RecordFields fields;

	private final List<FoiQuestion> all = new ArrayList<>();

	FoiQuestions(RecordFields fields, ReferenceLists references) {
		this.fields = fields;
		ask("Tools and their purpose", "Which AI tools are used, piloted or planned, and what for?",
				recorded("summary", "purpose_problem", "use_domain"),
				said("operational_or_clinical", "Operational or clinical", FoiQuestions::operationalOrClinical),
				recorded("task", "condition_text", "detail"));
		ask("Product and company", "What is its brand or name, and which company or person made it?",
				recorded("product_name", "product_supplier", "origin", "packaging", "is_ai", "technique", "programme"));
		ask("Research, pilot or routine", "Is it research, a pilot, or commissioned for routine use?",
				recorded("declared_stage"),
				said("classification", "Class by the published rules", (it) -> ClassStep.inWords(it.result())),
				said("classification_because", "Why that class", (it) -> it.result().sentence()),
				said("override", "Class by override", (it) -> override(it.override())), recorded("live_mode"));
		ask("Dates", "When was it first deployed, and what was tried in the past three years?",
				recorded("first_live_on", "approved_on", "routine_from", "pathway_in_force_from", "pilot_planned_end",
						"last_used_on"),
				said("events", "Everything recorded, by date", (it) -> Told.life(it.answers().facts().events())));
		ask("Where and by whom", "In which departments and settings is it used, and by which staff?", recorded(
				"specialty", "care_setting", "user_groups", "scope_unit", "sites", "standard_issue", "patient_facing"));
		ask("Decisions and human oversight", "Does it take or shape decisions, and how do people oversee it?",
				recorded("autonomy", "human_review", "override_percent", "solely_automated_decision", "safeguards"));
		ask("Assessments", "Were a data protection impact assessment, ethics and risk assessments done?",
				signOffs(references),
				recorded("device_class", "device_route", "within_intended_purpose", "intended_purpose_statement"));
		ask("Contracts and money", "How was it bought, from which framework, for how long, and what does it cost?",
				recorded("procurement_route", "framework_id", "contract_start", "contract_end",
						"contract_extension_options", "contract_value_band"),
				said("funding", "Who pays, and how much a year", this::funding));
		ask("Evaluation and benefits", "Was it evaluated or validated here, and what has it brought?",
				recorded("evaluations", "benefits", "usage"));
		ask("Monitoring", "How is it watched once it is in use, and what went wrong?",
				recorded("monitoring_metrics", "monitoring_frequency", "monitoring_last_reviewed_on",
						"monitoring_next_due_on", "drift_check", "incident_route"),
				said("incidents_12m", "Incidents in twelve months", this::incidents), recorded("open_safety_notice"));
		ask("Bias", "Which facts about people does it use, and how is bias found and handled?",
				recorded("demographic_inputs", "subgroup_performance", "groups_tested", "equity_mitigation"));
		ask("Data and hosting", "Which data does it use, where do they come from, and where are they kept?",
				recorded("uses_patient_data", "uses_staff_data", "data_sources", "hosting_model", "data_location",
						"integration", "integration_depth"));
		ask("Training and workforce", "Are the staff who use it trained?", recorded("training_offered",
				"training_mandatory", "training_intended", "training_trained", "training_refresher_months"));
		ask("Who answers for it", "Which posts answer for it, who decided, and who takes part?",
				recorded("service_owner_role", "sro_role", "executive_sponsor", "clinical_lead_role",
						"clinical_safety_officer_role", "information_asset_owner_role", "data_protection_officer_role",
						"adoption_decision", "adoption_decision_on", "adoption_decision_body", "partners",
						"contact_email"));
		ask("What the public can read", "What are patients and the public told, and how can they object?",
				recorded("patient_notice_url", "patient_notice_on", "objection_route", "publication_category",
						"publication_basis", "atrs_record_url", "source_code_url", "website", "shared_assets",
						"attested_on"));
	}

	List<FoiQuestion> all() {
		return List.copyOf(this.all);
	}

	/** The rules by which fields are left out, in the order of the page. */
	static List<FoiWithheld> withheld() {
		return WITHHELD;
	}

	@SafeVarargs
	private void ask(String theme, String asked, List<FoiAnswer>... answers) {
		this.all.add(new FoiQuestion(this.all.size() + 1, theme, asked,
				Arrays.stream(answers).flatMap(List::stream).toList()));
	}

	private List<FoiAnswer> recorded(String... names) {
		return Arrays.stream(names).map(this.fields::named).map(FoiAnswer::of).toList();
	}

	private static List<FoiAnswer> said(String name, String label, Function<FoundInitiative, String> words) {
		return List.of(new FoiAnswer(name, label, words));
	}

	/** One answer for each kind that requests name, and one for the rest. */
	private static List<FoiAnswer> signOffs(ReferenceLists references) {
		List<FoiAnswer> answers = new ArrayList<>();
		references.assuranceTypes()
			.stream()
			.filter((type) -> DECIDING.contains(type.code()))
			.map((type) -> new FoiAnswer("assurance_" + type.code().toLowerCase(), type.label(),
					(it) -> Told.signOffs(it.answers().facts().assurance(), type.code())))
			.forEach(answers::add);
		List<AssuranceType> others = references.assuranceTypes()
			.stream()
			.filter((type) -> !DECIDING.contains(type.code()))
			.toList();
		answers.add(new FoiAnswer("assurance", "Other sign-offs", (it) -> others(it.answers().facts(), others)));
		return answers;
	}

	private static String others(Facts facts, List<AssuranceType> types) {
		return Told.orNotRecorded(types.stream()
			.filter((type) -> facts.assurance().stream().map(AssuranceItem::type).anyMatch(type.code()::equals))
			.map((type) -> type.label() + ": " + Told.signOffs(facts.assurance(), type.code()))
			.collect(Collectors.joining("; ")));
	}

	private static String operationalOrClinical(FoundInitiative it) {
		Facts facts = it.answers().facts();
		return (facts.useDomain() == null) ? Told.NOT_RECORDED : facts.inCare() ? "Clinical" : "Operational";
	}

	private static String override(@Nullable HeldOverride override) {
		return (override == null) ? "None"
				: override.classification().label() + ", until " + PartialDate.of(override.expiresOn()).inWords();
	}

	/** With the bands, which the field's own words leave out. */
	private String funding(FoundInitiative it) {
		List<FundingLine> lines = it.answers().facts().funding();
		return lines.isEmpty() ? Told.words(this.fields.named("funding"), it.answers())
				: lines.stream().map(Told::funding).collect(Collectors.joining("; "));
	}

	/** A small number may point at people, so it is told as no number. */
	private String incidents(FoundInitiative it) {
		Integer incidents = it.answers().particulars().monitoringPlan().incidents12m();
		if (incidents == null) {
			return Told.words(this.fields.named("incidents_12m"), it.answers());
		}
		return (incidents > 0 && incidents <= Discretion.SMALL) ? "5 or fewer" : incidents.toString();
	}

}
