package uk.nhs.london.aiportal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Lets the schema belong to another role than the one the portal works as
 * ({@code spring.flyway.user}): after each migration the portal's role is granted what
 * its work needs, and on tables that are only ever appended to, no more than that. Where
 * both are one role there is nothing to grant.
 */
@Component
class GrantsAfterMigration implements Callback {

	private static final Log logger = LogFactory.getLog(GrantsAfterMigration.class);

	/** Tables with this trigger are refused every change; their rights say so too. */
	private static final String GRANT = """
			do $$
			declare
			    portal constant name := '%s';
			    append_only regclass;
			begin
			    execute format('grant usage on schema %%I to %%I', current_schema, portal);
			    execute format('grant select, insert, update, delete on all tables in schema %%I to %%I',
			        current_schema, portal);
			    execute format('grant usage, select on all sequences in schema %%I to %%I', current_schema, portal);
			    for append_only in select tgrelid from pg_trigger where tgname = 'append_only' loop
			        execute format('revoke update, delete, truncate, references, trigger on %%s from %%I',
			            append_only, portal);
			    end loop;
			end
			$$
			""";

	private final String portal;

	GrantsAfterMigration(JdbcConnectionDetails portal) {
		this.portal = (portal.getUsername() != null) ? portal.getUsername() : "";
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public String getCallbackName() {
		return "grants";
	}

	@Override
	public void handle(Event event, Context context) {
		Connection connection = context.getConnection();
		try (Statement statement = connection.createStatement()) {
			if (this.portal.isEmpty() || this.portal.equals(currentUser(statement))) {
				return;
			}
			statement.execute(GRANT.formatted(this.portal.replace("'", "''")));
			logger.info("The portal works as %s, which does not own its tables".formatted(this.portal));
		}
		catch (SQLException ex) {
			throw new OwnDatabaseException(
					"The rights of %s could not be granted: %s".formatted(this.portal, ex.getMessage()),
					"Let spring.flyway.user be the owner of the database.", ex);
		}
	}

	private static String currentUser(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("select current_user")) {
			row.next();
			return row.getString(1);
		}
	}

}
