package uk.nhs.london.aiportal.organisation;

import java.util.List;

import org.springframework.data.repository.Repository;

/** Reads every system that was ever known; they are few. */
interface SystemRepository extends Repository<SystemEntity, String> {

	List<SystemEntity> findAll();

}
