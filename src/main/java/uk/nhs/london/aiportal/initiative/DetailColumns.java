package uk.nhs.london.aiportal.initiative;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the particulars' parts. Hibernate reads a part of which every column is
 * null as null.
 */
@Embeddable
class DetailColumns {

	@Embedded
	private @Nullable Description description;

	@Embedded
	private @Nullable Working working;

	@Embedded
	private @Nullable Roles roles;

	@Embedded
	private @Nullable Procurement procurement;

	@Embedded
	private @Nullable MonitoringPlan monitoringPlan;

	@Embedded
	private @Nullable Equity equity;

	@Embedded
	private @Nullable TrainingOffer trainingOffer;

	@Embedded
	private @Nullable Openness openness;

	void set(Particulars particulars) {
		this.description = particulars.description();
		this.working = particulars.working();
		this.roles = particulars.roles();
		this.procurement = particulars.procurement();
		this.monitoringPlan = particulars.monitoringPlan();
		this.equity = particulars.equity();
		this.trainingOffer = particulars.trainingOffer();
		this.openness = particulars.openness();
	}

	void addTo(ParticularsBuilder particulars) {
		particulars.description(Objects.requireNonNullElse(this.description, Description.NOT_STATED))
			.working(Objects.requireNonNullElse(this.working, Working.NOT_STATED))
			.roles(Objects.requireNonNullElse(this.roles, Roles.NOT_STATED))
			.procurement(Objects.requireNonNullElse(this.procurement, Procurement.NOT_STATED))
			.monitoringPlan(Objects.requireNonNullElse(this.monitoringPlan, MonitoringPlan.NOT_STATED))
			.equity(Objects.requireNonNullElse(this.equity, Equity.NOT_STATED))
			.trainingOffer(Objects.requireNonNullElse(this.trainingOffer, TrainingOffer.NOT_STATED))
			.openness(Objects.requireNonNullElse(this.openness, Openness.NOT_STATED));
	}

}
