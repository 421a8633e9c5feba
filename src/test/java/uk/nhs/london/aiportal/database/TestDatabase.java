package uk.nhs.london.aiportal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * A database of the portal's schema on the test run's one PostgreSQL server, empty but
 * for what the migrations put there. Copied from a migrated template, which takes about a
 * tenth of a second.
 */
public final class TestDatabase {

	/**
	 * Not a superuser, like the role a deployment would give the portal. Its name begins
	 * the names of its databases: test processes that share a server have one each.
	 */
	static final String OWNER = "portal_" + System.getProperty("portal.test.process", "0");

	static final String PASSWORD = "portal_test";

	private static final String TEMPLATE = OWNER + "_template";

	private static final AtomicInteger CREATED = new AtomicInteger();

	private static final TestServer SERVER = TestServer.start();

	static {
		forgetEarlierRuns();
		execute("create role %s login password '%s'".formatted(OWNER, PASSWORD));
		execute("create database %s owner %s".formatted(TEMPLATE, OWNER));
		Flyway.configure().dataSource(SERVER.url(TEMPLATE), OWNER, PASSWORD).load().migrate();
	}

	private final String name;

	private TestDatabase(String name) {
		this.name = name;
	}

	/** A database for a test that needs no portal. */
	public static DataSource fresh() {
		return create().dataSource();
	}

	static TestDatabase create() {
		TestDatabase database = new TestDatabase(OWNER + "_" + CREATED.incrementAndGet());
		database.reset();
		return database;
	}

	/** Throw away what was stored, and every connection with it. */
	void reset() {
		execute("drop database if exists %s with (force)".formatted(this.name));
		execute("create database %s template %s owner %s".formatted(this.name, TEMPLATE, OWNER));
	}

	String url() {
		return SERVER.url(this.name);
	}

	DataSource dataSource() {
		return new SimpleDriverDataSource(new org.postgresql.Driver(), url(), OWNER, PASSWORD);
	}

	private static void forgetEarlierRuns() {
		for (String database : query(
				"select datname from pg_database where starts_with(datname, '%s_')".formatted(OWNER))) {
			execute("drop database %s with (force)".formatted(database));
		}
		execute("drop role if exists " + OWNER);
	}

	private static List<String> query(String sql) {
		try (Connection connection = SERVER.connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			List<String> values = new ArrayList<>();
			while (rows.next()) {
				values.add(rows.getString(1));
			}
			return values;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	static void execute(String sql) {
		try (Connection connection = SERVER.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

}
