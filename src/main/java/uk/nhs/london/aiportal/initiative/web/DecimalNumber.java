package uk.nhs.london.aiportal.initiative.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** Text that is blank or a number of up to nine digits and four decimals. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "\\s*(-?(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,4})?)?\\s*")
@interface DecimalNumber {

	String message() default "Enter a number, like 12 or 3.5";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
