package uk.nhs.london.aiportal.initiative.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.ChangeKind;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.Lessons;
import uk.nhs.london.aiportal.initiative.LifeEntry;
import uk.nhs.london.aiportal.initiative.Telling;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/**
 * Something that happened, as typed. What its page does not ask comes blank.
 *
 * @param stage the stage that it is in now
 * @param because why, or what exactly changed
 * @param kinds what changed, for a material change
 * @param version the version now in service, if a new one came
 * @param reason why it ended
 */
record EventForm(
		@RealDate(name = "Date", required = "Enter when it happened", least = Precision.YEAR, past = true) DateInput on,
		@Code(DeclaredStage.class) String stage,
		@Size(max = 2000, message = "Enter 2,000 characters or fewer") String because,
		List<@Code(ChangeKind.class) String> kinds,
		@Size(max = 60, message = "Enter a version of 60 characters or fewer") String version,
		@Code(EndReason.class) String reason,
		@Size(max = 2000, message = "Enter 2,000 characters or fewer") String tried,
		@Size(max = 2000, message = "Enter 2,000 characters or fewer") String whyStopped,
		@Size(max = 2000, message = "Enter 2,000 characters or fewer") String nextTime) {

	static final EventForm BLANK = new EventForm(DateInput.BLANK, "", "", List.of(), "", "", "", "", "");

	EventForm {
		on = DateInput.orBlank(on);
		stage = (stage != null) ? stage : "";
		because = (because != null) ? because : "";
		kinds = (kinds != null) ? kinds : List.of();
		version = (version != null) ? version : "";
		reason = (reason != null) ? reason : "";
		tried = (tried != null) ? tried : "";
		whyStopped = (whyStopped != null) ? whyStopped : "";
		nextTime = (nextTime != null) ? nextTime : "";
	}

	/**
	 * What the register records of it; the stage that it brings is declared as well.
	 * @param current the stage declared last
	 */
	List<LifeEntry> entries(Happening happening, @Nullable DeclaredStage current) {
		PartialDate date = Objects.requireNonNull(this.on.toPartialDate(), "Required");
		DeclaredStage brought = happening.asksStage(current) ? Typed.code(DeclaredStage.class, this.stage)
				: happening.declares(current);
		Telling telling = telling(happening);
		List<LifeEntry> entries = new ArrayList<>();
		switch (happening) {
			case STAGE -> entries.add(new LifeEntry(declared(date, brought), telling));
			case CHANGED -> Typed.codes(ChangeKind.class, this.kinds)
				.forEach((kind) -> entries.add(new LifeEntry(
						EventBuilder.builder().type(happening.type()).on(date).kind(kind).build(), telling)));
			default -> entries.add(new LifeEntry(EventBuilder.builder()
				.type(happening.type())
				.on(date)
				.reason((happening == Happening.ENDED) ? Typed.code(EndReason.class, this.reason) : null)
				.build(), telling));
		}
		if (brought != null && happening != Happening.STAGE) {
			entries.add(LifeEntry.of(declared(date, brought)));
		}
		return entries;
	}

	private static Event declared(PartialDate date, @Nullable DeclaredStage stage) {
		return EventBuilder.builder().type(EventType.STAGE_DECLARED).on(date).stage(stage).build();
	}

	private Telling telling(Happening happening) {
		if (happening == Happening.ENDED) {
			return Telling.because(null)
				.withLessons(
						new Lessons(Typed.text(this.tried), Typed.text(this.whyStopped), Typed.text(this.nextTime)));
		}
		return Telling.because(happening.asksWhy() ? Typed.text(this.because) : null);
	}

	/** The version now in service; null if it was not asked for or is not known. */
	@Nullable String newVersion() {
		return this.kinds.contains(ChangeKind.VERSION.name()) ? Typed.text(this.version) : null;
	}

	void check(Happening happening, @Nullable DeclaredStage current, Errors errors) {
		if (happening.asksStage(current) && this.stage.isBlank()) {
			errors.rejectValue("stage", "missing", "Select the stage that it is in now");
		}
		if (happening == Happening.CHANGED) {
			require(!this.kinds.isEmpty(), "kinds", "Select what changed", errors);
			require(this.kinds.contains(ChangeKind.VERSION.name()) || this.version.isBlank(), "version",
					"You entered a version but did not say that a new one was installed", errors);
		}
		if (happening.asksWhy()) {
			require(!this.because.isBlank(), "because",
					(happening == Happening.CHANGED) ? "Enter what exactly changed" : "Enter why", errors);
		}
		if (happening == Happening.ENDED) {
			require(!this.reason.isBlank(), "reason", "Select why it ended", errors);
			require(!this.tried.isBlank(), "tried", "Enter what was tried", errors);
			require(!this.whyStopped.isBlank(), "whyStopped", "Enter why it stopped", errors);
			require(!this.nextTime.isBlank(), "nextTime", "Enter what you would do next time", errors);
		}
	}

	private static void require(boolean fine, String field, String message, Errors errors) {
		if (!fine) {
			errors.rejectValue(field, "missing", message);
		}
	}

}
