package uk.nhs.london.aiportal.initiative;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Packaging;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Pathway;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.ScopeUnit;
import uk.nhs.london.aiportal.classification.SupplierEndOfLife;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.initiative.RecordField.State;

/**
 * The other direction of {@link RecordFields}: what a field says is read from its text
 * into the record. A field that stands in rows, that events tell or that the register
 * works out cannot be stated so and is not among them.
 */
@Component
public class RecordStatements {

	/** Stands beside the fields, since every record must have it. */
	public static final String TITLE = "title";

	/** Told by events once a record is registered: see {@link FileChanges}. */
	public static final String DECLARED_STAGE = "declared_stage";

	private final Map<String, BiFunction<Answers, @Nullable Object, Answers>> stating = new LinkedHashMap<>();

	private final Map<String, RecordField> fields;

	RecordStatements(RecordFields fields) {
		this.fields = fields.all().stream().collect(Collectors.toMap(RecordField::name, Function.identity()));
		about();
		use();
		keeping();
		assuring();
		Details.all()
			.forEach((detail) -> this.stating.put(detail.name(),
					(answers, value) -> answers.withParticulars((particulars) -> detail.state(particulars, value))));
	}

	/** Whether a text can state a field. */
	public boolean canState(String field) {
		return this.stating.containsKey(field);
	}

	/**
	 * The same answers with what is stated. That there is none, or that it does not
	 * apply, is said last, so that an answer given in the same breath is found to
	 * contradict it.
	 */
	public Answers apply(Answers answers, Collection<Statement> statements) {
		Answers stated = answers;
		for (Statement statement : statements.stream()
			.sorted(Comparator.comparing((it) -> it.state() == State.NONE || it.state() == State.NOT_APPLICABLE))
			.toList()) {
			stated = apply(stated, statement);
		}
		return stated;
	}

	private Answers apply(Answers answers, Statement statement) {
		BiFunction<Answers, @Nullable Object, Answers> how = this.stating.get(statement.field());
		if (how == null) {
			throw new IllegalArgumentException("Cannot be stated: " + statement.field());
		}
		RecordField field = this.fields.get(statement.field());
		Object value = (statement.state() == State.STATED && statement.text() != null)
				? ((field != null) ? value(field, statement.text()) : statement.text()) : null;
		Answers stated = how.apply(answers, value);
		String absence = (field != null) ? field.absence() : null;
		return (absence != null) ? stated.withAbsence(absence, absence(statement)) : stated;
	}

	private static @Nullable Absence absence(Statement statement) {
		return switch (statement.state()) {
			case NONE -> new Absence(AbsenceKind.NONE, null);
			case NOT_APPLICABLE -> new Absence(AbsenceKind.NOT_APPLICABLE, statement.text());
			default -> null;
		};
	}

	private static Object value(RecordField field, String text) {
		return switch (field.kind()) {
			case DATE -> PartialDate.parse(text);
			case NUMBER -> Integer.valueOf(text);
			case YES_NO -> Boolean.valueOf(text);
			case CODES, SITES -> Arrays.asList(text.split("; "));
			default -> text;
		};
	}

	private void about() {
		text(TITLE, FactsBuilder::title);
		said("summary", Particulars::withSummary);
		said("purpose_problem", Particulars::withPurposeProblem);
		code("is_ai", AiKind.class, FactsBuilder::isAi);
		product("product_name", Product::withName);
		product("product_supplier", Product::withSupplier);
		product("product_version", Product::withVersion);
		code("origin", Origin.class, FactsBuilder::origin);
		code("packaging", Packaging.class, FactsBuilder::packaging);
		code("use_domain", UseDomain.class, FactsBuilder::useDomain);
		this.stating.put("task", (answers, value) -> answers.withFacts((facts) -> facts.tasks(tasks(value))));
		said("specialty", Particulars::withSpecialty);
		yesNo("patient_facing", FactsBuilder::patientFacing);
		code("uses_patient_data", PatientDataUse.class, FactsBuilder::usesPatientData);
		yesNo("uses_staff_data", FactsBuilder::usesStaffData);
		said("contact_email", Particulars::withContactEmail);
		this.stating.put("public_visibility", (answers, value) -> answers
			.withParticulars((it) -> it.withVisibility((value != null) ? Visibility.valueOf((String) value) : null)));
		said("visibility_reason", Particulars::withVisibilityReason);
	}

	private void use() {
		code(DECLARED_STAGE, DeclaredStage.class, FactsBuilder::declaredStage);
		code("live_mode", LiveMode.class, FactsBuilder::liveMode);
		code("scope_unit", ScopeUnit.class, FactsBuilder::scopeUnit);
		Pathway noPathway = new Pathway(null, null);
		part("pathway_reference", String.class, Facts::pathway, noPathway, Pathway::withReference,
				FactsBuilder::pathway);
		part("pathway_in_force_from", PartialDate.class, Facts::pathway, noPathway, Pathway::withInForceFrom,
				FactsBuilder::pathway);
		yesNo("standard_issue", FactsBuilder::standardIssue);
		date("last_used_on", FactsBuilder::lastUsedOn);
		date("pilot_planned_end", FactsBuilder::pilotPlannedEnd);
		said("decision_forum", Particulars::withDecisionForum);
	}

	private void keeping() {
		text("service_owner_role", FactsBuilder::serviceOwnerRole);
		code("champion_dependence", ChampionDependence.class, FactsBuilder::championDependence);
		Contract none = new Contract(null, null, null, null);
		part("contract_start", PartialDate.class, Facts::contract, none, Contract::withStart, FactsBuilder::contract);
		part("contract_end", PartialDate.class, Facts::contract, none, Contract::withEnd, FactsBuilder::contract);
		part("contract_signed", Boolean.class, Facts::contract, none, Contract::withSigned, FactsBuilder::contract);
		part("contract_renewal_minuted", Boolean.class, Facts::contract, none, Contract::withRenewalMinuted,
				FactsBuilder::contract);
	}

	private void assuring() {
		code("device_class", DeviceClass.class, FactsBuilder::deviceClass);
		code("device_route", DeviceRoute.class, FactsBuilder::deviceRoute);
		yesNo("within_intended_purpose", FactsBuilder::withinIntendedPurpose);
		yesNo("open_safety_notice", FactsBuilder::openSafetyNotice);
		SupplierEndOfLife noEnd = new SupplierEndOfLife(null, null, null);
		part("supplier_end_of_life_notice_on", PartialDate.class, Facts::supplierEndOfLife, noEnd,
				SupplierEndOfLife::withNoticeOn, FactsBuilder::supplierEndOfLife);
		part("supplier_end_of_life_ends_on", PartialDate.class, Facts::supplierEndOfLife, noEnd,
				SupplierEndOfLife::withEndsOn, FactsBuilder::supplierEndOfLife);
		part("replacement_contract_signed", Boolean.class, Facts::supplierEndOfLife, noEnd,
				SupplierEndOfLife::withReplacementContractSigned, FactsBuilder::supplierEndOfLife);
		Monitoring noMonitoring = new Monitoring(null, null);
		part("monitoring_last_reviewed_on", PartialDate.class, Facts::monitoring, noMonitoring,
				Monitoring::withLastReviewedOn, FactsBuilder::monitoring);
		part("incident_route", Boolean.class, Facts::monitoring, noMonitoring, Monitoring::withIncidentRoute,
				FactsBuilder::monitoring);
		Training noTraining = new Training(null, null);
		part("training_intended", Integer.class, Facts::training, noTraining, Training::withIntended,
				FactsBuilder::training);
		part("training_trained", Integer.class, Facts::training, noTraining, Training::withTrained,
				FactsBuilder::training);
		yesNo("documents_seen", FactsBuilder::documentsSeen);
	}

	private void said(String field, BiFunction<Particulars, @Nullable String, Particulars> how) {
		this.stating.put(field, (answers, value) -> answers.withParticulars((it) -> how.apply(it, (String) value)));
	}

	private void text(String field, BiConsumer<FactsBuilder, @Nullable String> how) {
		this.stating.put(field, (answers, value) -> answers.withFacts((facts) -> how.accept(facts, (String) value)));
	}

	private void yesNo(String field, BiConsumer<FactsBuilder, @Nullable Boolean> how) {
		this.stating.put(field, (answers, value) -> answers.withFacts((facts) -> how.accept(facts, (Boolean) value)));
	}

	private void date(String field, BiConsumer<FactsBuilder, @Nullable PartialDate> how) {
		this.stating.put(field,
				(answers, value) -> answers.withFacts((facts) -> how.accept(facts, (PartialDate) value)));
	}

	private <E extends Enum<E> & Coded> void code(String field, Class<E> vocabulary,
			BiConsumer<FactsBuilder, @Nullable E> how) {
		this.stating.put(field, (answers, value) -> answers.withFacts(
				(facts) -> how.accept(facts, (value != null) ? Enum.valueOf(vocabulary, (String) value) : null)));
	}

	/** A part of several, of which nothing is stated if none of them is. */
	private <P, V> void part(String field, Class<V> type, Function<Facts, @Nullable P> part, P nothing,
			BiFunction<P, @Nullable V, P> how, BiConsumer<FactsBuilder, @Nullable P> set) {
		this.stating.put(field, (answers, value) -> {
			P stated = part.apply(answers.facts());
			P changed = how.apply((stated != null) ? stated : nothing, (value != null) ? type.cast(value) : null);
			return answers.withFacts((facts) -> set.accept(facts, changed.equals(nothing) ? null : changed));
		});
	}

	/** Other names may mean another product, which the register then looks for anew. */
	private void product(String field, BiFunction<Product, @Nullable String, Product> how) {
		Product nothing = new Product(null, null, null);
		this.stating.put(field, (answers, value) -> {
			Product stated = answers.facts().product();
			Product changed = how.apply((stated != null) ? stated : nothing, (String) value);
			Answers named = answers.withFacts((facts) -> facts.product(changed.equals(nothing) ? null : changed));
			return field.equals("product_version") ? named
					: named.withParticulars((particulars) -> particulars.withProductId(null));
		});
	}

	private static Set<Task> tasks(@Nullable Object codes) {
		Set<Task> tasks = EnumSet.noneOf(Task.class);
		Detail.texts(codes).forEach((code) -> tasks.add(Task.valueOf(code)));
		return tasks;
	}

}
