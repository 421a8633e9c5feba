package uk.nhs.london.aiportal.organisation;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.organisation.Membership.Correction;

/**
 * The row behind {@link Membership}. Appended, then at most once marked as corrected; the
 * database refuses every other change.
 */
@Entity
@Table(name = "membership")
@SuppressWarnings("NullAway.Init")
class MembershipEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String organisationCode;

	private String systemCode;

	@Enumerated(EnumType.STRING)
	@Column(columnDefinition = "membership_role")
	private MembershipRole role;

	private LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	private String reason;

	private String recordedBy;

	private Instant recordedAt;

	private @Nullable Long corrects;

	private @Nullable String correctedBy;

	private @Nullable Instant correctedAt;

	private @Nullable String correctionReason;

	protected MembershipEntity() {
	}

	MembershipEntity(Assignment assignment, String reason, String by, Instant at, @Nullable Long corrects) {
		this.organisationCode = assignment.organisationCode();
		this.systemCode = assignment.systemCode();
		this.role = assignment.role();
		this.startsOn = assignment.startsOn();
		this.endsOn = assignment.endsOn();
		this.reason = reason;
		this.recordedBy = by;
		this.recordedAt = at;
		this.corrects = corrects;
	}

	void correct(String reason, String by, Instant at) {
		this.correctionReason = reason;
		this.correctedBy = by;
		this.correctedAt = at;
	}

	Membership toMembership() {
		return new Membership(this.id, this.organisationCode, this.systemCode, this.role, this.startsOn, this.endsOn,
				this.reason, this.recordedBy, this.recordedAt, this.corrects, correction());
	}

	private @Nullable Correction correction() {
		if (this.correctedBy == null || this.correctedAt == null || this.correctionReason == null) {
			return null;
		}
		return new Correction(this.correctedBy, this.correctedAt, this.correctionReason);
	}

}
