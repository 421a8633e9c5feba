package uk.nhs.london.aiportal.initiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Pathway;
import uk.nhs.london.aiportal.classification.ScopeUnit;

/** The columns that say how it is used. */
@Embeddable
class UseColumns {

	@Enumerated(EnumType.STRING)
	private @Nullable ScopeUnit scopeUnit;

	@Enumerated(EnumType.STRING)
	private @Nullable DeclaredStage firstDeclaredStage;

	@Enumerated(EnumType.STRING)
	private @Nullable LiveMode liveMode;

	private @Nullable String pathwayReference;

	private @Nullable PartialDate pathwayInForceFrom;

	private @Nullable Boolean standardIssue;

	private @Nullable PartialDate lastUsedOn;

	private @Nullable PartialDate pilotPlannedEnd;

	void set(Facts facts) {
		Pathway pathway = facts.pathway();
		this.scopeUnit = facts.scopeUnit();
		this.firstDeclaredStage = facts.declaredStage();
		this.liveMode = facts.liveMode();
		this.pathwayReference = (pathway != null) ? pathway.reference() : null;
		this.pathwayInForceFrom = (pathway != null) ? pathway.inForceFrom() : null;
		this.standardIssue = facts.standardIssue();
		this.lastUsedOn = facts.lastUsedOn();
		this.pilotPlannedEnd = facts.pilotPlannedEnd();
	}

	void addTo(FactsBuilder facts) {
		facts.scopeUnit(this.scopeUnit)
			.declaredStage(this.firstDeclaredStage)
			.liveMode(this.liveMode)
			.standardIssue(this.standardIssue)
			.lastUsedOn(this.lastUsedOn)
			.pilotPlannedEnd(this.pilotPlannedEnd);
		if (this.pathwayReference != null || this.pathwayInForceFrom != null) {
			facts.pathway(new Pathway(this.pathwayReference, this.pathwayInForceFrom));
		}
	}

}
