package uk.nhs.london.aiportal.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code java -jar … --portal.audit.verify}, without leaving the test. */
@ExtendWith(OutputCaptureExtension.class)
class VerifyCommandTests {

	private SimpleDriverDataSource database;

	private AuditEntries entries;

	@TempDir
	private Path folder;

	@BeforeEach
	void layATrail() {
		this.database = (SimpleDriverDataSource) TestDatabase.fresh();
		this.entries = new AuditEntries(new JdbcTemplate(this.database));
		AuditTrail trail = new AuditTrail(this.entries, List.of(), new JdbcTransactionManager(this.database), () -> {
		}, new MutableClock());
		for (int i = 0; i < 20; i++) {
			trail.record("somebody", AuditAction.EXPORTED, "file " + i, "");
		}
	}

	@Test
	void isAskedForByItsOptionAlone() {
		assertThat(VerifyCommand.isAskedFor("--server.port=0", "--portal.audit.verify")).isTrue();
		assertThat(VerifyCommand.isAskedFor("--portal.audit.verify=false")).isFalse();
		assertThat(VerifyCommand.isAskedFor()).isFalse();
	}

	@Test
	void aTrailThatFitsGivesZero(CapturedOutput output) {
		assertThat(run()).isEqualTo(VerifyCommand.FITS);
		assertThat(output).contains("The audit trail fits: 20 entries", "No anchors were compared")
			.doesNotContain("Tomcat");
	}

	@Test
	void anAlteredEntryGivesOneAndIsNamed(CapturedOutput output) {
		AuditEntry victim = this.entries.after(this.entries.heads().get(0).lane(), 0, 1).get(0);
		tamper("update audit_entry set detail = 'x' where lane = %d and position = %d".formatted(victim.lane(),
				victim.position()));
		assertThat(run()).isEqualTo(VerifyCommand.DOES_NOT_FIT);
		assertThat(output).contains("does not fit. First: " + victim.name() + ", entry altered");
	}

	@Test
	void anEndThatWasCutOffGivesOneWhenTheAnchorsAreGiven(CapturedOutput output) throws IOException {
		AnchorFile file = new AnchorFile(this.folder.resolve("anchors.txt"));
		file.append(Instant.EPOCH, this.entries.heads());
		assertThat(run("--portal.audit.anchors=" + file.path())).isEqualTo(VerifyCommand.FITS);
		tamper("delete from audit_entry e where position = (select max(position) from audit_entry o where o.lane = e.lane)");
		assertThat(run()).as("without anchors").isEqualTo(VerifyCommand.FITS);
		assertThat(run("--portal.audit.anchors=" + file.path())).isEqualTo(VerifyCommand.DOES_NOT_FIT);
		assertThat(output).contains("entries cut off");
	}

	@Test
	void whatCannotBeReadGivesTwo(CapturedOutput output) throws IOException {
		assertThat(run("--portal.audit.anchors=" + this.folder.resolve("nowhere")))
			.isEqualTo(VerifyCommand.NOT_VERIFIED);
		assertThat(output).contains("could not be verified", "nowhere");
		Files.writeString(this.folder.resolve("empty"), "");
		assertThat(run("--portal.audit.anchors=" + this.folder.resolve("empty"))).isEqualTo(VerifyCommand.FITS);
	}

	private int run(String... more) {
		List<String> arguments = new ArrayList<>(
				List.of("--portal.audit.verify", "--spring.datasource.url=" + this.database.getUrl(),
						"--spring.datasource.username=" + this.database.getUsername(),
						"--spring.datasource.password=" + this.database.getPassword()));
		arguments.addAll(Arrays.asList(more));
		return VerifyCommand.run(arguments.toArray(String[]::new));
	}

	private void tamper(String statement) {
		JdbcClient jdbc = JdbcClient.create(this.database);
		jdbc.sql("grant update, delete on audit_entry to current_user").update();
		jdbc.sql("alter table audit_entry disable trigger append_only").update();
		jdbc.sql(statement).update();
	}

}
