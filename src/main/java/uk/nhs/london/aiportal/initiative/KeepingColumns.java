package uk.nhs.london.aiportal.initiative;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.PartialDate;

/** The columns that say who keeps it going, and under which contract. */
@Embeddable
class KeepingColumns {

	private @Nullable String serviceOwnerRole;

	@Enumerated(EnumType.STRING)
	private @Nullable ChampionDependence championDependence;

	private @Nullable PartialDate contractStart;

	private @Nullable PartialDate contractEnd;

	private @Nullable Boolean contractSigned;

	private @Nullable Boolean contractRenewalMinuted;

	void set(Facts facts) {
		Contract contract = facts.contract();
		this.serviceOwnerRole = facts.serviceOwnerRole();
		this.championDependence = facts.championDependence();
		this.contractStart = (contract != null) ? contract.start() : null;
		this.contractEnd = (contract != null) ? contract.end() : null;
		this.contractSigned = (contract != null) ? contract.signed() : null;
		this.contractRenewalMinuted = (contract != null) ? contract.renewalMinuted() : null;
	}

	void addTo(FactsBuilder facts) {
		facts.serviceOwnerRole(this.serviceOwnerRole).championDependence(this.championDependence);
		if (Stream.of(this.contractStart, this.contractEnd, this.contractSigned, this.contractRenewalMinuted)
			.anyMatch(Objects::nonNull)) {
			facts.contract(new Contract(this.contractStart, this.contractEnd, this.contractSigned,
					this.contractRenewalMinuted));
		}
	}

}
