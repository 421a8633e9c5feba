package uk.nhs.london.aiportal.initiative.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
	LIVE_USE("live-use", RecordGroup.USED, "How it is used", LiveUseForm.class, LiveUseForm::from),
	PILOT_END("pilot-end", RecordGroup.KEPT, "End of the pilot", PilotEndForm.class, PilotEndForm::from),
	USAGE("usage", RecordGroup.USED, "Usage figures", UsageForm.class, UsageForm::from),
	OWNER("owner", RecordGroup.KEPT, "Owner", OwnerForm.class, OwnerForm::from),
	MONEY("money", RecordGroup.KEPT, "Money", MoneyForm.class, MoneyForm::from),
	CONTRACT("contract", RecordGroup.KEPT, "Contract", ContractForm.class, ContractForm::from),
	DEVICE("device", RecordGroup.ASSURED, "Medical device and safety notices", DeviceForm.class, DeviceForm::from),
	EVALUATIONS("evaluations", RecordGroup.ASSURED, "Evaluation", EvaluationsForm.class, EvaluationsForm::from),
	MONITORING("monitoring", RecordGroup.ASSURED, "Monitoring and incidents", MonitoringForm.class,
			MonitoringForm::from),
	TRAINING("training", RecordGroup.ASSURED, "Training", TrainingForm.class, TrainingForm::from),
	DOCUMENTS("documents", RecordGroup.ASSURED, "Documents seen", DocumentsForm.class, DocumentsForm::from);

	/** What is asked when registering, in this order. */
	static final List<RecordPage> AT_REGISTRATION = List.of(ORGANISATION, NAME, PROBLEM, AI, PRODUCT, ORIGIN,
			USE_DOMAIN, TASKS, SPECIALTY, PATIENTS_AND_DATA, STAGE, CONTACT, VISIBILITY);

	private final String slug;

	private final RecordGroup group;

	private final String label;

	private final Class<? extends RecordForm> formType;

	private final Function<Answers, RecordForm> from;

	RecordPage(String slug, RecordGroup group, String label, Class<? extends RecordForm> formType,
			Function<Answers, RecordForm> from) {
		this.slug = slug;
		this.group = group;
		this.label = label;
		this.formType = formType;
		this.from = from;
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
		return this.from.apply(answers);
	}

	String template() {
		return "initiative/questions/" + this.slug;
	}

}
