package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Product;

/**
 * Adds to the life of an initiative. Where what happened says something about the record
 * as well, the record is changed in the same step.
 */
@Service
@Transactional
public class LifeService {

	private static final String PLANNED_END = "pilot_planned_end";

	private final LifecycleEventRepository events;

	private final RecordReader reader;

	private final RecordWriter writer;

	private final Clock clock;

	LifeService(LifecycleEventRepository events, RecordReader reader, RecordWriter writer, Clock clock) {
		this.events = events;
		this.reader = reader;
		this.writer = writer;
		this.clock = clock;
	}

	/** Add events, in order. */
	public void happened(Reference reference, List<LifeEntry> happened, SignedIn by) {
		Initiative initiative = this.writer.toWrite(reference, by);
		add(initiative, happened, by);
		this.writer.touch(initiative, what(happened), why(happened), by);
	}

	/**
	 * Add material changes.
	 * @param newVersion the version now in service; null if it is the former
	 */
	public void changed(Reference reference, List<LifeEntry> changes, @Nullable String newVersion, SignedIn by) {
		Initiative initiative = this.writer.toWrite(reference, by);
		add(initiative, changes, by);
		if (newVersion == null) {
			this.writer.touch(initiative, what(changes), why(changes), by);
			return;
		}
		this.writer.change(initiative, what(changes) + "; version in service: " + newVersion, why(changes),
				(it) -> it.withFacts((facts) -> facts.product(product(it).withVersion(newVersion))), by.username());
	}

	private static Product product(Answers answers) {
		Product product = answers.facts().product();
		return (product != null) ? product : new Product(null, null, null);
	}

	/**
	 * Add a decision. One to extend that is the latest moves the planned end of the pilot
	 * to its next date.
	 * @return the planned end if it moved
	 */
	public @Nullable MovedEnd decided(Reference reference, LifeEntry decision, SignedIn by) {
		Initiative initiative = this.writer.toWrite(reference, by);
		add(initiative, List.of(decision), by);
		Answers answers = this.reader.read(initiative);
		PartialDate former = answers.facts().pilotPlannedEnd();
		PartialDate next = decision.telling().nextOn();
		boolean extended = Extensions.isExtension(decision.event())
				&& decision.equals(answers.last(EventType.ADOPTION_DECISION));
		if (!extended || next == null || next.equals(former)) {
			this.writer.touch(initiative, what(List.of(decision)), by);
			return null;
		}
		MovedEnd moved = new MovedEnd(former, next);
		String what = Extensions.name(Extensions.count(answers.facts().events())) + ". " + moved.inWords();
		this.writer.change(initiative, what, null,
				(it) -> it.withFacts((facts) -> facts.pilotPlannedEnd(next)).withAbsence(PLANNED_END, null),
				by.username());
		return moved;
	}

	private void add(Initiative initiative, List<LifeEntry> happened, SignedIn by) {
		happened.forEach((entry) -> this.events
			.save(LifecycleEvent.of(initiative.id(), entry, this.clock.instant(), by.username())));
	}

	private static @Nullable String why(List<LifeEntry> happened) {
		return happened.isEmpty() ? null : happened.get(0).telling().because();
	}

	private static String what(List<LifeEntry> happened) {
		return happened.stream()
			.map(LifeEntry::event)
			.map(Event::type)
			.distinct()
			.map(EventType::label)
			.collect(Collectors.joining(", "));
	}

	/**
	 * That an extension moved the planned end of a pilot.
	 *
	 * @param from null if none was stated
	 */
	public record MovedEnd(@Nullable PartialDate from, PartialDate to) {

		public String inWords() {
			String former = (this.from != null) ? " from " + this.from.inWords() : "";
			return "The planned end of the pilot moved" + former + " to " + this.to.inWords() + ".";
		}

	}

}
