package uk.nhs.london.aiportal.initiative;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

import uk.nhs.london.aiportal.classification.PartialDate;

/** A row of public_report. */
@Entity
@Immutable
@Table(name = "public_report")
class PublicReportRow implements Persistable<Long> {

	@Id
	private Long initiativeId;

	private String recordId;

	private String reportedOrganisation;

	private String sourceUrl;

	private @Nullable String secondSourceUrl;

	private @Nullable String publisher;

	private @Nullable String reportedStage;

	private @Nullable PartialDate reportedOn;

	@JdbcTypeCode(SqlTypes.JSON)
	private String rowRead;

	private Instant loadedAt;

	private String loadedBy;

	@Transient
	private boolean isNew;

	@SuppressWarnings("NullAway.Init") // by Hibernate
	protected PublicReportRow() {
	}

	PublicReportRow(long initiativeId, PublicReport report, Instant loadedAt, String loadedBy) {
		this.initiativeId = initiativeId;
		this.recordId = report.recordId();
		this.reportedOrganisation = report.reportedOrganisation();
		this.sourceUrl = report.sourceUrl();
		this.secondSourceUrl = report.secondSourceUrl();
		this.publisher = report.publisher();
		this.reportedStage = report.reportedStage();
		this.reportedOn = report.reportedOn();
		this.rowRead = report.rowRead();
		this.loadedAt = loadedAt;
		this.loadedBy = loadedBy;
		this.isNew = true;
	}

	@Override
	public Long getId() {
		return this.initiativeId;
	}

	/** Spares the select by which Spring Data would find out. */
	@Override
	public boolean isNew() {
		return this.isNew;
	}

	PublicReport value() {
		return new PublicReport(this.recordId, this.reportedOrganisation, this.sourceUrl, this.secondSourceUrl,
				this.publisher, this.reportedStage, this.reportedOn, this.rowRead);
	}

}
