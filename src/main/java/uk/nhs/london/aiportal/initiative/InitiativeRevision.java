package uk.nhs.london.aiportal.initiative;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/** The whole record as a change left it. */
@Entity
@Immutable
class InitiativeRevision implements Persistable<InitiativeRevision.Key> {

	@EmbeddedId
	private Key key;

	private Instant recordedAt;

	private String recordedBy;

	private String change;

	private @Nullable String why;

	@JdbcTypeCode(SqlTypes.JSON)
	private String answers;

	@Transient
	private boolean isNew;

	@SuppressWarnings("NullAway.Init") // by Hibernate
	protected InitiativeRevision() {
	}

	/**
	 * A revision to be saved.
	 * @param change what was done, as a person would say it
	 * @param why why, in the words of whoever did it; null if they did not say
	 * @param answers JSON as {@link AnswersJson} writes it
	 */
	InitiativeRevision(Key key, Instant recordedAt, String recordedBy, String change, @Nullable String why,
			String answers) {
		this.key = key;
		this.recordedAt = recordedAt;
		this.recordedBy = recordedBy;
		this.change = change;
		this.why = why;
		this.answers = answers;
		this.isNew = true;
	}

	@Embeddable
	record Key(long initiativeId, int version) implements Serializable {
	}

	@Override
	public Key getId() {
		return this.key;
	}

	/** Spares the select by which Spring Data would find out. */
	@Override
	public boolean isNew() {
		return this.isNew;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	String recordedBy() {
		return this.recordedBy;
	}

	String change() {
		return this.change;
	}

	@Nullable String why() {
		return this.why;
	}

	String answers() {
		return this.answers;
	}

}
