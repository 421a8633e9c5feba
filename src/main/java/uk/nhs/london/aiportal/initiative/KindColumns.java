package uk.nhs.london.aiportal.initiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Packaging;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.UseDomain;

/** The columns that say what kind of thing it is. */
@Embeddable
class KindColumns {

	@Enumerated(EnumType.STRING)
	private @Nullable AiKind isAi;

	@Enumerated(EnumType.STRING)
	private @Nullable UseDomain useDomain;

	@Enumerated(EnumType.STRING)
	private @Nullable Origin origin;

	@Enumerated(EnumType.STRING)
	private @Nullable Packaging packaging;

	@Enumerated(EnumType.STRING)
	private @Nullable PatientDataUse usesPatientData;

	private @Nullable Boolean usesStaffData;

	private @Nullable Boolean patientFacing;

	private @Nullable String productName;

	private @Nullable String productSupplier;

	private @Nullable String productVersion;

	void set(Facts facts) {
		Product product = facts.product();
		this.isAi = facts.isAi();
		this.useDomain = facts.useDomain();
		this.origin = facts.origin();
		this.packaging = facts.packaging();
		this.usesPatientData = facts.usesPatientData();
		this.usesStaffData = facts.usesStaffData();
		this.patientFacing = facts.patientFacing();
		this.productName = (product != null) ? product.name() : null;
		this.productSupplier = (product != null) ? product.supplier() : null;
		this.productVersion = (product != null) ? product.version() : null;
	}

	void addTo(FactsBuilder facts) {
		facts.isAi(this.isAi)
			.useDomain(this.useDomain)
			.origin(this.origin)
			.packaging(this.packaging)
			.usesPatientData(this.usesPatientData)
			.usesStaffData(this.usesStaffData)
			.patientFacing(this.patientFacing);
		if (this.productName != null || this.productSupplier != null || this.productVersion != null) {
			facts.product(new Product(this.productName, this.productSupplier, this.productVersion));
		}
	}

}
