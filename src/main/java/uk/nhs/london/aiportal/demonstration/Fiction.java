package uk.nhs.london.aiportal.demonstration;

import java.util.List;
import java.util.Set;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.classification.UseDomain;

/**
 * An invented use of AI. No product and no supplier of these names exists.
 *
 * @param specialty a code of the specialty table
 */
record Fiction(String title, String summary, String problem, UseDomain domain, Set<Task> tasks, String specialty,
		String product, String supplier, AiKind kind, Origin origin, PatientDataUse patientData, boolean staffData,
		boolean patientFacing, DeviceClass deviceClass) {

	private static final String IMAGING = "Example Imaging Ltd";

	private static final String VOICE = "Example Voice Ltd";

	private static final String CLINICAL = "Fictional Clinical Systems Ltd";

	private static final String OFFICE = "Imaginary Office Tools Ltd";

	static final List<Fiction> ALL = List.of(
			imaging("Sort chest X-rays by urgency",
					"Puts chest X-rays that look abnormal at the top of the reading list",
					"Urgent findings wait behind normal films.", Set.of(Task.DETECT, Task.TRIAGE), "Example Chest"),
			imaging("Find large-vessel strokes on scans", "Alerts the stroke team to a blocked vessel on a brain scan",
					"Minutes are lost before the right team sees the scan.", Set.of(Task.DETECT), "Example Stroke"),
			imaging("Find fractures on X-rays", "Marks likely fractures for the clinician who reads the film",
					"Fractures are missed at night.", Set.of(Task.DETECT), "Example Bone"),
			imaging("Read mammograms as second reader", "Reads screening mammograms beside a human reader",
					"There are too few readers for double reading.", Set.of(Task.DETECT, Task.DIAGNOSE),
					"Example Breast"),
			imaging("Outline organs for radiotherapy", "Draws organs at risk for the planner to correct",
					"Outlining takes hours per patient.", Set.of(Task.CONTOUR_PLAN), "Example Contour"),
			imaging("Measure lung nodules", "Measures nodules and compares them with earlier scans",
					"Measurements differ between readers.", Set.of(Task.QUANTIFY), "Example Nodule"),
			clinical("Grade prostate biopsies", "Suggests a grade for digitised biopsy slides", "Reports take weeks.",
					UseDomain.PATHOLOGY, Set.of(Task.DIAGNOSE), "L-HISTO", "Example Slide"),
			clinical("Sort skin lesion referrals",
					"Sorts photographs of skin lesions so that urgent ones are seen first",
					"Urgent referrals wait behind harmless ones.", UseDomain.TRIAGE_REFERRAL,
					Set.of(Task.TRIAGE, Task.DETECT), "330", "Example Derm"),
			clinical("Warn of deterioration on wards", "Warns when a patient's signs begin to worsen",
					"Deterioration at night is seen late.", UseDomain.CLINICAL_DECISION_SUPPORT,
					Set.of(Task.PREDICT_RISK), "300", "Example Ward"),
			clinical("Predict who will not attend", "Names appointments that are likely to be missed, for a phone call",
					"One clinic slot in ten stays empty.", UseDomain.OPERATIONS_FLOW, Set.of(Task.PREDICT_RISK),
					"L-MULTI", "Example Attend"),
			clinical("Forecast emergency arrivals", "Forecasts arrivals for the next three days",
					"Staffing follows yesterday's demand.", UseDomain.OPERATIONS_FLOW, Set.of(Task.FORECAST), "180",
					"Example Arrivals"),
			clinical("Screen retinal photographs", "Grades retinal photographs of people with diabetes",
					"Grading falls behind the invitations.", UseDomain.OTHER_DIAGNOSTICS, Set.of(Task.DIAGNOSE), "130",
					"Example Retina"),
			clinical("Watch heart failure at home", "Finds worsening in readings that patients send from home",
					"Readmissions could be avoided.", UseDomain.MONITORING_REMOTE, Set.of(Task.PREDICT_RISK), "320",
					"Example Heart"),
			clinical("Code discharge letters", "Suggests clinical codes from the text of letters",
					"Coding is late and uneven.", UseDomain.CODING_INFORMATICS, Set.of(Task.CODE), "L-MULTI",
					"Example Coder"),
			clinical("Find people at rising risk", "Lists people whose needs are likely to grow, for their care team",
					"Help comes after the crisis.", UseDomain.POPULATION_HEALTH, Set.of(Task.PREDICT_RISK), "L-PRIM",
					"Example Cohort"),
			scribe("Write clinic notes from speech", "Listens to a consultation and drafts the note for the clinician",
					Set.of(Task.TRANSCRIBE, Task.SUMMARISE), "Example Scribe"),
			scribe("Draft discharge summaries", "Drafts a discharge summary from the record for a doctor to check",
					Set.of(Task.DRAFT, Task.SUMMARISE), "Example Discharge"),
			new Fiction("Answer patients' questions before surgery",
					"Answers questions in a chat and passes on what it cannot answer", "Calls go unanswered.",
					UseDomain.PATIENT_FACING, Set.of(Task.CONVERSE), "L-MULTI", "Example Chat", VOICE,
					AiKind.GENERATIVE, Origin.PURCHASED, PatientDataUse.IDENTIFIABLE, false, true, DeviceClass.I),
			new Fiction("Plan rotas", "Proposes rotas that meet rules and wishes", "Rotas take a week to make.",
					UseDomain.WORKFORCE_ROSTER, Set.of(Task.OPTIMISE), "L-CORP", "Example Rota", OFFICE, AiKind.ML,
					Origin.PURCHASED, PatientDataUse.NONE, true, false, DeviceClass.NOT_DEVICE),
			new Fiction("Sort invoices", "Reads invoices and proposes the account", "Invoices are keyed by hand.",
					UseDomain.CORPORATE_FINANCE_HR, Set.of(Task.AUTOMATE), "L-CORP", "Example Ledger", OFFICE,
					AiKind.ML, Origin.PURCHASED, PatientDataUse.NONE, true, false, DeviceClass.NOT_DEVICE),
			new Fiction("Search the trust's guidelines",
					"Finds the passage of a local guideline that answers a question",
					"Staff cannot find the guideline in time.", UseDomain.CLINICAL_DECISION_SUPPORT,
					Set.of(Task.RETRIEVE), "L-MULTI", "Guideline finder", "Built by the trust", AiKind.GENERATIVE,
					Origin.IN_HOUSE, PatientDataUse.NONE, false, false, DeviceClass.NOT_DEVICE),
			new Fiction("Find patients for studies", "Matches records with the criteria of open studies",
					"Studies recruit too slowly.", UseDomain.RESEARCH_SUPPORT, Set.of(Task.RETRIEVE), "L-MULTI",
					"Study matcher", "A fictional university", AiKind.ML, Origin.ACADEMIC, PatientDataUse.DE_IDENTIFIED,
					false, false, DeviceClass.NOT_DEVICE));

	private static Fiction imaging(String title, String summary, String problem, Set<Task> tasks, String product) {
		UseDomain domain = tasks.contains(Task.CONTOUR_PLAN) ? UseDomain.TREATMENT_PLANNING
				: UseDomain.DIAGNOSTIC_IMAGING;
		return new Fiction(title, summary, problem, domain, tasks, "812", product, IMAGING, AiKind.ML, Origin.PURCHASED,
				PatientDataUse.IDENTIFIABLE, false, false, DeviceClass.IIA);
	}

	private static Fiction clinical(String title, String summary, String problem, UseDomain domain, Set<Task> tasks,
			String specialty, String product) {
		return new Fiction(title, summary, problem, domain, tasks, specialty, product, CLINICAL, AiKind.ML,
				Origin.PURCHASED, PatientDataUse.IDENTIFIABLE, false, false, DeviceClass.I);
	}

	private static Fiction scribe(String title, String summary, Set<Task> tasks, String product) {
		return new Fiction(title, summary, "Notes take clinicians' evenings.", UseDomain.DOCUMENTATION, tasks,
				"L-MULTI", product, VOICE, AiKind.GENERATIVE, Origin.PURCHASED, PatientDataUse.IDENTIFIABLE, false,
				false, DeviceClass.I);
	}

}
