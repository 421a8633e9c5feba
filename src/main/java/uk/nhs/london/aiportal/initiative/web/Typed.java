package uk.nhs.london.aiportal.initiative.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.web.DateInput;

/**
 * Turns what was typed into what it says, and back. Blank is null, which means not
 * stated.
 */
final class Typed {

	private Typed() {
	}

	static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed;
	}

	static <E extends Enum<E>> @Nullable E code(Class<E> vocabulary, @Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : Enum.valueOf(vocabulary, typed);
	}

	static <E extends Enum<E>> Set<E> codes(Class<E> vocabulary, Collection<String> typed) {
		Set<E> codes = EnumSet.noneOf(vocabulary);
		typed.forEach((code) -> codes.add(Enum.valueOf(vocabulary, code)));
		return codes;
	}

	static @Nullable Boolean yesNo(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : Boolean.valueOf(typed);
	}

	static @Nullable Integer number(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : Integer.valueOf(typed.replace(",", "").strip());
	}

	static @Nullable BigDecimal decimal(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : new BigDecimal(typed.replace(",", "").strip());
	}

	/** A web address without the spaces that copying brings along. */
	static @Nullable String address(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	/** Null also where what was typed is no date, which is said beside it. */
	static @Nullable PartialDate date(DateInput typed) {
		try {
			return typed.toPartialDate();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Whether both are real dates and the first is the later. */
	static boolean inWrongOrder(DateInput first, DateInput last) {
		PartialDate from = date(first);
		PartialDate to = date(last);
		return from != null && to != null && from.firstDay().isAfter(to.firstDay());
	}

	/** The code, or blank, as a form shows it. */
	static String shown(@Nullable Coded code) {
		return (code != null) ? code.name() : "";
	}

	static String shown(@Nullable Object value) {
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		return (value != null) ? value.toString() : "";
	}

}
