package uk.nhs.london.aiportal.initiative.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Viewers;

/**
 * Stands before every address with an initiative's reference in it, so that no page of a
 * record can forget to ask who may read it. Whoever may not gets the answer of a
 * reference that nothing has.
 */
class ReadingGuard implements HandlerInterceptor {

	/** The name of the path variable in every mapping. */
	static final String VARIABLE = "reference";

	private final Viewers viewers;

	ReadingGuard(Viewers viewers) {
		this.viewers = viewers;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get(VARIABLE) instanceof String text && Reference.isReference(text)) {
			this.viewers.requireReadable(Reference.valueOf(text), ViewerArgumentResolver.viewer(request, this.viewers));
		}
		return true;
	}

}
