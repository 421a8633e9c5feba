package uk.nhs.london.aiportal.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

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
		String address = URI.create(server.url("").substring("jdbc:".length())).getAuthority();
		TestServer testServer = new TestServer(address, PostgresServer.SUPERUSER, server.password());
		Runtime.getRuntime().addShutdownHook(new Thread(() -> testServer.stopUnused(server)));
		return testServer;
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

	/**
	 * Let the portals of the test run, which stop at the same time, close their pools
	 * first.
	 */
	private void stopUnused(PostgresServer server) {
		try (server) {
			long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
			while (inUse() && System.nanoTime() < deadline) {
				Thread.sleep(50);
			}
		}
		catch (IOException | SQLException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean inUse() throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet others = statement.executeQuery("select from pg_stat_activity"
						+ " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
			return others.next();
		}
	}

}
