package uk.nhs.london.aiportal.initiative.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.Detail;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.VocabularyCode;

/**
 * Every code is of its question's vocabulary. Only a forged form breaks it, so its
 * message need not be kind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownCodes.Validator.class)
@interface KnownCodes {

	String message() default "Select one of the answers";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Asks the vocabularies that are tables. */
	class Validator implements ConstraintValidator<KnownCodes, DetailsForm> {

		private final ReferenceLists references;

		Validator(ReferenceLists references) {
			this.references = references;
		}

		@Override
		public boolean isValid(@Nullable DetailsForm form, ConstraintValidatorContext context) {
			return form == null || form.details()
				.stream()
				.filter((detail) -> detail.kind().coded())
				.allMatch((detail) -> known(detail).containsAll(given(form.answer(detail))));
		}

		private Collection<String> known(Detail detail) {
			return this.references.vocabulary(detail.vocabularyName()).stream().map(VocabularyCode::code).toList();
		}

		private static List<String> given(TypedAnswer answer) {
			return Stream.concat(answer.codes().stream(), Stream.of(answer.text()))
				.filter((code) -> !code.isBlank())
				.toList();
		}

	}

}
