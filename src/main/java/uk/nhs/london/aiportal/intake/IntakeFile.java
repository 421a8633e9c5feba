package uk.nhs.london.aiportal.intake;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody chose, without its content.
 *
 * @param confirmedAt null while it waits; confirmedBy and stages are null with it
 */
record IntakeFile(UUID id, String name, Instant uploadedAt, String uploadedBy, @Nullable Instant confirmedAt,
		@Nullable String confirmedBy, @Nullable StageChoice stages) {

	public boolean confirmed() {
		return this.confirmedAt != null;
	}

}
