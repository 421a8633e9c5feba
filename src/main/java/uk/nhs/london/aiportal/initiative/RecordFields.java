package uk.nhs.london.aiportal.initiative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Packaging;
import uk.nhs.london.aiportal.classification.Pathway;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.ScopeUnit;
import uk.nhs.london.aiportal.classification.SupplierEndOfLife;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Programmes;
import uk.nhs.london.aiportal.web.Choice;

import static uk.nhs.london.aiportal.initiative.Asked.always;
import static uk.nhs.london.aiportal.initiative.AskedAt.D;
import static uk.nhs.london.aiportal.initiative.AskedAt.O;
import static uk.nhs.london.aiportal.initiative.AskedAt.R0;
import static uk.nhs.london.aiportal.initiative.AskedAt.R1;
import static uk.nhs.london.aiportal.initiative.AskedAt.R2;
import static uk.nhs.london.aiportal.initiative.AskedAt.R3;
import static uk.nhs.london.aiportal.initiative.AskedAt.R9;

/** Every field of the record, in the order in which pages and files show them. */
@Component
public class RecordFields {

	/** The field that says which known product the typed names mean. */
	public static final String KNOWN_PRODUCT = "product_id";

	/** The field that says of which programme it is part. */
	static final String PROGRAMME = "programme";

	private final List<RecordField> all = new ArrayList<>();

	RecordFields(ReferenceLists references, Programmes programmes, ProductCatalogue products) {
		about(references, programmes, products);
		use();
		keeping();
		assuring();
		life();
		Details.all().forEach((detail) -> this.all.add(field(detail, references)));
		rows(references);
	}

	public List<RecordField> all() {
		return List.copyOf(this.all);
	}

	/** The fields that a page asks for; empty if it asks for none. */
	public List<RecordField> on(String page) {
		return this.all.stream().filter((field) -> field.page().equals(page)).toList();
	}

	/**
	 * The field of this name.
	 * @throws java.util.NoSuchElementException if there is none
	 */
	public RecordField named(String name) {
		return this.all.stream().filter((field) -> field.name().equals(name)).findFirst().orElseThrow();
	}

	/** How much of what is asked of a record by now it answers. */
	public Completeness completeness(Answers answers) {
		return Completeness.of(this.all, answers);
	}

	/** What is asked of a record by now: from when on, and of which. */
	public List<Asked> asked(Answers answers) {
		return this.all.stream().map(RecordField::asked).filter((it) -> it.appliesTo(answers)).distinct().toList();
	}

	/** The names of the questions that are asked of a record by now and not answered. */
	public List<String> open(Answers answers) {
		return this.all.stream()
			.filter((field) -> field.asked().appliesTo(answers) && !Completeness.isAnswered(field, answers))
			.map(RecordField::name)
			.toList();
	}

	private void about(ReferenceLists references, Programmes programmes, ProductCatalogue products) {
		particular("summary", "What it does", "name", always(R0), FieldKind.TEXT, Particulars::summary);
		particular("purpose_problem", "Problem it solves", "problem", always(R0), FieldKind.TEXT,
				Particulars::purposeProblem);
		coded("is_ai", "Kind of AI", "ai", always(R0), AiKind.values(), Facts::isAi);
		line("product_name", "Product", "product", always(R0), "product", of(Facts::product, Product::name));
		line("product_supplier", "Supplier", "product", always(R0), "product", of(Facts::product, Product::supplier));
		line("product_version", "Version in service", "product", always(R0), "product",
				of(Facts::product, Product::version));
		this.all.add(new RecordField(KNOWN_PRODUCT, "Known as", "product", always(O), "product", FieldKind.LINE,
				List.of(), (answers) -> name(products, answers)));
		this.all.add(new RecordField(PROGRAMME, "Programme", "programme", always(O), "programme", FieldKind.LINE,
				List.of(), (answers) -> name(programmes, answers)));
		coded("origin", "Where it comes from", "origin", always(R0), Origin.values(), Facts::origin);
		coded("packaging", "Shape", "packaging", always(R1), Packaging.values(), Facts::packaging);
		coded("use_domain", "Used for", "use-domain", always(R0), UseDomain.values(), Facts::useDomain);
		fact("task", "What the AI does", "tasks", always(R0), null, FieldKind.CODES, Choice.of(Task.values()),
				Facts::tasks);
		List<Choice> specialties = references.specialties()
			.stream()
			.map((it) -> Choice.of(it.code(), it.label()))
			.toList();
		this.all.add(new RecordField("specialty", "Specialty", "specialty", always(R0), null, FieldKind.CODE,
				specialties, (answers) -> answers.particulars().specialty()));
		yesNo("patient_facing", "Faces patients", "patients-and-data", always(R0), null, Facts::patientFacing);
		coded("uses_patient_data", "Patient data", "patients-and-data", always(R0), PatientDataUse.values(),
				Facts::usesPatientData);
		yesNo("uses_staff_data", "Uses staff data", "patients-and-data", always(R0), null, Facts::usesStaffData);
		particular("contact_email", "Contact", "contact", always(R0), FieldKind.LINE, Particulars::contactEmail);
		this.all.add(new RecordField("public_visibility", "Who may read it", "visibility", always(R0), null,
				FieldKind.CODE, Choice.of(Visibility.values()), (answers) -> answers.particulars().visibility()));
		particular("visibility_reason", "Why not everybody", "visibility", new Asked(R0, AskedIf.INTERNAL),
				FieldKind.TEXT, Particulars::visibilityReason);
	}

	private static @Nullable String name(ProductCatalogue products, Answers answers) {
		Long id = answers.particulars().productId();
		return (id != null) ? products.find(id).map(KnownProduct::inWords).orElse(id.toString()) : null;
	}

	private static @Nullable String name(Programmes programmes, Answers answers) {
		Long id = answers.particulars().programmeId();
		return (id != null) ? programmes.nameOf(id) : null;
	}

	private void use() {
		this.all.add(new RecordField("declared_stage", "Declared stage", "life", always(R0), null, FieldKind.CODE,
				Choice.of(DeclaredStage.values()), Answers::declaredStage));
		date("first_live_on", "First live", "life", always(R2), null, (facts) -> firstOn(facts, EventType.FIRST_LIVE));
		coded("live_mode", "How it is used", "live-use", always(R2), LiveMode.values(), Facts::liveMode);
		coded("scope_unit", "Scope claimed", "live-use", always(R2), ScopeUnit.values(), Facts::scopeUnit);
		line("pathway_reference", "Procedure or pathway", "live-use", new Asked(R3, AskedIf.BY_DEFAULT), "pathway",
				of(Facts::pathway, Pathway::reference));
		date("pathway_in_force_from", "In force from", "live-use", new Asked(R3, AskedIf.BY_DEFAULT), "pathway",
				of(Facts::pathway, Pathway::inForceFrom));
		yesNo("standard_issue", "Given to every intended user", "live-use", new Asked(R3, AskedIf.BY_CHOICE), null,
				Facts::standardIssue);
		date("last_used_on", "Last used", "live-use", always(R2), null, Facts::lastUsedOn);
		date("pilot_planned_end", "Planned end of the pilot", "pilot-end", new Asked(R2, AskedIf.PILOT),
				"pilot_planned_end", Facts::pilotPlannedEnd);
		particular("decision_forum", "Where it will be decided", "pilot-end", new Asked(R2, AskedIf.PILOT),
				FieldKind.LINE, Particulars::decisionForum);
		rows("usage", "Usage", "usage", always(R2), "usage",
				(facts) -> facts.usage().stream().map(RowWords::of).toList());
	}

	private void keeping() {
		coded("adoption_decision", "Latest decision", "decisions", always(R3), Decision.values(),
				of(RecordFields::latestDecision, Event::decision));
		date("adoption_decision_on", "Decided on", "decisions", always(R3), null,
				of(RecordFields::latestDecision, Event::on));
		line("adoption_decision_body", "Decided by", "decisions", always(R3), null,
				of(RecordFields::latestDecision, Event::body));
		line("adoption_decision_minute_ref", "Minute", "decisions", always(R3), null,
				of(RecordFields::latestDecision, Event::minuteRef));
		line("service_owner_role", "Service owner", "owner", always(R2), "service_owner_role", Facts::serviceOwnerRole);
		coded("champion_dependence", "Dependence on a champion", "owner", always(R2), ChampionDependence.values(),
				Facts::championDependence);
		rows("funding", "What pays for it", "money", always(R2), "funding",
				(facts) -> facts.funding().stream().map(RowWords::of).toList());
		date("contract_start", "Contract from", "contract", new Asked(R2, AskedIf.BOUGHT), "contract",
				of(Facts::contract, Contract::start));
		date("contract_end", "Contract to", "contract", new Asked(R2, AskedIf.BOUGHT), "contract",
				of(Facts::contract, Contract::end));
		yesNo("contract_signed", "Contract signed", "contract", new Asked(R2, AskedIf.BOUGHT), "contract",
				of(Facts::contract, Contract::signed));
		yesNo("contract_renewal_minuted", "Renewal minuted", "contract", always(O), "contract",
				of(Facts::contract, Contract::renewalMinuted));
	}

	private void assuring() {
		rows("assurance", "Assurance items", "assurance", always(R1), null,
				(facts) -> facts.assurance().stream().map(RowWords::of).toList());
		coded("device_class", "Medical device class", "device", always(R1), DeviceClass.values(), Facts::deviceClass);
		coded("device_route", "Medical device mark", "device", new Asked(R1, AskedIf.DEVICE), DeviceRoute.values(),
				Facts::deviceRoute);
		yesNo("within_intended_purpose", "Used within its intended purpose", "device", new Asked(R1, AskedIf.DEVICE),
				null, Facts::withinIntendedPurpose);
		yesNo("open_safety_notice", "Open recall or safety notice", "device", always(R2), null,
				Facts::openSafetyNotice);
		date("supplier_end_of_life_notice_on", "Supplier's notice of withdrawal", "device", always(O),
				"supplier_end_of_life", of(Facts::supplierEndOfLife, SupplierEndOfLife::noticeOn));
		date("supplier_end_of_life_ends_on", "Withdrawn from", "device", always(O), "supplier_end_of_life",
				of(Facts::supplierEndOfLife, SupplierEndOfLife::endsOn));
		yesNo("replacement_contract_signed", "Replacement under contract", "device", always(O), "supplier_end_of_life",
				of(Facts::supplierEndOfLife, SupplierEndOfLife::replacementContractSigned));
		rows("evaluations", "Evaluations", "evaluations", always(R3), "evaluations",
				(facts) -> facts.evaluations().stream().map(RowWords::of).toList());
		date("monitoring_last_reviewed_on", "Monitoring last reviewed", "monitoring", always(R3), "monitoring",
				of(Facts::monitoring, Monitoring::lastReviewedOn));
		yesNo("incident_route", "Way to report incidents", "monitoring", always(R3), null,
				of(Facts::monitoring, Monitoring::incidentRoute));
		fact("training_intended", "Intended users", "training", always(R2), "training", FieldKind.NUMBER, List.of(),
				of(Facts::training, Training::intended));
		fact("training_trained", "Users trained", "training", always(R2), "training", FieldKind.NUMBER, List.of(),
				of(Facts::training, Training::trained));
		yesNo("documents_seen", "Documents seen", "documents", always(O), null, Facts::documentsSeen);
		date("attested_on", "Last confirmed as right", "attestation", always(R2), null, RecordFields::attestedOn);
	}

	private void life() {
		date("approved_on", "Approved", "life", always(O), null, (facts) -> firstOn(facts, EventType.APPROVED));
		date("routine_from", "Routine from", "life", always(R3), null,
				(facts) -> lastOn(facts, EventType.ROUTINE_FROM));
	}

	private static RecordField field(Detail detail, ReferenceLists references) {
		List<Choice> vocabulary = detail.kind().coded() ? choices(detail.vocabularyName(), references) : List.of();
		return new RecordField(detail.name(), detail.label(), detail.page(), detail.asked(), detail.name(),
				detail.kind(), vocabulary, (answers) -> detail.value().apply(answers.particulars()));
	}

	private static List<Choice> choices(String vocabulary, ReferenceLists references) {
		return references.vocabulary(vocabulary).stream().map(VocabularyCode::choice).toList();
	}

	private void rows(ReferenceLists references) {
		RowWords words = new RowWords(references);
		rowsBeside("benefits", "Benefits", always(R2), (it) -> it.benefits().stream().map(words::benefit).toList());
		rowsBeside("partners", "Partners", always(O), (it) -> it.partners().stream().map(words::partner).toList());
		rowsBeside("barriers", "Barriers", always(R9), (it) -> it.barriers().stream().map(words::barrier).toList());
		this.all.add(new RecordField("barrier_codes", "Barriers by code", "barriers", always(D), "barriers",
				FieldKind.CODES, choices("BARRIER", references),
				(answers) -> answers.particulars().barriers().stream().map(Barrier::code).distinct().toList()));
		this.all.add(new RecordField("warnings_kept", "Warnings kept", "attestation", always(D), null, FieldKind.ROWS,
				List.of(), (answers) -> kept(answers.particulars())));
	}

	/** Not asked by itself: it is said where the warning is shown. */
	private static List<String> kept(Particulars particulars) {
		return particulars.keptWarnings()
			.entrySet()
			.stream()
			.map((it) -> RecordWarning.sentence(it.getKey()) + " Because: " + it.getValue().reason())
			.toList();
	}

	private void rowsBeside(String name, String label, Asked asked, Function<Particulars, @Nullable Object> value) {
		this.all.add(new RecordField(name, label, name, asked, name, FieldKind.ROWS, List.of(),
				(answers) -> value.apply(answers.particulars())));
	}

	private void line(String name, String label, String page, Asked asked, @Nullable String absence,
			Function<Facts, @Nullable Object> value) {
		fact(name, label, page, asked, absence, FieldKind.LINE, List.of(), value);
	}

	private void rows(String name, String label, String page, Asked asked, @Nullable String absence,
			Function<Facts, @Nullable Object> value) {
		fact(name, label, page, asked, absence, FieldKind.ROWS, List.of(), value);
	}

	private void date(String name, String label, String page, Asked asked, @Nullable String absence,
			Function<Facts, @Nullable Object> value) {
		fact(name, label, page, asked, absence, FieldKind.DATE, List.of(), value);
	}

	private void yesNo(String name, String label, String page, Asked asked, @Nullable String absence,
			Function<Facts, @Nullable Object> value) {
		fact(name, label, page, asked, absence, FieldKind.YES_NO, List.of(), value);
	}

	private void coded(String name, String label, String page, Asked asked, Coded[] vocabulary,
			Function<Facts, @Nullable Object> value) {
		fact(name, label, page, asked, null, FieldKind.CODE, Choice.of(vocabulary), value);
	}

	private void fact(String name, String label, String page, Asked asked, @Nullable String absence, FieldKind kind,
			List<Choice> vocabulary, Function<Facts, @Nullable Object> value) {
		this.all.add(new RecordField(name, label, page, asked, absence, kind, vocabulary,
				(answers) -> value.apply(answers.facts())));
	}

	private void particular(String name, String label, String page, Asked asked, FieldKind kind,
			Function<Particulars, @Nullable Object> value) {
		this.all.add(new RecordField(name, label, page, asked, null, kind, List.of(),
				(answers) -> value.apply(answers.particulars())));
	}

	private static <T> Function<Facts, @Nullable Object> of(Function<Facts, @Nullable T> part,
			Function<T, @Nullable Object> value) {
		return (facts) -> {
			T found = part.apply(facts);
			return (found != null) ? value.apply(found) : null;
		};
	}

	private static @Nullable Event latestDecision(Facts facts) {
		return facts.last(EventType.ADOPTION_DECISION);
	}

	private static @Nullable Object lastOn(Facts facts, EventType type) {
		Event last = facts.last(type);
		return (last != null) ? last.on() : null;
	}

	/** What went live again was first live before. */
	private static @Nullable Object firstOn(Facts facts, EventType type) {
		return facts.events()
			.stream()
			.filter((event) -> event.type() == type)
			.map(Event::on)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	private static @Nullable Object attestedOn(Facts facts) {
		return facts.attestations().stream().map(Attestation::on).max(Comparator.naturalOrder()).orElse(null);
	}

}
