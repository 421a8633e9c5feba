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
		return of(FigureCsv.fileName(figure.name().path(), subject), "A figure of a dashboard",
				FigureCsv.write(figure, subject), method);
	}

	/** The file of a listing, likewise. */
	ResponseEntity<byte[]> of(TopicView view, byte[] file, HttpMethod method) {
		return of(FigureCsv.fileName(view.topic().path() + "-" + Listing.PATH, view),
				"Initiatives to act on: " + view.topic().title(), file, method);
	}

	private ResponseEntity<byte[]> of(String name, String what, byte[] file, HttpMethod method) {
		if (method != HttpMethod.HEAD) {
			this.trail.record(AuditAction.EXPORTED, name, what);
		}
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(file);
	}

}
