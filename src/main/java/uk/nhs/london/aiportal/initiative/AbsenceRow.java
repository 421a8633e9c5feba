package uk.nhs.london.aiportal.initiative;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A row of absence. */
@Embeddable
class AbsenceRow {

	@Enumerated(EnumType.STRING)
	private @Nullable AbsenceKind kind;

	private @Nullable String reason;

	static AbsenceRow of(Absence it) {
		AbsenceRow row = new AbsenceRow();
		row.kind = it.kind();
		row.reason = it.reason();
		return row;
	}

	Absence value() {
		return new Absence(Objects.requireNonNull(this.kind), this.reason);
	}

}
