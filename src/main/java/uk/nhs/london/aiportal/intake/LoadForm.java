package uk.nhs.london.aiportal.intake;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is decided when a file is confirmed.
 *
 * @param stages a {@link StageChoice} by name; null where the page did not ask
 */
record LoadForm(@Pattern(regexp = "NOT_STATED|PROPOSED",
		message = "Select what to do with the declared stages") @Nullable String stages) {

	StageChoice choice() {
		return (this.stages != null) ? StageChoice.valueOf(this.stages) : StageChoice.NOT_STATED;
	}

}
