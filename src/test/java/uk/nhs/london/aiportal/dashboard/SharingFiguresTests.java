package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Partner;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.product.Merging;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Programmes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of collaboration and duplication, counted by hand. All are pilots for
 * diagnostic imaging, registered on 20 May 2026; today is 23 November. Alfa is a spelling
 * of Alpha, as somebody said after all that.
 *
 * <pre>
 * Whittington  detect  Alpha  bought, direct award; safety case and DPIA of its own; offers the DPIA from 5 August
 * Barts        detect  Alfa   bought, route not stated; DPIA of its own
 * Hillingdon   detect  Beta   bought, national call-off; safety case held by Barts
 * Chelsea      triage  Beta   bought, framework; offers its safety case; partner: a university
 * Barts        detect  Gamma  internal; bought, direct award; in the programme
 * Whittington                 in the programme; a partner of unknown kind
 * Hillingdon                  in the programme; bought; DPIA of its own for a product not stated
 * Chelsea      detect  Delta  ended
 * </pre>
 */
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingFiguresTests {

	private static final SignedIn ANALYST = Accounts.analyst();

	private static final String TOPIC = "/collaboration-and-duplication";

	private static final String LONDON = "/london" + TOPIC;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private ProductCatalogue products;

	@Autowired
	private Programmes programmes;

	@Autowired
	private Merging merging;

	@Autowired
	private MutableClock clock;

	@BeforeAll
	void write() {
		this.clock.set(LocalDate.of(2026, 5, 20));
		long programme = this.programmes.named("Invented programme", null, "tests").id();
		Reference first = register("RKE",
				(facts) -> bought(facts, Task.DETECT, "Alpha").assurance(List.of(own("DCB0160"), own("DPIA"))),
				(it) -> route(it, "DIRECT_AWARD"));
		register("R1H", (facts) -> bought(facts, Task.DETECT, "Alfa").assurance(List.of(own("DPIA"))),
				SharingFiguresTests::imaging);
		register("RAS",
				(facts) -> bought(facts, Task.DETECT, "Beta").assurance(List.of(own("DCB0160").withHeldBy("R1H"))),
				(it) -> route(it, "NATIONAL_CALL_OFF"));
		register("RQM", (facts) -> bought(facts, Task.TRIAGE, "Beta"),
				(it) -> route(it, "FRAMEWORK_CALL_OFF").withCodes("shared_assets", Set.of("SAFETY_CASE"))
					.withPartners(List.of(new Partner("A university", "ACADEMIA", null, null))));
		register("R1H", (facts) -> bought(facts, Task.DETECT, "Gamma"),
				(it) -> route(it, "DIRECT_AWARD").withVisibility(Visibility.INTERNAL)
					.withVisibilityReason("A reason")
					.withProgrammeId(programme));
		register("RKE", (facts) -> facts,
				(it) -> it.withProgrammeId(programme).withPartners(List.of(new Partner("Somebody", null, null, null))));
		register("RAS", (facts) -> facts.assurance(List.of(own("DPIA"))), (it) -> it.withProgrammeId(programme));
		register("RQM", (facts) -> bought(facts, Task.DETECT, "Delta").declaredStage(DeclaredStage.ENDED),
				SharingFiguresTests::imaging);
		this.clock.set(LocalDate.of(2026, 8, 5));
		this.register.change(first, this.register.versionOf(first), "It may be had",
				(answers) -> answers.withParticulars((it) -> it.withCodes("shared_assets", Set.of("DPIA"))),
				Accounts.administrator());
		this.clock.set(LocalDate.of(2026, 11, 23));
		assertThat(as(ANALYST).csv(LONDON + "/bought-separately.csv")).as("before the spellings were merged")
			.hasSize(1);
		this.merging.mergeProducts(id("Alfa"), id("Alpha"), "The same", "tests");
	}

	private long id(String product) {
		return this.products.recognise(product, "Invented Ltd").orElseThrow().id();
	}

	private static FactsBuilder bought(FactsBuilder facts, Task task, String product) {
		return facts.tasks(Set.of(task)).origin(Origin.PURCHASED).product(new Product(product, "Invented Ltd", null));
	}

	private static AssuranceItem own(String type) {
		return AssuranceItemBuilder.builder()
			.type(type)
			.applicability(Applicability.REQUIRED)
			.status(AssuranceStatus.COMPLETE)
			.build();
	}

	private static Particulars imaging(Particulars it) {
		return it.withSpecialty("812");
	}

	private static Particulars route(Particulars it, String route) {
		return imaging(it).withCodes("procurement_route", Set.of(route));
	}

	private Reference register(String trust, UnaryOperator<FactsBuilder> facts,
			UnaryOperator<Particulars> particulars) {
		return this.register.register(trust,
				Answers.none()
					.withFacts((builder) -> facts.apply(builder.title("Invented for a test")
						.declaredStage(DeclaredStage.PILOT)
						.liveMode(LiveMode.LIMITED_LIVE)))
					.withParticulars(particulars),
				Accounts.administrator());
	}

	private List<String> lines(String address, SignedIn reader, String... columns) {
		return as(reader).csv(address)
			.stream()
			.map((row) -> String.join("|", List.of(columns).stream().map(row::get).toList()))
			.toList();
	}

	@Test
	void sameTaskInOneSpecialtyWithSeveralProductsIsListedByTheProductsThatSpellingsMeanToday() {
		assertThat(lines(LONDON + "/same-task-several-products.csv", ANALYST, "task", "specialty", "product_label",
				"organisations", "initiatives"))
			.containsExactly("DETECT|812|Alpha, Invented Ltd|R1H RKE|2", "DETECT|812|Beta, Invented Ltd|RAS|1",
					"NOT_STATED||Not stated||2");
		assertThat(heading(LONDON, "same-task-several-products"))
			.isEqualTo("1 task in a specialty is done with several products by 3 trusts; of 2 initiatives it is not "
					+ "stated what they do, where or with what");
	}

	@Test
	void productBoughtSeparatelyIsListedOnceWithAllItsTrusts() {
		assertThat(lines(LONDON + "/bought-separately.csv", ANALYST, "product_label", "trusts", "organisations_labels",
				"initiatives"))
			.containsExactly("Alpha, Invented Ltd|2|Barts Health, Whittington Health|2", "Not stated|||0");
		assertThat(heading(LONDON, "bought-separately")).isEqualTo("1 product was bought separately by 2 trusts");
	}

	@Test
	void papersThatSeveralWroteAreListedUntilSomebodyOffersIts() {
		assertThat(lines(LONDON + "/papers-not-shared.csv?asAt=2026-06-30", ANALYST, "paper", "product_label",
				"organisations", "initiatives"))
			.containsExactly("DPIA|Alpha, Invented Ltd|R1H RKE|2", "DCB0160|Not stated||0", "DPIA|Not stated||1");
		assertThat(lines(LONDON + "/papers-not-shared.csv", ANALYST, "paper", "product_label", "initiatives"))
			.containsExactly("DCB0160|Not stated|0", "DPIA|Not stated|1");
		assertThat(heading(LONDON + "?asAt=2026-06-30", "papers-not-shared")).isEqualTo("Written by each trust and "
				+ "offered by none: the safety case of no products, the data protection impact assessment of 1 "
				+ "product, at 2 trusts; of 1 paper the product is not known");
	}

	@Test
	void offersPartnersAndProgrammesAreCountedAndWhatIsNotStatedStandsApart() {
		assertThat(as(ANALYST).column(LONDON + "/offered-to-others.csv", "asset", "initiatives"))
			.containsEntry("SAFETY_CASE", "1")
			.containsEntry("DPIA", "1")
			.containsEntry("EVALUATION", "0")
			.containsEntry("NOT_STATED", "4");
		assertThat(as(ANALYST).column(LONDON + "/offered-to-others.csv?asAt=2026-06-30", "asset", "initiatives"))
			.containsEntry("DPIA", "0")
			.containsEntry("NOT_STATED", "5");
		assertThat(heading(LONDON, "offered-to-others"))
			.isEqualTo("2 of 31 trusts offer something to others; of 4 initiatives nothing is stated");
		assertThat(as(ANALYST).column(LONDON + "/partners.csv", "value", "initiatives")).containsEntry("ACADEMIA", "1")
			.containsEntry("KIND_NOT_STATED", "1")
			.containsEntry("NONE", "0")
			.containsEntry("NOT_STATED", "4");
		assertThat(heading(LONDON, "partners")).isEqualTo(
				"The most common kind of partner, in 1 initiative: University; of 4 initiatives nothing is stated");
		assertThat(lines(LONDON + "/programmes.csv", ANALYST, "programme_label", "organisations", "initiatives"))
			.containsExactly("Invented programme|RAS RKE|2");
		assertThat(heading(LONDON, "programmes")).isEqualTo("1 programme has initiatives of several trusts");
	}

	@Test
	void noListTellsOfWhatItsReaderMayNotRead() {
		for (String figure : List.of("same-task-several-products", "bought-separately", "papers-not-shared",
				"offered-to-others", "programmes")) {
			for (String place : List.of("/london", "/systems/QMF", "/trusts/R1H", "/trusts/RKE")) {
				assertThat(as(ANALYST).csv(place + TOPIC + "/" + figure + ".csv").toString()).doesNotContain("Gamma");
			}
		}
		assertThat(as(ANALYST).page(LONDON).text()).doesNotContain("Gamma");
		SignedIn barts = Accounts.lead();
		assertThat(lines(LONDON + "/same-task-several-products.csv", barts, "product_label", "organisations"))
			.contains("Gamma, Invented Ltd|R1H");
		assertThat(lines(LONDON + "/programmes.csv", barts, "organisations", "initiatives"))
			.containsExactly("R1H RAS RKE|3");
	}

	@Test
	void trustSeesWhatOfItsOwnIsDoneElsewhereAndWhomToTalkTo() {
		assertThat(lines("/trusts/RAS" + TOPIC + "/same-task-several-products.csv", ANALYST, "product_label", "own",
				"organisations_labels"))
			.containsExactly("Alpha, Invented Ltd|No|Barts Health, Whittington Health",
					"Beta, Invented Ltd|Yes|Hillingdon Hospitals", "Not stated||");
		assertThat(heading("/trusts/RAS" + TOPIC, "same-task-several-products"))
			.isEqualTo("1 task in a specialty is done with several products by 3 trusts, this one among them; of 1 "
					+ "initiative it is not stated what they do, where or with what");
		assertThat(heading("/trusts/RQM" + TOPIC, "same-task-several-products"))
			.isEqualTo("Nothing that is done here is known to be done elsewhere with another product");
		assertThat(lines("/trusts/RKE" + TOPIC + "/bought-separately.csv", ANALYST, "product_label", "own",
				"organisations_labels"))
			.containsExactly("Alpha, Invented Ltd|Yes|Barts Health, Whittington Health", "Not stated||");
		assertThat(lines("/trusts/RAS" + TOPIC + "/bought-separately.csv", ANALYST, "product_label"))
			.containsExactly("Not stated");
		assertThat(heading("/trusts/RKE" + TOPIC, "programmes"))
			.isEqualTo("This trust works with others in 1 programme");
	}

	@Test
	void systemCountsWhatIsDoneTwiceAmongItsOwnTrusts() {
		assertThat(lines("/systems/QMF" + TOPIC + "/bought-separately.csv", ANALYST, "product_label"))
			.containsExactly("Not stated");
		Map<String, String> tasks = as(ANALYST).column("/systems/Z9B2Z" + TOPIC + "/same-task-several-products.csv",
				"product_label", "organisations");
		assertThat(tasks).containsEntry("Alpha, Invented Ltd", "RKE").containsEntry("Beta, Invented Ltd", "RAS");
	}

	@Test
	void listStandsOpenOnThePage() {
		Document page = as(ANALYST).page(LONDON);
		assertThat(page.select("#bought-separately details").hasAttr("open")).isTrue();
		assertThat(page.select("#partners details").hasAttr("open")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { LONDON, "/systems/Z9B2Z" + TOPIC, "/trusts/RKE" + TOPIC, LONDON + "?asAt=2026-06-30" })
	void everyNumberLeadsToExactlyWhatItCounts(String address) {
		assertThat(as(ANALYST).followEveryNumber(address)).isGreaterThan(12);
	}

	private String heading(String address, String figure) {
		return as(ANALYST).page(address).select("#" + figure + " h2").text();
	}

	private FigurePages as(SignedIn reader) {
		return new FigurePages(this.mvc, reader);
	}

}
