package uk.nhs.london.aiportal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that belongs to this process and keeps its data in a folder. It
 * listens on 127.0.0.1 only, on a free port, and asks everybody for a password. A server
 * that outlived its portal (killed, say) is found again and taken over.
 */
final class PostgresServer implements AutoCloseable {

	static final String DATABASE = "portal";

	/** Owns the database and no more, as a configured database's role would. */
	static final String OWNER = "portal";

	static final String SUPERUSER = "postgres";

	/** Long enough to replay the log after a crash. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** PostgreSQL's defaults are repeated where the data's safety depends on them. */
	private static final Map<String, String> SETTINGS = Map.of("listen_addresses", "127.0.0.1",
			"unix_socket_directories", "", "password_encryption", "scram-sha-256", "fsync", "on", "synchronous_commit",
			"on", "full_page_writes", "on", "timezone", "UTC", "log_timezone", "UTC");

	private static final Log logger = LogFactory.getLog(PostgresServer.class);

	private final Path home;

	private final PostgresPrograms programs;

	private final PostgresFolder folder;

	private final String password;

	private int port;

	private PostgresServer(Path home, PostgresPrograms programs, PostgresFolder folder) throws IOException {
		this.home = home;
		this.programs = programs;
		this.folder = folder;
		this.password = folder.password();
	}

	/**
	 * Start, or take over, the PostgreSQL whose files are under {@code home}.
	 * @throws OwnDatabaseException in plain words, if that cannot be done
	 */
	static PostgresServer start(Path home) {
		return start(home, Map.of());
	}

	/**
	 * As {@link #start(Path)}.
	 * @param settings for {@code postgresql.conf}, over the portal's own
	 */
	static PostgresServer start(Path home, Map<String, String> settings) {
		try {
			PostgresFolder.claim(home);
			Path real = home.toRealPath();
			PostgresPrograms programs = new PostgresPrograms(PostgresArchive.forThisPlatform().unpackedIn(real));
			PostgresFolder folder = PostgresFolder.lock(real.resolve("postgres-" + programs.majorVersion()));
			try {
				PostgresServer server = new PostgresServer(real, programs, folder);
				server.start(settings);
				return server;
			}
			catch (IOException | RuntimeException ex) {
				folder.close();
				throw ex;
			}
		}
		catch (AccessDeniedException ex) {
			throw new OwnDatabaseException("The portal may not write to %s.".formatted(ex.getFile()),
					"Name another folder with portal.database.folder.", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database);
	}

	String password() {
		return this.password;
	}

	Path passwordFile() {
		return this.folder.passwordFile();
	}

	/** A connection that may do anything, to create roles and databases. */
	Connection connectAsSuperuser() throws SQLException {
		return DriverManager.getConnection(url("postgres"), SUPERUSER, this.password);
	}

	/** Stop the server, waiting for it to write everything down. */
	@Override
	public void close() throws IOException {
		try (this.folder) {
			this.programs.run("pg_ctl", "stop", "-D", this.folder.data().toString(), "-m", "fast", "-w");
		}
	}

	private void start(Map<String, String> settings) throws IOException {
		createFiles();
		if (!findRunning()) {
			startOnFreePort(settings);
		}
		createDatabase();
	}

	private void createFiles() throws IOException {
		if (Files.exists(this.folder.data())) {
			return;
		}
		// Under its name last: a run that was killed here leaves nothing that looks like
		// a database.
		Path incomplete = this.folder.data().resolveSibling("data.new");
		FileSystemUtils.deleteRecursively(incomplete);
		this.programs.run("initdb", "-D", incomplete.toString(), "-U", SUPERUSER, "--pwfile",
				this.folder.passwordFile().toString(), "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8");
		Files.writeString(incomplete.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
		Files.writeString(incomplete.resolve("postgresql.conf"), "include_if_exists = 'portal.conf'\n",
				StandardOpenOption.APPEND);
		Files.move(incomplete, this.folder.data(), StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * Find a server that a killed portal left running, giving it time if it is coming up
	 * or going down.
	 */
	private boolean findRunning() throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Optional<Postmaster> postmaster = Postmaster.namedIn(this.folder.data());
		while (postmaster.isPresent() && postmaster.get().runsFrom(this.home)) {
			this.port = postmaster.get().port();
			if (answersForThisFolder()) {
				logger.info("Taking over the PostgreSQL that an earlier run of the portal left running");
				return true;
			}
			if (System.nanoTime() > deadline) {
				long pid = postmaster.get().pid();
				throw new OwnDatabaseException(
						"PostgreSQL (process %d) runs on %s and does not answer.".formatted(pid, this.folder.data()),
						"Stop process %d and start the portal again.".formatted(pid));
			}
			pause();
			postmaster = Postmaster.namedIn(this.folder.data());
		}
		Postmaster.forgetIn(this.folder.data());
		return false;
	}

	private boolean answersForThisFolder() throws IOException {
		try (Connection connection = connectAsSuperuser();
				Statement statement = connection.createStatement();
				ResultSet answer = statement.executeQuery("show data_directory")) {
			return answer.next() && Path.of(answer.getString(1)).equals(this.folder.data());
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private void startOnFreePort(Map<String, String> settings) throws IOException {
		this.port = freePort();
		writeSettings(settings);
		try {
			this.programs.run("pg_ctl", "start", "-D", this.folder.data().toString(), "-l",
					this.folder.log().toString(), "-w", "-t", Long.toString(PATIENCE.toSeconds()));
		}
		catch (OwnDatabaseException ex) {
			throw new OwnDatabaseException("PostgreSQL did not start: " + endOfLog(), ex.action(), ex);
		}
	}

	private void writeSettings(Map<String, String> settings) throws IOException {
		Map<String, String> all = new TreeMap<>(SETTINGS);
		all.putAll(settings);
		all.put("port", Integer.toString(this.port));
		Files.write(this.folder.data().resolve("portal.conf"),
				all.entrySet()
					.stream()
					.map((entry) -> "%s = '%s'".formatted(entry.getKey(), entry.getValue()))
					.toList());
	}

	private String endOfLog() throws IOException {
		List<String> lines = Files.readAllLines(this.folder.log());
		return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 10), lines.size()));
	}

	private void createDatabase() {
		try (Connection connection = connectAsSuperuser(); Statement statement = connection.createStatement()) {
			if (isEmpty(statement, "select from pg_roles where rolname = '%s'".formatted(OWNER))) {
				statement.execute("create role %s login password '%s'".formatted(OWNER, this.password));
			}
			if (isEmpty(statement, "select from pg_database where datname = '%s'".formatted(DATABASE))) {
				statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
			}
		}
		catch (SQLException ex) {
			throw new OwnDatabaseException(
					"The portal cannot use the PostgreSQL in %s: %s".formatted(this.folder.data(), ex.getMessage()),
					"Move the folder away to start with an empty one.", ex);
		}
	}

	private static boolean isEmpty(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			return !rows.next();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
