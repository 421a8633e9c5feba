package uk.nhs.london.aiportal.initiative;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface InitiativeRevisionRepository extends Repository<InitiativeRevision, InitiativeRevision.Key> {

	InitiativeRevision save(InitiativeRevision revision);

	Optional<InitiativeRevision> findById(InitiativeRevision.Key key);

	/** Every version of the record, newest first. */
	List<InitiativeRevision> findByKeyInitiativeIdOrderByKeyVersionDesc(long initiativeId);

}
