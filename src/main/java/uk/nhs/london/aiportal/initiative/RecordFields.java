package uk.nhs.london.aiportal.initiative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Programmes;
import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.Pathway;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.SupplierEndOfLife;
import uk.nhs.london.aiportal.classification.Training;

/** Every field of the record, in the order in which pages and files show them. */
@Component
public class RecordFields {

	/** The field that says which known product the typed names mean. */
	public static final String KNOWN_PRODUCT = "product_id";

	private final List<RecordField> all = new ArrayList<>();

	RecordFields(ReferenceLists references, Programmes programmes, ProductCatalogue products) {
		about(references, programmes, products);
		use();
		keeping();
		assuring();
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

	private void about(ReferenceLists references, Programmes programmes, ProductCatalogue products) {
		particular("summary", "What it does", "name", Particulars::summary);
		particular("purpose_problem", "Problem it solves", "problem", Particulars::purposeProblem);
		coded("is_ai", "Kind of AI", "ai", Facts::isAi);
		plain("product_name", "Product", "product", "product", of(Facts::product, Product::name));
		plain("product_supplier", "Supplier", "product", "product", of(Facts::product, Product::supplier));
		plain("product_version", "Version in service", "product", "product", of(Facts::product, Product::version));
		this.all.add(new RecordField(KNOWN_PRODUCT, "Known as", "product", "product", false,
				(answers) -> name(products, answers), RecordField::inWords));
		this.all.add(new RecordField("programme", "Programme", "programme", "programme", false,
				(answers) -> name(programmes, answers), RecordField::inWords));
		coded("origin", "Where it comes from", "origin", Facts::origin);
		coded("packaging", "Shape", "packaging", Facts::packaging);
		coded("use_domain", "Used for", "use-domain", Facts::useDomain);
		coded("task", "What the AI does", "tasks", Facts::tasks);
		this.all.add(new RecordField("specialty", "Specialty", "specialty", null, true,
				(answers) -> answers.particulars().specialty(),
				(code) -> String.valueOf(references.specialtyLabel(code.toString()))));
		plain("patient_facing", "Faces patients", "patients-and-data", null, Facts::patientFacing);
		coded("uses_patient_data", "Patient data", "patients-and-data", Facts::usesPatientData);
		plain("uses_staff_data", "Uses staff data", "patients-and-data", null, Facts::usesStaffData);
		particular("contact_email", "Contact", "contact", Particulars::contactEmail);
		this.all.add(new RecordField("public_visibility", "Who may read it", "visibility", null, true,
				(answers) -> answers.particulars().visibility(), RecordField::inWords));
		particular("visibility_reason", "Why not everybody", "visibility", Particulars::visibilityReason);
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
		coded("declared_stage", "Declared stage", "life", RecordFields::declaredStage);
		plain("first_live_on", "First live", "life", null, (facts) -> lastOn(facts, EventType.FIRST_LIVE));
		coded("live_mode", "How it is used", "live-use", Facts::liveMode);
		coded("scope_unit", "Scope claimed", "live-use", Facts::scopeUnit);
		plain("pathway_reference", "Procedure or pathway", "live-use", "pathway",
				of(Facts::pathway, Pathway::reference));
		plain("pathway_in_force_from", "In force from", "live-use", "pathway",
				of(Facts::pathway, Pathway::inForceFrom));
		plain("standard_issue", "Given to every intended user", "live-use", null, Facts::standardIssue);
		plain("last_used_on", "Last used", "live-use", null, Facts::lastUsedOn);
		plain("pilot_planned_end", "Planned end of the pilot", "pilot-end", "pilot_planned_end",
				Facts::pilotPlannedEnd);
		particular("decision_forum", "Where it will be decided", "pilot-end", Particulars::decisionForum);
		plain("usage", "Usage", "usage", "usage", (facts) -> facts.usage().stream().map(RowWords::of).toList());
	}

	private void keeping() {
		coded("adoption_decision", "Latest decision", "decisions", of(RecordFields::latestDecision, Event::decision));
		plain("adoption_decision_on", "Decided on", "decisions", null, of(RecordFields::latestDecision, Event::on));
		plain("adoption_decision_body", "Decided by", "decisions", null, of(RecordFields::latestDecision, Event::body));
		plain("adoption_decision_minute_ref", "Minute", "decisions", null,
				of(RecordFields::latestDecision, Event::minuteRef));
		plain("service_owner_role", "Service owner", "owner", "service_owner_role", Facts::serviceOwnerRole);
		coded("champion_dependence", "Dependence on a champion", "owner", Facts::championDependence);
		plain("funding", "What pays for it", "money", "funding",
				(facts) -> facts.funding().stream().map(RowWords::of).toList());
		plain("contract_start", "Contract from", "contract", "contract", of(Facts::contract, Contract::start));
		plain("contract_end", "Contract to", "contract", "contract", of(Facts::contract, Contract::end));
		plain("contract_signed", "Contract signed", "contract", "contract", of(Facts::contract, Contract::signed));
		plain("contract_renewal_minuted", "Renewal minuted", "contract", "contract",
				of(Facts::contract, Contract::renewalMinuted));
	}

	private void assuring() {
		plain("assurance", "Assurance items", "assurance", null,
				(facts) -> facts.assurance().stream().map(RowWords::of).toList());
		coded("device_class", "Medical device class", "device", Facts::deviceClass);
		coded("device_route", "Medical device mark", "device", Facts::deviceRoute);
		plain("within_intended_purpose", "Used within its intended purpose", "device", null,
				Facts::withinIntendedPurpose);
		plain("open_safety_notice", "Open recall or safety notice", "device", null, Facts::openSafetyNotice);
		plain("supplier_end_of_life_notice_on", "Supplier's notice of withdrawal", "device", "supplier_end_of_life",
				of(Facts::supplierEndOfLife, SupplierEndOfLife::noticeOn));
		plain("supplier_end_of_life_ends_on", "Withdrawn from", "device", "supplier_end_of_life",
				of(Facts::supplierEndOfLife, SupplierEndOfLife::endsOn));
		plain("replacement_contract_signed", "Replacement under contract", "device", "supplier_end_of_life",
				of(Facts::supplierEndOfLife, SupplierEndOfLife::replacementContractSigned));
		plain("evaluations", "Evaluations", "evaluations", "evaluations",
				(facts) -> facts.evaluations().stream().map(RowWords::of).toList());
		plain("monitoring_last_reviewed_on", "Monitoring last reviewed", "monitoring", "monitoring",
				of(Facts::monitoring, Monitoring::lastReviewedOn));
		plain("incident_route", "Way to report incidents", "monitoring", null,
				of(Facts::monitoring, Monitoring::incidentRoute));
		plain("training_intended", "Intended users", "training", "training", of(Facts::training, Training::intended));
		plain("training_trained", "Users trained", "training", "training", of(Facts::training, Training::trained));
		plain("documents_seen", "Documents seen", "documents", null, Facts::documentsSeen);
		plain("attested_on", "Last confirmed as right", "attestation", null, RecordFields::attestedOn);
	}

	private void plain(String name, String label, String page, @Nullable String absence,
			Function<Facts, @Nullable Object> value) {
		this.all.add(new RecordField(name, label, page, absence, false, (answers) -> value.apply(answers.facts()),
				RecordField::inWords));
	}

	private void coded(String name, String label, String page, Function<Facts, @Nullable Object> value) {
		this.all.add(new RecordField(name, label, page, null, true, (answers) -> value.apply(answers.facts()),
				RecordField::inWords));
	}

	private void particular(String name, String label, String page, Function<Particulars, @Nullable Object> value) {
		this.all.add(new RecordField(name, label, page, null, false, (answers) -> value.apply(answers.particulars()),
				RecordField::inWords));
	}

	private static <T> Function<Facts, @Nullable Object> of(Function<Facts, @Nullable T> part,
			Function<T, @Nullable Object> value) {
		return (facts) -> {
			T found = part.apply(facts);
			return (found != null) ? value.apply(found) : null;
		};
	}

	private static @Nullable Object declaredStage(Facts facts) {
		Event latest = latest(facts, EventType.STAGE_DECLARED);
		return (latest != null) ? latest.stage() : facts.declaredStage();
	}

	private static @Nullable Event latestDecision(Facts facts) {
		return latest(facts, EventType.ADOPTION_DECISION);
	}

	private static @Nullable Object lastOn(Facts facts, EventType type) {
		Event latest = latest(facts, type);
		return (latest != null) ? latest.on() : null;
	}

	private static @Nullable Event latest(Facts facts, EventType type) {
		return facts.events()
			.stream()
			.filter((event) -> event.type() == type)
			.reduce((first, second) -> second.on().compareTo(first.on()) >= 0 ? second : first)
			.orElse(null);
	}

	private static @Nullable Object attestedOn(Facts facts) {
		return facts.attestations().stream().map(Attestation::on).max(Comparator.naturalOrder()).orElse(null);
	}

}
