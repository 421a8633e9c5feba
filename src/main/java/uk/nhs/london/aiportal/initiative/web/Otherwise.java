package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Answers;

/**
 * The second half of a question: that there is no value because there is none, or because
 * it does not apply.
 *
 * @param kind a code of {@link AbsenceKind}, or blank for not stated
 */
record Otherwise(@Code(AbsenceKind.class) String kind,
		@Size(max = 500, message = "Enter the reason in 500 characters or fewer") String reason) {

	static final Otherwise NOT_SAID = new Otherwise("", "");

	Otherwise {
		kind = (kind != null) ? kind : "";
		reason = (reason != null) ? reason : "";
	}

	static Otherwise of(Answers answers, String field) {
		Absence absence = answers.absences().get(field);
		return (absence != null) ? new Otherwise(absence.kind().name(), Typed.shown(absence.reason())) : NOT_SAID;
	}

	/** For a compact constructor: what was not posted was not said. */
	static Otherwise orNotSaid(@Nullable Otherwise posted) {
		return (posted != null) ? posted : NOT_SAID;
	}

	@Nullable Absence absence() {
		AbsenceKind said = Typed.code(AbsenceKind.class, this.kind);
		return (said != null) ? new Absence(said, Typed.text(this.reason)) : null;
	}

	public boolean said() {
		return !this.kind.isBlank();
	}

	/**
	 * Reject a reason that is missing, and an answer beside the statement that there is
	 * none.
	 * @param path where this stands in the form
	 * @param answered the values that the question was given
	 */
	void check(Errors errors, String path, List<String> answered) {
		if (this.kind.equals(AbsenceKind.NOT_APPLICABLE.name()) && this.reason.isBlank()) {
			errors.rejectValue(path + ".reason", "missing", "Enter why it does not apply");
		}
		if (said() && answered.stream().anyMatch((value) -> !value.isBlank())) {
			errors.rejectValue(path + ".kind", "contradiction",
					"You gave an answer and also said that there is none. Take one of them back");
		}
	}

}
