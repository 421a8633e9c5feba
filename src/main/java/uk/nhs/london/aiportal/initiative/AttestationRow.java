package uk.nhs.london.aiportal.initiative;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Attestation;

/** A row of attestation: a trust's word that the record was right on a day. */
@Entity
@Immutable
@Table(name = "attestation")
class AttestationRow {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long initiativeId;

	private LocalDate attestedOn;

	private Instant recordedAt;

	private String recordedBy;

	@SuppressWarnings("NullAway.Init") // by Hibernate
	protected AttestationRow() {
	}

	AttestationRow(long initiativeId, LocalDate attestedOn, Instant recordedAt, String recordedBy) {
		this.initiativeId = initiativeId;
		this.attestedOn = attestedOn;
		this.recordedAt = recordedAt;
		this.recordedBy = recordedBy;
	}

	Attestation value() {
		return new Attestation(this.attestedOn);
	}

}
