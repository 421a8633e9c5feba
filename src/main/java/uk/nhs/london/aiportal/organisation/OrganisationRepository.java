package uk.nhs.london.aiportal.organisation;

import java.util.List;

import org.springframework.data.repository.Repository;

/** Reads every organisation that was ever known; they are few. */
interface OrganisationRepository extends Repository<OrganisationEntity, String> {

	List<OrganisationEntity> findAllByOrderByShortName();

}
