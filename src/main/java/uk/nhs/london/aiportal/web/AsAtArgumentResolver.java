package uk.nhs.london.aiportal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller its {@link AsAt}, and its page the same. */
class AsAtArgumentResolver implements HandlerMethodArgumentResolver {

	private final Clock clock;

	AsAtArgumentResolver(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == AsAt.class;
	}

	@Override
	public AsAt resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Map<String, @Nullable Object> model = (page != null) ? page.getModel() : new ModelMap();
		try {
			AsAt asAt = AsAt.of(request.getParameter(AsAt.NAME), LocalDate.now(this.clock))
				.withRestated(AsAt.TODAYS.equals(request.getParameter(AsAt.MAP)))
				.withKnown(AsAt.KNOWN.equals(request.getParameter(AsAt.BASIS)));
			model.put(AsAt.NAME, asAt);
			return asAt;
		}
		catch (AsAtException ex) {
			throw ex.on(model);
		}
	}

}
