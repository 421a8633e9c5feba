package uk.nhs.london.aiportal.initiative;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;

/**
 * All that is stated about an initiative: a whole record, as the register keeps each
 * version of it.
 *
 * @param absences by the name of the field, in snake case
 */
public record Answers(Facts facts, Particulars particulars, Map<String, Absence> absences) {

	public Answers {
		absences = Map.copyOf(absences);
	}

	/** Nothing stated. */
	public static Answers none() {
		return new Answers(Facts.none(), Particulars.none(), Map.of());
	}

	/** The same with other facts, as the changer leaves them. */
	public Answers withFacts(Consumer<FactsBuilder> changer) {
		FactsBuilder builder = FactsBuilder.builder(this.facts);
		changer.accept(builder);
		return new Answers(builder.build(), this.particulars, this.absences);
	}

	/** The same with other particulars. */
	public Answers withParticulars(UnaryOperator<Particulars> changer) {
		return new Answers(this.facts, changer.apply(this.particulars), this.absences);
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
		return new Answers(this.facts, this.particulars, changed);
	}

	/** The absences in the order of their fields, for output that must not vary. */
	public Map<String, Absence> absencesInOrder() {
		return new TreeMap<>(this.absences);
	}

}
