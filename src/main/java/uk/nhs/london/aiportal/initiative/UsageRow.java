package uk.nhs.london.aiportal.initiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Usage;
import uk.nhs.london.aiportal.classification.UsageBasis;
import uk.nhs.london.aiportal.classification.UsageSource;

/** A row of usage_period. */
@Embeddable
class UsageRow {

	private @Nullable PartialDate periodStart;

	private @Nullable PartialDate periodEnd;

	@Enumerated(EnumType.STRING)
	private @Nullable UsageBasis basis;

	private @Nullable Integer used;

	private @Nullable Integer eligible;

	@Enumerated(EnumType.STRING)
	private @Nullable UsageSource source;

	static UsageRow of(Usage it) {
		UsageRow row = new UsageRow();
		row.periodStart = it.periodStart();
		row.periodEnd = it.periodEnd();
		row.basis = it.basis();
		row.used = it.used();
		row.eligible = it.eligible();
		row.source = it.source();
		return row;
	}

	Usage value() {
		return new Usage(this.periodStart, this.periodEnd, this.basis, this.used, this.eligible, this.source);
	}

}
