package uk.nhs.london.aiportal.initiative;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;

/**
 * Lets the audit trail vouch for versions that a register kept before it had one. Runs
 * once: a trail that tells of any record is taken for begun, and if somebody emptied it,
 * its anchors show that.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrailBeginning implements ApplicationRunner {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	TrailBeginning(JdbcClient jdbc, AuditTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		boolean begun = this.jdbc.sql("select exists (select from audit_entry where evidence is not null)")
			.query(Boolean.class)
			.single();
		if (!begun) {
			this.jdbc
				.sql("select initiative_id, version, change from initiative_revision order by initiative_id, version")
				.query((row) -> {
					this.trail.recordVersion(AuditTrail.PORTAL, AuditAction.TRAIL_BEGUN,
							new Reference(row.getLong("initiative_id")).toString(), row.getInt("version"),
							row.getString("change"));
				});
		}
	}

}
