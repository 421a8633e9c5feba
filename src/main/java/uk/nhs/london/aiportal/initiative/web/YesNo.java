package uk.nhs.london.aiportal.initiative.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** Text that is blank, {@code true} or {@code false}. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "(true|false)?")
@interface YesNo {

	String message() default "Select yes or no, or leave it as not stated";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
