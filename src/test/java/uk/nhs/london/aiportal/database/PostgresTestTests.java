package uk.nhs.london.aiportal.database;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Run once more by {@link PostgresTestAgainTests}, in the portal that this class has
 * used.
 */
@PostgresTest
class PostgresTestTests {

	private static int portsSeen;

	@Autowired
	private DataSource database;

	@Autowired
	private MockMvcTester mockMvc;

	@Autowired
	private Environment environment;

	@LocalServerPort
	private int port;

	@Test
	void eachClassBeginsOnAFreshDatabase() {
		JdbcClient sql = JdbcClient.create(this.database);
		assertThat(sql.sql("select to_regclass('left_behind')::text").query(String.class).optional()).isEmpty();
		sql.sql("create table left_behind ()").update();
	}

	@Test
	void classesShareOneRunningPortal() {
		if (portsSeen == 0) {
			portsSeen = this.port;
		}
		assertThat(this.port).isEqualTo(portsSeen);
	}

	@Test
	void theDatabaseCountsAsConfigured() {
		assertThat(this.environment.containsProperty("spring.datasource.url")).isTrue();
	}

	@Test
	void strangersLearnFromHealthThatThePortalIsUpAndNothingMore() throws Exception {
		URI health = URI.create("http://localhost:" + this.port + "/actuator/health");
		String body = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
			.body();
		assertThat(body).isEqualTo("{\"status\":\"UP\"}");
	}

}
