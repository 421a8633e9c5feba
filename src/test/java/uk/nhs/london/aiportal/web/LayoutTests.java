package uk.nhs.london.aiportal.web;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

	private static final String PAGE = """
			<html lang="en" xmlns:th="http://www.thymeleaf.org"
			      th:replace="~{layout :: page(~{::title}, ~{::body/header}, ~{::main})}">
			<head><title th:text="${title} ?: 'Initiatives'">A page</title></head>
			<body>
			<header><a th:replace="~{fragments/components :: backLink('/initiatives')}"></a></header>
			<main><h1>Initiatives</h1><p id="own" th:text="${title}"></p>
			<svg viewBox="0 0 1 1"><title>A chart</title></svg></main>
			</body></html>
			""";

	@Test
	void strangerMaySignIn() {
		Document page = page(Map.of());
		assertThat(page.select(".nhsuk-header__account").text()).isEqualTo("Sign in");
		assertThat(menu(page)).isEqualTo("London Initiatives Products Organisations About the figures");
		assertThat(page.select(".portal-demonstration")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "DIGITAL_LEAD, false", "ANALYST, false", "ICS_MANAGER, true", "ADMINISTRATOR, true" })
	void publicReportsAreForThoseWhoConfirmThem(Role role, boolean shown) {
		Document page = page(Map.of("signedIn", new SignedIn("Someone, Barts Health", role)));
		assertThat(page.select(".nhsuk-header__account").text()).isEqualTo("Someone, Barts Health Sign out");
		assertThat(page.select("form[action=/sign-out][method=post] button")).hasSize(1);
		assertThat(menu(page).contains("Public reports")).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource({ "/london, London", "/systems/QMF, London", "/trusts/R1H, London",
			"/initiatives/LAI-000123, Initiatives", "/registrations/new, Initiatives", "/organisations, Organisations",
			"/about, About the figures", "/, ''", "/sign-in, ''" })
	void marksWhereOneIs(String path, String section) {
		Document page = page(Map.of("currentPath", path));
		assertThat(page.select(".nhsuk-header__navigation [aria-current=true]").text()).isEqualTo(section);
	}

	@Test
	void signInPageDoesNotOfferToSignIn() {
		assertThat(page(Map.of("currentPath", "/sign-in")).select(".nhsuk-header__account")).isEmpty();
	}

	@Test
	void saysThatDataAreFictional() {
		assertThat(page(Map.of("demonstration", true)).select(".portal-demonstration").text()).isEqualTo(
				"Demonstration data. The organisations are real; every initiative and figure on this page is fictional.");
		assertThat(page(Map.of("demonstration", false)).select(".portal-demonstration")).isEmpty();
	}

	@Test
	void titleIsThePagesOwnBetweenErrorAndService() {
		Document page = page(Map.of());
		assertThat(page.title()).isEqualTo("Initiatives - AI adoption in London");
		assertThat(page.select("svg title").text()).isEqualTo("A chart");

		Map<String, Object> model = new HashMap<>();
		BindingResult errors = new BeanPropertyBindingResult("form", "form");
		model.put(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		assertThat(page(model).title()).isEqualTo("Initiatives - AI adoption in London");
		errors.reject("wrong");
		assertThat(page(model).title()).isEqualTo("Error: Initiatives - AI adoption in London");
	}

	@Test
	void pageSeesItsOwnVariables() {
		Document page = page(Map.of("title", "Sepsis & more"));
		assertThat(page.title()).isEqualTo("Sepsis & more - AI adoption in London");
		assertThat(page.select("#own").text()).isEqualTo("Sepsis & more");
	}

	@Test
	void everythingStandsInItsPlace() {
		Document page = page(Map.of());
		assertThat(page.select("body > a.nhsuk-skip-link + header")).hasSize(1);
		assertThat(page.select("#maincontent main h1")).hasSize(1);
		assertThat(page.select("main .nhsuk-back-link")).isEmpty();
		assertThat(page.select(".nhsuk-back-link")).hasSize(1);
		assertThat(page.select("script, style, [style]")).isEmpty();
	}

	private static String menu(Document page) {
		return page.select(".nhsuk-header__navigation").text();
	}

	private static Document page(Map<String, ?> model) {
		return Jsoup.parse(new TemplateRenderer().render(PAGE, model));
	}

	private enum Role {

		DIGITAL_LEAD, ICS_MANAGER, ANALYST, ADMINISTRATOR

	}

	/** As the account room's. */
	public record SignedIn(String description, Role role) {
	}

}
