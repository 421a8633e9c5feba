package uk.nhs.london.aiportal.initiative.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Text that is blank or a code of a vocabulary. Only a forged form breaks it, so its
 * message need not be kind.
 */
@Target({ ElementType.FIELD, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Code.Validator.class)
@interface Code {

	Class<? extends Enum<?>> value();

	String message() default "Select one of the answers";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Accepts the names of the vocabulary's constants. */
	class Validator implements ConstraintValidator<Code, String> {

		private Enum<?>[] constants = {};

		@Override
		public void initialize(Code annotation) {
			this.constants = annotation.value().getEnumConstants();
		}

		@Override
		public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
			if (typed == null || typed.isBlank()) {
				return true;
			}
			for (Enum<?> constant : this.constants) {
				if (constant.name().equals(typed)) {
					return true;
				}
			}
			return false;
		}

	}

}
