package uk.nhs.london.aiportal.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.web.ApiProblem;
import uk.nhs.london.aiportal.web.ApiProblem.Fault;

/**
 * Does what is asked under a key once, however often it is sent: the key, the change and
 * its answer are kept in one transaction, so that there is never one without the others.
 */
@Component
class IdempotencyKeys {

	static final String HEADER = "Idempotency-Key";

	/** For how long a key is known. */
	static final Duration KEPT = Duration.ofDays(1);

	private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	IdempotencyKeys(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * An answer that is kept.
	 *
	 * @param reference of the initiative that was made or changed
	 */
	record Answered(int status, Reference reference, String tag, byte[] body) {
	}

	/**
	 * The answer, and whether it is that of a request before.
	 */
	record Answer(Answered answered, boolean replayed) {
	}

	/**
	 * Do what is asked, or say again what was answered before.
	 * @param key null to do it whatever was sent before
	 * @param request a hash of all that is asked
	 * @param work what is done, within the transaction
	 * @throws ApiException if the key is none, or was sent with something else
	 */
	Answer once(@Nullable String key, byte[] request, SignedIn by, Supplier<Answered> work) {
		if (key != null && !FORM.matcher(key).matches()) {
			throw new ApiException(ApiProblem
				.of(HttpStatus.BAD_REQUEST, "parameters", "The request asks for what is not there",
						"Nothing was done. What is wrong stands in errors.")
				.with(List.of(Fault.of(HEADER, "Give 1 to 255 visible characters, such as a UUID."))));
		}
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			if (key == null) {
				return new Answer(work.get(), false);
			}
			if (!claim(key, request, by)) {
				return new Answer(known(key, request, by), true);
			}
			Answered answered = work.get();
			keep(key, answered, by);
			return new Answer(answered, false);
		}));
	}

	/** Waits for another request with the key that is being answered just now. */
	private boolean claim(String key, byte[] request, SignedIn by) {
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from idempotency_key where username = :username and key = :key and expires_at <= :now")
			.param("username", by.username())
			.param("key", key)
			.param("now", Timestamp.from(now))
			.update();
		return this.jdbc.sql("""
				insert into idempotency_key (username, key, request, created_at, expires_at)
				values (:username, :key, :request, :now, :expires) on conflict do nothing
				""")
			.param("username", by.username())
			.param("key", key)
			.param("request", request)
			.param("now", Timestamp.from(now))
			.param("expires", Timestamp.from(now.plus(KEPT)))
			.update() > 0;
	}

	private Answered known(String key, byte[] request, SignedIn by) {
		return this.jdbc.sql("""
				select request, status, initiative_id, tag, body from idempotency_key
				where username = :username and key = :key
				""").param("username", by.username()).param("key", key).query((row, number) -> {
			if (!Arrays.equals(row.getBytes("request"), request)) {
				throw new ApiException(ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key",
						"The idempotency key was sent with another request",
						"Nothing was done. Take a new key for each new request; the same one only to send the same again."));
			}
			return new Answered(row.getInt("status"), new Reference(row.getLong("initiative_id")), row.getString("tag"),
					row.getBytes("body"));
		}).single();
	}

	private void keep(String key, Answered answered, SignedIn by) {
		this.jdbc.sql("""
				update idempotency_key set status = :status, initiative_id = :id, tag = :tag, body = :body
				where username = :username and key = :key
				""")
			.param("status", answered.status())
			.param("id", answered.reference().number())
			.param("tag", answered.tag())
			.param("body", answered.body())
			.param("username", by.username())
			.param("key", key)
			.update();
	}

	/** Answers hold what the register says, so they are kept no longer than need be. */
	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
	void forget() {
		this.jdbc.sql("delete from idempotency_key where expires_at <= :now")
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

}
