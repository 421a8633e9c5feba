package uk.nhs.london.aiportal.discovery;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.PublicReport;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Nine initiatives, two of them from before 2026: enough for each filter to part them.
 */
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InitiativesPageTests {

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private MutableClock clock;

	@Autowired
	private MockMvc mvc;

	private Reference renamed;

	@BeforeAll
	void fillTheRegister() {
		this.clock.set(LocalDate.parse("2024-05-01"));
		this.renamed = register("R1H", "Read scans of stroke patients", product("Clotfinder 360", "Example Imaging"),
				stage(DeclaredStage.PILOT), domain(UseDomain.DIAGNOSTIC_IMAGING));
		register("RJ1", "Idea of old", stage(DeclaredStage.IDEA));
		this.clock.set(LocalDate.parse("2026-11-20"));
		change(this.renamed, (facts) -> facts.title("Read scans at the door").declaredStage(null).events(List.of()));
		register("RJ1", "Write the clinic letters", product("Scribewell", "Quill Ltd"), stage(DeclaredStage.SHADOW),
				domain(UseDomain.DOCUMENTATION), (facts) -> facts.liveMode(LiveMode.SHADOW));
		register("RRU", "Sort calls", product(" scribewell ", null), stage(DeclaredStage.PILOT),
				(facts) -> facts.patientFacing(true)
					.usesPatientData(PatientDataUse.IDENTIFIABLE)
					.liveMode(LiveMode.LIMITED_LIVE)
					.openSafetyNotice(true)
					.lastUsedOn(PartialDate.parse("2026-11-19")));
		this.lives.happened(new Reference(this.renamed.number() + 3),
				LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2026-09"))), Accounts.administrator());
		register("K0N6A", "Answer questions online", stage(DeclaredStage.PILOT));
		register("R1H", "Plan 100% of theatre lists", stage(DeclaredStage.PILOT), domain(UseDomain.OPERATIONS_FLOW));
		register("R1H", "Ended trial", stage(DeclaredStage.ENDED));
		this.register.registerPublicReport("R1H", Answers.none()
			.withFacts((facts) -> facts.title("Reported in the press").product(new Product("Scribewell", null, null))),
				List.of(), new PublicReport("press-1", "R1H", "https://example.org/press", null, null, null,
						PartialDate.parse("2025"), "{}"),
				"tests");
		this.clock.set(LocalDate.parse("2026-11-23"));
	}

	@Test
	void unfilteredListShowsWhatTrustsRegisteredAndSaysWhatIsNotAmongIt() {
		Document page = page(Map.of());
		assertThat(page.selectFirst("h1").text()).isEqualTo("6 initiatives");
		assertThat(titles(page)).containsExactly("Ended trial", "Idea of old", "Plan 100% of theatre lists",
				"Read scans at the door", "Sort calls", "Write the clinic letters");
		assertThat(page.selectFirst(".lede").text()).contains("At 3 organisations.",
				"1 publicly reported, not confirmed by the trust", "1 at organisations that London does not count");
		assertThat(page.title()).startsWith("6 initiatives");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					organisation=R1H                     | Ended trial; Plan 100% of theatre lists; Read scans at the door
					organisation=R1H,RRU                 | Ended trial; Plan 100% of theatre lists; Read scans at the door; Sort calls
					organisation=K0N6A                   | Answer questions online
					system=QMF                           | Ended trial; Plan 100% of theatre lists; Read scans at the door
					system=QKK                           | Idea of old; Write the clinic letters
					system=LONDON                        | Sort calls
					classification=PILOT                 | Plan 100% of theatre lists; Sort calls; Write the clinic letters
					classification=ENDED,NOT_YET_LIVE    | Ended trial; Idea of old
					subLabel=SHADOW                      | Write the clinic letters
					countedAs=SHADOW                     | Write the clinic letters
					countedAs=ENDED                      | Ended trial
					domain=DOCUMENTATION                 | Write the clinic letters
					domain=NOT_STATED                    | Ended trial; Idea of old; Sort calls
					product=SCRIBEWELL                   | Sort calls; Write the clinic letters
					redList=true                         | Sort calls
					provenance=PUBLIC_REPORT             | Reported in the press
					provenance=ALL&product=Scribewell    | Reported in the press; Sort calls; Write the clinic letters
					organisation=R1H&classification=PILOT | Plan 100% of theatre lists
					organisation=XXX                     | ''
					classification=NONSENSE              | ''
					""")
	void filterFindsExactly(String query, String titles) {
		Document page = page(query);
		assertThat(String.join("; ", titles(page))).isEqualTo(titles);
		int count = titles.isEmpty() ? 0 : titles.split("; ").length;
		assertThat(page.selectFirst("h1").text()).isEqualTo(count + ((count == 1) ? " initiative" : " initiatives"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			letter            | Write the clinic letters
			letters clinic    | Write the clinic letters
			scribewell        | Sort calls; Write the clinic letters
			Scribwel          | Sort calls; Write the clinic letters
			scriebwell        | Sort calls; Write the clinic letters
			quil              | Sort calls; Write the clinic letters
			Clotfindr         | Read scans at the door
			LAI-000001        | Read scans at the door
			lai-000001        | Read scans at the door
			100%              | Plan 100% of theatre lists
			_                 | ''
			london ambulance  | Sort calls
			stroke            | ''
			zebra             | ''
			"                 | ''
			""")
	void wordsFindExactly(String words, String titles) {
		Document page = page(Map.of("q", words, "sort", "title"));
		assertThat(String.join("; ", titles(page))).isEqualTo(titles);
	}

	@Test
	void productShowsWhoUsesItAndInWhichClass() {
		String words = page("product=scribewell").selectFirst("main").text();
		assertThat(words).contains("Used or tried by Guy's and St Thomas' (1), London Ambulance (1).",
				"By class: Pilot (2).");
	}

	@Test
	void nullCharacterIsNoError() {
		assertThat(titles(page("q=scribe%00well&organisation=R%00"))).isEmpty();
	}

	@Test
	void countBesideAChoiceIsWhatTheChoiceThenFinds() {
		Set<String> nothingTried = new HashSet<>();
		for (String query : List.of("", "organisation=R1H", "classification=PILOT", "q=scribewell&provenance=ALL",
				"asAt=2024-12-31")) {
			for (var option : page(query).select("select:not([name=sort]) option[value]:not([value=''])")) {
				String name = option.parent().attr("name");
				boolean nothing = option.text().endsWith("(0)");
				if (nothing && !nothingTried.add(query + name)) {
					continue; // One choice of each filter that finds nothing will do.
				}
				String address = UriComponentsBuilder.fromPath("/initiatives")
					.query(query)
					.replaceQueryParam(name, "{value}")
					.encode()
					.buildAndExpand(option.val())
					.toUriString();
				String found = page(UriComponentsBuilder.fromUriString(address).build().getQuery()).selectFirst("h1")
					.text();
				assertThat(option.text()).as("%s and then %s", query, address)
					.endsWith("(" + found.split(" ")[0] + ")");
			}
		}
	}

	@Test
	void pastDateShowsWhatTheRegisterSaidThen() {
		Document then = page("asAt=2024-12-31");
		assertThat(titles(then)).containsExactly("Idea of old", "Read scans of stroke patients");
		assertThat(titles(page("asAt=2024-12-31&q=stroke"))).containsExactly("Read scans of stroke patients");
		assertThat(titles(page("asAt=2024-12-31&q=Clotfindr"))).containsExactly("Read scans of stroke patients");
		assertThat(titles(page("asAt=2024-12-31&classification=PILOT")))
			.containsExactly("Read scans of stroke patients");
		assertThat(titles(page("asAt=2024-12-31&product=clotfinder%20360")))
			.containsExactly("Read scans of stroke patients");
		assertThat(titles(page("asAt=2024-04-30"))).isEmpty();
		assertThat(titles(page("asAt=2026-11-19"))).containsExactly("Idea of old", "Read scans of stroke patients");
		assertThat(titles(page("asAt=2026-11-20"))).hasSize(6).contains("Read scans at the door");
	}

	@Test
	void rowSaysClassDomainProductGatesAndTheNearestStep() {
		Document page = page("product=Scribewell&organisation=RRU");
		InitiativeRecord record = this.register.find(new Reference(reference(page)));
		String row = page.select("tbody tr").text();
		assertThat(row).contains("Sort calls", record.reference().toString(), "London Ambulance", "Pilot",
				record.result().subLabel().label(), "Red list", "Not stated", "Scribewell",
				record.result().nearestMissing().gate().label());
		assertThat(row).containsPattern("\\d of 8").doesNotContain("not confirmed");
		assertThat(page("subLabel=SHADOW").select("tbody tr").text()).doesNotContain("Red list");
		assertThat(page.selectFirst("tbody a[href*=product]").attr("href"))
			.isEqualTo("/initiatives?product=Scribewell");
	}

	@Test
	void chosenFilterIsTakenOffByItsLink() {
		Document page = page("organisation=R1H,RJ1&q=scribewell&asAt=2026-11-20");
		assertThat(page.select(".filters-chosen a").eachText()).containsExactly("Remove Words: scribewell ×",
				"Remove Trust: Barts Health ×", "Remove Trust: Guy's and St Thomas' ×",
				"Remove As at 20 November 2026 ×", "Remove all");
		assertThat(page.select(".filters-chosen a").eachAttr("href")).containsExactly(
				"/initiatives?organisation=R1H,RJ1&asAt=2026-11-20",
				"/initiatives?organisation=RJ1&q=scribewell&asAt=2026-11-20",
				"/initiatives?organisation=R1H&q=scribewell&asAt=2026-11-20",
				"/initiatives?organisation=R1H,RJ1&q=scribewell", "/initiatives");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "2", "99999999999", "two" })
	void pageOutOfRangeLeadsToTheFirst(String number) throws Exception {
		this.mvc
			.perform(get("/initiatives").param("page", number)
				.param("system", "QMF")
				.with(Accounts.signedInAs(Accounts.analyst())))
			.andExpect(status().is3xxRedirection())
			.andExpect(redirectedUrl("/initiatives?system=QMF"));
	}

	@Test
	void everyOrderAndItsReverseShowTheSameRows() {
		for (Sort.Column column : Sort.Column.values()) {
			for (String sign : List.of("", "-")) {
				assertThat(titles(page("sort=" + sign + column.parameter()))).as(sign + column).hasSize(6);
			}
		}
		assertThat(titles(page("sort=-title")).get(0)).isEqualTo("Write the clinic letters");
		assertThat(page("sort=-title").select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("descending");
	}

	@Test
	void applyingAFilterKeepsTheSupplierOfTheAddress() {
		assertThat(page("supplier=1").select("form.filters input[name=supplier]").eachAttr("value"))
			.containsExactly("1");
		assertThat(page("").select("form.filters input[name=supplier]")).isEmpty();
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void longListRunsOverPagesAndItsStatementsDoNotGrow() {
		List<String> few = StatementCount.during(() -> page("organisation=RQM&sort=registered"));
		for (int i = 1; i <= 60; i++) {
			register("RQM", "Of many %02d".formatted(i), stage(DeclaredStage.PILOT));
		}
		List<String> many = StatementCount.during(() -> page("organisation=RQM&sort=registered"));
		assertThat(many).hasSameSizeAs(few).hasSizeBetween(1, 6);

		Document first = page("organisation=RQM&sort=registered");
		assertThat(first.title()).startsWith("60 initiatives (page 1 of 3)");
		assertThat(titles(first)).hasSize(25).startsWith("Of many 60");
		Document last = page("organisation=RQM&sort=registered&page=3");
		assertThat(titles(last)).hasSize(10).endsWith("Of many 01");
		assertThat(first.selectFirst("a[rel=next]").attr("href"))
			.isEqualTo("/initiatives?organisation=RQM&sort=registered&page=2");
		assertThat(first.select("a[href^='/initiatives.csv']").first().attr("href"))
			.isEqualTo("/initiatives.csv?organisation=RQM");
	}

	@Test
	void emptyResultHelps() {
		String words = page("q=zebra&asAt=2026-11-20").selectFirst("main").text();
		assertThat(words).contains("0 initiatives", "Nothing in the register has all of what you chose.",
				"Try fewer words", "as at 20 November 2026", "some trusts have reported nothing");
	}

	private Document page(Map<String, String> parameters) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/initiatives");
		parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return show(address.encode().buildAndExpand(parameters).toUri());
	}

	private Document page(String query) {
		return show(URI.create("/initiatives?" + query));
	}

	private Document show(URI address) {
		try {
			String html = this.mvc.perform(get(address).with(Accounts.signedInAs(Accounts.analyst())))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString();
			return Jsoup.parse(html);
		}
		catch (Exception ex) {
			throw new AssertionError(address.toString(), ex);
		}
	}

	private static List<String> titles(Document page) {
		return page.select("tbody tr td:first-child a").eachText();
	}

	private static long reference(Document page) {
		return Reference.valueOf(page.selectFirst("tbody tr .initiatives__small").text()).number();
	}

	@SafeVarargs
	private Reference register(String organisation, String title, Consumer<FactsBuilder>... facts) {
		Answers answers = Answers.none().withFacts((it) -> {
			it.title(title);
			List.of(facts).forEach((fact) -> fact.accept(it));
		});
		return this.register.register(organisation, answers, Accounts.administrator());
	}

	private void change(Reference reference, Consumer<FactsBuilder> change) {
		int version = this.register.find(reference).version();
		this.register.change(reference, version, "Test", (answers) -> answers.withFacts(change),
				Accounts.administrator());
	}

	private static Consumer<FactsBuilder> stage(DeclaredStage stage) {
		return (facts) -> facts.declaredStage(stage);
	}

	private static Consumer<FactsBuilder> domain(UseDomain domain) {
		return (facts) -> facts.useDomain(domain);
	}

	private static Consumer<FactsBuilder> product(String name, String supplier) {
		return (facts) -> facts.product(new Product(name, supplier, null));
	}

}
