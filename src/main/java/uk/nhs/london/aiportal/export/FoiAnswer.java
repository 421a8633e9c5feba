package uk.nhs.london.aiportal.export;

import java.util.function.Function;

import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.initiative.RecordField;

/**
 * A part of the answer to a {@link FoiQuestion}.
 *
 * @param name the heading of its column, in snake case
 * @param label what it is, for people
 * @param words what is said of an initiative; {@link Told#NOT_RECORDED} if nothing is
 * @param cell the same for a file
 */
public record FoiAnswer(String name, String label, Function<FoundInitiative, String> words,
		Function<FoundInitiative, String> cell) {

	FoiAnswer(String name, String label, Function<FoundInitiative, String> words) {
		this(name, label, words, words);
	}

	static FoiAnswer of(RecordField field) {
		return new FoiAnswer(field.name(), field.label(), (it) -> Told.words(field, it.answers()),
				(it) -> Told.cell(field, it.answers()));
	}

}
