package uk.nhs.london.aiportal.initiative.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.LifeEntry;
import uk.nhs.london.aiportal.initiative.Telling;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/**
 * The record of a decision about a pilot, as typed.
 *
 * @param nextOn when it is looked at again; for an extension, until when
 * @param decidedBy the code of another organisation whose body decided; blank if this
 * one's did
 * @param sure whether a date that looks wrong was looked at again and is meant
 */
record DecisionForm(
		@NotBlank(message = "Select what was decided, or that nobody decided") @Code(Decision.class) String decision,
		@RealDate(name = "Date of the decision", required = "Enter when it was decided", least = Precision.YEAR,
				past = true) DateInput on,
		@Size(max = 200, message = "Enter a body of 200 characters or fewer") String body,
		@Size(max = 100, message = "Enter a minute reference of 100 characters or fewer") String minuteRef,
		@Size(max = 2000, message = "Enter the evidence in 2,000 characters or fewer") String evidence,
		@RealDate(name = "Next date", least = Precision.MONTH) DateInput nextOn,
		@Size(max = 5, message = "Select an organisation from the list") String decidedBy, String sure) {

	static final DecisionForm BLANK = new DecisionForm("", DateInput.BLANK, "", "", "", DateInput.BLANK, "", "");

	DecisionForm {
		decision = (decision != null) ? decision : "";
		on = DateInput.orBlank(on);
		nextOn = DateInput.orBlank(nextOn);
		sure = (sure != null) ? sure : "";
	}

	LifeEntry entry() {
		return new LifeEntry(EventBuilder.builder()
			.type(EventType.ADOPTION_DECISION)
			.on(Objects.requireNonNull(this.on.toPartialDate(), "Required"))
			.decision(Decision.valueOf(this.decision))
			.body(Typed.text(this.body))
			.minuteRef(Typed.text(this.minuteRef))
			.decidedBy(Typed.text(this.decidedBy))
			.build(), new Telling(null, Typed.text(this.evidence), this.nextOn.toPartialDate(), null));
	}

	/**
	 * Reject what does not fit together, and a date that looks wrong until the person
	 * says that it is meant.
	 * @param answers what the record says so far
	 */
	void check(Errors errors, Answers answers) {
		if (is(Decision.EXTEND) && this.nextOn.isBlank()) {
			errors.rejectValue("nextOn", "missing", "Enter until when it is extended");
		}
		PartialDate decided = Typed.date(this.on);
		PartialDate next = Typed.date(this.nextOn);
		if (decided != null && next != null && !next.firstDay().isAfter(decided.firstDay())) {
			errors.rejectValue("nextOn", "order", "The next date must be after the date of the decision");
		}
		LifeEntry live = answers.last(EventType.FIRST_LIVE);
		if (decided != null && live != null && decided.firstDay().isBefore(live.event().on().firstDay())
				&& !this.sure.equals("true")) {
			errors.rejectValue("sure", "early", "The decision is dated before " + live.event().on().inWords()
					+ ", when it was first used live. Correct the date, or confirm that it is right");
		}
	}

	private boolean is(Decision other) {
		return this.decision.equals(other.name());
	}

}
