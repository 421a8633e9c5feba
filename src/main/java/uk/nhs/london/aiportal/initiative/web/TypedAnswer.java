package uk.nhs.london.aiportal.initiative.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.Detail;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/**
 * What was typed to answer one question of any kind; the kind of the question says which
 * of them counts.
 *
 * @param otherwise that there is none, or that it does not apply
 */
record TypedAnswer(String text, @RealDate(name = "The date", least = Precision.YEAR) DateInput date, List<String> codes,
		@Valid Otherwise otherwise) {

	static final TypedAnswer BLANK = new TypedAnswer("", DateInput.BLANK, List.of(), Otherwise.NOT_SAID);

	TypedAnswer {
		text = Objects.requireNonNullElse(text, "");
		date = DateInput.orBlank(date);
		codes = (codes != null) ? List.copyOf(codes) : List.of();
		otherwise = Objects.requireNonNullElse(otherwise, Otherwise.NOT_SAID);
	}

	static TypedAnswer of(Detail detail, @Nullable Object stated, Otherwise otherwise) {
		return switch (detail.kind()) {
			case DATE -> new TypedAnswer("", DateInput.of((PartialDate) stated), List.of(), otherwise);
			case CODES -> new TypedAnswer("", DateInput.BLANK, texts(stated), otherwise);
			case SITES -> new TypedAnswer(String.join("\n", texts(stated)), DateInput.BLANK, List.of(), otherwise);
			default -> new TypedAnswer(Typed.shown(stated), DateInput.BLANK, List.of(), otherwise);
		};
	}

	private static List<String> texts(@Nullable Object codes) {
		return (codes instanceof Collection<?> many) ? many.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * What it says; null for nothing. Called only when there is nothing wrong with it.
	 */
	@Nullable Object value(Detail detail) {
		return switch (detail.kind()) {
			case DATE -> this.date.toPartialDate();
			case CODES -> this.codes;
			case SITES -> sites();
			case YES_NO -> Typed.yesNo(this.text);
			case NUMBER -> Typed.number(this.text);
			case LINK -> Typed.address(this.text);
			default -> Typed.text(this.text);
		};
	}

	/** The codes of sites, however they were parted. */
	List<String> sites() {
		return Arrays.stream(this.text.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
			.filter((site) -> !site.isEmpty())
			.toList();
	}

	/** Everything typed as an answer, one of which is not blank if there is one. */
	List<String> given() {
		return List.of(this.text, this.date.year(), String.join(" ", this.codes));
	}

	/** In words, for somebody who compares it with another's. */
	String inWords() {
		String answer = String.join(" ", this.text, this.date.day(), this.date.month(), this.date.year(),
				String.join(", ", this.codes), this.otherwise.kind(), this.otherwise.reason());
		return answer.strip().replaceAll(" +", " ");
	}

}
