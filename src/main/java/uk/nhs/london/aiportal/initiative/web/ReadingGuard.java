package uk.nhs.london.aiportal.initiative.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Viewers;

/**
 * Stands before every address with an initiative's reference in it, so that no page of a
 * record can forget to ask who may read it. Whoever may not gets the answer of a
 * reference that nothing has; whoever is not of its trust and opens a restricted one
 * leaves an entry in the audit trail.
 */
class ReadingGuard implements HandlerInterceptor {

	/** The name of the path variable in every mapping. */
	static final String VARIABLE = "reference";

	private final Viewers viewers;

	private final AuditTrail trail;

	ReadingGuard(Viewers viewers, AuditTrail trail) {
		this.viewers = viewers;
		this.trail = trail;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get(VARIABLE) instanceof String text && Reference.isReference(text)) {
			boolean restricted = this.viewers.requireReadable(Reference.valueOf(text),
					ViewerArgumentResolver.viewer(request, this.viewers));
			if (restricted && !isOfATrust(ViewerArgumentResolver.signedIn(request))) {
				this.trail.record(AuditAction.RESTRICTED_READ, text, request.getRequestURI());
			}
		}
		return true;
	}

	/** Whoever is of a trust and may read what is internal is of the record's own. */
	private static boolean isOfATrust(@Nullable SignedIn signedIn) {
		return signedIn != null && signedIn.organisationCode() != null;
	}

}
