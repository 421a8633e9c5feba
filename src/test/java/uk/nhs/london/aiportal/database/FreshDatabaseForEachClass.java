package uk.nhs.london.aiportal.database;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

import uk.nhs.london.aiportal.MutableClock;

/**
 * Puts a fresh database under a running portal that another test class has used before,
 * and sets its clock, if that is a test's, to the first day again.
 */
class FreshDatabaseForEachClass implements TestExecutionListener {

	private static final Map<ApplicationContext, Class<?>> LAST_USER = Collections.synchronizedMap(new WeakHashMap<>());

	@Override
	public void beforeTestClass(TestContext test) {
		ApplicationContext context = test.getApplicationContext();
		Class<?> user = outermost(test.getTestClass());
		Class<?> lastUser = LAST_USER.put(context, user);
		if (lastUser != null && lastUser != user) {
			context.getBean(TestDatabase.class).reset();
			context.getBeanProvider(MutableClock.class).ifAvailable(MutableClock::reset);
			// The pool does not know yet that its connections are dead.
			context.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
		}
	}

	private static Class<?> outermost(Class<?> testClass) {
		Class<?> outer = testClass;
		while (outer.getEnclosingClass() != null) {
			outer = outer.getEnclosingClass();
		}
		return outer;
	}

}
