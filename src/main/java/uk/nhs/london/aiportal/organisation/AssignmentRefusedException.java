package uk.nhs.london.aiportal.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Someone tried to record an assignment that cannot be true; nothing was stored. */
public class AssignmentRefusedException extends RuntimeException {

	private final transient List<Refusal> refusals;

	AssignmentRefusedException(List<Refusal> refusals, @Nullable Throwable cause) {
		super(refusals.toString(), cause);
		this.refusals = refusals;
	}

	public List<Refusal> refusals() {
		return this.refusals;
	}

}
