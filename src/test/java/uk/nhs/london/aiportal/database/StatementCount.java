package uk.nhs.london.aiportal.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts what a piece of work asks the database, whoever asks: Hibernate, JdbcClient or a
 * library. {@code @Import(StatementCount.Installed.class)} beside {@code @PostgresTest};
 * then {@code StatementCount.during(() -> mvc.get().uri("/london").exchange())}. It sees
 * the statements of the thread that calls it, as a MockMvc request is.
 */
public final class StatementCount {

	private static final ThreadLocal<List<Sent>> SEEN = new ThreadLocal<>();

	private StatementCount() {
	}

	/**
	 * A statement that was sent, and the time until its first rows came: all of them,
	 * unless they are fetched by and by.
	 *
	 * @param bound what was set of it before, to set it again on another
	 */
	public record Sent(String sql, long nanos, List<Bound> bound) {

		/** Prepare the same on another connection. */
		public PreparedStatement again(Connection connection) throws SQLException {
			PreparedStatement statement = connection.prepareStatement(this.sql);
			for (Bound it : this.bound) {
				try {
					it.setter().invoke(statement, it.arguments());
				}
				catch (ReflectiveOperationException ex) {
					throw new IllegalStateException(this.sql, ex);
				}
			}
			return statement;
		}

	}

	/** A variable or a setting of a statement. */
	record Bound(Method setter, Object[] arguments) {

	}

	/** The statements that the work sent, in order; one batch is one statement. */
	public static List<String> during(Runnable work) {
		return timed(work).stream().map(Sent::sql).toList();
	}

	/** The same, with their times. */
	public static List<Sent> timed(Runnable work) {
		List<Sent> seen = new ArrayList<>();
		SEEN.set(seen);
		try {
			work.run();
		}
		finally {
			SEEN.remove();
		}
		return seen;
	}

	private static Connection watched(Connection connection) {
		return proxy(Connection.class, connection, (method, arguments, nanos, result) -> {
			if (result instanceof Statement statement) {
				String sql = (arguments != null && arguments[0] instanceof String text) ? text : "";
				return watched(method.getName(), statement, sql);
			}
			return result;
		});
	}

	private static Object watched(String factory, Statement statement, String prepared) {
		Class<? extends Statement> type = switch (factory) {
			case "prepareStatement" -> java.sql.PreparedStatement.class;
			case "prepareCall" -> java.sql.CallableStatement.class;
			default -> Statement.class;
		};
		List<Bound> bound = new ArrayList<>();
		return proxy(type, statement, (method, arguments, nanos, result) -> {
			List<Sent> seen = SEEN.get();
			if (seen != null && method.getName().startsWith("set") && arguments != null) {
				bound.add(new Bound(method, arguments));
			}
			if (seen != null && method.getName().startsWith("execute")) {
				seen.add(new Sent((arguments != null && arguments[0] instanceof String sql) ? sql : prepared, nanos,
						List.copyOf(bound)));
			}
			return result;
		});
	}

	private static <T> T proxy(Class<T> type, Object target, After after) {
		return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					try {
						long start = System.nanoTime();
						Object result = method.invoke(target, arguments);
						return after.call(method, arguments, System.nanoTime() - start, result);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
	}

	private interface After {

		Object call(Method method, Object[] arguments, long nanos, Object result);

	}

	/** Takes the place of the pool, and is one. */
	private static final class WatchedPool extends HikariDataSource {

		WatchedPool(HikariDataSource configured) {
			super(configured);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return watched(super.getConnection());
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	public static class Installed {

		@Bean
		static BeanPostProcessor watchThePool() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof HikariDataSource pool) ? new WatchedPool(pool) : bean;
				}

			};
		}

	}

}
