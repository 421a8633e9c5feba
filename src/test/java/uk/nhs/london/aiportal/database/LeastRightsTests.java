package uk.nhs.london.aiportal.database;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.PortalApplication;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A portal whose schema belongs to another role than the one it works as. */
class LeastRightsTests {

	private static final String WORKER = "portal_worker";

	private static ConfigurableApplicationContext portal;

	private static JdbcClient jdbc;

	@BeforeAll
	static void start() {
		TestDatabase database = TestDatabase.create();
		TestDatabase.execute("""
				do $$ begin create role %s login password '%1$s';
				exception when duplicate_object then null; end $$
				""".formatted(WORKER));
		portal = new SpringApplicationBuilder(PortalApplication.class).web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--portal.scheduling=false", "--spring.datasource.url=" + database.url(),
					"--spring.datasource.username=" + WORKER, "--spring.datasource.password=" + WORKER,
					"--spring.flyway.user=" + TestDatabase.OWNER, "--spring.flyway.password=" + TestDatabase.PASSWORD);
		jdbc = portal.getBean(JdbcClient.class);
	}

	@AfterAll
	static void stop() {
		portal.close();
	}

	@Test
	void itDoesItsWork() {
		Reference reference = portal.getBean(InitiativeService.class)
			.register("RQM", Answers.none().withFacts((facts) -> facts.title("Sort referrals")),
					Accounts.leadOf("RQM", "Chelsea and Westminster"));
		portal.getBean(InitiativeService.class).attest(reference, Accounts.administrator());
		assertThat(jdbc.sql("select action from audit_entry where subject = ? order by recorded_at, position")
			.param(reference.toString())
			.query(String.class)
			.list()).isEqualTo(List.of("REGISTERED", "CHANGED"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set detail = ''", "delete from audit_entry", "truncate audit_entry",
			"update initiative_revision set change = ''", "delete from lifecycle_event" })
	void itMayNotRewriteThePast(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(statement).update())
			.withStackTraceContaining("permission denied");
	}

	@ParameterizedTest
	@ValueSource(strings = { "alter table audit_entry disable trigger append_only",
			"drop trigger append_only on audit_entry", "grant update on audit_entry to " + WORKER,
			"alter table audit_entry owner to " + WORKER, "drop table audit_entry",
			"create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'" })
	void itMayNotTakeAwayWhatForbidsIt(String statement) {
		try {
			jdbc.sql(statement).update();
		}
		catch (DataAccessException ex) {
			assertThat(ex.getRootCause()).hasMessageMatching("(?s).*(must be owner|permission denied).*");
			return;
		}
		// PostgreSQL answers a grant that one may not give with a warning.
		assertThat(statement).startsWith("grant");
		itMayNotRewriteThePast("update audit_entry set detail = ''");
	}

}
