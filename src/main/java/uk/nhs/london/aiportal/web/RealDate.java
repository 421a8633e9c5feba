package uk.nhs.london.aiportal.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

import uk.nhs.london.aiportal.classification.PartialDate.Precision;

/**
 * A {@link DateInput} must be blank or a date of the calendar. The message stands on the
 * parts that are wrong, or on the whole date when no one part is.
 */
@Documented
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RealDateValidator.class)
public @interface RealDate {

	/** What the date is called at the start of a message, as in "Start date". */
	String name();

	/**
	 * The message when nothing was typed, as in "Enter the start date"; none means
	 * optional.
	 */
	String required() default "";

	/** The least that must be stated: with YEAR, a year or a month alone will do. */
	Precision least() default Precision.DAY;

	/** Whether its first day must be today or earlier, by the validator's clock. */
	boolean past() default false;

	/** Not used: the message depends on what is wrong. */
	String message() default "";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
