package uk.nhs.london.aiportal.database;

import java.nio.file.Path;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The one-command start: a real PostgreSQL of the portal's own, started before the
 * connection pool that depends on it and stopped after.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOwnDatabase
class OwnDatabaseConfiguration {

	private static final Log logger = LogFactory.getLog(OwnDatabaseConfiguration.class);

	@Bean
	PostgresServer ownPostgres(@Value("${portal.database.folder:.portal}") String home, Environment environment) {
		if (environment.acceptsProfiles(Profiles.of("production"))) {
			throw new OwnDatabaseException("In production the portal does not start a database of its own.",
					"Set spring.datasource.url, spring.datasource.username and spring.datasource.password.");
		}
		PostgresServer server = PostgresServer.start(Path.of(home));
		logger.info("The portal's own PostgreSQL is at %s (user %s, password in %s)"
			.formatted(server.url(PostgresServer.DATABASE), PostgresServer.OWNER, server.passwordFile()));
		return server;
	}

	@Bean
	JdbcConnectionDetails ownPostgresConnectionDetails(PostgresServer server) {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return server.url(PostgresServer.DATABASE);
			}

			@Override
			public String getUsername() {
				return PostgresServer.OWNER;
			}

			@Override
			public String getPassword() {
				return server.password();
			}

		};
	}

}
