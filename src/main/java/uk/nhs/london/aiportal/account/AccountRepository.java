package uk.nhs.london.aiportal.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

	/** Every account's role and place by its user name. */
	Map<String, String> findDescriptions() {
		Map<String, String> descriptions = new HashMap<>();
		this.jdbc.sql("""
				select a.username, a.role, coalesce(o.short_name, s.short_name) as place
				from account a
				left join organisation o on o.code = a.organisation_code
				left join system s on s.code = a.system_code
				""").query((row) -> {
			descriptions.put(row.getString("username"), Role.valueOf(row.getString("role")).at(row.getString("place")));
		});
		return descriptions;
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

	List<String> leadsOf(String organisationCode) {
		return this.jdbc.sql("select username from account where organisation_code = :code order by username")
			.param("code", organisationCode)
			.query(String.class)
			.list();
	}

	/** The names of those who moved. */
	List<String> moveLeads(String organisationCode, String intoCode) {
		return this.jdbc
			.sql("update account set organisation_code = :into where organisation_code = :code returning username")
			.param("into", intoCode)
			.param("code", organisationCode)
			.query(String.class)
			.list();
	}

}
