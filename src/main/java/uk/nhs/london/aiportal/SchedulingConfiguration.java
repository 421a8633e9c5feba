package uk.nhs.london.aiportal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets what is marked as scheduled run. Tests switch it off, since what runs by itself
 * would change what they look at.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "portal.scheduling", matchIfMissing = true)
@EnableScheduling
class SchedulingConfiguration {

}
