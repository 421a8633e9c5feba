package uk.nhs.london.aiportal.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uk.nhs.london.aiportal.indicator.KnownLedger;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * Has the marks as now known made before a page or file that asks for them is: the page
 * itself only reads.
 */
@Component
class KnownBeforehand implements WebMvcConfigurer, HandlerInterceptor {

	private final KnownLedger ledger;

	KnownBeforehand(KnownLedger ledger) {
		this.ledger = ledger;
	}

	/**
	 * Only where there are figures: to ask a request for a parameter is to read its body,
	 * which the page about a body that is too large must not.
	 */
	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.addPathPatterns("/london/**", "/systems/**", "/trusts/**", "/initiatives", "/initiatives.csv");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (AsAt.KNOWN.equals(request.getParameter(AsAt.BASIS))) {
			this.ledger.keepUp();
		}
		return true;
	}

}
