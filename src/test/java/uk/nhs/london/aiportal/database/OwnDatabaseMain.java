package uk.nhs.london.aiportal.database;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database seam without the rest of the portal. As a process: adds a word to a table,
 * prints the words that are there, and waits to be stopped.
 */
final class OwnDatabaseMain {

	private OwnDatabaseMain() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		ConfigurableApplicationContext portal = start(arguments);
		System.out.println("words: " + addWord(portal, "process"));
		Thread.currentThread().join();
	}

	static ConfigurableApplicationContext start(String... arguments) {
		return new SpringApplicationBuilder(OwnDatabaseConfiguration.class, DataSourceAutoConfiguration.class)
			.web(WebApplicationType.NONE)
			.run(arguments);
	}

	/** All words, in the order in which they were added. */
	static List<String> addWord(ConfigurableApplicationContext portal, String word) {
		JdbcClient sql = JdbcClient.create(portal.getBean(DataSource.class));
		sql.sql("create table if not exists word (word text, added serial)").update();
		sql.sql("insert into word values (?)").param(word).update();
		return sql.sql("select word from word order by added").query(String.class).list();
	}

	static String url(ConfigurableApplicationContext portal) {
		return portal.getBean(JdbcConnectionDetails.class).getJdbcUrl();
	}

}
