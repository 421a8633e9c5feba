package uk.nhs.london.aiportal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import uk.nhs.london.aiportal.account.Posts;
import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.discovery.InitiativeSearch;
import uk.nhs.london.aiportal.initiative.HistoryPage;
import uk.nhs.london.aiportal.initiative.HistoryService;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordedSpan;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.web.AsAt;

/** Reads initiatives. Who may read which is asked before, as for the pages. */
@RestController
@RequestMapping(path = Documents.INITIATIVES, produces = MediaType.APPLICATION_JSON_VALUE)
class InitiativesApi {

	private final InitiativeSearch search;

	private final InitiativeService initiatives;

	private final HistoryService history;

	private final Documents documents;

	private final RecordAnswers answers;

	private final AuditTrail trail;

	private final JsonMapper json;

	InitiativesApi(InitiativeSearch search, InitiativeService initiatives, HistoryService history, Documents documents,
			RecordAnswers answers, AuditTrail trail, JsonMapper json) {
		this.search = search;
		this.initiatives = initiatives;
		this.history = history;
		this.documents = documents;
		this.answers = answers;
		this.trail = trail;
		this.json = json;
	}

	@GetMapping
	ResponseEntity<InitiativeList> list(@RequestParam MultiValueMap<String, String> parameters, AsAt asked,
			Viewer viewer, HttpServletRequest request) {
		InitiativeListQuery query = InitiativeListQuery.of(parameters, asked, this.answers);
		AsAt asAt = query.asAt();
		if (query.isFirst() && !HttpMethod.HEAD.matches(request.getMethod())) {
			this.trail.record(AuditAction.EXPORTED, Documents.INITIATIVES,
					"As at %s, %s, chosen by %s".formatted(asAt.date(), asAt.basisInWords(), parameters));
		}
		// One more than the page has tells whether there is another.
		List<FoundInitiative> found = this.search.after(query.filter(), asAt, viewer, query.after(), query.limit() + 1);
		List<FoundInitiative> shown = found.subList(0, Math.min(found.size(), query.limit()));
		String next = (found.size() > shown.size()) ? query.after(shown.get(shown.size() - 1).reference().number())
				: null;
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (next != null) {
			UriComponentsBuilder address = UriComponentsBuilder.fromPath(Documents.INITIATIVES);
			parameters.forEach((name, values) -> address.queryParam(name, values.toArray()));
			answer.header(HttpHeaders.LINK,
					"<" + address.replaceQueryParam(InitiativeListQuery.CURSOR, next).encode().toUriString()
							+ ">; rel=\"next\"");
		}
		return answer.body(new InitiativeList(asAt.date(), asAt.basis(),
				query.isFirst() ? this.search.count(query.filter(), asAt, viewer) : null,
				shown.stream().map((it) -> this.documents.listed(it, query.fields())).toList(), next));
	}

	@GetMapping("/{reference}")
	ResponseEntity<byte[]> show(@PathVariable Reference reference,
			@RequestParam MultiValueMap<String, String> parameters, AsAt asAt) {
		dated(parameters);
		InitiativeDocument document = this.documents.whole(this.initiatives.find(reference), asAt);
		byte[] body = this.json.writeValueAsBytes(document);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.eTag(Tags.of(document.version(), body))
			.body(body);
	}

	@GetMapping("/{reference}/history")
	HistoryDocument history(@PathVariable Reference reference, @RequestParam MultiValueMap<String, String> parameters,
			@ModelAttribute("posts") Posts posts) {
		Query query = new Query(parameters, List.of("page"));
		int page = query.number("page", 1, 1, Integer.MAX_VALUE);
		query.requireRight();
		InitiativeRecord record = this.initiatives.find(reference);
		HistoryPage history = this.history.page(reference, page);
		if (page > history.last()) {
			throw ApiException.notFound("The history has " + history.last() + " pages.");
		}
		return HistoryDocument.of(record, history, posts);
	}

	@GetMapping("/{reference}/classes")
	ClassesDocument classes(@PathVariable Reference reference, @RequestParam MultiValueMap<String, String> parameters) {
		new Query(parameters, List.of()).requireRight();
		return new ClassesDocument(reference.toString(), this.history.recorded(reference),
				this.initiatives.results(reference));
	}

	private static void dated(MultiValueMap<String, String> parameters) {
		Query query = new Query(parameters, List.of(AsAt.NAME, AsAt.BASIS));
		query.among(AsAt.BASIS, Stream.of(AsAt.KNOWN));
		query.requireRight();
	}

	/**
	 * A page of a list.
	 *
	 * @param total how many there are that the asker may read; null on later pages, which
	 * do not count again
	 * @param next the cursor of the next page; null on the last
	 */
	record InitiativeList(LocalDate asAt, String basis, @Nullable Integer total, List<InitiativeDocument> items,
			@Nullable String next) {
	}

	/**
	 * What the register said of an initiative.
	 *
	 * @param said from its first day to today, stretch by stretch
	 * @param results every answer of the ruleset that was recorded, the newest first
	 */
	record ClassesDocument(String reference, List<RecordedSpan> said, List<Result> results) {

	}

}
