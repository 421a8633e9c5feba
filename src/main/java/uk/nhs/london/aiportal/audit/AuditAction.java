package uk.nhs.london.aiportal.audit;

import uk.nhs.london.aiportal.classification.Coded;

/** What an entry of the audit trail tells of. A code that was once used is kept. */
public enum AuditAction implements Coded {

	REGISTERED("Registered"), CHANGED("Record changed"), CLASSIFIED_ANEW("Class changed by the calendar"),
	RESTRICTED_READ("Restricted record read"), REFERENCE_CHANGED("Reference data changed"), FILE_LOADED("File loaded"),
	EXPORTED("Exported"), SIGNED_IN("Signed in"), SIGN_IN_REFUSED("Sign-in refused"), SIGNED_OUT("Signed out"),
	ACCOUNT_ADDED("Account added"), RIGHTS_CHANGED("Rights changed"), PASSWORD_SET("Password set"),
	TOKEN_MADE("Access token made"), TOKEN_REVOKED("Access token revoked"), TRAIL_BEGUN("Found when the trail began"),
	TRAIL_VERIFIED("Trail verified");

	private final String label;

	AuditAction(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
