package uk.nhs.london.aiportal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.AccessTokenRepository.Owned;
import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;

/**
 * Personal access tokens: made, listed and revoked by their owner, and the way in for
 * whoever bears one. A token gives no rights of its own: its bearer may do what its owner
 * may do on that day, or only read of it (docs/adr/0024).
 */
@Service
@Transactional
class AccessTokens {

	/** So that a token that lies about is known for what it is. */
	static final String PREFIX = "laip_";

	/** More of them nobody keeps apart. */
	static final int MOST_ACTIVE = 20;

	private static final int BYTES = 32;

	private final AccessTokenRepository tokens;

	private final AccountRepository accounts;

	private final People people;

	private final AuditTrail trail;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	AccessTokens(AccessTokenRepository tokens, AccountRepository accounts, People people, AuditTrail trail,
			Clock clock) {
		this.tokens = tokens;
		this.accounts = accounts;
		this.people = people;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Make a token.
	 * @param days how long it lasts; a year at most
	 * @return the token, which nobody will ever read here again; empty if its owner has
	 * {@link #MOST_ACTIVE} already
	 */
	Optional<String> make(String name, TokenScope scope, int days, SignedIn owner) {
		Instant now = this.clock.instant();
		if (this.tokens.countActive(owner.username(), now) >= MOST_ACTIVE) {
			return Optional.empty();
		}
		byte[] secret = new byte[BYTES];
		this.random.nextBytes(secret);
		String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		Instant expiresAt = now.plus(Duration.ofDays(days));
		this.tokens.add(owner.username(), name, scope, hash(token), now, expiresAt);
		this.trail.record(owner.username(), AuditAction.TOKEN_MADE, owner.username(), "%s: %s, until %s".formatted(name,
				scope.label(), LocalDate.ofInstant(expiresAt, this.clock.getZone())));
		return Optional.of(token);
	}

	/** All of one's own, the newest first. */
	@Transactional(readOnly = true)
	List<AccessToken> of(SignedIn owner) {
		return this.tokens.of(owner.username());
	}

	/**
	 * Revoke a token of one's own; it opens nothing from now on.
	 * @return its name; empty if there is no such token, or it was revoked before
	 */
	Optional<String> revoke(long id, SignedIn owner) {
		Optional<String> revoked = this.tokens.revoke(id, owner.username(), this.clock.instant());
		revoked.ifPresent(
				(name) -> this.trail.record(owner.username(), AuditAction.TOKEN_REVOKED, owner.username(), name));
		return revoked;
	}

	/**
	 * Let a bearer in, with the rights that the owner has today.
	 * @throws RefusedTokenException if the token opens nothing, or no more
	 */
	TokenAuthentication authenticate(String token) {
		Instant now = this.clock.instant();
		Owned owned = this.tokens.find(hash(token))
			.orElseThrow(() -> new RefusedTokenException("There is no such access token"));
		AccessToken known = owned.token();
		if (known.revokedAt() != null) {
			throw new RefusedTokenException("The access token was revoked");
		}
		if (!now.isBefore(known.expiresAt())) {
			throw new RefusedTokenException("The access token has expired");
		}
		Account account = this.accounts.find(owned.username())
			.filter(Account::enabled)
			.orElseThrow(() -> new RefusedTokenException("The account of the access token is switched off"));
		this.tokens.used(known.id(), now);
		return new TokenAuthentication(this.people.signedIn(account), known.scope());
	}

	private static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
