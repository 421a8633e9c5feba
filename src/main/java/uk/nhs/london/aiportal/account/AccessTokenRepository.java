package uk.nhs.london.aiportal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccessTokenRepository {

	/** How exactly the last use is known, so that most requests write nothing. */
	private static final Duration TO_THE_MINUTE = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	AccessTokenRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(String username, String name, TokenScope scope, byte[] hash, Instant now, Instant expiresAt) {
		this.jdbc.sql("""
				insert into access_token (username, name, scope, token_hash, created_at, expires_at)
				values (:username, :name, :scope, :hash, :now, :expiresAt)
				""")
			.param("username", username)
			.param("name", name)
			.param("scope", scope.name())
			.param("hash", hash)
			.param("now", time(now))
			.param("expiresAt", time(expiresAt))
			.update();
	}

	Optional<Owned> find(byte[] hash) {
		return this.jdbc.sql("""
				select id, username, name, scope, created_at, expires_at, last_used_at, revoked_at
				from access_token where token_hash = :hash
				""")
			.param("hash", hash)
			.query((row, number) -> new Owned(row.getString("username"), read(row)))
			.optional();
	}

	/** The newest first. */
	List<AccessToken> of(String username) {
		return this.jdbc.sql("""
				select id, name, scope, created_at, expires_at, last_used_at, revoked_at
				from access_token where username = :username order by created_at desc, id desc
				""").param("username", username).query((row, number) -> read(row)).list();
	}

	int countActive(String username, Instant now) {
		return this.jdbc.sql("""
				select count(*) from access_token
				where username = :username and revoked_at is null and expires_at > :now
				""").param("username", username).param("now", time(now)).query(Integer.class).single();
	}

	void used(long id, Instant now) {
		this.jdbc.sql("""
				update access_token set last_used_at = :now
				where id = :id and (last_used_at is null or last_used_at < :before)
				""").param("id", id).param("now", time(now)).param("before", time(now.minus(TO_THE_MINUTE))).update();
	}

	/** Its name; empty if this person has no such token that was not revoked before. */
	Optional<String> revoke(long id, String username, Instant now) {
		return this.jdbc.sql("""
				update access_token set revoked_at = :now
				where id = :id and username = :username and revoked_at is null returning name
				""").param("id", id).param("username", username).param("now", time(now)).query(String.class).optional();
	}

	private static AccessToken read(ResultSet row) throws SQLException {
		OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
		OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
		return new AccessToken(row.getLong("id"), row.getString("name"), TokenScope.valueOf(row.getString("scope")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(),
				(lastUsed != null) ? lastUsed.toInstant() : null, (revoked != null) ? revoked.toInstant() : null);
	}

	private static OffsetDateTime time(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	/** A token and whose it is. */
	record Owned(String username, AccessToken token) {
	}

}
