package uk.nhs.london.aiportal.initiative;

import org.jspecify.annotations.Nullable;

/**
 * A statement that a question has no value: there is none, or it does not apply. Without
 * it an empty answer means not stated.
 *
 * @param reason why it does not apply; null where there is simply none
 */
public record Absence(AbsenceKind kind, @Nullable String reason) {

	public Absence {
		if (kind == AbsenceKind.NOT_APPLICABLE && (reason == null || reason.isBlank())) {
			throw new IllegalArgumentException("\"Does not apply\" needs a reason");
		}
	}

}
