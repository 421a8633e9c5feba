package uk.nhs.london.aiportal.initiative;

import java.util.List;

import org.springframework.data.repository.Repository;

interface AttestationRepository extends Repository<AttestationRow, Long> {

	AttestationRow save(AttestationRow attestation);

	List<AttestationRow> findByInitiativeIdOrderById(long initiativeId);

}
