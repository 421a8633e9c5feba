package uk.nhs.london.aiportal.initiative;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * A registration that somebody has begun; kept, with the initiative it became, after it
 * was sent.
 */
@Entity
class RegistrationDraft implements Persistable<UUID> {

	@Id
	private UUID id;

	@Version
	private int version;

	private String username;

	@JdbcTypeCode(SqlTypes.JSON)
	private String answers;

	private Instant createdAt;

	private Instant changedAt;

	private @Nullable Long initiativeId;

	@SuppressWarnings("NullAway.Init") // by Hibernate
	protected RegistrationDraft() {
	}

	/**
	 * A draft to be saved.
	 * @param answers JSON as {@link AnswersJson} writes it
	 */
	RegistrationDraft(UUID id, String username, String answers, Instant now) {
		this.id = id;
		this.username = username;
		this.answers = answers;
		this.createdAt = now;
		this.changedAt = now;
	}

	void answer(String answers, Instant now) {
		this.answers = answers;
		this.changedAt = now;
	}

	void becomes(Reference initiative, Instant now) {
		this.initiativeId = initiative.number();
		this.changedAt = now;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.createdAt.equals(this.changedAt) && this.version == 0;
	}

	String username() {
		return this.username;
	}

	String answers() {
		return this.answers;
	}

	Instant changedAt() {
		return this.changedAt;
	}

	@Nullable Reference initiative() {
		return (this.initiativeId != null) ? new Reference(this.initiativeId) : null;
	}

}
