package uk.nhs.london.aiportal.classification;

import org.jspecify.annotations.Nullable;

/** Whether an assurance item is required: computed from facts, never stated. */
enum Need {

	NOT_REQUIRED, NOT_KNOWN, REQUIRED;

	static Need when(@Nullable Boolean condition) {
		return (condition == null) ? NOT_KNOWN : condition ? REQUIRED : NOT_REQUIRED;
	}

	/** Required where one holds; not known where neither does and one is not stated. */
	static Need whenAny(@Nullable Boolean one, @Nullable Boolean other) {
		Need need = when(one);
		Need otherNeed = when(other);
		return (need.compareTo(otherNeed) >= 0) ? need : otherNeed;
	}

	/**
	 * Required where all hold; not known where one or more is not stated and nothing is
	 * stated against it.
	 */
	static Need whenAll(@Nullable Boolean... conditions) {
		Need need = REQUIRED;
		for (Boolean condition : conditions) {
			Need one = when(condition);
			need = (one.compareTo(need) < 0) ? one : need;
		}
		return need;
	}

}
