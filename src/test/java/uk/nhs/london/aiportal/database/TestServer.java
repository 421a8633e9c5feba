package uk.nhs.london.aiportal.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.SpringApplication;

/**
 * The one PostgreSQL server of a test run. By preference the one that
 * {@code -Dportal.test.postgres=postgres://superuser:password@host:port} names, whose
 * databases called {@code portal_...} the tests then take for theirs; else a container,
 * where an engine answers; else the embedded one that the portal itself would start.
 *
 * @param address host and port
 */
record TestServer(String address, String superuser, String password) {

	private static final String NAMED_SERVER = System.getProperty("portal.test.postgres", "");

	/** What is lost if the machine stops is only this run's. */
	private static final Map<String, String> CARELESS = Map.of("fsync", "off", "synchronous_commit", "off",
			"full_page_writes", "off");

	private static final int TEST_RUNS_AT_A_TIME = 8;

	static TestServer start() {
		if (!NAMED_SERVER.isEmpty()) {
			return named(URI.create(NAMED_SERVER));
		}
		return DockerClientFactory.instance().isDockerAvailable() ? inContainer() : embedded();
	}

	String url(String database) {
		return "jdbc:postgresql://%s/%s".formatted(this.address, database);
	}

	Connection connect() throws SQLException {
		return DriverManager.getConnection(url("postgres"), this.superuser, this.password);
	}

	private static TestServer named(URI uri) {
		String[] credentials = uri.getUserInfo().split(":", 2);
		return new TestServer(uri.getHost() + ":" + uri.getPort(), credentials[0], credentials[1]);
	}

	private static TestServer inContainer() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:17")
			.withEnv("POSTGRES_INITDB_ARGS", "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
			.withCommand("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
		container.start();
		return new TestServer(container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
				container.getUsername(), container.getPassword());
	}

	/** Kept between runs, as a warm start takes a quarter of a cold one's time. */
	private static TestServer embedded() {
		PostgresServer server = onFreeFolder();
		// Runs after the application contexts, and with them the connection pools, are
		// closed.
		SpringApplication.getShutdownHandlers().add(() -> stop(server));
		String address = URI.create(server.url("").substring("jdbc:".length())).getAuthority();
		return new TestServer(address, PostgresServer.SUPERUSER, server.password());
	}

	private static PostgresServer onFreeFolder() {
		for (int number = 1;; number++) {
			try {
				return PostgresServer.start(Path.of("target", "test-database", Integer.toString(number)), CARELESS);
			}
			catch (OwnDatabaseException.InUse ex) {
				if (number == TEST_RUNS_AT_A_TIME) {
					throw ex;
				}
			}
		}
	}

	private static void stop(PostgresServer server) {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
