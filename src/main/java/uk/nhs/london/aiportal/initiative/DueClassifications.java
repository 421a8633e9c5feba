package uk.nhs.london.aiportal.initiative;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	DueClassifications(InitiativeService initiatives) {
		this.initiatives = initiatives;
	}

	/**
	 * Hourly rather than at midnight, so that a portal that was down catches up; most
	 * runs find nothing.
	 */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void classifyDue() {
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
