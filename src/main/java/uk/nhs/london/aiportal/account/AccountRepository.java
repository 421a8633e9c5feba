package uk.nhs.london.aiportal.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

	private final JdbcClient jdbc;

	AccountRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Account> find(String username) {
		return this.jdbc.sql("""
				select username, password_hash, role, organisation_code, system_code, enabled
				from account where username = :username
				""").param("username", username).query(Account.class).optional();
	}

	/** Adds the account, or gives the one of that name these rights and this hash. */
	void put(Account account, Instant now) {
		this.jdbc.sql("""
				insert into account (username, password_hash, role, organisation_code, system_code, enabled, created_at)
				values (:username, :passwordHash, :role, :organisationCode, :systemCode, :enabled, :createdAt)
				on conflict (username) do update set password_hash = excluded.password_hash, role = excluded.role,
					organisation_code = excluded.organisation_code, system_code = excluded.system_code,
					enabled = excluded.enabled
				""")
			.param("username", account.username())
			.param("passwordHash", account.passwordHash())
			.param("role", account.role().name())
			.param("organisationCode", account.organisationCode())
			.param("systemCode", account.systemCode())
			.param("enabled", account.enabled())
			.param("createdAt", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
	}

	void changePasswordHash(String username, String passwordHash) {
		this.jdbc.sql("update account set password_hash = :passwordHash where username = :username")
			.param("passwordHash", passwordHash)
			.param("username", username)
			.update();
	}

}
