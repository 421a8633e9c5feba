package uk.nhs.london.aiportal.initiative;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.PartialDate;

/** A row of assurance_item. */
@Embeddable
class AssuranceRow {

	private @Nullable String type;

	@Enumerated(EnumType.STRING)
	private @Nullable Applicability applicability;

	private @Nullable String reason;

	@Enumerated(EnumType.STRING)
	private @Nullable AssuranceStatus status;

	private @Nullable String reference;

	private @Nullable PartialDate issuedOn;

	private @Nullable PartialDate expiresOn;

	private @Nullable String productVersion;

	private @Nullable String heldBy;

	static AssuranceRow of(AssuranceItem it) {
		AssuranceRow row = new AssuranceRow();
		row.type = it.type();
		row.applicability = it.applicability();
		row.reason = it.reason();
		row.status = it.status();
		row.reference = it.reference();
		row.issuedOn = it.issuedOn();
		row.expiresOn = it.expiresOn();
		row.productVersion = it.productVersion();
		row.heldBy = it.heldBy();
		return row;
	}

	AssuranceItem value() {
		return new AssuranceItem(Objects.requireNonNull(this.type), this.applicability, this.reason, this.status,
				this.reference, this.issuedOn, this.expiresOn, this.productVersion, this.heldBy);
	}

}
