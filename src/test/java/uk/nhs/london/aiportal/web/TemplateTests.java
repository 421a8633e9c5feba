package uk.nhs.london.aiportal.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules that every template of the portal keeps, whichever room it belongs to. */
class TemplateTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final List<String> OF_NO_EFFECT = List.of("th:if", "th:unless", "th:each", "th:with", "th:object",
			"th:switch", "th:case", "th:classappend", "th:attr", "th:id", "th:remove");

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList().stream();
		}
	}

	/** The content security policy would drop it silently. */
	@ParameterizedTest
	@MethodSource("templates")
	void nothingIsInline(Path template) {
		assertThat(elements(template)).allSatisfy((element) -> {
			assertThat(element.normalName()).isNotIn("script", "style");
			assertThat(element.attributes().asList()).extracting((attribute) -> attribute.getKey().replace("th:", ""))
				.noneMatch((name) -> name.equals("style") || name.equals("styleappend") || name.matches("on[a-z]+"));
			assertThat(element.attr("href")).doesNotStartWith("javascript:");
		});
	}

	/**
	 * Thymeleaf replaces an element before it reads these, so a condition beside
	 * th:replace never holds.
	 */
	@ParameterizedTest
	@MethodSource("templates")
	void replacedElementHasNoConditionOfItsOwn(Path template) {
		assertThat(elements(template)).filteredOn((element) -> element.hasAttr("th:replace"))
			.allSatisfy((element) -> assertThat(OF_NO_EFFECT).as(element.toString()).noneMatch(element::hasAttr));
	}

	/** Directly, or in a frame of its feature that does. */
	@ParameterizedTest
	@MethodSource("templates")
	void pageStandsInTheLayout(Path template) {
		if (template.startsWith(TEMPLATES.resolve("fragments")) || template.equals(TEMPLATES.resolve("layout.html"))
				|| elements(template).stream().noneMatch((element) -> element.normalName().equals("title"))) {
			return;
		}
		String frame = frame(template);
		assertThat(frame.equals("layout") ? frame : frame(TEMPLATES.resolve(frame + ".html"))).isEqualTo("layout");
	}

	/** The template that the whole of a page replaces itself by. */
	private static String frame(Path template) {
		return elements(template).get(0).attr("th:replace").replaceFirst("^~\\{(\\S+) :: page\\(.*$", "$1");
	}

	private static List<Element> elements(Path template) {
		try {
			Document document = Jsoup.parse(Files.readString(template), "", Parser.xmlParser());
			List<Element> elements = document.select("html, html *");
			assertThat(elements).isNotEmpty();
			return elements;
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read " + template, ex);
		}
	}

}
