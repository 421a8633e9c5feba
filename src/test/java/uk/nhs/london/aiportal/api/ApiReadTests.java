package uk.nhs.london.aiportal.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.ApiTokens;
import uk.nhs.london.aiportal.account.TokenScope;
import uk.nhs.london.aiportal.classification.CaseReader;
import uk.nhs.london.aiportal.classification.CaseReader.WorkedCase;
import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs read, and what they are told when they ask wrongly. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiReadTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String LIST = "/api/v1/initiatives";

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private InitiativeService register;

	@Autowired
	private MockMvcTester mvc;

	private String analyst;

	private String lead;

	private Reference internal;

	private final List<Reference> shared = new ArrayList<>();

	@BeforeAll
	void fillTheRegister() {
		this.analyst = ApiTokens.of(Accounts.analyst(), TokenScope.READ, this.portal);
		this.lead = ApiTokens.of(Accounts.lead(), TokenScope.WRITE, this.portal);
		for (int i = 0; i < 5; i++) {
			this.shared.add(register("Shared " + i, Visibility.SHARED_LONDON));
		}
		this.internal = register("Kept within", Visibility.INTERNAL);
	}

	private Reference register(String title, Visibility visibility) {
		WorkedCase worked = worked("case-01.json");
		Answers answers = Answers.none()
			.withFacts((facts) -> facts.title(title)
				.useDomain(worked.facts().useDomain())
				.tasks(worked.facts().tasks())
				.lastUsedOn(worked.facts().lastUsedOn())
				.usage(worked.facts().usage()))
			.withParticulars((it) -> it.withVisibility(visibility).withVisibilityReason("A procurement is under way"));
		return this.register.register("R1H", answers, Accounts.administrator());
	}

	@Test
	void aListHasWhatItsReaderMayRead() {
		assertThat(references(get(LIST, this.analyst))).isEqualTo(this.shared.stream().map(String::valueOf).toList());
		assertThat(references(get(LIST, this.lead))).contains(this.internal.toString());
		assertThat(get(LIST + "/" + this.internal, this.analyst)).hasStatus(404);
		assertThat(get(LIST + "/" + this.internal + "/history", this.analyst)).hasStatus(404);
		assertThat(get(LIST + "/" + this.internal + "/classes", this.analyst)).hasStatus(404);
		assertThat(get(LIST + "/" + this.internal, this.lead)).hasStatusOk();
		assertThat(body(get(LIST, this.analyst)).get("total").asInt()).isEqualTo(this.shared.size());
	}

	@Test
	void pagesNeitherRepeatNorPassOverWhateverIsRegisteredMeanwhile() {
		List<String> read = new ArrayList<>();
		String address = LIST + "?q=Shared&limit=2";
		while (address != null) {
			MvcTestResult page = get(address, this.analyst);
			read.addAll(references(page));
			if (read.size() == 2) {
				this.shared.add(register("Shared later", Visibility.SHARED_LONDON));
			}
			String link = page.getResponse().getHeader("Link");
			JsonNode next = body(page).get("next");
			assertThat(next.isNull()).isEqualTo(link == null);
			address = (link != null) ? link.substring(1, link.indexOf('>')) : null;
		}
		assertThat(read).isEqualTo(this.shared.stream().map(String::valueOf).toList());
	}

	@Test
	void fieldsAreThoseThatAreAskedFor() {
		JsonNode first = body(get(LIST + "?fields=use_domain,task,usage&limit=1", this.analyst)).at("/items/0");
		assertThat(first.at("/answers").propertyNames()).containsExactly("use_domain", "task", "usage");
		assertThat(first.at("/answers/use_domain").asString()).isEqualTo("TRIAGE_REFERRAL");
		assertThat(first.at("/answers/usage/0/periodEnd").asString()).isEqualTo("2026-06-30");
		assertThat(body(get(LIST + "?limit=1", this.analyst)).at("/items/0").has("answers")).isFalse();
	}

	@Test
	void aRecordHasEveryFieldAndTheWholeResult() {
		JsonNode record = body(get(LIST + "/" + this.shared.get(0), this.analyst));
		JsonNode fields = body(get("/api/v1/fields", this.analyst)).get("items");
		assertThat(record.get("answers").propertyNames()).hasSameSizeAs(fields.valueStream().toList())
			.containsAll(fields.valueStream().map((it) -> it.get("name").asString()).toList());
		Result result = this.register.find(this.shared.get(0)).result();
		assertThat(record.at("/result/sentence").asString()).isEqualTo(result.sentence());
		assertThat(record.at("/standing/classification").asString()).isEqualTo(result.classification().name());
		assertThat(record.at("/result/gates")).hasSameSizeAs(result.gates());
	}

	@Test
	void aRecordThatHasNotChangedIsNotSentAgain() {
		MvcTestResult first = get(LIST + "/" + this.shared.get(1), this.analyst);
		String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
		assertThat(tag).matches("\"\\d+\\.[0-9a-f]{16}\"");
		assertThat(again(LIST + "/" + this.shared.get(1), tag)).hasStatus(304).body().isEmpty();
		this.register.change(this.shared.get(1), this.register.versionOf(this.shared.get(1)), "Test",
				(it) -> it.withFacts((facts) -> facts.title("Shared anew")), Accounts.administrator());
		assertThat(again(LIST + "/" + this.shared.get(1), tag)).hasStatusOk();
		String list = Objects
			.requireNonNull(get("/api/v1/organisations", this.analyst).getResponse().getHeader("ETag"));
		assertThat(list).startsWith("W/");
		assertThat(again("/api/v1/organisations", list)).hasStatus(304);
	}

	@Test
	void theHistoryNamesPostsAndOnlyItsOwnPeopleByUserName() {
		JsonNode history = body(get(LIST + "/" + this.shared.get(0) + "/history", this.analyst));
		assertThat(history.at("/items/0/title").asString()).isEqualTo("Registered");
		assertThat(history.at("/items/0/by").asString()).doesNotContain("(");
		JsonNode classes = body(get(LIST + "/" + this.shared.get(0) + "/classes", this.analyst));
		assertThat(classes.at("/said/0/from").asString()).isEqualTo(LocalDate.now().toString());
		assertThat(classes.at("/results")).hasSize(1);
	}

	@Test
	void aRecordBeforeItWasRegisteredIsNotThere() {
		assertThat(get(LIST + "/" + this.shared.get(0) + "?asAt=2020-01-01", this.analyst)).hasStatus(404)
			.hasContentType("application/problem+json");
		assertThat(references(get(LIST + "?asAt=2020-01-01", this.analyst))).isEmpty();
	}

	@Test
	void allThatIsWrongWithAnAddressIsSaidAtOnce() {
		MvcTestResult answer = get(
				LIST + "?clasification=PILOT&classification=PILOTT&limit=1000&cursor=x&fields=nothing&redList=yes",
				this.analyst);
		assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
		assertThat(body(answer).get("errors").valueStream().map((it) -> it.get("parameter").asString()))
			.containsExactlyInAnyOrder("clasification", "classification", "limit", "cursor", "fields", "redList");
	}

	@Test
	void aCursorGoesOnWithItsOwnQuestionOnly() {
		String next = body(get(LIST + "?q=Shared&limit=2", this.analyst)).get("next").asString();
		assertThat(get(LIST + "?q=Shared&limit=3&cursor=" + next, this.analyst)).hasStatusOk();
		assertThat(get(LIST + "?q=Other&limit=2&cursor=" + next, this.analyst)).hasStatus(400);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/nowhere, 404", "GET, /api/v2/initiatives, 404", "GET, /api/v1/initiatives/banana, 404",
			"GET, /api/v1/initiatives/LAI-999999, 404", "DELETE, /api/v1/initiatives, 405", "PUT, /api/v1/fields, 405",
			"GET, /api/v1/initiatives?asAt=banana, 400", "GET, /api/v1/initiatives?asAt=2999-01-01, 400",
			"GET, /api/v1/fields?x=1, 400", "POST, /api/v1/classify, 415" })
	void everyErrorIsAProblem(String method, String address, int status) {
		MvcTestResult answer = this.mvc.method(org.springframework.http.HttpMethod.valueOf(method))
			.uri(address)
			.header("Authorization", "Bearer " + this.analyst)
			.header("Accept", "text/html")
			.exchange();
		int expected = (status == 415) ? 415 : status;
		assertThat(answer).hasContentType("application/problem+json");
		assertThat(answer.getResponse().getStatus()).isIn(expected, 406);
		assertThat(body(answer).get("status").asInt()).isEqualTo(answer.getResponse().getStatus());
		MvcTestResult json = this.mvc.method(org.springframework.http.HttpMethod.valueOf(method))
			.uri(address)
			.header("Authorization", "Bearer " + this.analyst)
			.exchange();
		assertThat(json).hasStatus(status).hasContentType("application/problem+json");
		assertThat(json.getResponse().getHeader("Allow") != null).isEqualTo(status == 405);
	}

	@TestFactory
	Stream<DynamicTest> theRulesetAnswersEveryWorkedCaseAsItDoesWithin() throws IOException, URISyntaxException {
		Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/cases")).toURI());
		List<Path> cases;
		try (Stream<Path> files = Files.list(folder)) {
			cases = files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
		}
		assertThat(cases).hasSizeGreaterThan(30);
		return cases.stream().map((file) -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
	}

	private void check(Path file) {
		ObjectNode worked = (ObjectNode) JSON.readTree(file.toFile());
		ObjectNode question = JSON.createObjectNode();
		question.set("facts", worked.get("facts"));
		question.set("asOf", worked.get("asOf"));
		question.set("ruleset", worked.get("ruleset"));
		MvcTestResult answer = post("/api/v1/classify", this.analyst, question);
		assertThat(answer).as(answer.getResponse().toString()).hasStatusOk();
		JsonNode told = body(answer);
		WorkedCase known = CaseReader.read(file);
		Result result = Classifier.classify(known.facts(), known.asOf());
		assertThat(told.get("classification").asString()).isEqualTo(worked.at("/expected/classification").asString());
		assertThat(told.get("sentence").asString()).isEqualTo(result.sentence());
		assertThat(text(told.get("nextChangeOn")))
			.isEqualTo((result.nextChangeOn() != null) ? result.nextChangeOn().toString() : null);
		assertThat(told.get("gates").valueStream().map((it) -> it.get("reason").asString()))
			.containsExactlyElementsOf(result.gates().stream().map(GateResult::reason).toList());
	}

	@Test
	void allThatIsWrongWithFactsIsSaidAtOnce() {
		JsonNode question = JSON.readTree(
				"""
						{"facts": {"useDomain": "BANANA", "patientFacing": "maybe", "lastUsedOn": "31/3/2026", "tasks": ["TRIAGE", "X"],
						  "events": [{"on": "2026-01-01"}, {"type": "FIRST_LIVE"}, null], "funding": [{"from": "2026"}],
						  "usage": {"used": 1}, "training": {"intended": "many"}}, "asOf": "yesterday", "ruleset": "9", "more": 1}
						""");
		MvcTestResult answer = post("/api/v1/classify", this.analyst, question);
		assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
		assertThat(body(answer).get("errors").valueStream().map((it) -> it.get("pointer").asString()).toList())
			.contains("#/facts/useDomain", "#/facts/patientFacing", "#/facts/lastUsedOn", "#/facts/tasks/1",
					"#/facts/events/2", "#/facts/usage", "#/facts/training/intended", "#/asOf", "#/ruleset", "#/more");
	}

	@Test
	void whatTheRulesetNeedsAndWhatItPassesOverIsNamed() {
		MvcTestResult answer = post("/api/v1/classify", this.analyst, JSON.readTree(
				"{\"facts\": {\"events\": [{\"on\": \"2026-01-01\"}], \"funding\": [{}]}, \"asOf\": \"2026-06-30\"}"));
		assertThat(body(answer).get("errors").valueStream().map((it) -> it.get("pointer").asString()))
			.containsExactlyInAnyOrder("#/facts/events/0/type", "#/facts/funding/0/source");
		MvcTestResult passed = post("/api/v1/classify", this.analyst, JSON.readTree(
				"{\"facts\": {\"usesDomain\": \"X\", \"events\": [{\"type\": \"FIRST_LIVE\"}]}, \"asOf\": \"2026-06-30\"}"));
		assertThat(passed).hasStatusOk();
		assertThat(body(passed).get("notRead").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrder("/facts/usesDomain", "/facts/events/0");
	}

	@Test
	void whatIsNoJsonIsTold() {
		MvcTestResult answer = this.mvc.post()
			.uri("/api/v1/classify")
			.header("Authorization", "Bearer " + this.analyst)
			.contentType("application/json")
			.content("{\"facts\": ")
			.exchange();
		assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
		assertThat(body(answer).get("type").asString()).isEqualTo("/about/api#body");
	}

	@Test
	void organisationsAreThoseOfTheDate() {
		JsonNode today = body(get("/api/v1/organisations", this.analyst));
		assertThat(today.get("organisations").valueStream().map((it) -> it.get("code").asString())).contains("R1H");
		Map<String, JsonNode> systems = new java.util.HashMap<>();
		today.get("systems").forEach((it) -> systems.put(it.get("code").asString(), it));
		assertThat(Objects.requireNonNull(systems.get("QMF")).get("hosts").valueStream().map(JsonNode::asString))
			.contains("R1H");
		assertThat(body(get("/api/v1/organisations?asAt=1990-01-01", this.analyst)).get("systems")).isEmpty();
	}

	private MvcTestResult get(String address, String token) {
		return this.mvc.get().uri(java.net.URI.create(address)).header("Authorization", "Bearer " + token).exchange();
	}

	private MvcTestResult again(String address, String tag) {
		return this.mvc.get()
			.uri(address)
			.header("Authorization", "Bearer " + this.analyst)
			.header("If-None-Match", tag)
			.exchange();
	}

	private MvcTestResult post(String address, String token, JsonNode body) {
		return this.mvc.post()
			.uri(address)
			.header("Authorization", "Bearer " + token)
			.contentType("application/json")
			.content(body.toString())
			.exchange();
	}

	private static List<String> references(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		return body(answer).get("items").valueStream().map((it) -> it.get("reference").asString()).toList();
	}

	static JsonNode body(MvcTestResult answer) {
		return JSON.readTree(answer.getResponse().getContentAsByteArray());
	}

	private static @Nullable String text(JsonNode node) {
		return node.isNull() ? null : node.asString();
	}

	private static WorkedCase worked(String name) {
		try {
			return CaseReader
				.read(Path.of(Objects.requireNonNull(ApiReadTests.class.getResource("/cases/" + name)).toURI()));
		}
		catch (URISyntaxException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

}
