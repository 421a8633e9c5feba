package uk.nhs.london.aiportal.classification;

/**
 * What the initiative is used for; the main axis of the dashboards.
 */
public enum UseDomain implements Coded {

	DIAGNOSTIC_IMAGING("Diagnostic imaging"), PATHOLOGY("Pathology"), OTHER_DIAGNOSTICS("Other diagnostics"),
	TREATMENT_PLANNING("Treatment planning"), CLINICAL_DECISION_SUPPORT("Clinical decision support"),
	TRIAGE_REFERRAL("Triage and referral"), MONITORING_REMOTE("Monitoring and remote care"),
	DOCUMENTATION("Documentation"), PATIENT_FACING("Patient-facing services"), OPERATIONS_FLOW("Operations and flow"),
	WORKFORCE_ROSTER("Workforce and rostering"), CORPORATE_FINANCE_HR("Corporate, finance and HR"),
	CODING_INFORMATICS("Coding and informatics"), POPULATION_HEALTH("Population health"),
	RESEARCH_SUPPORT("Research support");

	private final String label;

	UseDomain(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
