package uk.nhs.london.aiportal.initiative;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * Something that it is expected to bring, or was measured to.
 *
 * @param domain a code of BENEFIT_DOMAIN
 * @param status a code of BENEFIT_STATUS
 * @param unit of the three figures, as "minutes a report"
 * @param method how the latest figure was measured
 */
@Embeddable
public record Benefit(String domain, @Nullable String status, @Nullable String metric, @Nullable String unit,
		@Nullable @Column(columnDefinition = "numeric") BigDecimal baseline,
		@Nullable @Column(columnDefinition = "numeric") BigDecimal target,
		@Nullable @Column(columnDefinition = "numeric") BigDecimal latest, @Nullable PartialDate asOf,
		@Nullable String method) {
}
