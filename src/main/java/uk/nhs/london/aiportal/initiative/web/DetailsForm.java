package uk.nhs.london.aiportal.initiative.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Detail;
import uk.nhs.london.aiportal.initiative.Details;
import uk.nhs.london.aiportal.initiative.Particulars;

/**
 * The form of every page that asks questions which the ruleset does not read: they differ
 * only in their words, which are in the templates, and their kinds, which are in
 * {@link Details}.
 *
 * @param page from the address, never posted
 * @param answers one for each question of the page, by its name and in its order
 */
@KnownCodes
record DetailsForm(RecordPage page, Map<String, @Valid TypedAnswer> answers) implements RecordForm {

	private static final Pattern LINK = Pattern.compile("https?://\\S+");

	private static final Pattern SITE = Pattern.compile("ALL|[A-Z0-9]{5,9}");

	private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})\\s*");

	DetailsForm {
		Map<String, TypedAnswer> posted = (answers != null) ? answers : Map.of();
		Map<String, TypedAnswer> all = new LinkedHashMap<>();
		Details.on(page.slug())
			.forEach((detail) -> all.put(detail.name(), posted.getOrDefault(detail.name(), TypedAnswer.BLANK)));
		answers = Collections.unmodifiableMap(all);
	}

	static DetailsForm from(RecordPage page, Answers stated) {
		Map<String, TypedAnswer> answers = new LinkedHashMap<>();
		for (Detail detail : Details.on(page.slug())) {
			answers.put(detail.name(), TypedAnswer.of(detail, detail.value().apply(stated.particulars()),
					Otherwise.of(stated, detail.name())));
		}
		return new DetailsForm(page, answers);
	}

	public List<Detail> details() {
		return Details.on(this.page.slug());
	}

	/** For the page's template: what kind of question it names. */
	public Detail detail(String name) {
		return details().stream().filter((detail) -> detail.name().equals(name)).findFirst().orElseThrow();
	}

	/** Whether something is said to be missing or not to apply. */
	public boolean otherwiseSaid() {
		return this.answers.values().stream().anyMatch((answer) -> answer.otherwise().said());
	}

	TypedAnswer answer(Detail detail) {
		return Objects.requireNonNull(this.answers.get(detail.name()));
	}

	@Override
	public Answers applyTo(Answers before) {
		Answers after = before;
		for (Detail detail : details()) {
			TypedAnswer typed = answer(detail);
			Particulars changed = detail.state(after.particulars(), typed.value(detail));
			after = after.withParticulars((it) -> changed).withAbsence(detail.name(), typed.otherwise().absence());
		}
		return after;
	}

	@Override
	public void check(Errors errors) {
		for (Detail detail : details()) {
			TypedAnswer typed = answer(detail);
			String path = "answers[" + detail.name() + "]";
			String wrong = wrong(detail, typed);
			if (wrong != null) {
				errors.rejectValue(path + ".text", "wrong", wrong);
			}
			typed.otherwise().check(errors, path + ".otherwise", typed.given());
		}
	}

	private static @Nullable String wrong(Detail detail, TypedAnswer typed) {
		String text = typed.text();
		if (text.isBlank()) {
			return null;
		}
		return switch (detail.kind()) {
			case LINE, TEXT -> tooLong(text, detail)
					? detail.label() + " must be " + String.format("%,d", detail.most()) + " characters or fewer"
					: null;
			case LINK -> (tooLong(text, detail) || !LINK.matcher(text.strip()).matches())
					? "Enter a web address in full, like https://www.trust.example/ai" : null;
			case SITES -> typed.sites().stream().allMatch((site) -> SITE.matcher(site).matches()) ? null
					: "Enter site codes of 5 to 9 letters and numbers, like RQM01, or ALL";
			case YES_NO -> List.of("true", "false").contains(text) ? null : "Select yes or no";
			case NUMBER -> wrongNumber(detail, typed);
			default -> null;
		};
	}

	private static @Nullable String wrongNumber(Detail detail, TypedAnswer typed) {
		if (!NUMBER.matcher(typed.text()).matches()) {
			return "Enter a whole number, like 12";
		}
		int number = Objects.requireNonNull(Typed.number(typed.text()));
		return (number > detail.most()) ? String.format("Enter a number up to %,d", detail.most()) : null;
	}

	/** As the database counts: an emoji is one character. */
	private static boolean tooLong(String text, Detail detail) {
		return text.codePointCount(0, text.length()) > detail.most();
	}

}
