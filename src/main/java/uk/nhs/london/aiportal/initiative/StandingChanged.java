package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Result;

/**
 * What the register says of an initiative from a day on. Told to whoever keeps summaries,
 * within the transaction that makes it so.
 *
 * @param internal whether it is kept from the rest of London now, as internal or as
 * withdrawn
 * @param stated null if it is withdrawn
 */
public record StandingChanged(long initiative, String organisation, Provenance provenance, LocalDate registeredOn,
		boolean internal, LocalDate on, @Nullable Stated stated) {

	/** What its trust states, and what the ruleset answers. */
	public record Stated(Answers answers, Result result) {

	}

	static StandingChanged of(Initiative initiative, LocalDate on, @Nullable Stated stated) {
		boolean internal = stated == null || initiative.visibility() == Visibility.INTERNAL;
		return new StandingChanged(initiative.id(), initiative.organisation(), initiative.provenance(),
				initiative.registeredOn(), internal, on, stated);
	}

}
