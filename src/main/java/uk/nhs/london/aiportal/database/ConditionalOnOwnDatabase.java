package uk.nhs.london.aiportal.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Present only while the portal runs on a PostgreSQL of its own, that is while nobody has
 * configured {@code spring.datasource.url}. An empty value counts as configured: a
 * deployment whose variable got lost must fail, and not start with demonstration data.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(ConditionalOnOwnDatabase.NoUrlConfigured.class)
public @interface ConditionalOnOwnDatabase {

	/** Nothing says where the database is. */
	final class NoUrlConfigured implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !context.getEnvironment().containsProperty("spring.datasource.url");
		}

	}

}
