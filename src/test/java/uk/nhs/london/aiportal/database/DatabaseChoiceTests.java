package uk.nhs.london.aiportal.database;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When the portal does not start a PostgreSQL of its own. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseChoiceTests {

	@TempDir
	private Path folder;

	@AfterEach
	void noDatabaseWasStarted() {
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void aConfiguredUrlIsUsedAsItIs() {
		TestDatabase database = TestDatabase.create();
		try (ConfigurableApplicationContext portal = OwnDatabaseMain.start("--portal.database.folder=" + this.folder,
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + TestDatabase.OWNER,
				"--spring.datasource.password=" + TestDatabase.PASSWORD)) {
			assertThat(OwnDatabaseMain.addWord(portal, "there")).containsExactly("there");
			assertThat(JdbcClient.create(database.dataSource()).sql("select word from word").query(String.class).list())
				.containsExactly("there");
		}
	}

	@Test
	void anEmptyUrlIsAMistakeAndStartsNothing(CapturedOutput output) {
		assertThatThrownBy(
				() -> OwnDatabaseMain.start("--portal.database.folder=" + this.folder, "--spring.datasource.url="));
		assertThat(output).contains("'url' attribute is not specified");
	}

	@Test
	void inProductionADatabaseMustBeConfigured(CapturedOutput output) {
		assertThatThrownBy(() -> OwnDatabaseMain.start("--portal.database.folder=" + this.folder,
				"--spring.profiles.active=production"))
			.rootCause()
			.isInstanceOf(OwnDatabaseException.class);
		assertThat(output).contains("In production the portal does not start a database of its own");
	}

}
