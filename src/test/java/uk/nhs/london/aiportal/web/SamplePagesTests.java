package uk.nhs.london.aiportal.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.springframework.http.HttpStatus;

import uk.nhs.london.aiportal.chart.ChartSamples;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.classification.UseDomain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * All shared fragments on pages of no feature, in a real browser under the strict content
 * security policy. The photographs are the gallery to look at after a change of style.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = SamplePagesTests.Samples.class)
class SamplePagesTests {

	@ParameterizedTest
	@ValueSource(strings = { "components", "dashboard", "charts", "initiative", "form" })
	void sampleIsAccessible(String name, Visitor visitor) {
		visitor.open("/samples/" + name).photograph("sample-" + name).expectAccessible();
		assertThat(visitor.page().title()).endsWith(" - AI adoption in London").doesNotStartWith("Error");
	}

	@Test
	void wrongFormShowsAllErrorsAndEverythingTyped(Visitor visitor) {
		visitor.open("/samples/form");
		visitor.page().fill("#liveSince\\.day", "31");
		visitor.page().fill("#liveSince\\.month", "banana");
		visitor.page().fill("#liveSince\\.year", "2025");
		visitor.page().fill("#decided\\.day", "1");
		visitor.page().fill("#decided\\.year", "2025");
		visitor.page().fill("#lines1\\.amount", "lots");
		visitor.page().check("#uses-2");
		visitor.page().click("main button");

		assertThat(visitor.page().title()).isEqualTo("Error: Sample form - AI adoption in London");
		assertThat(visitor.page().locator(".nhsuk-error-summary__list a").allInnerTexts()).containsExactly(
				"Enter the name of the initiative", "Select a use", "Live since must be a real date",
				"Decided on must include a month", "Enter an amount of up to 3 characters");
		assertThat(visitor.page().inputValue("#liveSince\\.month")).isEqualTo("banana");
		assertThat(visitor.page().inputValue("#lines1\\.amount")).isEqualTo("lots");
		assertThat(visitor.page().isChecked("#uses-2")).isTrue();
		for (var link : visitor.page().locator(".nhsuk-error-summary__list a").all()) {
			String id = link.getAttribute("href").substring(1);
			assertThat(visitor.page().locator("[id='" + id + "']:is(input, select, textarea)").count()).as(id).isOne();
		}
		visitor.photograph("sample-form-errors").expectAccessible();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 500 })
	void errorIsSaidInPlainWords(int status, Visitor visitor) {
		visitor.open("/samples/failures/" + status);
		assertThat(visitor.page().locator("h1").count()).isOne();
		assertThat(visitor.page().content()).doesNotContain("Exception", "secret");
		assertThat(visitor.page().locator("body").innerText()).contains("Demonstration data", "Sign out");
		visitor.photograph("error-" + status).expectAccessible();
	}

	/** No trust's tile is smaller than another's, on a wide screen or a narrow one. */
	@ParameterizedTest
	@ValueSource(ints = { 1280, 800, 320 })
	void tilesOfTheMapAreEqual(int width, Visitor visitor) {
		visitor.page().setViewportSize(width, 900);
		visitor.open("/samples/charts");
		List<String> sizes = visitor.page()
			.locator(".tile")
			.all()
			.stream()
			.map(Locator::boundingBox)
			.map((box) -> Math.round(box.width) + " by " + Math.round(box.height))
			.toList();
		assertThat(sizes).hasSize(32).containsOnly(sizes.get(0));
	}

	/** In a list of links there is no table around them. */
	@Test
	void linksOfTheHeatMapSayWhereTheyLead(Visitor visitor) {
		visitor.open("/samples/charts");
		List<String> names = visitor.page().locator("a.heat__mark").allTextContents();
		assertThat(names).isNotEmpty().doesNotHaveDuplicates().contains("EEmbedded: Oxleas, Diagnostic imaging");
	}

	@Test
	void assetsAreKeptForGoodUnderTheHashOfTheirContent(Visitor visitor) {
		visitor.open("/samples/form");
		String address = visitor.page().locator("link[rel=stylesheet]").getAttribute("href");
		assertThat(address).matches("/assets/portal-[0-9a-f]{32}\\.css");
		assertThat(visitor.page().request().get(visitor.page().url().replace("/samples/form", address)).headers())
			.containsEntry("cache-control", "max-age=31536000, public, immutable")
			.containsEntry("content-type", "text/css");
	}

	/** What a visitor is for: to notice. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<input>                                  | label
			<p class="quiet" style="color: red">x</p> | Content Security Policy
			<svg width="2000" height="1"></svg>       | width of
			""")
	void visitorNoticesFaults(String fault, String complaint, Visitor visitor) {
		visitor.open("/samples/faults?fault=" + URLEncoder.encode(fault, StandardCharsets.UTF_8));
		assertThatThrownBy(visitor::expectAccessible).isInstanceOf(AssertionError.class)
			.hasMessageContaining(complaint);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpEncodingAutoConfiguration.class,
			ThymeleafAutoConfiguration.class, ValidationAutoConfiguration.class })
	@Import({ WebConfiguration.class, PageAdvice.class, SampleAdvice.class, SampleController.class })
	static class Samples {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		@Bean
		Filter strictPolicy() {
			return (request, response, chain) -> {
				((HttpServletResponse) response).setHeader("Content-Security-Policy",
						"default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
				chain.doFilter(request, response);
			};
		}

	}

	/** As the account room's. */
	record Someone(String description, String role) {
	}

	record Line(@Size(max = 3, message = "Enter an amount of up to 3 characters") String amount) {
	}

	record SampleForm(@NotBlank(message = "Enter the name of the initiative") String name, String what,
			@NotBlank(message = "Select a use") String use, @NotEmpty List<String> uses,
			@RealDate(name = "Live since", past = true, required = "Enter when it went live") DateInput liveSince,
			@RealDate(name = "Decided on", least = Precision.YEAR) DateInput decided, String adaptive, String count,
			String domain, List<@Valid Line> lines) {

		SampleForm {
			liveSince = DateInput.orBlank(liveSince);
			decided = DateInput.orBlank(decided);
			lines = (lines != null) ? lines : new ArrayList<>(List.of(new Line(""), new Line("")));
		}

	}

	/** As the account and demonstration rooms'. */
	@ControllerAdvice
	static class SampleAdvice {

		@ModelAttribute
		void everywhere(Model model) {
			model.addAttribute("demonstration", true);
			model.addAttribute("signedIn", new Someone("ICS manager, South East London", "ICS_MANAGER"));
		}

	}

	@Controller
	static class SampleController {

		@ModelAttribute
		void samples(Model model) {
			model.addAttribute("domains", Choice.of(UseDomain.values()));
			model.addAttribute("uses",
					List.of(Choice.of("a", "Reads an image"),
							Choice.of("b", "Writes a note").withHint("Ambient scribes, letters and summaries"),
							Choice.apart("", "Not stated")));
			model.addAttribute("crumbs", List.of(new Link("Initiatives", "/initiatives"),
					new Link("Chelsea and Westminster", "/trusts/RQM")));
			model.addAttribute("pages", Pages.of(7, 23, (page) -> "/initiatives?page=" + page));
			model.addAttribute("outcomes", ChartSamples.outcomes(180));
			model.addAttribute("one", ChartSamples.outcomes(1));
			model.addAttribute("none", ChartSamples.outcomes(0));
			model.addAttribute("equals", ChartSamples.equals());
			model.addAttribute("funnel", ChartSamples.funnel());
			model.addAttribute("ladder", ChartSamples.ladder());
			model.addAttribute("heat", ChartSamples.heat());
			model.addAttribute("tiles", ChartSamples.tiles());
			model.addAttribute("tasks",
					List.of(new TaskRow("Usage", "Who uses it, and for how many", "/a", TaskRow.Status.COMPLETED),
							new TaskRow("Money and contract", null, "/b", TaskRow.Status.INCOMPLETE),
							new TaskRow("Assurance", null, "/c", TaskRow.Status.IN_PROGRESS),
							new TaskRow("Evaluation", null, "/d", TaskRow.Status.NOT_STARTED),
							new TaskRow("Device", "Registration ended", "/e", TaskRow.Status.PROBLEM),
							new TaskRow("Attestation", null, null, TaskRow.Status.CANNOT_START)));
		}

		@GetMapping("/samples/{name}")
		String show(@PathVariable String name, Model model) {
			model.addAttribute("form",
					new SampleForm("", "", "", List.of(), DateInput.BLANK, DateInput.BLANK, "", "", "", null));
			return "samples/" + name;
		}

		@GetMapping("/samples/faults")
		String showFault(@RequestParam String fault, Model model) {
			model.addAttribute("fault", fault);
			return "samples/faults";
		}

		@PostMapping("/samples/form")
		String receive(@Valid @ModelAttribute("form") SampleForm form, BindingResult errors) {
			return errors.hasErrors() ? "samples/form" : "redirect:/";
		}

		@GetMapping("/samples/failures/{status}")
		String fail(@PathVariable int status) throws IOException {
			if (status == 500) {
				throw new IOException("secret");
			}
			throw new ResponseStatusException(HttpStatus.valueOf(status), "secret");
		}

	}

}
