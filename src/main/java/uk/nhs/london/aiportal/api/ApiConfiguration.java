package uk.nhs.london.aiportal.api;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** How the API writes JSON, and that it answers "not modified". */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

	@Bean
	JsonMapperBuilderCustomizer apiJson() {
		return ApiJson::customize;
	}

	/**
	 * Tags every answer of the API that has no tag of its own by its content, so that
	 * whoever asks again is told in a line that nothing has changed. Weak, or else
	 * answers would not be compressed.
	 */
	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> apiTags() {
		ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
		tags.setWriteWeakETag(true);
		FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(tags);
		registration.addUrlPatterns("/api/*");
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		return registration;
	}

	/** Outside of what guards the portal, which may refuse a request, too. */
	@Bean
	FilterRegistrationBean<ApiProblemFilter> apiFailures() {
		FilterRegistrationBean<ApiProblemFilter> registration = new FilterRegistrationBean<>(new ApiProblemFilter());
		registration.addUrlPatterns("/api/*");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
