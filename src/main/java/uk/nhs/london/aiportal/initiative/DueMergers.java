package uk.nhs.london.aiportal.initiative;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries mergers of trusts out on their day. */
@Component
class DueMergers {

	private static final Logger logger = LoggerFactory.getLogger(DueMergers.class);

	private final MergerService mergers;

	private final ApplicationAvailability availability;

	DueMergers(MergerService mergers, ApplicationAvailability availability) {
		this.mergers = mergers;
		this.availability = availability;
	}

	/**
	 * As often as {@link DueClassifications}, and not while the portal starts either;
	 * each merger by itself.
	 */
	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
	void carryOutDue() {
		if (this.availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
			return;
		}
		while (this.mergers.carryOutDue()) {
			logger.info("A merger of trusts was carried out");
		}
	}

}
