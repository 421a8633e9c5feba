package uk.nhs.london.aiportal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate.Precision;

/**
 * Says what is wrong with a typed date in the words of the NHS service manual. Public for
 * Bean Validation, which makes it.
 */
// Bean Validation calls initialize first.
@SuppressWarnings("NullAway.Init")
public class RealDateValidator implements ConstraintValidator<RealDate, DateInput> {

	private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

	private RealDate rule;

	@Override
	public void initialize(RealDate rule) {
		this.rule = rule;
	}

	@Override
	public boolean isValid(@Nullable DateInput typed, ConstraintValidatorContext context) {
		context.disableDefaultConstraintViolation();
		if (typed == null || typed.isBlank()) {
			return this.rule.required().isEmpty() || wrong(context, this.rule.required(), List.of());
		}
		List<String> missing = missingParts(typed);
		if (!missing.isEmpty()) {
			return wrong(context, this.rule.name() + " must include a " + String.join(" and ", missing), missing);
		}
		if (!FOUR_DIGITS.matcher(typed.year()).matches()) {
			return wrong(context, "Year must include 4 numbers", List.of("year"));
		}
		LocalDate date;
		try {
			date = typed.toDate();
		}
		catch (DateTimeException ex) {
			return wrong(context, this.rule.name() + " must be a real date", List.of());
		}
		LocalDate today = LocalDate.now(context.getClockProvider().getClock());
		if (this.rule.past() && date != null && date.isAfter(today)) {
			return wrong(context, this.rule.name() + " must be today or in the past", List.of());
		}
		return true;
	}

	private List<String> missingParts(DateInput typed) {
		List<String> missing = new ArrayList<>();
		if (typed.day().isEmpty() && this.rule.least() == Precision.DAY) {
			missing.add("day");
		}
		// A day says nothing without its month.
		if (typed.month().isEmpty() && (this.rule.least() != Precision.YEAR || !typed.day().isEmpty())) {
			missing.add("month");
		}
		if (typed.year().isEmpty()) {
			missing.add("year");
		}
		return missing;
	}

	/** Record the message on each of the parts, or on the whole date if none is named. */
	private static boolean wrong(ConstraintValidatorContext context, String message, List<String> parts) {
		if (parts.isEmpty()) {
			context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
		}
		for (String part : parts) {
			context.buildConstraintViolationWithTemplate(message).addPropertyNode(part).addConstraintViolation();
		}
		return false;
	}

}
