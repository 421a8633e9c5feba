package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who belonged to which system, and what was once thought of it. */
interface MembershipRepository extends Repository<MembershipEntity, Long> {

	/** Those that hold and were in force on a date. */
	@Query("""
			select m from MembershipEntity m
			where m.correctedAt is null and m.startsOn <= :date and (m.endsOn is null or m.endsOn >= :date)
			""")
	List<MembershipEntity> findInForceOn(LocalDate date);

	/** Those that hold, of all times. */
	List<MembershipEntity> findByCorrectedAtIsNull();

	/** All of an organisation's, corrected ones too, oldest first. */
	List<MembershipEntity> findByOrganisationCodeOrderByStartsOnAscIdAsc(String organisationCode);

	/** Makes the second of two people who correct the same row wait for the first. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from MembershipEntity m where m.id = :id")
	Optional<MembershipEntity> findForCorrection(long id);

	Optional<MembershipEntity> findById(long id);

	MembershipEntity saveAndFlush(MembershipEntity membership);

	void flush();

}
