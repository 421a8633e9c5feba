package uk.nhs.london.aiportal.indicator;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uk.nhs.london.aiportal.web.AsAt;

/**
 * Has the marks as now known made before a page or file that asks for them is: the page
 * itself only reads.
 */
@Component
class KnownBeforehand implements WebMvcConfigurer, HandlerInterceptor {

	private final KnownLedger ledger;

	private final ApplicationAvailability availability;

	KnownBeforehand(KnownLedger ledger, ApplicationAvailability availability) {
		this.ledger = ledger;
		this.availability = availability;
	}

	/**
	 * Make those of what has changed lately, so that whoever asks first does not wait for
	 * the whole register. Not while the portal starts and its records may still come.
	 */
	@Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
	void keepUp() {
		if (this.availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
			this.ledger.keepUp();
		}
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (isAsAt(handler) && AsAt.KNOWN.equals(request.getParameter(AsAt.BASIS))) {
			this.ledger.keepUp();
		}
		return true;
	}

	/**
	 * Only what is about a date may be on either basis. Others are not asked: to ask a
	 * request for a parameter is to read its body, which the page about a body that is
	 * too large must not.
	 */
	private static boolean isAsAt(Object handler) {
		return handler instanceof HandlerMethod method && Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == AsAt.class);
	}

}
