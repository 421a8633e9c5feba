package uk.nhs.london.aiportal.discovery;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.ProductFacts;

/** What is typed about a product as it is everywhere. */
record ProductFactsForm(
		@Size(max = 60, message = "Enter a line of versions of 60 characters or fewer") String versionLine,
		@Pattern(regexp = "|NOT_DEVICE|I|IIA|IIB|III|IVD|UNDETERMINED",
				message = "Select one of the answers") String deviceClass,
		@Pattern(regexp = "|UKCA|CE|HIE|CLINICAL_INVESTIGATION",
				message = "Select one of the answers") String deviceRoute,
		@Size(max = 200, message = "Enter a reference of 200 characters or fewer") String dcb0129Reference,
		@Size(max = 60, message = "Enter a version of 60 characters or fewer") String dcb0129Version,
		@Size(max = 2500, message = "Enter the intended purpose in 2,500 characters or fewer") String intendedPurpose) {

	ProductFactsForm {
		versionLine = shown(versionLine);
		deviceClass = shown(deviceClass);
		deviceRoute = shown(deviceRoute);
		dcb0129Reference = shown(dcb0129Reference);
		dcb0129Version = shown(dcb0129Version);
		intendedPurpose = shown(intendedPurpose);
	}

	static ProductFactsForm of(KnownProduct product) {
		return new ProductFactsForm(shown(product.versionLine()), name(product.deviceClass()),
				name(product.deviceRoute()), shown(product.dcb0129Reference()), shown(product.dcb0129Version()),
				shown(product.intendedPurpose()));
	}

	ProductFacts toFacts() {
		return new ProductFacts(text(this.versionLine),
				this.deviceClass.isEmpty() ? null : DeviceClass.valueOf(this.deviceClass),
				this.deviceRoute.isEmpty() ? null : DeviceRoute.valueOf(this.deviceRoute), text(this.dcb0129Reference),
				text(this.dcb0129Version), text(this.intendedPurpose));
	}

	private static String shown(@Nullable String stated) {
		return (stated != null) ? stated : "";
	}

	private static String name(@Nullable Enum<?> stated) {
		return (stated != null) ? stated.name() : "";
	}

	private static @Nullable String text(String typed) {
		return typed.isBlank() ? null : typed;
	}

}
