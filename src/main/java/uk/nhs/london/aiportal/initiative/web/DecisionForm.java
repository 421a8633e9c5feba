package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/**
 * A decision about adopting it, as typed.
 *
 * @param decidedBy the code of another organisation whose body decided; blank if this
 * one's did
 */
record DecisionForm(
		@NotBlank(message = "Select what was decided, or that nobody decided") @Code(Decision.class) String decision,
		@RealDate(name = "Date of the decision", required = "Enter when it was decided", least = Precision.YEAR,
				past = true) DateInput on,
		@Size(max = 200, message = "Enter a body of 200 characters or fewer") String body,
		@Size(max = 100, message = "Enter a minute reference of 100 characters or fewer") String minuteRef,
		@Size(max = 5, message = "Select an organisation from the list") String decidedBy) {

	static final DecisionForm BLANK = new DecisionForm("", DateInput.BLANK, "", "", "");

	DecisionForm {
		on = DateInput.orBlank(on);
	}

	List<Event> events() {
		return List.of(EventBuilder.builder()
			.type(EventType.ADOPTION_DECISION)
			.on(Objects.requireNonNull(this.on.toPartialDate(), "Required"))
			.decision(Decision.valueOf(this.decision))
			.body(Typed.text(this.body))
			.minuteRef(Typed.text(this.minuteRef))
			.decidedBy(Typed.text(this.decidedBy))
			.build());
	}

}
