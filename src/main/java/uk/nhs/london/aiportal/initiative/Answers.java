package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;

/**
 * All that is stated about an initiative: a whole record, as the register keeps each
 * version of it.
 *
 * @param absences by the name of the field, in snake case
 * @param told those of the events of which people say more than the ruleset reads
 */
public record Answers(Facts facts, Particulars particulars, Map<String, Absence> absences, List<LifeEntry> told) {

	// A text kept before events had more to tell binds null.
	public Answers(Facts facts, Particulars particulars, Map<String, Absence> absences,
			@Nullable List<LifeEntry> told) {
		this.facts = facts;
		this.particulars = particulars;
		this.absences = Map.copyOf(absences);
		this.told = (told != null) ? List.copyOf(told) : List.of();
	}

	public Answers(Facts facts, Particulars particulars, Map<String, Absence> absences) {
		this(facts, particulars, absences, List.of());
	}

	/** Nothing stated. */
	public static Answers none() {
		return new Answers(Facts.none(), Particulars.none(), Map.of());
	}

	/** The same with other facts, as the changer leaves them. */
	public Answers withFacts(Consumer<FactsBuilder> changer) {
		FactsBuilder builder = FactsBuilder.builder(this.facts);
		changer.accept(builder);
		return new Answers(builder.build(), this.particulars, this.absences, this.told);
	}

	/** The same with other particulars. */
	public Answers withParticulars(UnaryOperator<Particulars> changer) {
		return new Answers(this.facts, changer.apply(this.particulars), this.absences, this.told);
	}

	/** The same with this absence of the field; null takes an absence back. */
	public Answers withAbsence(String field, @Nullable Absence absence) {
		Map<String, Absence> changed = new HashMap<>(this.absences);
		if (absence != null) {
			changed.put(field, absence);
		}
		else {
			changed.remove(field);
		}
		return new Answers(this.facts, this.particulars, changed, this.told);
	}

	Answers withTold(List<LifeEntry> told) {
		return new Answers(this.facts, this.particulars, this.absences, told);
	}

	/**
	 * The last event of a type by its date, and of two on one day the one recorded last,
	 * with what people say of it; null if there is none.
	 */
	public @Nullable LifeEntry last(EventType type) {
		Event last = this.facts.last(type);
		return life().stream().filter((entry) -> entry.event().equals(last)).reduce((one, next) -> next).orElse(null);
	}

	/**
	 * The events with what people say of them. Of the same that happened twice, what is
	 * told last goes with the last.
	 */
	public List<LifeEntry> life() {
		List<LifeEntry> untold = new ArrayList<>(this.told);
		LinkedList<LifeEntry> life = new LinkedList<>();
		for (int i = this.facts.events().size() - 1; i >= 0; i--) {
			Event event = this.facts.events().get(i);
			int place = untold.stream().map(LifeEntry::event).toList().lastIndexOf(event);
			life.addFirst((place >= 0) ? untold.remove(place) : LifeEntry.of(event));
		}
		return life;
	}

	/**
	 * The stage declared last, whatever its date; null if none was.
	 */
	public @Nullable DeclaredStage declaredStage() {
		return this.facts.declaredStageOn(LocalDate.MAX);
	}

	/** The absences in the order of their fields, for output that must not vary. */
	public Map<String, Absence> absencesInOrder() {
		return new TreeMap<>(this.absences);
	}

}
