package uk.nhs.london.aiportal.initiative;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records the classes that change by the calendar alone. Its cost follows what is due,
 * not the size of the register. Several instances may run it at once: each takes rows
 * that no other has locked.
 */
@Component
class DueClassifications {

	private static final Logger logger = LoggerFactory.getLogger(DueClassifications.class);

	/**
	 * Records in one transaction: few enough to be short, enough to spare round trips.
	 */
	private static final int BATCH = 100;

	private final InitiativeService initiatives;

	private final ApplicationAvailability availability;

	DueClassifications(InitiativeService initiatives, ApplicationAvailability availability) {
		this.initiatives = initiatives;
		this.availability = availability;
	}

	/**
	 * Many times a day rather than at midnight, so that a portal that was down catches
	 * up; most runs find nothing. Not while the portal starts: it may be replaying the
	 * demonstration's past, whose classes would be recorded as of today.
	 */
	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
	void classifyDue() {
		if (this.availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
			return;
		}
		int done = 0;
		int batch;
		do {
			batch = this.initiatives.classifyDue(BATCH);
			done += batch;
		}
		while (batch == BATCH);
		if (done > 0) {
			logger.info("{} records were due and classified anew", done);
		}
	}

}
