package uk.nhs.london.aiportal.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole portal on a real, migrated PostgreSQL, with a port to call
 * ({@code @LocalServerPort}) and a {@code MockMvc}.
 * <p>
 * All classes that leave the attributes alone share one running portal, which is what
 * makes the tests fast. Each class still begins on a freshly migrated database; the tests
 * of one class share it, so make one test's data different from another's, or roll back
 * with {@code @Transactional} (MockMvc only: a call to the port has its own transaction).
 * <p>
 * No demonstration data: a database is configured.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ContextCustomizerFactories(TestDatabaseCustomizer.Factory.class)
@TestExecutionListeners(listeners = FreshDatabaseForEachClass.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface PostgresTest {

	/** Properties, as in {@code name=value}. Each combination starts another portal. */
	@AliasFor(annotation = SpringBootTest.class)
	String[] properties() default {};

	@AliasFor(annotation = SpringBootTest.class)
	WebEnvironment webEnvironment() default WebEnvironment.RANDOM_PORT;

}
