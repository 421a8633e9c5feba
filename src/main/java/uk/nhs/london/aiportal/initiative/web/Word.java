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

import uk.nhs.london.aiportal.initiative.ReferenceLists;

/**
 * Text that is blank or a code of a vocabulary that is a table, as {@link Code} is of one
 * that is an enumeration.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Word.Validator.class)
@interface Word {

	/** The name of the vocabulary. */
	String value();

	String message() default "Select one of the answers";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Asks the vocabularies that are tables. */
	class Validator implements ConstraintValidator<Word, String> {

		private final ReferenceLists references;

		private String vocabulary = "";

		Validator(ReferenceLists references) {
			this.references = references;
		}

		@Override
		public void initialize(Word annotation) {
			this.vocabulary = annotation.value();
		}

		@Override
		public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
			return typed == null || typed.isBlank()
					|| this.references.vocabulary(this.vocabulary)
						.stream()
						.anyMatch((word) -> word.code().equals(typed));
		}

	}

}
