package uk.nhs.london.aiportal.initiative;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import static uk.nhs.london.aiportal.initiative.Asked.always;
import static uk.nhs.london.aiportal.initiative.AskedAt.O;
import static uk.nhs.london.aiportal.initiative.AskedAt.R1;
import static uk.nhs.london.aiportal.initiative.AskedAt.R2;
import static uk.nhs.london.aiportal.initiative.AskedAt.R3;

/** The questions that the ruleset does not read, in the order of their pages. */
public final class Details {

	private static final DetailPart<Description> DESCRIPTION = new DetailPart<>(Particulars::description,
			Particulars::withDescription);

	private static final DetailPart<Working> WORKING = new DetailPart<>(Particulars::working, Particulars::withWorking);

	private static final DetailPart<Roles> ROLES = new DetailPart<>(Particulars::roles, Particulars::withRoles);

	private static final DetailPart<Procurement> PROCUREMENT = new DetailPart<>(Particulars::procurement,
			Particulars::withProcurement);

	private static final DetailPart<MonitoringPlan> PLAN = new DetailPart<>(Particulars::monitoringPlan,
			Particulars::withMonitoringPlan);

	private static final DetailPart<Equity> EQUITY = new DetailPart<>(Particulars::equity, Particulars::withEquity);

	private static final DetailPart<TrainingOffer> TRAINING = new DetailPart<>(Particulars::trainingOffer,
			Particulars::withTrainingOffer);

	private static final DetailPart<Openness> OPENNESS = new DetailPart<>(Particulars::openness,
			Particulars::withOpenness);

	private static final int POST = 120;

	private static final int PARAGRAPHS = 2500;

	private static final List<Detail> ALL = List.of(
			DESCRIPTION.line("local_reference", "Own reference", "description", always(O), 60,
					Description::localReference, Description::withLocalReference),
			DESCRIPTION.line("condition_text", "Condition", "description", always(O), 200, Description::conditionText,
					Description::withConditionText),
			DESCRIPTION.text("detail", "In detail", "description", always(O), 5000, Description::detail,
					Description::withDetail),

			Detail.one("technique", "Technique", "technique", always(R1), "TECHNIQUE"),
			Detail.one("autonomy", "How far it acts by itself", "technique", always(R1), "AUTONOMY"),
			Detail.several("care_setting", "Care settings", "setting", always(R1), "CARE_SETTING"),
			Detail.several("user_groups", "Users", "setting", always(R1), "USER_GROUP"),
			WORKING.text("data_sources", "Where its data come from", "data", always(R2), PARAGRAPHS,
					Working::dataSources, Working::withDataSources),
			Detail.several("demographic_inputs", "Facts about people that it uses", "data", always(R2), "DEMOGRAPHIC"),
			Detail.one("hosting_model", "Where it runs", "hosting", always(R1), "HOSTING"),
			Detail.several("data_location", "Where data are kept", "hosting", always(R1), "DATA_LOCATION"),
			Detail.several("integration", "Systems it works with", "integration", always(R1), "INTEGRATION"),
			Detail.one("integration_depth", "How it works with them", "integration", always(R1), "INTEGRATION_DEPTH"),
			WORKING.text("human_review", "Human review", "human-review", always(R2), PARAGRAPHS, Working::humanReview,
					Working::withHumanReview),
			WORKING.number("override_percent", "Results changed by people (%)", "human-review", always(R2), 100,
					Working::overridePercent, Working::withOverridePercent),
			WORKING.yesNo("solely_automated_decision", "Decides about people alone", "automated-decisions", always(R2),
					Working::solelyAutomatedDecision, Working::withSolelyAutomatedDecision),
			WORKING.text("safeguards", "Safeguards", "automated-decisions", new Asked(R2, AskedIf.AUTOMATED),
					PARAGRAPHS, Working::safeguards, Working::withSafeguards),

			new Detail("sites", "Sites", "sites", always(R2), FieldKind.SITES, 0, null, Particulars::sites,
					(it, sites) -> it.withSites(sites(sites))),

			ROLES.line("sro_role", "Senior responsible owner", "roles", always(R1), POST, Roles::sroRole,
					Roles::withSroRole),
			ROLES.line("clinical_lead_role", "Clinical lead", "roles", new Asked(R2, AskedIf.IN_CARE), POST,
					Roles::clinicalLeadRole, Roles::withClinicalLeadRole),
			ROLES.line("clinical_safety_officer_role", "Clinical safety officer", "roles",
					new Asked(R2, AskedIf.IN_CARE), POST, Roles::clinicalSafetyOfficerRole,
					Roles::withClinicalSafetyOfficerRole),
			ROLES.line("information_asset_owner_role", "Information asset owner", "roles", always(R2), POST,
					Roles::informationAssetOwnerRole, Roles::withInformationAssetOwnerRole),
			ROLES.line("data_protection_officer_role", "Data protection officer", "roles", always(R2), POST,
					Roles::dataProtectionOfficerRole, Roles::withDataProtectionOfficerRole),
			ROLES.yesNo("executive_sponsor", "Executive sponsor", "leadership", always(R2), Roles::executiveSponsor,
					Roles::withExecutiveSponsor),
			ROLES.date("last_discussed_on", "Last discussed by the board or a committee", "leadership", always(R2),
					Roles::lastDiscussedOn, Roles::withLastDiscussedOn),
			ROLES.yesNo("project_manager_dedicated", "Dedicated project manager", "leadership", always(O),
					Roles::projectManagerDedicated, Roles::withProjectManagerDedicated),
			Detail.one("procurement_route", "Procurement route", "procurement", always(R2), "PROCUREMENT_ROUTE"),
			PROCUREMENT.line("framework_id", "Framework", "procurement", always(O), 60, Procurement::frameworkId,
					Procurement::withFrameworkId),
			Detail.one("contract_value_band", "Value of the contract", "procurement", new Asked(R2, AskedIf.BOUGHT),
					"VALUE_BAND"),
			PROCUREMENT.text("contract_extension_options", "Options to extend", "procurement",
					new Asked(R2, AskedIf.BOUGHT), 500, Procurement::contractExtensionOptions,
					Procurement::withContractExtensionOptions),

			WORKING.text("intended_purpose_statement", "Intended purpose", "intended-purpose",
					new Asked(R1, AskedIf.DEVICE), PARAGRAPHS, Working::intendedPurposeStatement,
					Working::withIntendedPurposeStatement),
			PLAN.line("monitoring_plan_reference", "Monitoring plan", "monitoring-plan", always(R3), 200,
					MonitoringPlan::monitoringPlanReference, MonitoringPlan::withMonitoringPlanReference),
			PLAN.text("monitoring_metrics", "What is measured", "monitoring-plan", always(R3), 1000,
					MonitoringPlan::monitoringMetrics, MonitoringPlan::withMonitoringMetrics),
			Detail.one("monitoring_frequency", "How often", "monitoring-plan", always(R3), "MONITORING_FREQUENCY"),
			PLAN.date("monitoring_next_due_on", "Next review due", "monitoring-plan", always(R3),
					MonitoringPlan::monitoringNextDueOn, MonitoringPlan::withMonitoringNextDueOn),
			PLAN.yesNo("drift_check", "Checked for drift", "monitoring-plan", always(R3), MonitoringPlan::driftCheck,
					MonitoringPlan::withDriftCheck),
			PLAN.number("incidents_12m", "Incidents in twelve months", "incidents", always(R2), 999_999,
					MonitoringPlan::incidents12m, MonitoringPlan::withIncidents12m),
			EQUITY.yesNo("subgroup_performance", "Measured for groups of people", "equity", always(R2),
					Equity::subgroupPerformance, Equity::withSubgroupPerformance),
			Detail.several("groups_tested", "Groups tested", "equity", always(R2), "DEMOGRAPHIC"),
			EQUITY.text("equity_mitigation", "What is done about differences", "equity", always(R2), PARAGRAPHS,
					Equity::equityMitigation, Equity::withEquityMitigation),
			TRAINING.yesNo("training_offered", "Training offered", "training-offer", always(R2),
					TrainingOffer::trainingOffered, TrainingOffer::withTrainingOffered),
			TRAINING.yesNo("training_mandatory", "Training mandatory", "training-offer", always(R2),
					TrainingOffer::trainingMandatory, TrainingOffer::withTrainingMandatory),
			TRAINING.number("training_refresher_months", "Months between refreshers", "training-offer", always(R2), 120,
					TrainingOffer::trainingRefresherMonths, TrainingOffer::withTrainingRefresherMonths),
			OPENNESS.link("patient_notice_url", "Patient notice", "patient-notice", new Asked(R2, AskedIf.PATIENTS),
					Openness::patientNoticeUrl, Openness::withPatientNoticeUrl),
			OPENNESS.date("patient_notice_on", "Date of the patient notice", "patient-notice",
					new Asked(R2, AskedIf.PATIENTS), Openness::patientNoticeOn, Openness::withPatientNoticeOn),
			OPENNESS.text("objection_route", "How patients can object", "patient-notice",
					new Asked(R2, AskedIf.PATIENTS), 500, Openness::objectionRoute, Openness::withObjectionRoute),

			Detail.several("shared_assets", "What other trusts can have", "shared-assets", always(O), "SHARED_ASSET"),
			Detail.one("publication_category", "Publication category", "publication", always(R1),
					"PUBLICATION_CATEGORY"),
			OPENNESS.text("publication_basis", "Why in that category", "publication", always(R1), 500,
					Openness::publicationBasis, Openness::withPublicationBasis),
			OPENNESS.link("atrs_record_url", "Algorithmic transparency record", "links", always(O),
					Openness::atrsRecordUrl, Openness::withAtrsRecordUrl),
			OPENNESS.link("source_code_url", "Source code", "links", always(O), Openness::sourceCodeUrl,
					Openness::withSourceCodeUrl),
			OPENNESS.link("website", "Website", "links", always(O), Openness::website, Openness::withWebsite));

	private Details() {
	}

	public static List<Detail> all() {
		return ALL;
	}

	/** What a page asks, in order; empty if it asks none of these. */
	public static List<Detail> on(String page) {
		return ALL.stream().filter((detail) -> detail.page().equals(page)).toList();
	}

	/** Those that are answered by codes. */
	static List<Detail> coded() {
		return ALL.stream().filter((detail) -> detail.kind().coded()).toList();
	}

	private static Set<String> sites(@Nullable Object sites) {
		return new TreeSet<>(Detail.texts(sites));
	}

}
