package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.ChangeKind;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/**
 * Something that happened in the life of an initiative, as typed.
 *
 * @param stage the stage declared, when it is declared or when use is resumed
 * @param kind what changed, for a material change
 * @param reason why it ended
 */
record EventForm(@NotBlank(message = "Select what happened") @Code(EventType.class) String type,
		@RealDate(name = "Date", required = "Enter when it happened", least = Precision.YEAR, past = true) DateInput on,
		@Code(DeclaredStage.class) String stage, @Code(ChangeKind.class) String kind,
		@Code(EndReason.class) String reason) {

	static final EventForm BLANK = new EventForm("", DateInput.BLANK, "", "", "");

	EventForm {
		type = (type != null) ? type : "";
		on = DateInput.orBlank(on);
		stage = (stage != null) ? stage : "";
		kind = (kind != null) ? kind : "";
		reason = (reason != null) ? reason : "";
	}

	/**
	 * What the register records of it: pausing, resuming and ending declare a stage as
	 * well.
	 */
	List<Event> events() {
		PartialDate date = Objects.requireNonNull(this.on.toPartialDate(), "Required");
		Event happened = EventBuilder.builder()
			.type(EventType.valueOf(this.type))
			.on(date)
			.stage(is(EventType.STAGE_DECLARED) ? Typed.code(DeclaredStage.class, this.stage) : null)
			.kind(is(EventType.MATERIAL_CHANGE) ? Typed.code(ChangeKind.class, this.kind) : null)
			.reason(is(EventType.ENDED) ? Typed.code(EndReason.class, this.reason) : null)
			.build();
		DeclaredStage declared = switch (happened.type()) {
			case PAUSED -> DeclaredStage.PAUSED;
			case ENDED -> DeclaredStage.ENDED;
			case RESUMED -> Typed.code(DeclaredStage.class, this.stage);
			default -> null;
		};
		if (declared == null) {
			return List.of(happened);
		}
		return List.of(happened,
				EventBuilder.builder().type(EventType.STAGE_DECLARED).on(date).stage(declared).build());
	}

	void check(Errors errors) {
		if ((is(EventType.STAGE_DECLARED) || is(EventType.RESUMED)) && this.stage.isBlank()) {
			errors.rejectValue("stage", "missing", "Select the stage that it is in now");
		}
		if (is(EventType.MATERIAL_CHANGE) && this.kind.isBlank()) {
			errors.rejectValue("kind", "missing", "Select what changed");
		}
		if (is(EventType.ENDED) && this.reason.isBlank()) {
			errors.rejectValue("reason", "missing", "Select why it ended");
		}
	}

	private boolean is(EventType other) {
		return this.type.equals(other.name());
	}

}
