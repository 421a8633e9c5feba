package uk.nhs.london.aiportal.dashboard;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;

/** Hands out figures as files, and records that it did. */
@Component
class FigureFiles {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final AuditTrail trail;

	FigureFiles(AuditTrail trail) {
		this.trail = trail;
	}

	/** A figure as a file; whoever only asks about it (HEAD) takes nothing out. */
	ResponseEntity<byte[]> of(Figure figure, Subject subject, HttpMethod method) {
		String name = FigureCsv.fileName(figure, subject);
		if (method != HttpMethod.HEAD) {
			this.trail.record(AuditAction.EXPORTED, name, "A figure of a dashboard");
		}
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(FigureCsv.write(figure, subject));
	}

}
