package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The row behind {@link CareSystem}; changed by migrations only. */
@Entity
@Immutable
@Table(name = "system")
@SuppressWarnings("NullAway.Init")
class SystemEntity {

	@Id
	private String code;

	private String officialName;

	private String shortName;

	private String abbreviation;

	private LocalDate openedOn;

	private @Nullable LocalDate closedOn;

	private @Nullable String successorCode;

	private String boroughs;

	private @Nullable String notes;

	protected SystemEntity() {
	}

	CareSystem toSystem() {
		return new CareSystem(this.code, this.officialName, this.shortName, this.abbreviation, this.openedOn,
				this.closedOn, this.successorCode, this.boroughs, this.notes);
	}

}
