package uk.nhs.london.aiportal.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Renders a template given as text, with the portal's own templates beside it, outside
 * any server.
 */
class TemplateRenderer {

	private static final String NAME = "given";

	/** Render with a model as a controller would give it, BindingResults included. */
	String render(String template, Map<String, ?> model) {
		MockServletContext servlet = new MockServletContext();
		StaticWebApplicationContext context = new StaticWebApplicationContext();
		context.setServletContext(servlet);
		context.refresh();
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(engine(template));
		views.setApplicationContext(context);
		views.setServletContext(servlet);
		views.setCharacterEncoding(StandardCharsets.UTF_8.name());
		MockHttpServletRequest request = new MockHttpServletRequest(servlet);
		request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			views.resolveViewName(NAME, Locale.UK).render(model, request, response);
			return response.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot render " + template, ex);
		}
	}

	private static SpringTemplateEngine engine(String template) {
		ClassLoaderTemplateResolver ours = new ClassLoaderTemplateResolver();
		ours.setPrefix("templates/");
		ours.setSuffix(".html");
		ours.setCharacterEncoding(StandardCharsets.UTF_8.name());
		ours.setOrder(2);
		StringTemplateResolver given = new StringTemplateResolver() {

			@Override
			protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration, String owner,
					String name, Map<String, Object> attributes) {
				return new StringTemplateResource(template);
			}

		};
		given.setResolvablePatterns(Set.of(NAME));
		given.setOrder(1);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.addDialect(new PageDialect());
		engine.addTemplateResolver(given);
		engine.addTemplateResolver(ours);
		return engine;
	}

}
