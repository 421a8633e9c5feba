package uk.nhs.london.aiportal.export;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.Reference;

/**
 * What an inspector of care asks about one initiative, with what the register holds of it
 * on a date, and what is missing.
 *
 * @param standing its class, in words
 */
public record RegulatorPack(Reference reference, String title, String organisation, LocalDate asAt, String standing,
		String ruleset, List<Item> items) {

	/** How many items have nothing missing. */
	public long whole() {
		return this.items.stream().filter((it) -> it.missing().isEmpty()).count();
	}

	/**
	 * An item of the list.
	 *
	 * @param asks what an inspector looks for
	 * @param verdict what the rules say of it; null if they say nothing
	 * @param because the reason of the verdict
	 * @param held what the register holds
	 * @param missing what it does not, in words
	 */
	public record Item(int number, String name, String asks, @Nullable String verdict, @Nullable String because,
			List<Held> held, List<String> missing) {
	}

	/**
	 * A fact.
	 *
	 * @param name of the field, for a file
	 */
	public record Held(String name, String label, String words) {
	}

}
