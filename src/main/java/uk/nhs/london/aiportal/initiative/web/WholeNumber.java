package uk.nhs.london.aiportal.initiative.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** Text that is blank or a whole number from 0 to 999,999,999, with or without commas. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "\\s*(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})?\\s*")
@interface WholeNumber {

	String message() default "Enter a whole number, like 812";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
