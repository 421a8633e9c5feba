package uk.nhs.london.aiportal.database;

import org.jspecify.annotations.Nullable;

/**
 * The portal's own database cannot be used: says why and what to do, to the person who
 * started it.
 */
class OwnDatabaseException extends RuntimeException {

	private final String action;

	OwnDatabaseException(String problem, String action) {
		this(problem, action, null);
	}

	OwnDatabaseException(String problem, String action, @Nullable Throwable cause) {
		super(problem, cause);
		this.action = action;
	}

	String action() {
		return this.action;
	}

	/** Another process works in the folder; it has not been touched. */
	static final class InUse extends OwnDatabaseException {

		InUse(String problem, String action) {
			super(problem, action);
		}

	}

}
