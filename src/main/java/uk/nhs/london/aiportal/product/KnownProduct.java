package uk.nhs.london.aiportal.product;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;

/**
 * A product and what is true of it wherever it is used. Null means not stated.
 *
 * @param supplierId the supplier as it is known, not a spelling of it
 * @param versionLine which of several lines of versions this is, where they differ
 * @param dcb0129Reference the manufacturer's clinical safety case
 * @param dcb0129Version the version that it covers
 * @param intendedPurpose in the manufacturer's words
 */
public record KnownProduct(long id, String name, @Nullable Long supplierId, @Nullable String supplierName,
		@Nullable String versionLine, @Nullable DeviceClass deviceClass, @Nullable DeviceRoute deviceRoute,
		@Nullable String dcb0129Reference, @Nullable String dcb0129Version, @Nullable String intendedPurpose) {

	/** "Scribewell 2, Quill Ltd". */
	public String inWords() {
		return (this.supplierName != null) ? title() + ", " + this.supplierName : title();
	}

	/** Its name, with its line of versions if it has one. */
	public String title() {
		return (this.versionLine != null) ? this.name + " " + this.versionLine : this.name;
	}

	public ProductFacts facts() {
		return new ProductFacts(this.versionLine, this.deviceClass, this.deviceRoute, this.dcb0129Reference,
				this.dcb0129Version, this.intendedPurpose);
	}

}
