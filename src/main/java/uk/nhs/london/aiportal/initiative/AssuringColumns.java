package uk.nhs.london.aiportal.initiative;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.SupplierEndOfLife;
import uk.nhs.london.aiportal.classification.Training;

/** The columns that say how it is assured and watched. */
@Embeddable
class AssuringColumns {

	@Enumerated(EnumType.STRING)
	private @Nullable DeviceClass deviceClass;

	@Enumerated(EnumType.STRING)
	private @Nullable DeviceRoute deviceRoute;

	private @Nullable Boolean withinIntendedPurpose;

	private @Nullable Boolean openSafetyNotice;

	private @Nullable PartialDate endOfLifeNoticeOn;

	private @Nullable PartialDate endOfLifeEndsOn;

	private @Nullable Boolean replacementContractSigned;

	private @Nullable PartialDate monitoringLastReviewedOn;

	private @Nullable Boolean incidentRoute;

	private @Nullable Integer trainingIntended;

	private @Nullable Integer trainingTrained;

	private @Nullable Boolean documentsSeen;

	void set(Facts facts) {
		SupplierEndOfLife endOfLife = facts.supplierEndOfLife();
		Monitoring monitoring = facts.monitoring();
		Training training = facts.training();
		this.deviceClass = facts.deviceClass();
		this.deviceRoute = facts.deviceRoute();
		this.withinIntendedPurpose = facts.withinIntendedPurpose();
		this.openSafetyNotice = facts.openSafetyNotice();
		this.documentsSeen = facts.documentsSeen();
		this.endOfLifeNoticeOn = (endOfLife != null) ? endOfLife.noticeOn() : null;
		this.endOfLifeEndsOn = (endOfLife != null) ? endOfLife.endsOn() : null;
		this.replacementContractSigned = (endOfLife != null) ? endOfLife.replacementContractSigned() : null;
		this.monitoringLastReviewedOn = (monitoring != null) ? monitoring.lastReviewedOn() : null;
		this.incidentRoute = (monitoring != null) ? monitoring.incidentRoute() : null;
		this.trainingIntended = (training != null) ? training.intended() : null;
		this.trainingTrained = (training != null) ? training.trained() : null;
	}

	void addTo(FactsBuilder facts) {
		facts.deviceClass(this.deviceClass)
			.deviceRoute(this.deviceRoute)
			.withinIntendedPurpose(this.withinIntendedPurpose)
			.openSafetyNotice(this.openSafetyNotice)
			.documentsSeen(this.documentsSeen);
		if (Stream.of(this.endOfLifeNoticeOn, this.endOfLifeEndsOn, this.replacementContractSigned)
			.anyMatch(Objects::nonNull)) {
			facts.supplierEndOfLife(new SupplierEndOfLife(this.endOfLifeNoticeOn, this.endOfLifeEndsOn,
					this.replacementContractSigned));
		}
		if (this.monitoringLastReviewedOn != null || this.incidentRoute != null) {
			facts.monitoring(new Monitoring(this.monitoringLastReviewedOn, this.incidentRoute));
		}
		if (this.trainingIntended != null || this.trainingTrained != null) {
			facts.training(new Training(this.trainingIntended, this.trainingTrained));
		}
	}

}
