package uk.nhs.london.aiportal.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.Viewers;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;

/**
 * Tells the manager of a system on the start page what to act on. The start page belongs
 * to the register, which knows nothing of figures.
 */
@ControllerAdvice
class StartAdvice {

	private final DashboardService dashboards;

	private final Viewers viewers;

	private final Clock clock;

	StartAdvice(DashboardService dashboards, Viewers viewers, Clock clock) {
		this.dashboards = dashboards;
		this.viewers = viewers;
		this.clock = clock;
	}

	/** Empty on every other page, and for everybody else. */
	@ModelAttribute("toActOn")
	List<Link> toActOn(@AuthenticationPrincipal @Nullable SignedIn signedIn, HttpServletRequest request) {
		boolean start = request.getRequestURI().equals(request.getContextPath() + "/");
		String system = (signedIn != null) ? signedIn.systemCode() : null;
		if (!start || system == null) {
			return List.of();
		}
		return this.dashboards
			.toActOn(Place.Kind.SYSTEM, system, AsAt.today(LocalDate.now(this.clock)), this.viewers.of(signedIn))
			.filter((view) -> Elsewhere.of(view).isEmpty())
			.map(ToActOn::links)
			.orElse(List.of());
	}

}
