package uk.nhs.london.aiportal.initiative;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface RegistrationDraftRepository extends JpaRepository<RegistrationDraft, UUID> {

	/** The draft, locked so that it is sent only once. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<RegistrationDraft> findToSendById(UUID id);

	/** What somebody has begun and not sent, latest first. */
	List<RegistrationDraft> findByUsernameAndInitiativeIdIsNullOrderByChangedAtDesc(String username);

}
