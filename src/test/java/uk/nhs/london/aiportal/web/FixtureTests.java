package uk.nhs.london.aiportal.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares our fragments with the official HTML that NHS.UK frontend ships for its
 * components, fed with the same words. {@link #COMPONENTS} states which fixtures are
 * covered.
 *
 * What ours leaves out on purpose, everywhere: {@code data-module} and
 * {@code data-behaviour}, which are for scripts. Ids follow the property of the form.
 */
class FixtureTests {

	private static final Path PACKAGE = Path.of("src/main/frontend/node_modules/nhsuk-frontend/dist/nhsuk/components");

	private static final Set<String> FOR_SCRIPTS = Set.of("data-module", "data-behaviour");

	/**
	 * The property that every form here binds, in place of the fixtures' names and ids.
	 */
	private static final String PROPERTY = "example";

	private static final List<Component> COMPONENTS = List.of(
			component("action-link", "default").fragment("components :: actionLink(${text}, ${href})"),
			component("back-link", "default").fragment("components :: backLink(${href})")
				.only("href", "text")
				.part(".nhsuk-back-link"),
			component("breadcrumb", "default").fragment("components :: breadcrumb(${items})")
				.with((context) -> Map.of("items", links(context.get("items")))),
			component("button", "default").fragment("components :: submit(${text})"),
			component("button", "secondary").fragment("components :: submitSecondary(${text})").only("text", "variant"),
			component("button", "as a link").fragment("components :: linkButton(${text}, ${href})"),
			component("button", "secondary as a link").fragment("components :: linkButtonSecondary(${text}, ${href})")
				.only("text", "href", "variant"),
			component("card", "basic with custom HTML")
				.fragment("components :: card(${heading}, ${level}, ~{::.content})")
				.only("heading")
				.with((context) -> Map.of("heading", text(context.get("heading")), "level",
						context.get("heading").get("level").asInt())),
			component("details", "default", "with HTML").fragment("components :: expander(${summary}, ~{::.content})")
				.only("summary", "text", "html")
				.with((context) -> Map.of("summary", text(context.get("summary")))),
			component("error-summary", "default", "without error link (mixed)").fragment("components :: errorSummary")
				.only("heading", "errorList")
				.with(FixtureTests::errorSummary),
			component("inset-text", "default").fragment("components :: inset(${text})"),
			component("inset-text", "with HTML").fragment("components :: insetWith(~{::.content})").only("html"),
			component("notification-banner", "with success variant").fragment("components :: success(${text}, null)")
				.only("text", "variant"),
			component("pagination", "numbered", "numbered first page", "numbered last page", "numbered with many pages")
				.fragment("components :: pagination(${pages})")
				.only("previous", "next", "items")
				.with((context) -> Map.of("pages", pages(context))),
			component("panel", "default", "with HTML").fragment("components :: panel(${heading}, ~{::.content})")
				.only("heading", "text", "html")
				.with((context) -> Map.of("heading", text(context.get("heading")))),
			component("panel", "interruption", "interruption for confirmation to continue")
				.fragment("components :: interruption(${heading}, ~{::.content})")
				.only("heading", "html", "variant")
				.with((context) -> Map.of("heading", text(context.get("heading")))),
			component("skip-link", "default").template("<html th:replace=\"~{layout :: page(~{}, ~{}, ~{})}\"></html>")
				.only("href", "text")
				.part(".nhsuk-skip-link"),
			component("summary-list", "default", "with actions")
				.template(
						"""
								<dl th:replace="~{fragments/components :: summaryList(~{::.rows})}"><th:block class="rows">
									<th:block th:each="row : ${rows}">
										<th:block th:if="${row.html == null}"><div th:replace="~{fragments/components :: summaryRow(${row.key}, ${row.text}, ${row.href})}"></div></th:block>
										<th:block th:if="${row.html != null}"><div
									th:replace="~{fragments/components :: summaryRowOf(${row.key}, ~{::.content}, ${row.href})}">
											<th:block class="content" th:utext="${row.html}" th:remove="tag"></th:block>
										</div></th:block>
									</th:block>
								</th:block></dl>
								""")
				.only("rows")
				.with((context) -> Map.of("rows", rows(context.get("rows")))),
			component("tables", "default", "with numeric format")
				.template(
						"""
								<table><thead><tr class="ours"><th:block th:each="cell : ${head}">
									<th:block th:if="${!cell.numeric}"><th th:replace="~{fragments/components :: columnHead(${cell.text})}"></th></th:block>
									<th:block th:if="${cell.numeric}"><th th:replace="~{fragments/components :: numberHead(${cell.text})}"></th></th:block>
								</th:block></tr></thead></table>
								""")
				.only("caption", "firstCellIsHeader", "head", "rows")
				.part("thead tr > *")
				.with(FixtureTests::head),
			component("tag", "default", "with text escaping").fragment("components :: tag(${text}, ${colour})")
				.only("text", "colour"),
			component("task-list", "default", "with headings and hints as strings")
				.fragment("components :: tasks(${idPrefix}, ${rows})")
				.only("idPrefix", "items")
				.with((context) -> Map.of("rows", tasks(context.get("items")))),
			component("warning-callout", "default", "with custom heading", "with custom heading as string")
				.fragment("components :: warning(${heading}, ${text})")
				.only("heading", "text")
				.with(FixtureTests::warning),

			field("checkboxes", "default", "legend", "with hint", "with error message", "with error message and hint",
					"with error message and hint as strings", "with error message and hint, without heading",
					"with hints on items", "with \"none\" option", "without heading")
				.fragment("fields :: checkboxes('example', ${label}, ${hint}, ${size}, ${choices})")
				// Tells Spring that the question was asked.
				.without("input[name=_example]"),
			field("date-input", "default", "with error message", "with error message and hint",
					"with error message and hint, without heading", "with error on day input",
					"with error on month input", "with error on year input", "with values", "without heading")
				.fragment("fields :: date('example', ${label}, ${hint}, ${size})"),
			field("file-upload", "default", "with error message", "with error message and hint", "without heading")
				.fragment("fields :: file('example', ${label}, ${hint}, ${size})"),
			field("input", "default").fragment("fields :: text('example', ${label}, ${hint}, ${size})"),
			// For numbers, not for codes, which have wider letters.
			field("input", "label", "with error message", "with error message and hint as strings",
					"with error message, without heading", "without heading")
				.fragment("fields :: narrow('example', ${label}, ${hint}, ${size}, ${width})")
				.only("width", "code", "inputmode", "spellcheck")
				.withoutClass("nhsuk-input--code"),
			field("radios", "default", "legend", "with hint", "with error message", "with error message and hint",
					"with error message and hint as strings", "with error message and hint, without heading",
					"with hints on items", "with long text", "without heading")
				.fragment("fields :: radios('example', ${label}, ${hint}, ${size}, ${choices})"),
			field("select", "default", "with divider", "with error message", "with error message and hint", "with hint",
					"with error message and hint, without heading", "without heading", "with selected value")
				.fragment("fields :: select('example', ${label}, ${hint}, ${size}, ${choices})")
				// Keeps the browser from answering by itself.
				.without("option[value='']"),
			field("textarea", "default", "with error message", "with error message and hint", "with hint",
					"with error message and hint, without heading", "without heading")
				.fragment("fields :: area('example', ${label}, ${hint}, ${size}, ${rows})"));

	@ParameterizedTest
	@MethodSource("comparisons")
	void fragmentIsTheOfficialHtml(Comparison comparison) {
		assertThat(comparison.ours()).isEqualTo(comparison.official());
	}

	@Test
	void everyFixtureNamedIsCompared() {
		Set<String> compared = comparisons().map(Comparison::toString).collect(Collectors.toSet());
		assertThat(COMPONENTS)
			.flatExtracting(
					(component) -> component.names().stream().map((name) -> component.folder() + ": " + name).toList())
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(compared).as("compared").contains((String) name));
	}

	static Stream<Comparison> comparisons() {
		return COMPONENTS.stream().flatMap(FixtureTests::comparisons);
	}

	/**
	 * One for each fixture of a name whose options our fragment has; some names come with
	 * several.
	 */
	private static Stream<Comparison> comparisons(Component component) {
		JsonNode file = new ObjectMapper().readTree(PACKAGE.resolve(component.folder()).resolve("fixtures.json"));
		return file.get("fixtures")
			.valueStream()
			.filter((fixture) -> component.names().contains(fixture.get("name").asString()))
			.filter((fixture) -> component.options().containsAll(fixture.get("context").propertyNames()))
			.filter((fixture) -> !component.field() || isExpressible(fixture.get("context")))
			.map((fixture) -> new Comparison(component, fixture));
	}

	private static Component component(String folder, String... names) {
		return new Component(folder, Set.of(names), false, "", Set.of("text", "href", "items"), (context) -> Map.of(),
				"", "", "");
	}

	private static Component field(String folder, String... names) {
		return new Component(folder, Set.of(names), true, "", Set.of("fieldset", "label", "hint", "errorMessage", "id",
				"idPrefix", "name", "items", "value", "values", "day", "month", "year"), FieldSample::model, "", "",
				"");
	}

	// What a context says, in our terms.

	static @Nullable String text(@Nullable JsonNode words) {
		if (words == null || words.isNull() || words.isString()) {
			return (words != null && words.isString()) ? words.asString() : null;
		}
		return words.has("text") ? text(words.get("text")) : text(words.get("heading"));
	}

	private static boolean isExpressible(JsonNode context) {
		JsonNode label = FieldSample.label(context);
		boolean headed = label.has("heading");
		String size = text(label.get("size"));
		boolean sized = headed ? "l".equals(size) : (size == null || Set.of("s", "m", "l").contains(size));
		boolean plainHint = !context.has("hint") || text(context.get("hint")) != null;
		boolean plainItems = !context.has("items")
				|| context.get("items").valueStream().noneMatch((item) -> item.has("conditional"));
		return sized && plainHint && plainItems && !label.has("id");
	}

	private static List<Link> links(JsonNode items) {
		return items.valueStream()
			.map((item) -> new Link(item.get("text").asString(), item.get("href").asString()))
			.toList();
	}

	private static Map<String, Object> errorSummary(JsonNode context) {
		Map<String, Object> model = FieldSample.bind(new DateForm(DateInput.BLANK));
		BindingResult errors = (BindingResult) model.get(BindingResult.MODEL_KEY_PREFIX + "form");
		for (JsonNode error : context.get("errorList")) {
			if (error.has("href")) {
				errors.rejectValue(PROPERTY, "", error.get("text").asString());
			}
			else {
				errors.reject("", error.get("text").asString());
			}
		}
		return model;
	}

	private static Pages pages(JsonNode context) {
		List<Pages.Item> items = context.get("items")
			.valueStream()
			.map((item) -> item.has("ellipsis") ? new Pages.Item(0, "", false)
					: new Pages.Item(item.get("number").asInt(), item.get("href").asString(), item.has("current")))
			.toList();
		return new Pages(context.has("previous") ? context.get("previous").get("href").asString() : null,
				context.has("next") ? context.get("next").get("href").asString() : null, items);
	}

	private static List<Map<String, Object>> rows(JsonNode rows) {
		return rows.valueStream().map((row) -> {
			Map<String, Object> ours = new HashMap<>();
			ours.put("key", text(row.get("key")));
			ours.put("text", text(row.get("value")));
			ours.put("html", text(row.get("value").get("html")));
			ours.put("href", row.has("actions") ? row.get("actions").get("items").get(0).get("href").asString() : null);
			return ours;
		}).toList();
	}

	private static Map<String, Object> head(JsonNode context) {
		return Map.of("head",
				context.get("head")
					.valueStream()
					.map((cell) -> Map.of("text", text(cell), "numeric", cell.has("format")))
					.toList());
	}

	private static List<TaskRow> tasks(JsonNode items) {
		return items.valueStream()
			.map((item) -> new TaskRow(text(item.get("heading")), text(item.get("hint")), text(item.get("href")),
					Arrays.stream(TaskRow.Status.values())
						.filter((status) -> status.label().equals(text(item.get("status").get("tag"))))
						.findFirst()
						.orElseThrow()))
			.toList();
	}

	private static Map<String, Object> warning(JsonNode context) {
		String heading = text(context.get("heading"));
		Map<String, Object> model = new HashMap<>();
		model.put("heading", "Important".equals(heading) ? null : heading);
		return model;
	}

	record TextForm(@Nullable String example) {
	}

	record ManyForm(List<String> example) {
	}

	record DateForm(DateInput example) {
	}

	/** A field's context as a bound form. */
	private static final class FieldSample {

		static Map<String, Object> model(JsonNode context) {
			Map<String, Object> model = bind(form(context));
			JsonNode label = label(context);
			model.put("label", text(label));
			model.put("size", label.has("heading") ? "h1" : text(label.get("size")));
			model.put("hint", text(context.get("hint")));
			model.put("width", context.has("width") ? context.get("width").asInt() : 0);
			model.put("rows", 5);
			model.put("choices", choices(context));
			reject(context, (BindingResult) model.get(BindingResult.MODEL_KEY_PREFIX + "form"));
			return model;
		}

		static Map<String, Object> bind(Object form) {
			Map<String, Object> model = new HashMap<>();
			model.put("form", form);
			model.put(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
			return model;
		}

		static JsonNode label(JsonNode context) {
			return context.has("fieldset") ? context.get("fieldset").get("legend") : context.get("label");
		}

		private static Object form(JsonNode context) {
			if (!context.has("fieldset")) {
				return new TextForm(text(context.get("value")));
			}
			if (!context.has("items") || context.get("items").valueStream().anyMatch((item) -> item.has("width"))) {
				return new DateForm(new DateInput(part(context, "day"), part(context, "month"), part(context, "year")));
			}
			List<String> chosen = new ArrayList<>();
			if (context.has("value")) {
				chosen.add(text(context.get("value")));
			}
			if (context.has("values")) {
				context.get("values").valueStream().forEach((value) -> chosen.add(value.asString()));
			}
			context.get("items")
				.valueStream()
				.filter((item) -> item.has("checked"))
				.forEach((item) -> chosen.add(text(item.get("value"))));
			return new ManyForm(chosen);
		}

		private static @Nullable String part(JsonNode context, String part) {
			return text(datePart(context, part).get("value"));
		}

		private static JsonNode datePart(JsonNode context, String part) {
			if (context.has("values")) {
				return new ObjectMapper().createObjectNode().set("value", context.get("values").get(part));
			}
			if (context.has("items")) {
				return context.get("items")
					.valueStream()
					.filter((item) -> text(item.get("name")).equals(part))
					.findFirst()
					.orElseThrow();
			}
			return context.has(part) ? context.get(part) : new ObjectMapper().createObjectNode();
		}

		private static void reject(JsonNode context, BindingResult errors) {
			String message = text(context.get("errorMessage"));
			if (message == null) {
				return;
			}
			if (errors.getTarget() instanceof DateForm) {
				for (String part : List.of("day", "month", "year")) {
					if (datePart(context, part).has("error")) {
						errors.rejectValue(PROPERTY + "." + part, "", message);
					}
				}
			}
			if (!errors.hasErrors()) {
				errors.rejectValue(PROPERTY, "", message);
			}
		}

		private static List<Choice> choices(JsonNode context) {
			List<Choice> choices = new ArrayList<>();
			boolean apart = false;
			for (JsonNode item : context.path("items")) {
				if (item.has("text")) {
					choices.add(
							new Choice(text(item.get("value")), text(item.get("text")), text(item.get("hint")), apart));
				}
				apart = item.has("divider");
			}
			return choices;
		}

	}

	/** A fragment of ours and the fixtures it can be fed with. */
	private record Component(String folder, Set<String> names, boolean field, String template, Set<String> options,
			Function<JsonNode, Map<String, Object>> model, String part, String without, String withoutClass) {

		Component fragment(String call) {
			return template("""
					<th:block th:object="${form}"><th:block th:replace="~{fragments/%s}">
						<th:block class="content" th:utext="${content}" th:remove="tag"></th:block>
					</th:block></th:block>
					""".formatted(call));
		}

		Component template(String template) {
			return new Component(this.folder, this.names, this.field, template, this.options, this.model, this.part,
					this.without, this.withoutClass);
		}

		/**
		 * The options that our fragment can follow; for a field, besides those of all
		 * fields.
		 */
		Component only(String... options) {
			Set<String> all = new TreeSet<>(this.field ? this.options : Set.of());
			all.addAll(List.of(options));
			return new Component(this.folder, this.names, this.field, this.template, all, this.model, this.part,
					this.without, this.withoutClass);
		}

		Component with(Function<JsonNode, Map<String, Object>> model) {
			return new Component(this.folder, this.names, this.field, this.template, this.options, model, this.part,
					this.without, this.withoutClass);
		}

		/** Compares what the selector finds only. */
		Component part(String selector) {
			return new Component(this.folder, this.names, this.field, this.template, this.options, this.model, selector,
					this.without, this.withoutClass);
		}

		/** What ours has besides. */
		Component without(String selector) {
			return new Component(this.folder, this.names, this.field, this.template, this.options, this.model,
					this.part, selector, this.withoutClass);
		}

		/** A class that the official sample has besides. */
		Component withoutClass(String name) {
			return new Component(this.folder, this.names, this.field, this.template, this.options, this.model,
					this.part, this.without, name);
		}

	}

	/**
	 * Both sides in the same canonical form: an element a line, its classes and
	 * attributes in order.
	 */
	private record Comparison(Component component, JsonNode fixture) {

		String ours() {
			Map<String, Object> model = new HashMap<>();
			JsonNode context = this.fixture.get("context");
			context.properties()
				.stream()
				.filter((option) -> option.getValue().isString())
				.forEach((option) -> model.put(option.getKey(), option.getValue().asString()));
			model.put("content", content(context));
			model.putAll(this.component.model().apply(context));
			Element body = Jsoup.parseBodyFragment(new TemplateRenderer().render(this.component.template(), model))
				.body();
			if (!this.component.without().isEmpty()) {
				assertThat(body.select(this.component.without())).isNotEmpty();
				body.select(this.component.without()).remove();
			}
			return canonical(body);
		}

		String official() {
			JsonNode context = this.fixture.get("context");
			Element body = Jsoup.parseBodyFragment(this.fixture.get("html").asString()).body();
			if (this.component.field()) {
				String name = context.path("name").asString(PROPERTY);
				String id = context.path("id").asString(context.path("idPrefix").asString(name));
				body.select("[name]").forEach((input) -> input.attr("name", ourName(input.attr("name"), name)));
				for (String reference : List.of("id", "for", "aria-describedby")) {
					body.select("[" + reference + "]")
						.forEach((element) -> element.attr(reference, ourIds(element.attr(reference), id)));
				}
			}
			if (this.component.folder().equals("error-summary")) {
				body.select("a").attr("href", "#" + PROPERTY + ".day");
			}
			if (!this.component.withoutClass().isEmpty()) {
				body.select("." + this.component.withoutClass()).removeClass(this.component.withoutClass());
			}
			return canonical(body);
		}

		private static String ourName(String name, String official) {
			return Set.of("day", "month", "year").contains(name) ? PROPERTY + '.' + name
					: name.equals(official) ? PROPERTY : name;
		}

		private static String ourIds(String ids, String official) {
			return Arrays.stream(ids.split(" "))
				.map((id) -> id.startsWith(official) ? PROPERTY + id.substring(official.length()) : id)
				.map((id) -> id.replaceFirst("-(day|month|year)$", ".$1"))
				.collect(Collectors.joining(" "));
		}

		/**
		 * The words or markup given as content; a card's comes from a call block that
		 * only the result shows.
		 */
		private String content(JsonNode context) {
			if (this.component.folder().equals("card")) {
				Element card = Jsoup.parseBodyFragment(this.fixture.get("html").asString()).body();
				card.select(".nhsuk-card__heading").remove();
				return card.select(".nhsuk-card__content").html();
			}
			String html = text(context.get("html"));
			return (html != null) ? html : context.path("text").asString("");
		}

		private String canonical(Element body) {
			if (this.component.part().isEmpty()) {
				return lines(body.childNodes(), "") + "\n" + body.text();
			}
			assertThat(body.select(this.component.part())).isNotEmpty();
			return lines(List.copyOf(body.select(this.component.part())), "");
		}

		private static String lines(List<? extends Node> nodes, String indent) {
			StringBuilder lines = new StringBuilder();
			for (Node node : nodes) {
				if (node instanceof Element element) {
					lines.append(indent).append(element.tagName());
					element.attributes()
						.asList()
						.stream()
						.map(Comparison::attribute)
						.filter((attribute) -> !attribute.isEmpty())
						.sorted()
						.forEach((attribute) -> lines.append(' ').append(attribute));
					lines.append('\n').append(lines(element.childNodes(), indent + "  "));
				}
				else if (node instanceof TextNode words && !words.isBlank()) {
					lines.append(indent).append('"').append(words.text().strip()).append("\"\n");
				}
			}
			return lines.toString();
		}

		private static String attribute(Attribute attribute) {
			String name = attribute.getKey();
			if (FOR_SCRIPTS.contains(name) || (name.equals("value") && attribute.getValue().isEmpty())) {
				return "";
			}
			if (Set.of("checked", "selected", "open").contains(name)) {
				return name;
			}
			String value = name.equals("class")
					? String.join(" ", new TreeSet<>(List.of(attribute.getValue().split("\\s+"))))
					: attribute.getValue();
			return name + "=" + value;
		}

		@Override
		public String toString() {
			return this.component.folder() + ": " + this.fixture.get("name").asString();
		}

	}

}
