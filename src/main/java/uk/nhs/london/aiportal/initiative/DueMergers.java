package uk.nhs.london.aiportal.initiative;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries mergers of trusts out on their day. */
@Component
class DueMergers {

	private static final Logger logger = LoggerFactory.getLogger(DueMergers.class);

	private final MergerService mergers;

	DueMergers(MergerService mergers) {
		this.mergers = mergers;
	}

	/** Hourly, as the classes that change by the calendar; each merger by itself. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void carryOutDue() {
		while (this.mergers.carryOutDue()) {
			logger.info("A merger of trusts was carried out");
		}
	}

}
