package uk.nhs.london.aiportal.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.api.IdempotencyKeys.Answer;
import uk.nhs.london.aiportal.api.IdempotencyKeys.Answered;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AnswersCheck;
import uk.nhs.london.aiportal.initiative.FileChanges;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordStatements;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.initiative.Viewers;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.web.ApiProblem;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * Registers and changes initiatives: a body is to the API what a row of a file is to the
 * import, and is written by the same services under the same rules.
 */
@RestController
@RequestMapping(path = Documents.INITIATIVES, produces = MediaType.APPLICATION_JSON_VALUE)
class ChangesApi {

	static final String MERGE_PATCH = "application/merge-patch+json";

	static final String REPLAYED = "Idempotency-Replayed";

	/** What a body may have that registers. */
	static final List<String> NEW = List.of(BodyReader.TITLE, BodyReader.ORGANISATION, BodyReader.ANSWERS,
			BodyReader.ABSENCES);

	/** What a body may have that changes. */
	static final List<String> CHANGED = List.of(BodyReader.TITLE, BodyReader.ANSWERS, BodyReader.ABSENCES,
			BodyReader.WHY);

	/** Bytes of a body: many times those of the longest record. */
	static final int MOST = 1 << 20;

	private static final String WHAT = "Through the API";

	/** A tag as {@link Tags} makes it, also where a proxy has made it weak. */
	private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\\.[0-9a-f]{16}\"");

	private final BodyReader reader;

	private final IdempotencyKeys keys;

	private final FileChanges register;

	private final InitiativeService initiatives;

	private final RecordStatements statements;

	private final AnswersCheck rules;

	private final Viewers viewers;

	private final OrganisationDirectory organisations;

	private final Documents documents;

	private final JsonMapper json;

	private final Clock clock;

	ChangesApi(BodyReader reader, IdempotencyKeys keys, FileChanges register, InitiativeService initiatives,
			RecordStatements statements, AnswersCheck rules, Viewers viewers, OrganisationDirectory organisations,
			Documents documents, JsonMapper json, Clock clock) {
		this.reader = reader;
		this.keys = keys;
		this.register = register;
		this.initiatives = initiatives;
		this.statements = statements;
		this.rules = rules;
		this.viewers = viewers;
		this.organisations = organisations;
		this.documents = documents;
		this.json = json;
		this.clock = clock;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> register(@RequestParam MultiValueMap<String, String> parameters,
			@RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key, InputStream content,
			@AuthenticationPrincipal SignedIn by, Viewer viewer) throws IOException {
		new Query(parameters, List.of()).requireRight();
		byte[] body = bounded(content);
		Answer answer = this.keys.once(key, Tags.hash("POST " + Documents.INITIATIVES + "\n", body), by,
				() -> register(body, by));
		if (answer.replayed()) {
			// Whoever has lost the right to read it since reads it here no more.
			this.viewers.requireReadable(answer.answered().reference(), viewer);
		}
		return answer(answer).location(URI.create(Documents.href(answer.answered().reference())))
			.body(answer.answered().body());
	}

	private Answered register(byte[] content, SignedIn by) {
		StatedBody body = this.reader.read(content, NEW, Answers.none());
		String organisation = (body.organisation() != null) ? body.organisation() : by.organisationCode();
		if (organisation != null && !by.mayWriteFor(organisation)) {
			throw new AccessDeniedException(by.username() + " may not write for " + organisation);
		}
		LocalDate today = LocalDate.now(this.clock);
		if (organisation == null || this.organisations.asAt(today)
			.organisation(organisation)
			.filter((it) -> it.openOn(today))
			.isEmpty()) {
			body.fault("/" + BodyReader.ORGANISATION,
					(organisation != null) ? this.json.valueToTree(organisation) : null,
					"Give the code of a London trust that is open.");
		}
		if (!body.states(RecordStatements.TITLE)) {
			if (body.isRight()) {
				body.fault("/" + BodyReader.TITLE, null, "A new record needs a title.");
			}
		}
		Answers after = this.statements.apply(Answers.none(), body.statements());
		String title = after.facts().title();
		Reference known = (organisation != null && title != null)
				? this.register.titles(organisation).get(title.toLowerCase(Locale.UK)) : null;
		if (known != null) {
			body.fault("/" + BodyReader.TITLE, this.json.valueToTree(title),
					"This is the name of " + known + " already: change that record, or give another name.");
		}
		check(body, Answers.none(), after);
		return answered(HttpStatus.CREATED,
				this.register.add(Objects.requireNonNull(organisation), body.statements(), by));
	}

	@PatchMapping(path = "/{reference}", consumes = { MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE })
	ResponseEntity<byte[]> change(@PathVariable Reference reference,
			@RequestParam MultiValueMap<String, String> parameters,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tags,
			@RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key, InputStream content,
			@AuthenticationPrincipal SignedIn by) throws IOException {
		new Query(parameters, List.of()).requireRight();
		byte[] body = bounded(content);
		Answer answer = this.keys.once(key, Tags.hash("PATCH " + reference + " " + tags + "\n", body), by,
				() -> change(reference, tags, body, by));
		return answer(answer).body(answer.answered().body());
	}

	private Answered change(Reference reference, @Nullable String tags, byte[] content, SignedIn by) {
		InitiativeRecord record = this.initiatives.findToWrite(reference, by);
		requireCurrent(tags, record);
		Answers now = record.answers();
		StatedBody body = this.reader.read(content, CHANGED, now);
		Answers after = this.statements.apply(now, body.statements());
		check(body, now, after);
		if (!after.equals(now)) {
			this.register.change(reference, record.version(), WHAT, body.why(), body.statements(), by);
		}
		return answered(HttpStatus.OK, reference);
	}

	/** A change names the version that it was made from; time alone makes none. */
	private static void requireCurrent(@Nullable String tags, InitiativeRecord record) {
		if (tags == null || tags.strip().equals("*")) {
			throw new ApiException(ApiProblem.of(HttpStatus.PRECONDITION_REQUIRED, "version",
					"A change names the version that it was made from",
					"Send the ETag of the record that you read as If-Match, so that nobody's change is written over unseen."));
		}
		Matcher tag = TAG.matcher(tags);
		while (tag.find()) {
			if (Integer.parseInt(tag.group(1)) == record.version()) {
				return;
			}
		}
		throw ApiProblems.changedMeanwhile();
	}

	private void check(StatedBody body, Answers now, Answers after) {
		this.rules.check(now, after, body.fields()).forEach(body::fault);
		body.requireRight();
	}

	private Answered answered(HttpStatus status, Reference reference) {
		InitiativeDocument document = this.documents.whole(this.initiatives.find(reference),
				AsAt.today(LocalDate.now(this.clock)));
		byte[] body = this.json.writeValueAsBytes(document);
		return new Answered(status.value(), reference, Tags.of(document.version(), body), body);
	}

	private static ResponseEntity.BodyBuilder answer(Answer answer) {
		ResponseEntity.BodyBuilder builder = ResponseEntity.status(answer.answered().status())
			.contentType(MediaType.APPLICATION_JSON)
			.eTag(answer.answered().tag());
		return answer.replayed() ? builder.header(REPLAYED, "true") : builder;
	}

	private static byte[] bounded(InputStream content) throws IOException {
		byte[] body = content.readNBytes(MOST + 1);
		if (body.length > MOST) {
			throw new ApiException(ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "body", "The body is too long",
					"Send %,d bytes or fewer.".formatted(MOST)));
		}
		return body;
	}

}
