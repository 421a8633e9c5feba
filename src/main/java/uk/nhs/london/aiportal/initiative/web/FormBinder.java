package uk.nhs.london.aiportal.initiative.web;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.ServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

import uk.nhs.london.aiportal.web.TypedText;

/**
 * Binds and checks a form whose type is known only by the page's address; Spring does so
 * for a fixed type.
 */
@Component
class FormBinder {

	/** More rows than anybody types, so that a forged index costs no memory. */
	private static final int MOST_ROWS = 200;

	private final Validator validator;

	private final ConversionService conversion;

	FormBinder(Validator mvcValidator, ConversionService mvcConversionService) {
		this.validator = mvcValidator;
		this.conversion = mvcConversionService;
	}

	/**
	 * The form as it was typed, with every error at once. Its name in the model is
	 * {@code form}.
	 */
	BindingResult bind(Class<? extends RecordForm> type, ServletRequest request) {
		TextBinder binder = new TextBinder();
		binder.setTargetType(ResolvableType.forClass(type));
		binder.setConversionService(this.conversion);
		binder.registerCustomEditor(String.class, new TypedText());
		binder.setAutoGrowCollectionLimit(MOST_ROWS);
		binder.setValidator(this.validator);
		binder.construct(request);
		binder.validate();
		BindingResult bound = binder.getBindingResult();
		form(bound).check(bound);
		return bound;
	}

	/** The checks alone, of a form that was not typed now. */
	BindingResult check(RecordForm form) {
		ExtendedServletRequestDataBinder binder = new ExtendedServletRequestDataBinder(form, "form");
		binder.setValidator(this.validator);
		binder.validate();
		form.check(binder.getBindingResult());
		return binder.getBindingResult();
	}

	/**
	 * Reads a text that was not posted as blank, as an empty field is: only a forged form
	 * leaves one out. The page that is asked comes from the address.
	 */
	private static final class TextBinder extends ExtendedServletRequestDataBinder {

		TextBinder() {
			super(null, "form");
		}

		@Override
		protected ServletRequestValueResolver createValueResolver(ServletRequest request) {
			return new ServletRequestValueResolver(request, this) {

				@Override
				protected @Nullable Object getRequestParameter(String name, Class<?> type) {
					if (type == RecordPage.class) {
						return pathVariables(request).get(name);
					}
					Object value = super.getRequestParameter(name, type);
					return (type == String.class) ? Objects.requireNonNullElse(value, "") : value;
				}

			};
		}

	}

	private static Map<?, ?> pathVariables(ServletRequest request) {
		return (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
	}

	static RecordForm form(BindingResult bound) {
		RecordForm form = (RecordForm) bound.getTarget();
		if (form == null) {
			throw new IllegalStateException("A form of texts can always be built");
		}
		return form;
	}

}
