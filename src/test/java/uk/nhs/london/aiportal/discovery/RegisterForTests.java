package uk.nhs.london.aiportal.discovery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A portal whose day a test sets, and which tells how many statements it sent. Import it
 * beside {@code @PostgresTest}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RegisterForTests {

	@Bean
	@Primary
	public MovableClock movableClock() {
		return new MovableClock();
	}

	@Bean
	public static Statements statements() {
		return new Statements();
	}

	/** At noon in London of the day that was set last; 23 November 2026 at first. */
	public static final class MovableClock extends Clock {

		private static final ZoneId LONDON = ZoneId.of("Europe/London");

		private volatile LocalDate day = LocalDate.of(2026, 11, 23);

		public void moveTo(String day) {
			this.day = LocalDate.parse(day);
		}

		@Override
		public ZoneId getZone() {
			return LONDON;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(instant(), zone);
		}

		@Override
		public Instant instant() {
			return this.day.atTime(12, 0).atZone(LONDON).toInstant();
		}

	}

	/** Every statement that was prepared since it was last asked to forget. */
	public static final class Statements implements BeanPostProcessor {

		private final List<String> prepared = Collections.synchronizedList(new ArrayList<>());

		public void forget() {
			this.prepared.clear();
		}

		public List<String> prepared() {
			return List.copyOf(this.prepared);
		}

		/** The pool itself stays as it is; what it pools is listened to. */
		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			if (bean instanceof HikariDataSource pool) {
				pool.setDataSource(counting(
						new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())));
			}
			return bean;
		}

		private DataSource counting(DataSource source) {
			return new DelegatingDataSource(source) {

				@Override
				public Connection getConnection() throws SQLException {
					return counting(super.getConnection());
				}

				@Override
				public Connection getConnection(String username, String password) throws SQLException {
					return getConnection();
				}

			};
		}

		private Connection counting(Connection connection) {
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> {
						if (method.getName().equals("prepareStatement")) {
							this.prepared.add((String) arguments[0]);
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					});
		}

	}

}
