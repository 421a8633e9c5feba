package uk.nhs.london.aiportal.initiative.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import uk.nhs.london.aiportal.initiative.Answers;

/**
 * A page that asks one question, or one tight group, and the form that holds what is
 * typed there.
 */
enum RecordPage {

	ORGANISATION("organisation", RecordGroup.ABOUT, "Organisation", OrganisationForm.class, OrganisationForm::from),
	NAME("name", RecordGroup.ABOUT, "Name and summary", NameForm.class, NameForm::from),
	PROBLEM("problem", RecordGroup.ABOUT, "The problem it solves", ProblemForm.class, ProblemForm::from),
	AI("ai", RecordGroup.ABOUT, "Kind of AI", AiForm.class, AiForm::from),
	PRODUCT("product", RecordGroup.ABOUT, "Product and supplier", ProductForm.class, ProductForm::from),
	PROGRAMME("programme", RecordGroup.ABOUT, "Programme", ProgrammeForm.class, ProgrammeForm::from),
	ORIGIN("origin", RecordGroup.ABOUT, "Where it comes from", OriginForm.class, OriginForm::from),
	USE_DOMAIN("use-domain", RecordGroup.ABOUT, "What it is used for", UseDomainForm.class, UseDomainForm::from),
	TASKS("tasks", RecordGroup.ABOUT, "What the AI does", TasksForm.class, TasksForm::from),
	SPECIALTY("specialty", RecordGroup.ABOUT, "Specialty", SpecialtyForm.class, SpecialtyForm::from),
	PATIENTS_AND_DATA("patients-and-data", RecordGroup.ABOUT, "Patients and data", PatientsAndDataForm.class,
			PatientsAndDataForm::from),
	STAGE("stage", RecordGroup.USED, "Declared stage", StageForm.class, StageForm::from),
	CONTACT("contact", RecordGroup.ABOUT, "Contact", ContactForm.class, ContactForm::from),
	VISIBILITY("visibility", RecordGroup.ABOUT, "Who may read it", VisibilityForm.class, VisibilityForm::from),
	PACKAGING("packaging", RecordGroup.ABOUT, "Shape", PackagingForm.class, PackagingForm::from),
	DESCRIPTION("description", RecordGroup.ABOUT, "In detail"),

	TECHNIQUE("technique", RecordGroup.WORKING, "Technique and autonomy"),
	SETTING("setting", RecordGroup.WORKING, "Where and by whom"), DATA("data", RecordGroup.WORKING, "Data it uses"),
	HOSTING("hosting", RecordGroup.WORKING, "Where it runs"),
	INTEGRATION("integration", RecordGroup.WORKING, "Systems it works with"),
	HUMAN_REVIEW("human-review", RecordGroup.WORKING, "Human review"),
	AUTOMATED_DECISIONS("automated-decisions", RecordGroup.WORKING, "Decisions without a person"),

	LIVE_USE("live-use", RecordGroup.USED, "How it is used", LiveUseForm.class, LiveUseForm::from),
	PILOT_END("pilot-end", RecordGroup.KEPT, "End of the pilot", PilotEndForm.class, PilotEndForm::from),
	USAGE("usage", RecordGroup.USED, "Usage figures", UsageForm.class, UsageForm::from),
	SITES("sites", RecordGroup.USED, "Sites"),
	OWNER("owner", RecordGroup.KEPT, "Owner", OwnerForm.class, OwnerForm::from),
	MONEY("money", RecordGroup.KEPT, "Money", MoneyForm.class, MoneyForm::from),
	CONTRACT("contract", RecordGroup.KEPT, "Contract", ContractForm.class, ContractForm::from),
	PROCUREMENT("procurement", RecordGroup.KEPT, "How it was bought"),
	ROLES("roles", RecordGroup.KEPT, "Posts that answer for it"),
	LEADERSHIP("leadership", RecordGroup.KEPT, "Leadership"),
	DEVICE("device", RecordGroup.ASSURED, "Medical device and safety notices", DeviceForm.class, DeviceForm::from),
	INTENDED_PURPOSE("intended-purpose", RecordGroup.ASSURED, "Intended purpose"),
	EVALUATIONS("evaluations", RecordGroup.ASSURED, "Evaluation", EvaluationsForm.class, EvaluationsForm::from),
	MONITORING("monitoring", RecordGroup.ASSURED, "Monitoring and incidents", MonitoringForm.class,
			MonitoringForm::from),
	MONITORING_PLAN("monitoring-plan", RecordGroup.ASSURED, "Monitoring plan"),
	INCIDENTS("incidents", RecordGroup.ASSURED, "Number of incidents"), EQUITY("equity", RecordGroup.ASSURED, "Equity"),
	PATIENT_NOTICE("patient-notice", RecordGroup.ASSURED, "What patients are told"),
	TRAINING("training", RecordGroup.ASSURED, "Training", TrainingForm.class, TrainingForm::from),
	TRAINING_OFFER("training-offer", RecordGroup.ASSURED, "Training offered"),
	DOCUMENTS("documents", RecordGroup.ASSURED, "Documents seen", DocumentsForm.class, DocumentsForm::from),

	BENEFITS("benefits", RecordGroup.LEARNED, "Benefits", BenefitsForm.class, BenefitsForm::from),
	BARRIERS("barriers", RecordGroup.LEARNED, "Barriers", BarriersForm.class, BarriersForm::from),
	PARTNERS("partners", RecordGroup.LEARNED, "Partners", PartnersForm.class, PartnersForm::from),
	SHARED_ASSETS("shared-assets", RecordGroup.LEARNED, "What other trusts can have"),
	PUBLICATION("publication", RecordGroup.LEARNED, "Publication category"),
	LINKS("links", RecordGroup.LEARNED, "Published pages");

	/** What is asked when registering, in this order. */
	static final List<RecordPage> AT_REGISTRATION = List.of(ORGANISATION, NAME, PROBLEM, AI, PRODUCT, ORIGIN,
			USE_DOMAIN, TASKS, SPECIALTY, PATIENTS_AND_DATA, STAGE, CONTACT, VISIBILITY);

	private final String slug;

	private final RecordGroup group;

	private final String label;

	private final Class<? extends RecordForm> formType;

	private final BiFunction<RecordPage, Answers, RecordForm> from;

	/** A page that asks questions which the ruleset does not read. */
	RecordPage(String slug, RecordGroup group, String label) {
		this.slug = slug;
		this.group = group;
		this.label = label;
		this.formType = DetailsForm.class;
		this.from = DetailsForm::from;
	}

	RecordPage(String slug, RecordGroup group, String label, Class<? extends RecordForm> formType,
			Function<Answers, RecordForm> from) {
		this.slug = slug;
		this.group = group;
		this.label = label;
		this.formType = formType;
		this.from = (page, answers) -> from.apply(answers);
	}

	static Optional<RecordPage> of(String slug) {
		return Arrays.stream(values()).filter((page) -> page.slug.equals(slug)).findFirst();
	}

	/**
	 * Whether it can be changed later: the organisation never, and the stage only by what
	 * happens.
	 */
	boolean changeable() {
		return this != ORGANISATION && this != STAGE;
	}

	/** The last part of its address and the name of its template. */
	public String slug() {
		return this.slug;
	}

	RecordGroup group() {
		return this.group;
	}

	public String label() {
		return this.label;
	}

	Class<? extends RecordForm> formType() {
		return this.formType;
	}

	RecordForm form(Answers answers) {
		return this.from.apply(this, answers);
	}

	String template() {
		return "initiative/questions/" + this.slug;
	}

}
