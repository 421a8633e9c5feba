package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The row behind {@link Organisation}; changed by migrations, mergers and what is
 * confirmed from the national file.
 */
@Entity
@Immutable
@Table(name = "organisation")
@SuppressWarnings("NullAway.Init")
class OrganisationEntity {

	@Id
	private String code;

	private String officialName;

	private String shortName;

	@Enumerated(EnumType.STRING)
	@Column(columnDefinition = "organisation_kind")
	private OrganisationKind kind;

	private String kindDetail;

	private boolean foundationTrust;

	@Enumerated(EnumType.STRING)
	@Column(columnDefinition = "organisation_counting")
	private Counting counting;

	private @Nullable LocalDate openedOn;

	private @Nullable LocalDate closedOn;

	private @Nullable String successorCode;

	private @Nullable String boroughs;

	private @Nullable String alsoServes;

	private String postcode;

	private @Nullable String notes;

	protected OrganisationEntity() {
	}

	Organisation toOrganisation() {
		return new Organisation(this.code, this.officialName, this.shortName, this.kind, this.kindDetail,
				this.foundationTrust, this.counting, this.openedOn, this.closedOn, this.successorCode, this.boroughs,
				this.alsoServes, this.postcode, this.notes);
	}

}
