package uk.nhs.london.aiportal.initiative.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.initiative.Viewers;

/** Gives a controller its {@link Viewer}; looked up once a request. */
class ViewerArgumentResolver implements HandlerMethodArgumentResolver {

	private final Viewers viewers;

	ViewerArgumentResolver(Viewers viewers) {
		this.viewers = viewers;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Viewer.class;
	}

	@Override
	public Viewer resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
		return viewer(asked, this.viewers);
	}

	static Viewer viewer(HttpServletRequest request, Viewers viewers) {
		if (request.getAttribute(Viewer.class.getName()) instanceof Viewer known) {
			return known;
		}
		Viewer viewer = viewers.of(signedIn(request));
		request.setAttribute(Viewer.class.getName(), viewer);
		return viewer;
	}

	/** Null for a stranger. */
	static @Nullable SignedIn signedIn(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof SignedIn signedIn) ? signedIn : null;
	}

}
