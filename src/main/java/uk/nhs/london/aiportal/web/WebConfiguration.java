package uk.nhs.london.aiportal.web;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Wires what pages share into Spring MVC, Thymeleaf and Bean Validation. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final Duration A_YEAR = Duration.ofDays(365);

	/**
	 * Assets carry the hash of their content in their name, so browsers may keep them for
	 * good.
	 */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/static/assets/")
			.setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

	/** Puts the hash into the addresses that templates write. */
	@Bean
	ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
		return new ResourceUrlEncodingFilter();
	}

	@Bean
	PageDialect pageDialect() {
		return new PageDialect();
	}

	/**
	 * A date in the past is so by the portal's clock, which tests and demonstrations
	 * move.
	 */
	@Bean
	ValidationConfigurationCustomizer validationClock(ObjectProvider<Clock> clock) {
		return (configuration) -> clock.ifAvailable((it) -> configuration.clockProvider(() -> it));
	}

}
