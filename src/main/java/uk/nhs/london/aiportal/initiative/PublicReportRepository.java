package uk.nhs.london.aiportal.initiative;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicReportRepository extends Repository<PublicReportRow, Long> {

	PublicReportRow save(PublicReportRow report);

	Optional<PublicReportRow> findById(long initiativeId);

	/** Those of the keys that the register already holds. */
	@Query("select r.recordId from PublicReportRow r where r.recordId in :recordIds")
	Set<String> findKnown(Collection<String> recordIds);

}
