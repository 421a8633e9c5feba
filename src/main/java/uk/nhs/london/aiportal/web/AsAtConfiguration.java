package uk.nhs.london.aiportal.web;

import java.time.Clock;
import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every controller take an {@link AsAt}. */
@Configuration(proxyBeanMethods = false)
class AsAtConfiguration implements WebMvcConfigurer {

	private final Clock clock;

	AsAtConfiguration(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new AsAtArgumentResolver(this.clock));
	}

}
