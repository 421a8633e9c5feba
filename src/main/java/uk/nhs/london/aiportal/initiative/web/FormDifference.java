package uk.nhs.london.aiportal.initiative.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import uk.nhs.london.aiportal.web.DateInput;

/**
 * A field of a form of which two people made different things.
 *
 * @param field its path in the form, as {@code lines[0].used}
 * @param before what both of them saw
 * @param theirs what the record now says
 * @param mine what was typed
 */
record FormDifference(String field, String before, String theirs, String mine) {

	private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

	private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

	/**
	 * The fields that differ between any two of three versions of one form, in the form's
	 * order.
	 */
	static List<FormDifference> between(RecordForm before, RecordForm theirs, RecordForm mine) {
		Map<String, String> old = texts(before);
		Map<String, String> other = texts(theirs);
		Map<String, String> own = texts(mine);
		Map<String, String> all = new LinkedHashMap<>(own);
		other.forEach(all::putIfAbsent);
		old.forEach(all::putIfAbsent);
		return all.keySet()
			.stream()
			.map((field) -> new FormDifference(field, old.getOrDefault(field, ""), other.getOrDefault(field, ""),
					own.getOrDefault(field, "")))
			.filter((it) -> !it.theirs.equals(it.mine))
			.toList();
	}

	/** The field in words: {@code lines[0].periodEnd} is "Lines 1, period end". */
	public String label() {
		String spaced = INDEX.matcher(this.field).replaceAll((it) -> " " + (Integer.parseInt(it.group(1)) + 1) + ",");
		String words = CAPITAL.matcher(spaced.replace(".", " "))
			.replaceAll((it) -> " " + it.group().toLowerCase(Locale.UK));
		return StringUtils.capitalize(words);
	}

	private static Map<String, String> texts(Object form) {
		Map<String, String> texts = new LinkedHashMap<>();
		collect("", form, texts);
		return texts;
	}

	private static void collect(String path, Object value, Map<String, String> texts) {
		if (value instanceof DateInput date) {
			texts.put(path,
					Stream.of(date.day(), date.month(), date.year())
						.filter((part) -> !part.isEmpty())
						.collect(Collectors.joining(" ")));
			return;
		}
		if (value instanceof Map<?, ?> answers) {
			answers.forEach((question, answer) -> texts.put(question.toString().replace('_', ' '),
					((TypedAnswer) answer).inWords()));
			return;
		}
		if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
			texts.put(path, String.join(", ", new TreeSet<>(list.stream().map(String.class::cast).toList())));
		}
		else if (value instanceof List<?> rows) {
			List<Object> each = new ArrayList<>(rows);
			for (int i = 0; i < each.size(); i++) {
				collect(path + "[" + i + "]", each.get(i), texts);
			}
		}
		else if (value instanceof Record record) {
			for (RecordComponent component : record.getClass().getRecordComponents()) {
				ReflectionUtils.makeAccessible(component.getAccessor());
				Object part = ReflectionUtils.invokeMethod(component.getAccessor(), record);
				collect(path.isEmpty() ? component.getName() : path + "." + component.getName(),
						(part != null) ? part : "", texts);
			}
		}
		else {
			texts.put(path, value.toString());
		}
	}

}
