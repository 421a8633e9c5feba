package uk.nhs.london.aiportal.initiative;

import org.jspecify.annotations.Nullable;

/**
 * What a trust learned from an initiative that ended, for whoever thinks of the same.
 *
 * @param nextTime what it would do next time
 */
public record Lessons(@Nullable String tried, @Nullable String whyStopped, @Nullable String nextTime) {

	boolean isEmpty() {
		return this.tried == null && this.whyStopped == null && this.nextTime == null;
	}

}
