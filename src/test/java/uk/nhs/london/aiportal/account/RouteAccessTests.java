package uk.nhs.london.aiportal.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Every route of the portal, asked for by a stranger and by each role: the real security
 * filters answer, and whoever they let through is stopped before any controller runs. So
 * nothing is written, and a refusal can only be theirs.
 * <p>
 * Routes are found, not listed: a new one without a rule fails here. Whether the rules
 * are the right ones is for {@link AccessRulesTests}.
 */
@PostgresTest
class RouteAccessTests {

	private static final int LET_THROUGH = HttpStatus.NO_CONTENT.value();

	/** Values for path variables, where not just any text will do. */
	private static final Map<String, String> SAMPLES = Map.of("reference", "LAI-000123", "code", "R1H");

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)[^/]*}|\\*+");

	@Autowired
	private WebApplicationContext portal;

	private MockMvc guard;

	@BeforeEach
	void putAWallBehindTheGuard() {
		this.guard = MockMvcBuilders.webAppContextSetup(this.portal)
			.apply(springSecurity())
			.addFilters((request, response, chain) -> ((HttpServletResponse) response).setStatus(LET_THROUGH))
			.build();
	}

	@Test
	void everyRouteHasARule() {
		assertThat(routes()).contains(new Route(HttpMethod.GET, "/sign-in"),
				new Route(HttpMethod.GET, "/actuator/health"), new Route(HttpMethod.POST, "/error"));
		assertThat(withoutRule(routes())).isEmpty();
	}

	@Test
	void everyStaticFileHasARule() throws IOException {
		assertThat(withoutRule(staticFiles())).isEmpty();
	}

	@Test
	void aRouteWithoutARuleIsNoticed() {
		Route forgotten = new Route(HttpMethod.POST, "/initiatives/{reference}/forgotten");
		assertThat(withoutRule(List.of(new Route(HttpMethod.GET, "/london"), forgotten))).containsExactly(forgotten);
	}

	@TestFactory
	Stream<DynamicTest> eachRouteAnswersAStrangerAndEachRoleByItsRule() {
		return routes().stream().flatMap(this::asEachPerson);
	}

	/** Rules may come before their pages, and then are kept already. */
	@TestFactory
	Stream<DynamicTest> eachRuleIsKeptForAStrangerAndEachRole() {
		return AccessRules.TABLE.rules().stream().flatMap(this::routesOf).flatMap(this::asEachPerson);
	}

	@TestFactory
	Stream<DynamicTest> nobodyFindsAnythingWhereNoRuleLeads() {
		return Stream
			.of(new Route(HttpMethod.GET, "/nowhere"), new Route(HttpMethod.POST, "/initiatives"),
					new Route(HttpMethod.GET, "/actuator"), new Route(HttpMethod.GET, "/sign-out"))
			.flatMap(this::asEachPerson);
	}

	@Test
	void aPrincipalThatIsNotOursIsRefused() throws Exception {
		MockHttpServletResponse response = this.guard
			.perform(request(HttpMethod.GET, "/london")
				.with(SecurityMockMvcRequestPostProcessors.user("someone").roles("ADMINISTRATOR")))
			.andReturn()
			.getResponse();
		assertThat(Answer.of(response)).isEqualTo(Answer.FORBIDDEN);
	}

	private Stream<DynamicTest> asEachPerson(Route route) {
		return Stream.concat(Stream.of(Optional.<SignedIn>empty()), Accounts.ofEachRole().stream().map(Optional::of))
			.map((person) -> dynamicTest(route + ", " + person.map(SignedIn::description).orElse("stranger"),
					() -> assertThat(answer(route, person.orElse(null)))
						.isEqualTo(promise(route, person.orElse(null)))));
	}

	private static Answer promise(Route route, @Nullable SignedIn person) {
		Role role = (person != null) ? person.role() : null;
		return route.rule().map((rule) -> {
			if (rule.audience().includes(role)) {
				return Answer.LET_IN;
			}
			return (role != null) ? Answer.FORBIDDEN : Answer.SENT_TO_SIGN_IN;
		}).orElse(Answer.NOT_FOUND);
	}

	private Answer answer(Route route, @Nullable SignedIn person) throws Exception {
		MockHttpServletRequestBuilder request = request(route.method(), route.sample()).with(csrf());
		if (person != null) {
			request.with(Accounts.signedInAs(person));
		}
		return Answer.of(this.guard.perform(request).andReturn().getResponse());
	}

	private Set<Route> routes() {
		Set<Route> routes = new LinkedHashSet<>();
		Collection<RequestMappingInfoHandlerMapping> mappings = this.portal
			.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values();
		mappings.forEach(
				(mapping) -> mapping.getHandlerMethods().keySet().forEach((info) -> routes.addAll(routesOf(info))));
		return routes;
	}

	private List<Route> routesOf(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		List<Route> routes = new ArrayList<>();
		for (String pattern : info.getPatternValues()) {
			for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
				routes.add(new Route(method.asHttpMethod(), pattern));
			}
		}
		return routes;
	}

	private Stream<Route> routesOf(AccessRule rule) {
		Set<HttpMethod> methods = rule.methods().isEmpty() ? AccessRule.READ_AND_WRITE : rule.methods();
		return new TreeSet<>(methods).stream().map((method) -> new Route(method, rule.path().getPatternString()));
	}

	private static List<Route> staticFiles() throws IOException {
		List<Route> files = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**")) {
			if (file.isReadable()) {
				String url = file.getURL().toString();
				files.add(new Route(HttpMethod.GET, url.substring(url.lastIndexOf("/static/") + "/static".length())));
			}
		}
		return files;
	}

	private static List<Route> withoutRule(Collection<Route> routes) {
		return routes.stream().filter((route) -> route.rule().isEmpty()).toList();
	}

	/** What the guard said. */
	private enum Answer {

		/** Or, of the API, asked for an access token. */
		LET_IN, SENT_TO_SIGN_IN, FORBIDDEN, NOT_FOUND;

		static Answer of(MockHttpServletResponse response) {
			String location = response.getHeader(HttpHeaders.LOCATION);
			boolean answeredByAFilter = "/sign-in".equals(response.getForwardedUrl())
					|| "/sign-in?signedOut".equals(location);
			if (response.getStatus() == LET_THROUGH || answeredByAFilter) {
				return LET_IN;
			}
			if (location != null) {
				assertThat(location).matches("/sign-in(\\?to=.*)?");
				return SENT_TO_SIGN_IN;
			}
			if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
				assertThat(response.getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer");
				return SENT_TO_SIGN_IN;
			}
			return (HttpStatus.valueOf(response.getStatus()) == HttpStatus.FORBIDDEN) ? FORBIDDEN : notFound(response);
		}

		private static Answer notFound(MockHttpServletResponse response) {
			assertThat(response.getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
			return NOT_FOUND;
		}

	}

	private record Route(HttpMethod method, String pattern) {

		/** An address that the pattern matches. */
		String sample() {
			return VARIABLE.matcher(this.pattern)
				.replaceAll((found) -> Matcher
					.quoteReplacement((found.group(1) != null) ? SAMPLES.getOrDefault(found.group(1), "1") : "sample"));
		}

		Optional<AccessRule> rule() {
			return AccessRules.TABLE.ruleFor(this.method, PathContainer.parsePath(sample()));
		}

		@Override
		public String toString() {
			return this.method + " " + this.pattern;
		}

	}

}
