package uk.nhs.london.aiportal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * A database on the test run's PostgreSQL server that stays there for the next run: for
 * what takes long to fill. Its portal migrates it.
 */
public record KeptDatabase(String name) {

	/** Owns them all; not that of the other databases, which goes with each run. */
	public static final String OWNER = "kept";

	public static final String PASSWORD = "kept_test";

	private static final TestServer SERVER = TestServer.start();

	static {
		if (!found("select from pg_roles where rolname = '" + OWNER + "'")) {
			execute("create role %s login password '%s'".formatted(OWNER, PASSWORD));
		}
	}

	public boolean exists() {
		return found("select from pg_database where datname = '" + this.name + "'");
	}

	/** Begin anew, with nothing in it. */
	public void create() {
		drop();
		execute("create database %s owner %s".formatted(this.name, OWNER));
	}

	/** Begin anew, as a copy of another, to which every connection ends. */
	public void copy(KeptDatabase other) {
		drop();
		execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '%s'"
			.formatted(other.name));
		execute("create database %s template %s owner %s".formatted(this.name, other.name, OWNER));
	}

	public void drop() {
		execute("drop database if exists %s with (force)".formatted(this.name));
	}

	public String url() {
		return SERVER.url(this.name);
	}

	public DataSource dataSource() {
		return new SimpleDriverDataSource(new org.postgresql.Driver(), url(), OWNER, PASSWORD);
	}

	private static boolean found(String sql) {
		try (Connection connection = SERVER.connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			return rows.next();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static void execute(String sql) {
		try (Connection connection = SERVER.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

}
