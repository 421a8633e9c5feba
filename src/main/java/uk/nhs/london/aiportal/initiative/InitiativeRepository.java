package uk.nhs.london.aiportal.initiative;

import org.springframework.data.jpa.repository.JpaRepository;

interface InitiativeRepository extends JpaRepository<Initiative, Long> {

}
