package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The supplier's notice that it will withdraw the product.
 *
 * @param noticeOn the day of the notice
 * @param endsOn the last day of support
 * @param replacementContractSigned true if a replacement is under contract
 */
@RecordBuilder
public record SupplierEndOfLife(@Nullable PartialDate noticeOn, @Nullable PartialDate endsOn,
		@Nullable Boolean replacementContractSigned) implements SupplierEndOfLifeBuilder.With {

}
