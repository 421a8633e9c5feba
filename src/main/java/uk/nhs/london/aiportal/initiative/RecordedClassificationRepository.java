package uk.nhs.london.aiportal.initiative;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface RecordedClassificationRepository extends Repository<RecordedClassification, Long> {

	RecordedClassification save(RecordedClassification classification);

	/** What the register says now. */
	Optional<RecordedClassification> findFirstByInitiativeIdOrderByIdDesc(long initiativeId);

	/** All that it ever said, newest first. */
	List<RecordedClassification> findByInitiativeIdOrderByIdDesc(long initiativeId);

}
