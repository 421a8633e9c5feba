package uk.nhs.london.aiportal.initiative.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;

import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AnswersCheck;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;

/** Asks the form of each page that a change touches what it would say of it. */
@Component
class PageRules implements AnswersCheck {

	private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

	private static final Pattern DETAIL = Pattern.compile("answers\\[(\\w+)]");

	private final FormBinder binder;

	private final Map<String, RecordPage> pages = new HashMap<>();

	PageRules(FormBinder binder, RecordFields fields) {
		this.binder = binder;
		for (RecordField field : fields.all()) {
			RecordPage.of(field.page()).ifPresent((page) -> this.pages.put(field.name(), page));
		}
		this.pages.put("title", RecordPage.NAME);
	}

	@Override
	public List<Wrong> check(Answers before, Answers after, Collection<String> fields) {
		Set<Wrong> wrong = new LinkedHashSet<>();
		fields.stream()
			.map(this.pages::get)
			.filter(Objects::nonNull)
			.distinct()
			.forEach((page) -> wrong.addAll(wrong(page, before, after, fields)));
		return List.copyOf(wrong);
	}

	private Set<Wrong> wrong(RecordPage page, Answers before, Answers after, Collection<String> fields) {
		Set<Wrong> wrong = errors(page, after, fields);
		if (!wrong.isEmpty()) {
			wrong.removeAll(new HashSet<>(errors(page, before, fields)));
		}
		return wrong;
	}

	private Set<Wrong> errors(RecordPage page, Answers answers, Collection<String> fields) {
		Set<Wrong> wrong = new LinkedHashSet<>();
		for (FieldError error : this.binder.check(page.form(answers)).getFieldErrors()) {
			wrong.add(new Wrong(field(page, error.getField(), fields), Objects.toString(error.getDefaultMessage())));
		}
		return wrong;
	}

	/**
	 * The field whose answer stands at a path of the form; if no field has its name, the
	 * one of the page that was changed.
	 */
	private String field(RecordPage page, String path, Collection<String> fields) {
		Matcher detail = DETAIL.matcher(path);
		String name = detail.lookingAt() ? detail.group(1) : CAPITAL.matcher(path.split("[.\\[]")[0])
			.replaceAll((it) -> "_" + it.group().toLowerCase(Locale.ROOT));
		return this.pages.containsKey(name) ? name
				: fields.stream().filter((it) -> this.pages.get(it) == page).findFirst().orElse(name);
	}

}
