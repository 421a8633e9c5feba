package uk.nhs.london.aiportal.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InitiativeRevisionRepository extends Repository<InitiativeRevision, InitiativeRevision.Key> {

	InitiativeRevision save(InitiativeRevision revision);

	Optional<InitiativeRevision> findById(InitiativeRevision.Key key);

	/** Every version of the record, newest first, without what was stated. */
	@Query("""
			select new uk.nhs.london.aiportal.initiative.RecordVersion(
			    r.key.version, r.recordedAt, r.recordedBy, r.change, r.why)
			from InitiativeRevision r where r.key.initiativeId = :initiativeId order by r.key.version desc
			""")
	List<RecordVersion> findVersions(long initiativeId);

	/** From this version on, the oldest first. */
	List<InitiativeRevision> findByKeyInitiativeIdAndKeyVersionGreaterThanEqualOrderByKeyVersion(long initiativeId,
			int version);

	/** What was stated in some of the versions. */
	List<InitiativeRevision> findByKeyIn(Collection<InitiativeRevision.Key> keys);

}
