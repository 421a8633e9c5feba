package uk.nhs.london.aiportal.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says in production that the portal's own role could take the trail's protection away.
 */
@Component
@Profile("production")
class OwnerCheck {

	private static final Logger logger = LoggerFactory.getLogger(OwnerCheck.class);

	private final JdbcClient jdbc;

	OwnerCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener(ApplicationReadyEvent.class)
	void warn() {
		boolean owner = this.jdbc.sql("""
				select pg_has_role(current_user, relowner, 'member') from pg_class where oid = 'audit_entry'::regclass
				""").query(Boolean.class).single();
		if (owner) {
			logger.warn("The portal's database user owns the audit trail and could take its protection away."
					+ " Let another role own the schema: spring.flyway.user and spring.flyway.password");
		}
	}

}
