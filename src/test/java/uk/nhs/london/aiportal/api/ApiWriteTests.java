package uk.nhs.london.aiportal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.ApiTokens;
import uk.nhs.london.aiportal.account.TokenScope;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs register and change, and what keeps them from doing it wrongly. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiWriteTests {

	private static final String LIST = "/api/v1/initiatives";

	private static final String MERGE_PATCH = "application/merge-patch+json";

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private InitiativeService register;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private String lead;

	private String administrator;

	@BeforeAll
	void makeTokens() {
		this.lead = ApiTokens.of(Accounts.lead(), TokenScope.WRITE, this.portal);
		this.administrator = ApiTokens.of(Accounts.administrator(), TokenScope.WRITE, this.portal);
	}

	@Test
	void aLeadRegistersAnInitiativeOfTheirTrust() {
		MvcTestResult answer = create("""
				{"title": "Reads chest X-rays first", "answers": {"summary": "Puts suspect images first.",
				 "use_domain": "TRIAGE_REFERRAL", "task": ["TRIAGE", "DETECT"], "patient_facing": false,
				 "declared_stage": "PILOT", "pilot_planned_end": "2027-03", "contract_signed": true,
				 "contract_start": "2026-01-01", "training_intended": 40, "public_visibility": "SHARED_LONDON"},
				 "absences": {"service_owner_role": {"kind": "NOT_APPLICABLE", "reason": "It ends in spring"}}}""",
				null);
		assertThat(answer).hasStatus(201);
		JsonNode made = body(answer);
		String address = answer.getResponse().getHeader("Location");
		assertThat(address).isEqualTo(made.get("href").asString());
		assertThat(made.at("/organisation/code").asString()).isEqualTo("R1H");
		assertThat(made.at("/answers/task")).hasSize(2);
		assertThat(made.at("/answers/pilot_planned_end").asString()).isEqualTo("2027-03");
		assertThat(made.at("/absences/service_owner_role/reason").asString()).isEqualTo("It ends in spring");
		MvcTestResult read = send(HttpMethod.GET, address, "", this.lead);
		assertThat(body(read)).isEqualTo(made);
		assertThat(read.getResponse().getHeader("ETag")).isEqualTo(tag(answer));
		assertThat(this.register.find(reference(made)).changedBy()).isEqualTo(Accounts.lead().username());
	}

	@Test
	void aChangeStatesOnlyWhatItNames() {
		MvcTestResult made = create("""
				{"title": "Writes letters", "answers": {"summary": "Drafts them.", "use_domain": "TRIAGE_REFERRAL",
				 "declared_stage": "PILOT"}}""", null);
		String address = address(made);
		MvcTestResult changed = change(address, tag(made), """
				{"title": "Writes discharge letters", "why": "It was renamed",
				 "answers": {"use_domain": null, "patient_facing": true, "declared_stage": "ROUTINE"}}""");
		assertThat(changed).hasStatusOk();
		JsonNode now = body(changed);
		assertThat(now.get("title").asString()).isEqualTo("Writes discharge letters");
		assertThat(now.at("/answers/summary").asString()).isEqualTo("Drafts them.");
		assertThat(now.at("/answers/use_domain").isNull()).isTrue();
		assertThat(now.at("/answers/declared_stage").asString()).isEqualTo("ROUTINE");
		assertThat(now.get("events").valueStream().map((it) -> it.get("type").asString()))
			.containsExactly("STAGE_DECLARED");
		assertThat(now.get("version").asInt()).isGreaterThan(body(made).get("version").asInt());
		MvcTestResult emptied = change(address, tag(changed),
				"{\"title\": null, \"answers\": {\"declared_stage\": null}}");
		assertThat(emptied).hasStatus(422);
		assertThat(body(emptied).get("errors").valueStream().map((it) -> it.get("pointer").asString()))
			.containsExactly("#/title", "#/answers/declared_stage");
		JsonNode history = body(send(HttpMethod.GET, address + "/history", "", this.lead));
		assertThat(history.toString()).contains("Through the API").contains("It was renamed");
	}

	@Test
	void aChangeThatChangesNothingMakesNoVersion() {
		MvcTestResult made = create("{\"title\": \"Stays\", \"answers\": {\"patient_facing\": true}}", null);
		MvcTestResult same = change(address(made), tag(made),
				"{\"title\": \"Stays\", \"answers\": {\"patient_facing\": true, \"summary\": null}, \"absences\": {}}");
		assertThat(same).hasStatusOk();
		assertThat(tag(same)).isEqualTo(tag(made));
	}

	@Test
	void nobodyWritesOverAChangeThatTheyDidNotSee() {
		MvcTestResult made = create("{\"title\": \"Contended\"}", null);
		String address = address(made);
		assertThat(send(HttpMethod.PATCH, address, "{\"title\": \"Blind\"}", this.lead, "Content-Type", MERGE_PATCH))
			.hasStatus(428)
			.hasContentType("application/problem+json");
		assertThat(change(address, "*", "{\"title\": \"Blind\"}")).hasStatus(428);
		assertThat(change(address, tag(made), "{\"title\": \"First\"}")).hasStatusOk();
		MvcTestResult stale = change(address, tag(made), "{\"title\": \"Second\"}");
		assertThat(stale).hasStatus(412).hasContentType("application/problem+json");
		assertThat(body(stale).get("type").asString()).isEqualTo("/about/api#version");
		assertThat(change(address, "\"banana\"", "{\"title\": \"Third\"}")).hasStatus(412);
		assertThat(body(send(HttpMethod.GET, address, "", this.lead)).get("title").asString()).isEqualTo("First");
	}

	@Test
	void ofChangesSentAtOnceOneIsMade() throws Exception {
		MvcTestResult made = create("{\"title\": \"Raced for\"}", null);
		List<Future<Integer>> racers = new ArrayList<>();
		ExecutorService several = Executors.newFixedThreadPool(4);
		try {
			for (int i = 0; i < 4; i++) {
				String title = "{\"title\": \"Won by " + i + "\"}";
				racers.add(several.submit(() -> change(address(made), tag(made), title).getResponse().getStatus()));
			}
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> racer : racers) {
				statuses.add(racer.get());
			}
			assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
		}
		finally {
			several.shutdown();
		}
		assertThat(this.register.versions(reference(body(made)))).hasSize(2);
	}

	@Test
	void allThatIsWrongIsSaidAtOnceWithFieldValueAndReason() {
		MvcTestResult answer = create(
				"""
						{"titel": "Misspelt", "answers": {"use_domain": "BANANA", "task": ["TRIAGE", "X"], "patient_facing": "yes",
						 "training_intended": -1, "last_used_on": "31/3/2026", "nothing": 1, "usage": [], "summary": "a\\u0000b",
						 "contact_email": "no address"},
						 "absences": {"contract": {"kind": "NOT_APPLICABLE"}, "use_domain": {"kind": "NONE"}}}""",
				null);
		assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
		JsonNode errors = body(answer).get("errors");
		assertThat(errors.valueStream().map((it) -> it.get("pointer").asString())).contains("#/titel",
				"#/answers/use_domain", "#/answers/task", "#/answers/patient_facing", "#/answers/training_intended",
				"#/answers/last_used_on", "#/answers/nothing", "#/answers/usage", "#/answers/summary",
				"#/answers/contact_email", "#/absences/contract/reason", "#/absences/use_domain");
		JsonNode domain = errors.valueStream()
			.filter((it) -> it.get("pointer").asString().endsWith("answers/use_domain"))
			.findFirst()
			.orElseThrow();
		assertThat(domain.get("value").asString()).isEqualTo("BANANA");
		assertThat(domain.get("detail").asString()).contains("TRIAGE_REFERRAL");
	}

	@Test
	void theRulesOfThePagesAreThoseOfTheApi() {
		String long_ = "x".repeat(300);
		MvcTestResult answer = create("{\"title\": \"" + long_
				+ "\", \"answers\": {\"public_visibility\": \"INTERNAL\", \"website\": \"javascript:alert(1)\"}}",
				null);
		assertThat(answer).hasStatus(422);
		assertThat(body(answer).get("errors").valueStream().map((it) -> it.get("pointer").asString()))
			.contains("#/title", "#/answers/website");
		assertThat(create("{\"answers\": {}}", null)).hasStatus(422);
		assertThat(create("{\"title\": \"Twice\"}", null)).hasStatus(201);
		assertThat(body(create("{\"title\": \"twice\"}", null)).at("/errors/0/pointer").asString())
			.isEqualTo("#/title");
	}

	@Test
	void whatIsSentAgainUnderItsKeyIsDoneOnce() {
		String key = UUID.randomUUID().toString();
		MvcTestResult first = create("{\"title\": \"Sent twice\"}", key);
		MvcTestResult again = create("{\"title\": \"Sent twice\"}", key);
		assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
		assertThat(first).doesNotContainHeader("Idempotency-Replayed");
		assertThat(again.getResponse().getContentAsByteArray()).isEqualTo(first.getResponse().getContentAsByteArray());
		assertThat(tag(again)).isEqualTo(tag(first));
		assertThat(address(again)).isEqualTo(address(first));
		MvcTestResult other = create("{\"title\": \"Something else\"}", key);
		assertThat(other).hasStatus(422).hasContentType("application/problem+json");
		assertThat(body(other).get("type").asString()).isEqualTo("/about/api#key");
		assertThat(create("{\"title\": \"Sent by another\", \"organisation\": \"R1H\"}", key, this.administrator))
			.hasStatus(201);
		assertThat(create("{\"title\": \"No key\"}", "a b")).hasStatus(400);
	}

	@Test
	void aChangeSentAgainIsNotStale() {
		MvcTestResult made = create("{\"title\": \"Answer lost\"}", null);
		String key = UUID.randomUUID().toString();
		String[] headers = { "Content-Type", MERGE_PATCH, "If-Match", tag(made), "Idempotency-Key", key };
		MvcTestResult first = send(HttpMethod.PATCH, address(made), "{\"title\": \"Found\"}", this.lead, headers);
		MvcTestResult again = send(HttpMethod.PATCH, address(made), "{\"title\": \"Found\"}", this.lead, headers);
		assertThat(again).hasStatusOk().hasHeader("Idempotency-Replayed", "true");
		assertThat(tag(again)).isEqualTo(tag(first));
		assertThat(this.register.versions(reference(body(made)))).hasSize(2);
	}

	@Test
	void whatFailedIsTriedAnewAndAKeyIsForgottenInADay() {
		String key = UUID.randomUUID().toString();
		assertThat(create("{\"title\": \"\"}", key)).hasStatus(422);
		assertThat(create("{\"title\": \"Mended\"}", key)).hasStatus(201);
		this.jdbc.sql(
				"update idempotency_key set created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days' where key = :key")
			.param("key", key)
			.update();
		assertThat(create("{\"title\": \"A day later\"}", key)).hasStatus(201)
			.doesNotContainHeader("Idempotency-Replayed");
		this.jdbc.sql(
				"update idempotency_key set created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days' where key = :key")
			.param("key", key)
			.update();
		this.portal.getBean(IdempotencyKeys.class).forget();
		assertThat(this.jdbc.sql("select count(*) from idempotency_key where key = :key")
			.param("key", key)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void requestsSentAtOnceUnderOneKeyRegisterOnce() throws Exception {
		String key = UUID.randomUUID().toString();
		ExecutorService several = Executors.newFixedThreadPool(3);
		try {
			List<Future<String>> racers = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				racers.add(several.submit(() -> address(create("{\"title\": \"At once\"}", key))));
			}
			List<String> made = new ArrayList<>();
			for (Future<String> racer : racers) {
				made.add(racer.get());
			}
			assertThat(made).doesNotContainNull().containsOnly(made.get(0));
		}
		finally {
			several.shutdown();
		}
	}

	@Test
	void nobodyWritesForAnotherTrustOrWithATokenForReading() {
		assertThat(create("{\"title\": \"Not ours\", \"organisation\": \"RJ1\"}", null)).hasStatus(403);
		MvcTestResult theirs = create(
				"{\"title\": \"Theirs\", \"organisation\": \"RJ1\", \"answers\": {\"public_visibility\": \"SHARED_LONDON\"}}",
				null, this.administrator);
		assertThat(theirs).hasStatus(201);
		assertThat(change(address(theirs), tag(theirs), "{\"title\": \"Ours\"}")).hasStatus(403);
		MvcTestResult kept = create(
				"{\"title\": \"Kept\", \"organisation\": \"RJ1\", \"answers\": {\"public_visibility\": \"INTERNAL\", \"visibility_reason\": \"A procurement\"}}",
				null, this.administrator);
		assertThat(change(address(kept), tag(kept), "{\"title\": \"Ours\"}")).hasStatus(404);
		String reading = ApiTokens.of(Accounts.lead(), TokenScope.READ, this.portal);
		MvcTestResult refused = create("{\"title\": \"Unseen\"}", null, reading);
		assertThat(refused).hasStatus(403).hasContentType("application/problem+json");
		assertThat(body(refused).get("type").asString()).isEqualTo("/about/api#scope");
		String analyst = ApiTokens.of(Accounts.analyst(), TokenScope.WRITE, this.portal);
		assertThat(create("{\"title\": \"Unseen\"}", null, analyst)).hasStatus(403);
		assertThat(create("{\"title\": \"Nobody's\"}", null, this.administrator)).hasStatus(422);
		assertThat(create("{\"title\": \"No trust\", \"organisation\": \"XXX\"}", null, this.administrator))
			.hasStatus(422);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"title\": | 400 | application/json", "[] | 422 | application/json",
					"{\"title\": \"a\", \"title\": \"b\"} | 400 | application/json", "title=a | 415 | text/plain",
					"{} {} | 400 | application/json", "{\"answers\": 1, \"absences\": [1]} | 422 | application/json" })
	void aBodyThatCannotBeReadIsAProblem(String content, int status, String type) {
		MvcTestResult answer = send(HttpMethod.POST, LIST, content, this.lead, "Content-Type", type);
		assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
		assertThat(body(answer).get("status").asInt()).isEqualTo(status);
	}

	@Test
	void aBodyBeyondAllMeasureIsRefused() {
		assertThat(create("{\"title\": \"" + "x".repeat(ChangesApi.MOST) + "\"}", null)).hasStatus(413)
			.hasContentType("application/problem+json");
	}

	private MvcTestResult create(String content, @Nullable String key) {
		return create(content, key, this.lead);
	}

	private MvcTestResult create(String content, @Nullable String key, String token) {
		return (key != null) ? send(HttpMethod.POST, LIST, content, token, "Content-Type", "application/json",
				"Idempotency-Key", key)
				: send(HttpMethod.POST, LIST, content, token, "Content-Type", "application/json");
	}

	private MvcTestResult change(String address, String tag, String content) {
		return send(HttpMethod.PATCH, address, content, this.lead, "Content-Type", MERGE_PATCH, "If-Match", tag);
	}

	private MvcTestResult send(HttpMethod method, String address, String content, String token, String... headers) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(method)
			.uri(address)
			.header("Authorization", "Bearer " + token)
			.content(content);
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return request.exchange();
	}

	private static String tag(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
	}

	private static String address(MvcTestResult answer) {
		assertThat(answer.getResponse().getStatus()).as(answer.getResponse().toString() + body(answer)).isEqualTo(201);
		return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
	}

	private static Reference reference(JsonNode document) {
		return Reference.valueOf(document.get("reference").asString());
	}

	private static JsonNode body(MvcTestResult answer) {
		return ApiReadTests.body(answer);
	}

}
