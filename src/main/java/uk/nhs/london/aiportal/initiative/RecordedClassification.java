package uk.nhs.london.aiportal.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Confidence;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Scale;
import uk.nhs.london.aiportal.classification.SubLabel;
import uk.nhs.london.aiportal.classification.Truth;
import uk.nhs.london.aiportal.classification.UseDomain;

/** What the register said of an initiative from a day on, with the reasons it gave. */
@Entity
@Immutable
@Table(name = "classification")
class RecordedClassification {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long initiativeId;

	private int version;

	private LocalDate recordedOn;

	private Instant recordedAt;

	private String organisation;

	@Enumerated(EnumType.STRING)
	private @Nullable UseDomain useDomain;

	@Enumerated(EnumType.STRING)
	private Provenance provenance;

	private String ruleset;

	@Enumerated(EnumType.STRING)
	private Classification classification;

	@Enumerated(EnumType.STRING)
	private @Nullable SubLabel subLabel;

	@Enumerated(EnumType.STRING)
	private CountedAs countedAs;

	private @Nullable Boolean routineUse;

	private boolean redList;

	@Enumerated(EnumType.STRING)
	private @Nullable Confidence confidence;

	@Enumerated(EnumType.STRING)
	private @Nullable Scale scale;

	private boolean inHeadline;

	private @Nullable Short gatesMet;

	@Enumerated(EnumType.STRING)
	private @Nullable GateCode nearestGate;

	private @Nullable LocalDate nextChangeOn;

	@Column(name = "result")
	@JdbcTypeCode(SqlTypes.JSON)
	private String resultJson;

	@SuppressWarnings("NullAway.Init") // by Hibernate
	protected RecordedClassification() {
	}

	/**
	 * A result to be recorded.
	 * @param resultJson the result as {@link AnswersJson} writes it
	 */
	RecordedClassification(Initiative initiative, Result result, String resultJson, @Nullable UseDomain useDomain,
			Instant recordedAt) {
		GateResult nearest = result.nearestMissing();
		this.initiativeId = initiative.id();
		this.version = initiative.version();
		this.recordedOn = result.asOf();
		this.recordedAt = recordedAt;
		this.organisation = initiative.organisation();
		this.useDomain = useDomain;
		this.provenance = initiative.provenance();
		this.ruleset = result.ruleset();
		this.classification = result.classification();
		this.subLabel = result.subLabel();
		this.countedAs = result.countedAs();
		this.routineUse = result.routineUse();
		this.redList = result.redList();
		this.confidence = result.confidence();
		this.scale = result.scale();
		this.inHeadline = result.inHeadline();
		this.gatesMet = gatesMet(result);
		this.nearestGate = (nearest != null) ? nearest.gate() : null;
		this.nextChangeOn = result.nextChangeOn();
		this.resultJson = resultJson;
	}

	private static @Nullable Short gatesMet(Result result) {
		if (result.gates().isEmpty()) {
			return null;
		}
		return (short) result.gates().stream().filter((gate) -> gate.truth() == Truth.MET).count();
	}

	/** Whether figures count it as they count another. */
	boolean countsLike(RecordedClassification other) {
		return this.organisation.equals(other.organisation) && this.useDomain == other.useDomain
				&& this.provenance == other.provenance && this.countedAs == other.countedAs
				&& this.inHeadline == other.inHeadline && this.redList == other.redList;
	}

	long initiativeId() {
		return this.initiativeId;
	}

	Classification classification() {
		return this.classification;
	}

	long id() {
		return Objects.requireNonNull(this.id, "Saved before");
	}

	int version() {
		return this.version;
	}

	LocalDate recordedOn() {
		return this.recordedOn;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	String resultJson() {
		return this.resultJson;
	}

}
