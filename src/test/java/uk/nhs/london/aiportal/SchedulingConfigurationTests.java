package uk.nhs.london.aiportal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

class SchedulingConfigurationTests {

	private final ApplicationContextRunner portal = new ApplicationContextRunner()
		.withUserConfiguration(SchedulingConfiguration.class, Job.class);

	@Test
	void whatIsScheduledRunsUnlessItIsSwitchedOff() {
		this.portal.run((context) -> assertThat(context.getBean(Job.class).ran.await(10, TimeUnit.SECONDS)).isTrue());
		this.portal.withPropertyValues("portal.scheduling=false")
			.run((context) -> assertThat(context.getBean(Job.class).ran.await(100, TimeUnit.MILLISECONDS)).isFalse());
	}

	static class Job {

		private final CountDownLatch ran = new CountDownLatch(1);

		@Scheduled(fixedDelay = 10)
		void run() {
			this.ran.countDown();
		}

	}

}
