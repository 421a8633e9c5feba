package uk.nhs.london.aiportal.demonstration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Present where {@code portal.demo.data} says so, and where it says nothing on a
 * PostgreSQL of the portal's own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnDemonstration.Asked.class)
@interface ConditionalOnDemonstration {

	/** The property's word, else whether nobody configured a database. */
	final class Asked implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			boolean ownDatabase = !context.getEnvironment().containsProperty("spring.datasource.url");
			return context.getEnvironment().getProperty("portal.demo.data", Boolean.class, ownDatabase);
		}

	}

}
