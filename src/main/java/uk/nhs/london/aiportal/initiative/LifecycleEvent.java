package uk.nhs.london.aiportal.initiative;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.ChangeKind;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * A row of the life of an initiative: an event, or the striking out of one that was
 * wrong.
 */
@Entity
@Immutable
class LifecycleEvent {

	/** The type of a row that strikes another out; no event of the ruleset's. */
	static final String STRUCK_OUT = "STRUCK_OUT";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long initiativeId;

	private String type;

	private @Nullable PartialDate happenedOn;

	@Enumerated(EnumType.STRING)
	private @Nullable DeclaredStage stage;

	@Enumerated(EnumType.STRING)
	private @Nullable Decision decision;

	private @Nullable String body;

	private @Nullable String minuteRef;

	private @Nullable String decidedBy;

	@Enumerated(EnumType.STRING)
	private @Nullable ChangeKind kind;

	@Enumerated(EnumType.STRING)
	private @Nullable EndReason endReason;

	private @Nullable Long strikes;

	private @Nullable String note;

	private @Nullable String evidence;

	private @Nullable PartialDate nextOn;

	private @Nullable String lessonsTried;

	private @Nullable String lessonsWhyStopped;

	private @Nullable String lessonsNextTime;

	private Instant recordedAt;

	private String recordedBy;

	@SuppressWarnings("NullAway.Init") // by Hibernate
	protected LifecycleEvent() {
	}

	private LifecycleEvent(long initiativeId, String type, Instant recordedAt, String recordedBy) {
		this.initiativeId = initiativeId;
		this.type = type;
		this.recordedAt = recordedAt;
		this.recordedBy = recordedBy;
	}

	static LifecycleEvent of(long initiativeId, LifeEntry entry, Instant at, String by) {
		Event event = entry.event();
		Telling telling = entry.telling();
		Lessons lessons = telling.lessons();
		LifecycleEvent row = new LifecycleEvent(initiativeId, event.type().name(), at, by);
		row.happenedOn = event.on();
		row.stage = event.stage();
		row.decision = event.decision();
		row.body = event.body();
		row.minuteRef = event.minuteRef();
		row.decidedBy = event.decidedBy();
		row.kind = event.kind();
		row.endReason = event.reason();
		row.note = telling.because();
		row.evidence = telling.evidence();
		row.nextOn = telling.nextOn();
		if (lessons != null) {
			row.lessonsTried = lessons.tried();
			row.lessonsWhyStopped = lessons.whyStopped();
			row.lessonsNextTime = lessons.nextTime();
		}
		return row;
	}

	static LifecycleEvent striking(LifecycleEvent wrong, String because, Instant at, String by) {
		LifecycleEvent row = new LifecycleEvent(wrong.initiativeId, STRUCK_OUT, at, by);
		row.strikes = wrong.id();
		row.note = because;
		return row;
	}

	Event event() {
		return new Event(EventType.valueOf(this.type), Objects.requireNonNull(this.happenedOn), this.stage,
				this.decision, this.body, this.minuteRef, this.decidedBy, this.kind, this.endReason);
	}

	LifeEntry entry() {
		Lessons lessons = new Lessons(this.lessonsTried, this.lessonsWhyStopped, this.lessonsNextTime);
		return new LifeEntry(event(),
				new Telling(this.note, this.evidence, this.nextOn, lessons.isEmpty() ? null : lessons));
	}

	boolean isEvent() {
		return this.strikes == null;
	}

	long id() {
		return Objects.requireNonNull(this.id, "Saved before");
	}

	long initiativeId() {
		return this.initiativeId;
	}

	@Nullable Long strikes() {
		return this.strikes;
	}

	@Nullable String note() {
		return this.note;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	String recordedBy() {
		return this.recordedBy;
	}

}
