package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import uk.nhs.london.aiportal.classification.Predecessor;

/** Reads every organisation that was ever known; they are few. */
interface OrganisationRepository extends Repository<OrganisationEntity, String> {

	List<OrganisationEntity> findAll();

	/**
	 * Those that had closed into an organisation before the date, with the first day of
	 * the merged one.
	 */
	@NativeQuery("""
			with recursive predecessor as (
			    select code, closed_on from organisation where successor_code = :code and closed_on < :date
			    union
			    select earlier.code, earlier.closed_on
			    from organisation earlier join predecessor later on earlier.successor_code = later.code
			)
			select code as organisation, closed_on + 1 as merged_on from predecessor order by closed_on, code
			""")
	List<Predecessor> findPredecessors(String code, LocalDate date);

}
