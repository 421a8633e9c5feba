package uk.nhs.london.aiportal.web;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.util.DetailedError;

import org.springframework.core.ResolvableType;

/**
 * A line of the error summary.
 *
 * @param message what is wrong
 * @param href the field to mend, or null for the form as a whole; an error of the form as
 * a whole whose code begins with a hash names an input that stands beside the form
 */
public record Problem(String message, @Nullable String href) {

	private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d+)])?");

	private static final Pattern DATE_PART = Pattern.compile("\\.(day|month|year)$");

	/**
	 * The errors in the order of the form's properties, which is that of the questions on
	 * the page; validation reports them in none. A message that several parts of a date
	 * share comes once.
	 */
	static List<Problem> inOrder(Collection<DetailedError> errors, Object form) {
		ResolvableType type = ResolvableType.forInstance(form);
		Map<String, Problem> problems = new LinkedHashMap<>();
		errors.stream()
			.sorted(Comparator.comparing((error) -> position(type, fieldOf(error)), Arrays::compare))
			.forEach((error) -> problems.putIfAbsent(
					DATE_PART.matcher(fieldOf(error)).replaceFirst("") + ' ' + error.getMessage(), of(error, type)));
		return List.copyOf(problems.values());
	}

	private static Problem of(DetailedError error, ResolvableType form) {
		if (error.isGlobal()) {
			String code = error.getCode();
			return new Problem(error.getMessage(), (code != null && code.startsWith("#")) ? code : null);
		}
		String field = fieldOf(error);
		String firstInput = (typeOf(form, field).resolve() == DateInput.class) ? field + ".day" : field;
		return new Problem(error.getMessage(), '#' + id(firstInput));
	}

	/** The id that the field fragments give to the first input of a property. */
	static String id(String field) {
		return field.replace("[", "").replace("]", "");
	}

	private static String fieldOf(DetailedError error) {
		return error.isGlobal() ? "" : error.getFieldName();
	}

	private static int[] position(ResolvableType form, String field) {
		List<Integer> position = new ArrayList<>();
		ResolvableType type = form;
		Matcher step = STEP.matcher(field);
		while (step.find()) {
			position.add(declaredAt(type, step.group(1)));
			position.add((step.group(2) != null) ? Integer.parseInt(step.group(2)) : 0);
			type = next(type, step);
		}
		return position.stream().mapToInt(Integer::intValue).toArray();
	}

	private static ResolvableType typeOf(ResolvableType form, String field) {
		ResolvableType type = form;
		Matcher step = STEP.matcher(field);
		while (step.find()) {
			type = next(type, step);
		}
		return type;
	}

	private static ResolvableType next(ResolvableType type, Matcher step) {
		Field field = declared(type, step.group(1));
		if (field == null) {
			return ResolvableType.NONE;
		}
		ResolvableType next = ResolvableType.forField(field, type);
		return (step.group(2) != null) ? next.asCollection().getGeneric(0) : next;
	}

	private static int declaredAt(ResolvableType type, String name) {
		return Arrays.asList(fields(type)).indexOf(declared(type, name));
	}

	private static @Nullable Field declared(ResolvableType type, String name) {
		return Arrays.stream(fields(type)).filter((field) -> field.getName().equals(name)).findFirst().orElse(null);
	}

	private static Field[] fields(ResolvableType type) {
		Class<?> resolved = type.resolve();
		return (resolved != null) ? resolved.getDeclaredFields() : new Field[0];
	}

}
