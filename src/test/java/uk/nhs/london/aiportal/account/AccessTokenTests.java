package uk.nhs.london.aiportal.account;

import java.time.OffsetDateTime;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PostgresTest
class AccessTokenTests {

	private static final String PROBLEM = "application/problem+json";

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private AccessTokens tokens;

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void aTokenIsMadeOnThePageShownOnceAndLetsItsBearerIn() throws Exception {
		SignedIn lead = Accounts.leadOf("RJ1", "Guy's");
		ApiTokens.of(lead, TokenScope.READ, this.portal);
		MvcTestResult made = post("/account/tokens", lead, "name", "Monthly report", "days", "365");
		assertThat(made).hasStatusOk().hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
		String token = page(made).select("#token").text();
		assertThat(token).matches("laip_[A-Za-z0-9_-]{43}");

		Document later = page(this.mvc.get().uri("/account").with(Accounts.signedInAs(lead)).exchange());
		assertThat(later.html()).doesNotContain(token);
		assertThat(later.select("#tokens tbody tr")).hasSize(2);
		assertThat(later.select("#tokens tbody tr").get(0).text()).startsWith("Monthly report Read").contains("Never");
		assertThat(get(token)).hasStatusOk();
		assertThat(page(this.mvc.get().uri("/account").with(Accounts.signedInAs(lead)).exchange())
			.select("#tokens tbody tr")
			.get(0)
			.text()).doesNotContain("Never");
		assertThat(stored("select detail from audit_entry where action = 'TOKEN_MADE' and detail like 'Monthly%'"))
			.singleElement()
			.asString()
			.startsWith("Monthly report: Read, until ");
	}

	@Test
	void onlyTheHashOfATokenIsStored() {
		String token = ApiTokens.of(Accounts.analyst(), TokenScope.READ, this.portal);
		assertThat(stored("select t::text from access_token t")).isNotEmpty()
			.noneMatch((row) -> row.contains(token) || row.contains(token.substring(AccessTokens.PREFIX.length())));
		assertThat(stored(
				"select encode(token_hash, 'hex') from access_token where token_hash = sha256('" + token + "'::bytea)"))
			.hasSize(1);
	}

	@Test
	void allThatIsWrongIsSaidAndNothingMade() throws Exception {
		SignedIn lead = Accounts.leadOf("RRU", "London Ambulance");
		MvcTestResult answer = post("/account/tokens", lead, "name", "", "days", "999");
		assertThat(answer).hasStatus(422);
		assertThat(page(answer).select(".nhsuk-error-summary li").eachText())
			.containsExactlyInAnyOrder("Enter what the token is for", "Select how long it lasts");
		assertThat(this.tokens.of(lead)).isEmpty();
	}

	@Test
	void nobodyHasMoreThanTwenty() throws Exception {
		SignedIn lead = Accounts.leadOf("RAS", "Hillingdon");
		ApiTokens.of(lead, TokenScope.READ, this.portal);
		for (int i = 1; i < AccessTokens.MOST_ACTIVE; i++) {
			this.tokens.make("One of many", TokenScope.READ, 30, lead);
		}
		MvcTestResult answer = post("/account/tokens", lead, "name", "One more", "days", "30");
		assertThat(answer).hasStatus(422);
		assertThat(page(answer).select(".nhsuk-error-summary").text()).contains("You have 20 active tokens");
	}

	@Test
	void aRevokedTokenOpensNothing() {
		SignedIn lead = Accounts.leadOf("RQX", "Homerton");
		String token = ApiTokens.of(lead, TokenScope.READ, this.portal);
		long id = this.tokens.of(lead).get(0).id();
		assertThat(post("/account/tokens/" + id + "/revoke", Accounts.analyst())).hasStatus(404);
		assertThat(get(token)).hasStatusOk();
		assertThat(post("/account/tokens/" + id + "/revoke", lead)).hasStatus3xxRedirection();
		assertRefused(get(token), "The access token was revoked");
		assertThat(stored("select actor from audit_entry where action = 'TOKEN_REVOKED'")).contains(lead.username());
	}

	@Test
	void anExpiredTokenOpensNothing() {
		ApiTokens.of(Accounts.analyst(), TokenScope.READ, this.portal);
		this.jdbc.sql("""
				insert into access_token (username, name, scope, token_hash, created_at, expires_at)
				values ('analyst', 'Old', 'READ', sha256('laip_old'::bytea), now() - interval '2 days', now())
				""").update();
		assertRefused(get("laip_old"), "The access token has expired");
	}

	@Test
	void aTokenOfAnAccountThatIsSwitchedOffOpensNothing() {
		SignedIn lead = Accounts.leadOf("RY9", "Hounslow");
		String token = ApiTokens.of(lead, TokenScope.READ, this.portal);
		this.jdbc.sql("update account set enabled = false where username = 'lead-ry9'").update();
		assertRefused(get(token), "The account of the access token is switched off");
	}

	/** The rights are those of the day, not those of the day on which it was made. */
	@Test
	void aTokenFollowsTheRightsOfItsOwner() {
		SignedIn lead = Accounts.leadOf("RVR", "Epsom");
		String token = ApiTokens.of(lead, TokenScope.WRITE, this.portal);
		assertThat(this.tokens.authenticate(token).getPrincipal().organisationCode()).isEqualTo("RVR");
		this.accounts.provide(List.of(NewAccount.analyst("lead-rvr")), "correct horse battery staple");
		assertThat(this.tokens.authenticate(token).getPrincipal().role()).isEqualTo(Role.ANALYST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "laip_nobody", "x" })
	void anUnknownTokenOpensNothing(String token) {
		assertRefused(get(token), "There is no such access token");
	}

	@Test
	void withoutATokenTheAnswerAsksForOne() {
		MvcTestResult answer = this.mvc.get().uri("/api/v1/initiatives").exchange();
		assertThat(answer).hasStatus(401)
			.hasContentType(PROBLEM)
			.hasHeader("WWW-Authenticate", "Bearer realm=\"AI adoption in London\"");
	}

	/** So that no other site can make a browser ask. */
	@Test
	void aSessionOpensNothingAndNoneIsBegun() throws Exception {
		String token = ApiTokens.of(Accounts.analyst(), TokenScope.READ, this.portal);
		MvcTestResult answer = get(token);
		assertThat(answer.getRequest().getSession(false)).isNull();
		assertThat(answer).doesNotContainHeader("Set-Cookie");
	}

	@Test
	void aTokenForReadingChangesNothing() {
		String token = ApiTokens.of(Accounts.lead(), TokenScope.READ, this.portal);
		MvcTestResult answer = this.mvc.post()
			.uri("/api/v1/initiatives")
			.header("Authorization", "Bearer " + token)
			.contentType("application/json")
			.content("{}")
			.exchange();
		assertThat(answer).hasStatus(403).hasContentType(PROBLEM);
		assertThat(answer.getResponse().getHeader("WWW-Authenticate"))
			.contains("error=\"insufficient_scope\", scope=\"write\"");
		assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/about/api#scope");
	}

	@Test
	void theDatabaseLetsNobodyChangeATokenOrTakeARevocationBack() {
		String analyst = Accounts.analyst().username();
		ApiTokens.of(Accounts.analyst(), TokenScope.READ, this.portal);
		this.tokens.revoke(this.tokens.of(Accounts.analyst()).get(0).id(), Accounts.analyst());
		for (String change : List.of("scope = 'WRITE'", "expires_at = expires_at + interval '1 day'",
				"revoked_at = null")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc
				.sql("update access_token set " + change + " where revoked_at is not null and username = :name")
				.param("name", analyst)
				.update());
		}
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into access_token (username, name, scope, token_hash, created_at, expires_at)
				values (:name, 'Too long', 'READ', sha256('laip_long'::bytea), :now, :expires)
				""")
			.param("name", analyst)
			.param("now", OffsetDateTime.parse("2026-01-01T00:00Z"))
			.param("expires", OffsetDateTime.parse("2027-01-03T00:00Z"))
			.update());
	}

	private void assertRefused(MvcTestResult answer, String because) {
		assertThat(answer).hasStatus(401).hasContentType(PROBLEM);
		assertThat(answer.getResponse().getHeader("WWW-Authenticate"))
			.contains("error=\"invalid_token\", error_description=\"" + because + "\"");
		assertThat(answer).bodyJson().extractingPath("$.detail").asString().startsWith(because);
	}

	private MvcTestResult get(String token) {
		return this.mvc.get().uri("/api/v1/fields").header("Authorization", "Bearer " + token).exchange();
	}

	private MvcTestResult post(String address, SignedIn person, String... pairs) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(address)
			.with(csrf())
			.with(Accounts.signedInAs(person));
		for (int i = 0; i < pairs.length; i += 2) {
			request.param(pairs[i], pairs[i + 1]);
		}
		return request.exchange();
	}

	private static Document page(MvcTestResult answer) throws Exception {
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private List<String> stored(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
