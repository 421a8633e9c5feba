package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecordedClassificationRepository extends Repository<RecordedClassification, Long> {

	RecordedClassification save(RecordedClassification classification);

	/** What the register says now. */
	Optional<RecordedClassification> findFirstByInitiativeIdOrderByIdDesc(long initiativeId);

	/** When something was said, oldest first. */
	@Query("""
			select new uk.nhs.london.aiportal.initiative.ClassMoment(c.id, c.version, c.recordedOn, c.recordedAt)
			from RecordedClassification c where c.initiativeId = :initiativeId order by c.id
			""")
	List<ClassMoment> findMoments(long initiativeId);

	/** What was said from each day on, oldest first; of several on one day each. */
	@Query("""
			select new uk.nhs.london.aiportal.initiative.ClassBeginning(
			    c.id, c.recordedOn, c.classification, c.subLabel, c.countedAs)
			from RecordedClassification c where c.initiativeId = :initiativeId order by c.id
			""")
	List<ClassBeginning> findBeginnings(long initiativeId);

	/** What the register said at the end of a day. */
	Optional<RecordedClassification> findFirstByInitiativeIdAndRecordedOnLessThanEqualOrderByIdDesc(long initiativeId,
			LocalDate day);

	List<RecordedClassification> findByIdIn(Collection<Long> ids);

	/** All that it ever said, newest first. */
	List<RecordedClassification> findByInitiativeIdOrderByIdDesc(long initiativeId);

}
