package uk.nhs.london.aiportal.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EvaluationStatus;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.Visibility;

import static uk.nhs.london.aiportal.export.MappedField.coded;
import static uk.nhs.london.aiportal.export.MappedField.exact;
import static uk.nhs.london.aiportal.export.MappedField.lacking;
import static uk.nhs.london.aiportal.export.MappedField.same;
import static uk.nhs.london.aiportal.export.MappedField.words;

/** The registers elsewhere that ours can be told to: all tables in one place. */
@Component
class Schemes {

	/** Where high impact is presumed, so that less of it needs a reason. */
	private static final Set<UseDomain> PRESUMED = Set.of(UseDomain.DIAGNOSTIC_IMAGING, UseDomain.PATHOLOGY,
			UseDomain.OTHER_DIAGNOSTICS, UseDomain.TREATMENT_PLANNING, UseDomain.CLINICAL_DECISION_SUPPORT,
			UseDomain.TRIAGE_REFERRAL);

	private static final String PRESUMED_NOT = "Presumed High-Impact, but Not High-impact";

	private static final Map<String, String> FEATURES = Map.of("ETHNICITY", "Race/Ethnicity", "SEX", "Sex", "AGE",
			"Age", "RELIGION_BELIEF", "Religious Affiliation", "DEPRIVATION", "Socioeconomic Status", "DISABILITY",
			"Ability Status", "MARRIAGE_CIVIL_PARTNERSHIP", "Marital Status");

	private final RecordFields fields;

	private final List<Scheme> all;

	Schemes(RecordFields fields) {
		this.fields = fields;
		this.all = List.of(atrs(), us(), dutch());
	}

	List<Scheme> all() {
		return this.all;
	}

	Optional<Scheme> find(String path) {
		return this.all.stream().filter((it) -> it.path().equals(path)).findFirst();
	}

	private RecordField field(String name) {
		return this.fields.named(name);
	}

	private static StageInWords stage(@Nullable DeclaredStage stage, @Nullable String theirs, @Nullable String note) {
		return new StageInWords(stage, theirs, true, note);
	}

	private static StageInWords unreported(@Nullable DeclaredStage stage, String note) {
		return new StageInWords(stage, null, false, note);
	}

	private Scheme atrs() {
		return new Scheme("atrs", "UK algorithmic transparency records (ATRS 3.0)",
				"The Algorithmic Transparency Recording Standard, template 3.0, and the list of phases of GOV.UK’s specialist-publisher",
				List.of(unreported(DeclaredStage.IDEA, "An idea is not published."),
						stage(DeclaredStage.PRE_DEPLOYMENT, "Pre-deployment", null),
						stage(DeclaredStage.SHADOW, "Private Beta",
								"Nobody acts on what it says; a private beta comes nearest."),
						stage(DeclaredStage.PILOT, "Beta/Pilot", null),
						stage(DeclaredStage.ROLLOUT, "Beta/Pilot",
								"It is adopted and still spreading; production would say too much."),
						stage(DeclaredStage.ROUTINE, "Production", null),
						stage(DeclaredStage.SCALED, "Production", null),
						stage(DeclaredStage.PAUSED, null, "They know no pause: it has the phase before it."),
						stage(DeclaredStage.ENDED, "Retired", null),
						unreported(null, "No stage is declared, so no phase can be given.")),
				"Public Beta",
				List.of(same("organisation_type", true, "Agency or public body", "Their list has no NHS trusts."),
						same("function", false, "Health", null), same("region", false, "London", null),
						phase("phase", "4.1.2"), title("1_name", true), words("2_description", true, field("summary")),
						words("3_website_url", false, field("website")),
						words("4_contact_email", true, field("contact_email")),
						new MappedField("1.1_organisation", true, "The trust’s official name", Set.of("organisation"),
								(it, stage) -> Mapped.of(it.organisation().officialName())),
						words("1.2_team", true, field("service_owner_role"),
								"We hold the post that owns the service, not its team."),
						words("1.3_senior_responsible_owner", true, field("sro_role")),
						coded("1.4_third_party_involvement", true, field("origin"), thirdParty()),
						words("1.4.1_third_party", false, field("product_supplier")),
						lacking("1.4.2_companies_house_number", false,
								"It stands with the supplier, not in the record of the initiative."),
						words("1.4.3_third_party_role", false, field("partners"),
								"Partners and their roles; the supplier’s own role is not asked."),
						words("1.4.4_procurement_procedure_type", false, field("procurement_route")),
						lacking("1.4.5_third_party_data_access_terms", false, "Ask the contract."),
						words("2.1_detailed_description", true, field("detail")),
						words("2.2_scope", true, field("purpose_problem"),
								"We hold the problem that it solves; they ask what it is for and not for."),
						words("2.3_benefit", true, field("benefits")),
						lacking("2.4_previous_process", true, "We do not ask what was done before."),
						lacking("2.5_alternatives_considered", true, "We do not ask what else was considered."),
						words("3.1_process_integration", true, field("pathway_reference"),
								"We hold the procedure’s reference, not its text."),
						lacking("3.2_provided_information", true, "We do not ask what the tool shows its user."),
						words("3.3_frequency_and_scale_of_usage", true, field("usage")),
						words("3.4_human_decisions_and_review", true, field("human_review")),
						training("3.5_required_training", true),
						words("3.6_appeals_and_review", true, field("safeguards"),
								"We ask for safeguards only where it decides alone."),
						words("4.1.1_system_architecture", true, field("integration"),
								"We hold the systems that it works with, not an architecture."),
						words("4.1.3_maintenance", true, field("monitoring_metrics"),
								"We hold what is measured in use; maintenance is more."),
						words("4.2_models", true, field("technique"), "We hold the technique; no model card."),
						words("4.3_data", true, field("data_sources")), impact("5.1_impact_assessment", true),
						words("5.2_risks_and_mitigations", true, field("equity_mitigation"),
								"We hold what is done about differences between groups; other risks stand in the safety case.")));
	}

	private Scheme us() {
		List<MappedField> columns = new ArrayList<>(List.of(
				new MappedField("agency", false, "The trust’s ODS code. Their column is theirs to fill.",
						Set.of("organisation"), (it, stage) -> Mapped.of(it.organisation().code())),
				new MappedField("agency_name", false, "The trust’s official name", Set.of("organisation"),
						(it, stage) -> Mapped.of(it.organisation().officialName())),
				reference("id", true), title("use_case_name", true),
				words("agency_bureau", true, field("specialty"), "We hold the specialty, not a department."),
				words("contact_email", true, field("contact_email")),
				new MappedField("is_withheld", true, "Who may read it (public_visibility)", Set.of("public_visibility"),
						(it, stage) -> withheld(it)),
				phase("development_stage", "the declared stage"),
				new MappedField("is_high_impact", true,
						"Publication category (publication_category); presumed in diagnosis, triage and treatment",
						Set.of("publication_category", "use_domain"), (it, stage) -> highImpact(it)),
				new MappedField("HI_justification", true,
						"Why in that category (publication_basis), where high impact was presumed and found not to be",
						Set.of("publication_basis"),
						(it, stage) -> (PRESUMED_NOT.equals(highImpact(it).value()))
								? words(field("publication_basis"), it) : Mapped.without(State.NOT_APPLICABLE)),
				coded("topic_area", true, field("use_domain"), topics()),
				coded("classification", true, field("technique"), techniques()),
				words("problem_solved", true, field("purpose_problem")), words("benefits", true, field("benefits")),
				words("system_outputs", true, field("task"), "We hold what it does, by which its outputs are known."),
				exact("operational_date", true, field("first_live_on")),
				coded("contracting_usage", true, field("origin"), contracting()),
				words("vendor_name", true, field("product_supplier")),
				lacking("have_ato", true,
						"An authorisation of US law; the digital technology assessment is no such thing."),
				lacking("system_name_ato", false, "As the column before it."),
				words("data_description", true, field("data_sources")),
				lacking("link_to_data", false, "We hold no link to open data."),
				new MappedField("has_pii", true, "Patient data and staff data (uses_patient_data, uses_staff_data)",
						Set.of("uses_patient_data", "uses_staff_data"), (it, stage) -> personal(it.answers().facts())),
				lacking("pia_url", false, "We hold the date of the assessment, no public link."),
				new MappedField("demographic_features", true,
						"Facts about people that it uses (demographic_inputs), by a table",
						Set.of("demographic_inputs"), (it, stage) -> demographic(it)),
				lacking("has_custom_code", true, "We hold where it comes from, not whose code it has."),
				words("code_url", false, field("source_code_url"))));
		highImpactColumns(columns);
		return new Scheme("us-2025", "US federal AI use case inventory 2025",
				"Office of Management and Budget, 2025 consolidated inventory, data dictionary (its short codes)",
				List.of(unreported(DeclaredStage.IDEA, "An idea is not reported."),
						stage(DeclaredStage.PRE_DEPLOYMENT, "Pre-deployment", null),
						stage(DeclaredStage.SHADOW, "Pilot", "They know no shadow running; a limited test fits best."),
						stage(DeclaredStage.PILOT, "Pilot", null),
						stage(DeclaredStage.ROLLOUT, "Deployed",
								"It is adopted and in use, though not everywhere yet."),
						stage(DeclaredStage.ROUTINE, "Deployed", null), stage(DeclaredStage.SCALED, "Deployed", null),
						stage(DeclaredStage.PAUSED, null, "They know no pause: it has the stage before it."),
						stage(DeclaredStage.ENDED, "Retired",
								"They mean what was reported the year before; whether it was, we do not know."),
						unreported(null, "No stage is declared, so none can be given.")),
				null, columns);
	}

	/** They ask these of what is of high impact and deployed. */
	private void highImpactColumns(List<MappedField> columns) {
		columns.add(highImpact("hi_testing_conducted", "Local evaluations (evaluations)", Set.of("evaluations"),
				(it) -> tested(it)));
		columns.add(highImpact("hi_assessment_completed", "The equality and health inequalities assessment (EHIA)",
				Set.of("assurance"), (it) -> assessed(it)));
		columns.add(highImpact("hi_potential_impacts", "Not held", Set.of(), (it) -> Mapped.notHeld()));
		columns.add(highImpact("hi_independent_review", "Not held", Set.of(), (it) -> Mapped.notHeld()));
		columns.add(highImpact("hi_ongoing_monitoring", "What is measured (monitoring_metrics)",
				Set.of("monitoring_metrics"),
				(it) -> words(field("monitoring_metrics"), it).isThere()
						? Mapped.judged("Yes - Monitoring Established", "A plan says what is measured.")
						: words(field("monitoring_metrics"), it)));
		columns.add(
				highImpact("hi_training_established", "Training offered (training_offered)", Set.of("training_offered"),
						(it) -> Boolean.TRUE.equals(it.answers().particulars().trainingOffer().trainingOffered())
								? Mapped.judged("Training Established",
										"Training is offered; whether it suffices, we do not know.")
								: unlessYes(field("training_offered"), it)));
		columns.add(highImpact("hi_failsafe_presence", "Not held", Set.of(), (it) -> Mapped.notHeld()));
		columns.add(highImpact("hi_appeal_process", "Safeguards (safeguards)", Set.of("safeguards"),
				(it) -> words(field("safeguards"), it).isThere()
						? Mapped.judged("Appeal Process Established", "Safeguards say how a decision can be contested.")
						: words(field("safeguards"), it)));
		columns.add(highImpact("hi_public_consultation", "Not held", Set.of(), (it) -> Mapped.notHeld()));
	}

	private MappedField highImpact(String name, String from, Set<String> sources,
			Function<FoundInitiative, Mapped> value) {
		return new MappedField(name, true, from + ", if of high impact and deployed", sources,
				(it, stage) -> ("High-impact".equals(highImpact(it).value()) && "Deployed".equals(stage.theirs()))
						? value.apply(it) : Mapped.without(State.NOT_APPLICABLE));
	}

	/** A stated no has no value there, which is not the same as not stated. */
	private static Mapped unlessYes(RecordField field, FoundInitiative it) {
		Mapped said = words(field, it);
		return said.isThere() ? Mapped.none("The trust says no, for which they have no value.") : said;
	}

	private Scheme dutch() {
		return new Scheme("dutch", "Dutch algorithm register (publication standard 1.0)",
				"Ministry of the Interior and Kingdom Relations, Algoritmeregister, schema v1_0",
				List.of(unreported(DeclaredStage.IDEA, "They have no status for an idea."),
						stage(DeclaredStage.PRE_DEPLOYMENT, "In ontwikkeling", null),
						stage(DeclaredStage.SHADOW, "In ontwikkeling",
								"It runs, but nobody acts on what it says, so it is not in use."),
						stage(DeclaredStage.PILOT, "In gebruik",
								"There, whatever is used with real people is in use; here it is a pilot."),
						stage(DeclaredStage.ROLLOUT, "In gebruik", null),
						stage(DeclaredStage.ROUTINE, "In gebruik", null),
						stage(DeclaredStage.SCALED, "In gebruik", null),
						stage(DeclaredStage.PAUSED, "Buiten gebruik",
								"They know no pause: it is out of use, and may come back."),
						stage(DeclaredStage.ENDED, "Buiten gebruik", null),
						unreported(null, "No stage is declared, so no status can be given.")),
				null,
				List.of(title("name", true), words("description_short", true, field("summary")),
						new MappedField("organization", true, "The trust’s official name", Set.of("organisation"),
								(it, stage) -> Mapped.of(it.organisation().officialName())),
						same("category", false, "Zorg en gezondheid", null), phase("status", "the declared stage"),
						month("begin_date", field("first_live_on")), ended("end_date"),
						words("contact_email", true, field("contact_email")), words("website", false, field("website")),
						coded("publication_category", true, field("publication_category"),
								Map.of("HIGH_IMPACT", Mapped.judged("Hoog-risico AI-systeem",
										"Theirs is a term of the EU’s AI Act, ours a presumption about clinical use."),
										"IMPACTFUL", Mapped.of("Impactvolle algoritmes"), "OTHER",
										Mapped.of("Overige algoritmes"))),
						new MappedField("url", false, "The public page here, if the public may read it",
								Set.of("public_visibility"),
								(it, stage) -> isPublic(it) ? Mapped.of("/public/initiatives/" + it.reference())
										: Mapped.without(State.NOT_APPLICABLE)),
						words("goal", false, field("purpose_problem")),
						lacking("proportionality", false, "We do not ask what else was weighed."),
						words("human_intervention", false, field("human_review")),
						words("risks", false, field("equity_mitigation"),
								"We hold what is done about differences between groups."),
						lacking("lawful_basis", false, "It stands in the data protection impact assessment."),
						impact("impacttoetsen", false), words("source_data", false, field("data_sources")),
						words("methods_and_models", false, field("detail")),
						words("provider", false, field("product_supplier")),
						words("publiccode", false, field("source_code_url")),
						same("lang", true, "eng", "Their list allows Dutch (nld) only; our texts are in English."),
						same("standard_version", false, "1.0", null), reference("source_id", false)));
	}

	private static MappedField title(String name, boolean required) {
		return new MappedField(name, required, "Title", Set.of("title"), (it, stage) -> Mapped.of(it.title()));
	}

	private static MappedField reference(String name, boolean required) {
		return new MappedField(name, required, "Reference", Set.of("reference"),
				(it, stage) -> Mapped.of(it.reference().toString()));
	}

	/** The word for the stage; its judgement is told by the row of the stage itself. */
	private static MappedField phase(String name, String what) {
		return new MappedField(name, true, "Declared stage, by the table above (" + what + ")",
				Set.of("declared_stage"),
				(it, stage) -> (stage.theirs() != null) ? new Mapped(stage.theirs(), "", stage.note())
						: Mapped.none(Objects.requireNonNullElse(stage.note(), "")));
	}

	/** They want a month; a year alone is not made into one. */
	private static MappedField month(String name, RecordField field) {
		return new MappedField(name, false, MappedField.told(field) + ", to the month", Set.of(field.name()),
				(it, stage) -> {
					Mapped date = words(field, it);
					if (!date.isThere()) {
						return date;
					}
					String code = field.code(it.answers());
					return (code.length() >= 7) ? Mapped.of(code.substring(0, 7))
							: Mapped.none("Only the year is known: " + code + ".");
				});
	}

	private static MappedField ended(String name) {
		return new MappedField(name, false, "When it ended (event ENDED), to the month", Set.of("ended_on", "events"),
				(it, stage) -> {
					var end = it.answers().facts().last(EventType.ENDED);
					if (end == null) {
						return Mapped
							.without((stage.stage() == DeclaredStage.ENDED) ? State.NOT_STATED : State.NOT_APPLICABLE);
					}
					String code = end.on().toString();
					return (code.length() >= 7) ? Mapped.of(code.substring(0, 7))
							: Mapped.none("Only the year is known: " + code + ".");
				});
	}

	private MappedField training(String name, boolean required) {
		return new MappedField(name, required, "Training offered and mandatory (training_offered, training_mandatory)",
				Set.of("training_offered", "training_mandatory"), (it, stage) -> {
					Mapped offered = words(field("training_offered"), it);
					Mapped mandatory = words(field("training_mandatory"), it);
					return offered.isThere() ? Mapped.judged(
							"Training offered: " + offered.value()
									+ (mandatory.isThere() ? "; mandatory: " + mandatory.value() : ""),
							"We hold whether there is training, not what it teaches.") : offered;
				});
	}

	private static MappedField impact(String name, boolean required) {
		return new MappedField(name, required, "Sign-offs DPIA and EHIA (assurance)", Set.of("assurance"),
				(it, stage) -> {
					String signed = it.answers()
						.facts()
						.assurance()
						.stream()
						.filter((item) -> Set.of("DPIA", "EHIA").contains(item.type()))
						.map((item) -> item.type() + ": " + Told.signOff(item))
						.collect(Collectors.joining("; "));
					return signed.isEmpty() ? Mapped.without(State.NOT_STATED) : Mapped.of(signed);
				});
	}

	private static boolean isPublic(FoundInitiative it) {
		return it.answers().particulars().visibility() == Visibility.PUBLIC;
	}

	private static Mapped withheld(FoundInitiative it) {
		return switch (Visibility.orShared(it.answers().particulars().visibility())) {
			case PUBLIC -> Mapped.of("No");
			case INTERNAL -> Mapped.judged("Yes - Disclosure Risk", "The trust keeps it to itself and its system.");
			case SHARED_LONDON -> Mapped.judged("Other", "It is shared within London and not published.");
		};
	}

	private static Mapped highImpact(FoundInitiative it) {
		Particulars particulars = it.answers().particulars();
		String category = particulars.code("publication_category");
		if (category == null) {
			return Mapped.without(State.NOT_STATED);
		}
		if (category.equals("HIGH_IMPACT")) {
			return Mapped.judged("High-impact",
					"Theirs is defined by a US memorandum, ours presumes it of clinical use.");
		}
		UseDomain domain = it.answers().facts().useDomain();
		return (domain != null && PRESUMED.contains(domain))
				? Mapped.judged(PRESUMED_NOT, "Presumed of this use, and the trust says otherwise.")
				: Mapped.of("Not High-impact");
	}

	private static Mapped personal(Facts facts) {
		if (facts.usesPatientData() == PatientDataUse.IDENTIFIABLE || Boolean.TRUE.equals(facts.usesStaffData())) {
			return Mapped.of("Yes");
		}
		if (facts.usesPatientData() == null || facts.usesStaffData() == null) {
			return Mapped.without(State.NOT_STATED);
		}
		return (facts.usesPatientData() == PatientDataUse.DE_IDENTIFIED)
				? Mapped.judged("No", "It uses de-identified data, which US law may see as personal.")
				: Mapped.of("No");
	}

	private Mapped demographic(FoundInitiative it) {
		RecordField field = field("demographic_inputs");
		State state = field.state(it.answers());
		if (state != State.STATED) {
			return (state == State.NONE) ? Mapped.of("None of the above") : Mapped.without(state);
		}
		Set<String> codes = it.answers().particulars().codes("demographic_inputs");
		String features = codes.stream()
			.map((code) -> FEATURES.getOrDefault(code, "Other"))
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.collect(Collectors.joining("; "));
		return FEATURES.keySet().containsAll(codes) ? Mapped.of(features)
				: Mapped.judged(features, "Their list does not have all of ours.");
	}

	private static Mapped tested(FoundInitiative it) {
		var local = it.answers()
			.facts()
			.evaluations()
			.stream()
			.filter((one) -> Boolean.TRUE.equals(one.local()))
			.toList();
		if (local.isEmpty()) {
			return Mapped.without(State.NOT_STATED);
		}
		return local.stream().anyMatch((one) -> one.status() == EvaluationStatus.CONCLUDED)
				? Mapped.judged("Yes", "A local evaluation is concluded; whether before deployment, we do not know.")
				: Mapped.judged("In-progress", "A local evaluation is not concluded.");
	}

	private static Mapped assessed(FoundInitiative it) {
		return it.answers()
			.facts()
			.assurance()
			.stream()
			.filter((item) -> item.type().equals("EHIA"))
			.map(AssuranceItem::status)
			.filter(Objects::nonNull)
			.findFirst()
			.map(Schemes::assessed)
			.orElse(Mapped.without(State.NOT_STATED));
	}

	private static Mapped assessed(AssuranceStatus status) {
		String ours = "Ours is an equality and health inequalities assessment.";
		return switch (status) {
			case COMPLETE -> Mapped.judged("Yes", ours);
			case IN_PROGRESS -> Mapped.judged("In-progress", ours);
			default -> Mapped.none("The assessment is " + status.label().toLowerCase(Locale.ROOT) + ".");
		};
	}

	private static Map<String, Mapped> thirdParty() {
		return Map.of("PURCHASED", Mapped.of("Yes"), "IN_HOUSE", Mapped.of("No"), "CO_DEVELOPED", Mapped.of("Yes"),
				"ACADEMIC", Mapped.of("Yes"), "OPEN_SOURCE",
				Mapped.judged("No", "Nobody is under contract; others wrote the software."), "NATIONAL_PROVIDED",
				Mapped.judged("Yes", "A national body provides it."));
	}

	private static Map<String, Mapped> contracting() {
		return Map.of("PURCHASED", Mapped.of("Vendor Purchased"), "IN_HOUSE", Mapped.of("In-house Development"),
				"CO_DEVELOPED", Mapped.of("Contracting and In House"), "ACADEMIC",
				Mapped.judged("Contracting and In House", "It comes from a university, for which they have no value."),
				"OPEN_SOURCE", Mapped.judged("In-house Development", "It is open source, put to use in-house."),
				"NATIONAL_PROVIDED",
				Mapped.judged("Vendor Purchased", "A national body provides it; the trust bought nothing."));
	}

	private static Map<String, Mapped> techniques() {
		return Map.of("CLASSICAL_ML", Mapped.of("Classical ML"), "COMPUTER_VISION", Mapped.of("Computer Vision"), "NLP",
				Mapped.of("NLP"), "GENERATIVE_LLM", Mapped.of("Generative AI"), "AGENTIC", Mapped.of("Agentic AI"),
				"REINFORCEMENT", Mapped.of("Reinforcement Learning"), "SPEECH",
				Mapped.judged("NLP", "Speech recognition is none of their six; language comes nearest."), "OTHER",
				Mapped.none("None of their six techniques."));
	}

	private static Map<String, Mapped> topics() {
		return Arrays.stream(UseDomain.values()).collect(Collectors.toMap(UseDomain::name, (domain) -> switch (domain) {
			case WORKFORCE_ROSTER -> Mapped.of("HR");
			case CORPORATE_FINANCE_HR ->
				Mapped.judged("Admin Functions", "Finance and HR are topics of their own there, one use here.");
			case RESEARCH_SUPPORT ->
				Mapped.judged("Science", "Research in health; Health and Medical would fit as well.");
			case OPERATIONS_FLOW ->
				Mapped.judged("Service Delivery", "Flow through a hospital; Health and Medical would fit as well.");
			default -> Mapped.of("Health and Medical");
		}));
	}

}
