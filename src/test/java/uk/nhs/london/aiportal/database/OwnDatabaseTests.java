package uk.nhs.london.aiportal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The promises about the portal's own PostgreSQL, kept with portals that are really
 * started, stopped and killed. They share a folder, as the first start in one takes
 * longest.
 */
@ExtendWith(OutputCaptureExtension.class)
class OwnDatabaseTests {

	@TempDir
	private static Path home;

	@TempDir
	private Path elsewhere;

	@BeforeEach
	void thereAreNoWordsYet() {
		try (ConfigurableApplicationContext portal = start()) {
			JdbcClient.create(portal.getBean(DataSource.class)).sql("drop table if exists word").update();
		}
	}

	@AfterEach
	void nothingIsLeftRunning() throws IOException {
		assertThat(Postmaster.namedIn(data())).isEmpty();
	}

	@Test
	void dataSurvivesARestart() {
		try (PortalProcess portal = PortalProcess.start(home)) {
			portal.running();
		}
		try (ConfigurableApplicationContext portal = start()) {
			assertThat(OwnDatabaseMain.addWord(portal, "after")).containsExactly("process", "after");
		}
	}

	@Test
	void dataSurvivesTheKillingOfThePortalAndTheServerIsTakenOver() throws IOException {
		PortalProcess.start(home).running().kill();
		Postmaster orphan = postmaster();
		assertThat(orphan.runsFrom(home.toRealPath())).isTrue();
		try (ConfigurableApplicationContext portal = start()) {
			assertThat(OwnDatabaseMain.addWord(portal, "after")).containsExactly("process", "after");
			assertThat(postmaster()).isEqualTo(orphan);
		}
	}

	@Test
	void dataSurvivesTheKillingOfPortalAndServer() throws IOException {
		PortalProcess.start(home).running().kill();
		ProcessHandle.of(postmaster().pid()).orElseThrow().destroyForcibly();
		try (ConfigurableApplicationContext portal = start()) {
			assertThat(OwnDatabaseMain.addWord(portal, "after")).containsExactly("process", "after");
		}
	}

	@Test
	void aProcessThatGotTheNumberOfAKilledServerIsLeftAlone() throws IOException {
		Files.writeString(data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
		try (ConfigurableApplicationContext portal = start()) {
			assertThat(OwnDatabaseMain.addWord(portal, "unharmed")).containsExactly("unharmed");
		}
	}

	@Test
	void aSecondPortalInTheFolderSaysSoAndHarmsNothing() {
		try (ConfigurableApplicationContext first = start(); PortalProcess second = PortalProcess.start(home)) {
			OwnDatabaseMain.addWord(first, "before");
			assertThat(second.exitCode()).isNotZero();
			assertThat(second.output())
				.contains("Another portal (process " + ProcessHandle.current().pid() + ") is running", home.toString(),
						"portal.database.folder")
				.doesNotContain("\tat ");
			assertThat(OwnDatabaseMain.addWord(first, "after")).containsExactly("before", "after");
		}
	}

	@Test
	void aSecondPortalInTheSameProcessIsRefusedToo() {
		try (ConfigurableApplicationContext first = start()) {
			assertThatThrownBy(OwnDatabaseTests::start).hasRootCauseInstanceOf(OwnDatabaseException.InUse.class);
			assertThat(OwnDatabaseMain.addWord(first, "after")).containsExactly("after");
		}
	}

	@Test
	void whatIsCommittedIsOnTheDisk() throws SQLException {
		try (ConfigurableApplicationContext portal = start()) {
			assertThat(setting(portal, "fsync")).isEqualTo("on");
			assertThat(setting(portal, "synchronous_commit")).isEqualTo("on");
			assertThat(setting(portal, "full_page_writes")).isEqualTo("on");
		}
	}

	@Test
	void nobodyComesInFromElsewhereOrWithoutThePassword() throws Exception {
		try (ConfigurableApplicationContext portal = start()) {
			assertThat(setting(portal, "listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(setting(portal, "unix_socket_directories")).isEmpty();
			assertThatThrownBy(() -> connect(portal, "guess")).hasMessageContaining("password authentication failed");
		}
		assertThat(data().resolve("pg_hba.conf")).hasContent("host all all 127.0.0.1/32 scram-sha-256");
	}

	@Test
	void theFilesAreTheirOwnersOnly() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile()))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().getParent())))
			.isEqualTo("rwx------");
	}

	@Test
	void aLostPasswordIsReportedAndNotReplaced() throws IOException {
		Path kept = Files.move(passwordFile(), this.elsewhere.resolve("password"));
		assertThatThrownBy(OwnDatabaseTests::start).rootCause()
			.isInstanceOf(OwnDatabaseException.class)
			.hasMessageContaining("its password is not");
		Files.move(kept, passwordFile());
	}

	@Test
	void theConsoleSaysWhereTheDatabaseIs(CapturedOutput output) {
		try (ConfigurableApplicationContext portal = start()) {
			assertThat(output).contains("own PostgreSQL is at " + OwnDatabaseMain.url(portal))
				.contains(passwordFile().toString());
		}
	}

	@Test
	void thePoolIsClosedBeforeTheServerIsStopped() {
		PortalProcess portal = PortalProcess.start(home).running();
		portal.stop();
		assertThat(portal.output()).doesNotContain("WARN", "ERROR");
	}

	private static ConfigurableApplicationContext start() {
		return OwnDatabaseMain.start("--portal.database.folder=" + home);
	}

	private static Postmaster postmaster() throws IOException {
		return Postmaster.namedIn(data()).orElseThrow();
	}

	private static Path data() {
		return home.resolve("postgres-17").resolve("data");
	}

	private static Path passwordFile() {
		return home.resolve("postgres-17").resolve("password");
	}

	private static Connection connect(ConfigurableApplicationContext portal, String password) throws SQLException {
		return DriverManager.getConnection(OwnDatabaseMain.url(portal), PostgresServer.OWNER, password);
	}

	private static String setting(ConfigurableApplicationContext portal, String name) {
		try (Connection connection = portal.getBean(PostgresServer.class).connectAsSuperuser()) {
			return JdbcClient.create(new SingleConnectionDataSource(connection, true))
				.sql("show " + name)
				.query(String.class)
				.single();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
