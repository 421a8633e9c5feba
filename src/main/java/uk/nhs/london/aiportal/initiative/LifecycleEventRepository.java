package uk.nhs.london.aiportal.initiative;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface LifecycleEventRepository extends Repository<LifecycleEvent, Long> {

	LifecycleEvent save(LifecycleEvent event);

	Optional<LifecycleEvent> findById(long id);

	/**
	 * The whole life in the order it was recorded, with what was struck out and by what.
	 */
	List<LifecycleEvent> findByInitiativeIdOrderById(long initiativeId);

}
