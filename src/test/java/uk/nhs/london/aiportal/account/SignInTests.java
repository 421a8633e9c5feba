package uk.nhs.london.aiportal.account;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and out as a browser does it, over HTTP. */
@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class SignInTests {

	private static final String PASSWORD = "correct horse battery staple";

	private static final String REFUSAL = "Enter a correct user name and password";

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient sql;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeAll
	void provideAccounts() {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-r1h", "R1H"), NewAccount.analyst("switched-off")),
				PASSWORD);
		this.sql.sql("update account set enabled = false where username = 'switched-off'").update();
	}

	@BeforeEach
	void openABrowser() {
		this.sql.sql("delete from spring_session").update();
		this.browser = new Browser();
	}

	@Test
	void aStrangerIsSentToSignInAndThenToThePageFirstAskedFor() throws Exception {
		HttpResponse<String> response = this.browser.get("/london?asAt=2026-03-31");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(location(response)).isEqualTo("/sign-in?to=%2Flondon%3FasAt%3D2026-03-31");

		HttpResponse<String> signedIn = this.browser.signIn(location(response), "lead-r1h", PASSWORD);
		assertThat(signedIn.statusCode()).isEqualTo(302);
		assertThat(location(signedIn)).isEqualTo("/london?asAt=2026-03-31");
	}

	@Test
	void thePageFirstAskedForSurvivesAWrongPassword() throws Exception {
		HttpResponse<String> refused = this.browser.signIn("/sign-in?to=%2Flondon", "lead-r1h", "wrong");
		assertThat(location(this.browser.submit(refused, "lead-r1h", PASSWORD))).isEqualTo("/london");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "/sign-in" })
	void nobodyIsSentToAnotherSite(String to) throws Exception {
		String page = "/sign-in?to=" + UriUtils.encode(to, StandardCharsets.UTF_8);
		assertThat(location(this.browser.signIn(page, "lead-r1h", PASSWORD))).isEqualTo("/");
		assertThat(location(this.browser.get(page))).as("once signed in").isEqualTo("/");
	}

	@Test
	void caseAndBlanksAroundTheUserNameAreForgiven() throws Exception {
		assertThat(location(this.browser.signIn("/sign-in", " Lead-R1H ", PASSWORD))).isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource({ "lead-r1h, wrong", "lead-r1h, ''", "nobody-here, correct horse battery staple", "'', ''",
			"not a name'; --, x", "switched-off, correct horse battery staple" })
	void everyRefusalReadsTheSame(String username, String password) throws Exception {
		HttpResponse<String> response = this.browser.signIn("/sign-in", username, password);

		assertThat(response.statusCode()).isEqualTo(200);
		Document page = Jsoup.parse(response.body());
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".nhsuk-error-summary__list a[href=#username]").eachText()).containsExactly(REFUSAL);
		assertThat(page.select("#username-error").text()).isEqualTo("Error: " + REFUSAL);
		assertThat(page.select("input[name=username]").attr("value")).isEqualTo(username);
		assertThat(page.select("input[name=password]").hasAttr("value")).isFalse();
		assertThat(sessions()).isZero();
	}

	@Test
	void theRefusalOfAKnownAndOfAnUnknownNameAreTheSamePage() throws Exception {
		String known = this.browser.signIn("/sign-in", "lead-r1h", "wrong").body();
		String unknown = this.browser.signIn("/sign-in", "lead-xxx", "wrong").body();
		assertThat(withoutToken(unknown).replace("lead-xxx", "lead-r1h")).isEqualTo(withoutToken(known));
	}

	@Test
	void aNameThatIsNoTextIsRefusedLikeAnyOther() throws Exception {
		assertThat(this.browser.signIn("/sign-in", "lead\0r1h", PASSWORD).body()).contains(REFUSAL);
	}

	@Test
	void theSessionIsInTheDatabaseUnderTheUserNameAndHoldsNoHash() throws Exception {
		this.browser.signIn("/sign-in", "lead-r1h", PASSWORD);
		assertThat(this.sql.sql("select principal_name from spring_session").query(String.class).list())
			.containsExactly("lead-r1h");
		assertThat(this.sql.sql("select attribute_bytes from spring_session_attributes").query(byte[].class).list())
			.isNotEmpty()
			.extracting((bytes) -> new String(bytes, StandardCharsets.ISO_8859_1))
			.anyMatch((text) -> text.contains("Barts Health"))
			.noneMatch((text) -> text.contains("$2a$") || text.contains("bcrypt") || text.contains(PASSWORD));
	}

	@Test
	void signingInAgainChangesTheSessionsNumber() throws Exception {
		this.browser.signIn("/sign-in", "lead-r1h", PASSWORD);
		String before = this.browser.cookie("SESSION");
		String token = token(this.browser.get("/nothing-here").body());

		HttpResponse<String> response = this.browser.post("/sign-in",
				Map.of("username", "lead-r1h", "password", PASSWORD, "_csrf", token));

		assertThat(location(response)).isEqualTo("/");
		assertThat(this.browser.cookie("SESSION")).isNotEqualTo(before);
		assertThat(sessions()).isOne();
	}

	@Test
	void signingOutEndsTheSession() throws Exception {
		this.browser.signIn("/sign-in", "lead-r1h", PASSWORD);
		HttpResponse<String> page = this.browser.get("/nothing-here");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("Digital lead, Barts Health");

		HttpResponse<String> response = this.browser.post("/sign-out", Map.of("_csrf", token(page.body())));

		assertThat(location(response)).isEqualTo("/sign-in?signedOut");
		assertThat(sessions()).isZero();
		assertThat(this.browser.get(location(response)).body()).contains("You are signed out");
		assertThat(location(this.browser.get("/london"))).isEqualTo("/sign-in?to=%2Flondon");
	}

	@Test
	void aFormWithoutItsTokenIsRefused() throws Exception {
		Map<String, String> form = Map.of("username", "lead-r1h", "password", PASSWORD);
		assertThat(this.browser.post("/sign-in", form).statusCode()).isEqualTo(403);
		this.browser.signIn("/sign-in", "lead-r1h", PASSWORD);
		assertThat(this.browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
		assertThat(this.browser.post("/sign-out", Map.of("_csrf", "guessed")).statusCode()).isEqualTo(403);
		assertThat(sessions()).isOne();
	}

	@Test
	void strangersLeaveNothingInTheDatabase() throws Exception {
		for (int i = 0; i < 50; i++) {
			new Browser().get("/");
			new Browser().get("/sign-in");
		}
		new Browser().signIn("/sign-in", "lead-r1h", "wrong");
		new Browser().post("/registrations", Map.of("_csrf", "guessed"));
		assertThat(sessions()).isZero();
	}

	@Test
	void cookiesAreKeptFromScriptsAndFromOtherSites() throws Exception {
		HttpResponse<String> signIn = this.browser.get("/sign-in");
		assertThat(signIn.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("XSRF-TOKEN=")
			.contains("; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Secure");
		assertThat(this.browser.submit(signIn, "lead-r1h", PASSWORD).headers().allValues("Set-Cookie"))
			.filteredOn((cookie) -> cookie.startsWith("SESSION="))
			.singleElement()
			.asString()
			.contains("; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Secure", "Max-Age");
	}

	@Test
	void theSessionsOfAnAccountEndWhenItsRightsChange() throws Exception {
		NewAccount lead = NewAccount.digitalLead("lead-moving", "R1H");
		this.accounts.provide(List.of(lead), PASSWORD);
		this.browser.signIn("/sign-in", "lead-moving", PASSWORD);
		this.accounts.provide(List.of(lead), PASSWORD);
		assertThat(sessions()).as("the same rights again").isOne();

		this.accounts.provide(List.of(NewAccount.digitalLead("lead-moving", "RQM")), PASSWORD);

		assertThat(sessions()).isZero();
		assertThat(this.browser.get("/london").statusCode()).isEqualTo(302);
	}

	private long sessions() {
		return this.sql.sql("select count(*) from spring_session").query(Long.class).single();
	}

	private static String location(HttpResponse<String> response) {
		URI location = URI.create(response.headers().firstValue("Location").orElseThrow());
		assertThat(location.getHost()).isIn("localhost", null);
		return location.getRawPath() + ((location.getRawQuery() != null) ? "?" + location.getRawQuery() : "");
	}

	private static String token(String page) {
		return Jsoup.parse(page).select("input[name=_csrf]").attr("value");
	}

	private static String withoutToken(String page) {
		return page.replace(token(page), "");
	}

	/** Keeps cookies and follows no redirect. */
	private final class Browser {

		private final CookieManager cookies = new CookieManager();

		private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

		HttpResponse<String> get(String address) throws IOException, InterruptedException {
			return this.client.send(request(address).build(), BodyHandlers.ofString());
		}

		HttpResponse<String> post(String address, Map<String, String> form) throws IOException, InterruptedException {
			String body = form.entrySet()
				.stream()
				.map((it) -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&"));
			return this.client.send(request(address).header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());
		}

		HttpResponse<String> signIn(String address, String username, String password)
				throws IOException, InterruptedException {
			return submit(get(address), username, password);
		}

		/** Fills in the sign-in form of a page and sends it with all that it hides. */
		HttpResponse<String> submit(HttpResponse<String> page, String username, String password)
				throws IOException, InterruptedException {
			Map<String, String> form = new LinkedHashMap<>();
			Jsoup.parse(page.body())
				.select("form[action=/sign-in] input[type=hidden]")
				.forEach((input) -> form.put(input.attr("name"), input.attr("value")));
			form.put("username", username);
			form.put("password", password);
			return post("/sign-in", form);
		}

		String cookie(String name) {
			return this.cookies.getCookieStore()
				.getCookies()
				.stream()
				.filter((cookie) -> cookie.getName().equals(name))
				.map(HttpCookie::getValue)
				.findFirst()
				.orElseThrow();
		}

		private HttpRequest.Builder request(String address) {
			return HttpRequest.newBuilder(URI.create("http://localhost:" + SignInTests.this.port + address))
				.header("Accept", "text/html");
		}

	}

}
