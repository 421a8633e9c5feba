package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.initiative.Viewers;

/**
 * Lets every controller take a {@link uk.nhs.london.aiportal.initiative.Viewer}, and puts
 * {@link ReadingGuard} before every page of an initiative.
 */
@Configuration(proxyBeanMethods = false)
class ViewerConfiguration implements WebMvcConfigurer {

	private final Viewers viewers;

	private final AuditTrail trail;

	ViewerConfiguration(Viewers viewers, AuditTrail trail) {
		this.viewers = viewers;
		this.trail = trail;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ViewerArgumentResolver(this.viewers));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ReadingGuard(this.viewers, this.trail));
	}

}
