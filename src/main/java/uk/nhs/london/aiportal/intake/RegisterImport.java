package uk.nhs.london.aiportal.intake;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file of the register that somebody chose, without its content.
 *
 * @param mapped whether it is decided how its columns are read
 * @param confirmedAt null while it waits
 * @param undoneAt null unless what it wrote was taken back
 */
record RegisterImport(UUID id, String name, Instant uploadedAt, String uploadedBy, boolean mapped,
		@Nullable Instant confirmedAt, @Nullable Instant undoneAt) {

	public boolean confirmed() {
		return this.confirmedAt != null;
	}

	public boolean undone() {
		return this.undoneAt != null;
	}

}
