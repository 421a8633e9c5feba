package uk.nhs.london.aiportal;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/**
 * Each visibility, tried by each kind of person, over the pages of a record, the list,
 * the search and the file. The initiatives are those of Barts Health, which North East
 * London hosts.
 */
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityTests {

	private static final String TRUST = "R1H";

	private static final SignedIn OWN_LEAD = Accounts.lead();

	private static final SignedIn OTHER_LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	private static final SignedIn OTHER_MANAGER = new SignedIn("manager-qkk", Role.ICS_MANAGER, null, null, "QKK",
			"South East London");

	/** Nobody's title but that of the test's record has it. */
	private static final Map<Visibility, String> TITLES = new EnumMap<>(
			Map.of(Visibility.INTERNAL, "Zirkonium kept among us", Visibility.SHARED_LONDON, "Quokka shown to London",
					Visibility.PUBLIC, "Xylophone for everybody"));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MutableClock clock;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private final Map<Visibility, Reference> references = new EnumMap<>(Visibility.class);

	@BeforeEach
	void write() {
		if (!this.references.isEmpty()) {
			return;
		}
		this.clock.set(LocalDate.of(2026, 3, 2));
		TITLES.forEach((visibility, title) -> this.references.put(visibility,
				this.register.register(TRUST, answers(visibility, title), Accounts.administrator())));
		this.clock.set(LocalDate.of(2026, 11, 23));
	}

	private static Answers answers(Visibility visibility, String title) {
		return Answers.none()
			.withFacts((facts) -> facts.title(title)
				.declaredStage(DeclaredStage.PILOT)
				.liveMode(LiveMode.LIMITED_LIVE)
				.product(new Product("Product " + visibility, "Its supplier", null)))
			.withParticulars((it) -> it.withVisibility(visibility)
				.withVisibilityReason("A reason")
				.withSummary(title + " in a sentence"));
	}

	/** A kind of person, and what they may read. */
	private record Person(String name, @Nullable SignedIn signedIn, Set<Visibility> reads) {
	}

	private static List<Person> people() {
		Set<Visibility> all = Set.of(Visibility.values());
		Set<Visibility> shared = Set.of(Visibility.SHARED_LONDON, Visibility.PUBLIC);
		return List.of(new Person("a stranger", null, Set.of(Visibility.PUBLIC)),
				new Person("the trust's lead", OWN_LEAD, all), new Person("another trust's lead", OTHER_LEAD, shared),
				new Person("the system's manager", Accounts.manager(), all),
				new Person("another system's manager", OTHER_MANAGER, shared),
				new Person("an analyst", Accounts.analyst(), shared),
				new Person("an administrator", Accounts.administrator(), all));
	}

	@TestFactory
	Stream<DynamicTest> eachPersonReadsWhatTheVisibilityAllowsAndNothingElse() {
		return people().stream()
			.filter((person) -> person.signedIn() != null)
			.flatMap((person) -> Arrays.stream(Visibility.values())
				.map((visibility) -> dynamicTest(visibility + " and " + person.name(),
						() -> reads(person, visibility, person.reads().contains(visibility)))));
	}

	private void reads(Person person, Visibility visibility, boolean readable) throws Exception {
		String title = TITLES.get(visibility);
		Reference reference = this.references.get(visibility);
		for (String page : List.of("", "/history")) {
			MvcTestResult result = get("/initiatives/" + reference + page, person);
			assertThat(result).hasStatus(readable ? HttpStatus.OK : HttpStatus.NOT_FOUND);
			assertThat(body(result).contains(title)).isEqualTo(readable);
		}
		for (String list : List.of("/initiatives", "/initiatives?asAt=2026-03-31", "/initiatives?q=" + word(title),
				"/initiatives?q=" + word(title) + "&asAt=2026-03-31", "/initiatives?q=" + reference,
				"/initiatives?organisation=R1H&sort=class", "/initiatives.csv", "/initiatives.csv?asAt=2026-03-31")) {
			MvcTestResult result = get(list, person);
			assertThat(result).hasStatusOk();
			assertThat(body(result).contains(title)).as(list).isEqualTo(readable);
		}
	}

	@Test
	void whoMayNotReadIsAnsweredAsIfThereWereNothing() throws Exception {
		for (SignedIn stranger : List.of(OTHER_LEAD, Accounts.analyst(), OTHER_MANAGER)) {
			Person person = new Person("", stranger, Set.of());
			String hidden = "/initiatives/" + this.references.get(Visibility.INTERNAL);
			assertThat(body(get(hidden, person))).isEqualTo(body(get("/initiatives/LAI-999999", person)));
		}
		Person lead = new Person("", OTHER_LEAD, Set.of());
		String record = "/initiatives/" + this.references.get(Visibility.INTERNAL) + "/record";
		assertThat(get(record, lead)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(record + "/name", lead)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.post().uri(record + "/attestation").with(signedInAs(OTHER_LEAD)).with(csrf()).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void countsOnTheFiltersAreOfWhatMayBeRead() throws Exception {
		Person analyst = new Person("", Accounts.analyst(), Set.of());
		assertThat(body(get("/initiatives?q=sentence", analyst))).contains("<h1>2 initiatives</h1>", "Barts Health (2)")
			.doesNotContain("Barts Health (3)", "All products (3)");
		Person lead = new Person("", OWN_LEAD, Set.of());
		assertThat(body(get("/initiatives?q=sentence", lead))).contains("<h1>3 initiatives</h1>", "Barts Health (3)");
	}

	/** Every GET of the portal, whatever it is: found, not listed. */
	@TestFactory
	Stream<DynamicTest> noPageGivesTheTitleToWhoMayNotReadIt() {
		return people().stream()
			.filter((person) -> !person.reads().contains(Visibility.INTERNAL))
			.flatMap((person) -> addresses().stream()
				.map((address) -> dynamicTest(person.name() + " at " + address,
						() -> assertThat(body(get(address, person))).doesNotContain("kept among us"))));
	}

	@TestFactory
	Stream<DynamicTest> everybodyReadsOnTheOpenPagesWhatIsPublicAndNothingElse() {
		return people().stream()
			.flatMap((person) -> Arrays.stream(Visibility.values())
				.map((visibility) -> dynamicTest(visibility + " and " + person.name(), () -> {
					boolean open = visibility == Visibility.PUBLIC;
					String title = TITLES.get(visibility);
					MvcTestResult page = get("/public/initiatives/" + this.references.get(visibility), person);
					assertThat(page).hasStatus(open ? HttpStatus.OK : HttpStatus.NOT_FOUND);
					assertThat(body(page).contains(title)).isEqualTo(open);
					for (String list : List.of("", "?q=" + word(title), "?q=Barts")) {
						assertThat(body(get("/public/initiatives" + list, person)).contains(title)).isEqualTo(open);
					}
				})));
	}

	@Test
	void openPagesLeadThroughSeveralPagesAndStartNoSession() throws Exception {
		Person stranger = people().get(0);
		String page = "/public/initiatives/" + this.references.get(Visibility.PUBLIC);
		for (String address : List.of(page, "/public/initiatives", "/public/initiatives?q=no such words")) {
			MvcTestResult result = get(address, stranger);
			assertThat(result).hasStatusOk().doesNotContainHeader("Set-Cookie");
			assertThat(result.getRequest().getSession(false)).isNull();
		}
		assertThat(body(get(page, stranger))).contains("Pilot", "Xylophone for everybody in a sentence")
			.doesNotContain("administrator", "History", "Every change");
		assertThat(get("/public/initiatives?page=2", stranger)).hasStatus3xxRedirection();
		assertThat(get("/public/initiatives?page=banana", stranger)).hasStatus3xxRedirection();
	}

	@Test
	void londonReadsThePostAndTheTrustTheNameBesideIt() throws Exception {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-r1h", TRUST)), "a password for this test only");
		Reference reference = this.references.get(Visibility.SHARED_LONDON);
		this.register.attest(reference, OWN_LEAD);
		for (Person person : people().subList(1, 7)) {
			boolean named = person.signedIn().mayWriteFor(TRUST);
			for (String page : List.of("", "/history")) {
				String body = body(get("/initiatives/" + reference + page, person));
				assertThat(body).contains("Digital lead, Barts Health");
				assertThat(body.contains("(lead-r1h)")).isEqualTo(named);
			}
		}
	}

	@Test
	void whoeverIsNotOfTheTrustAndOpensAnInternalRecordIsOnTheAuditTrail() {
		Reference hidden = this.references.get(Visibility.INTERNAL);
		for (Person person : people()) {
			for (Visibility visibility : Visibility.values()) {
				Reference reference = this.references.get(visibility);
				int before = readings(reference);
				get("/initiatives/" + reference, person);
				boolean recorded = reference.equals(hidden) && person.reads().contains(visibility)
						&& person.signedIn() != OWN_LEAD;
				assertThat(readings(reference) - before).as(visibility + " and " + person.name())
					.isEqualTo(recorded ? 1 : 0);
			}
		}
	}

	private int readings(Reference reference) {
		return this.jdbc.sql("select count(*) from audit_entry where action = 'RESTRICTED_READ' and subject = ?")
			.param(reference.toString())
			.query(Integer.class)
			.single();
	}

	@Test
	void databaseKeepsNothingInternalWithoutAReason() {
		long id = this.references.get(Visibility.INTERNAL).number();
		assertThatThrownBy(
				() -> this.jdbc.sql("update initiative set visibility_reason = null where id = ?").param(id).update())
			.hasMessageContaining("initiative_check");
	}

	@Test
	void everyAddressOfARecordIsGuarded() {
		assertThat(this.mappings.getHandlerMethods().entrySet())
			.filteredOn((it) -> Arrays.stream(it.getValue().getMethodParameters())
				.anyMatch((parameter) -> parameter.getParameterType() == Reference.class))
			.isNotEmpty()
			.allSatisfy((it) -> assertThat(it.getKey().getPatternValues())
				.allSatisfy((pattern) -> assertThat(pattern).contains("{reference}")));
	}

	private Set<String> addresses() {
		Set<String> addresses = new TreeSet<>();
		this.mappings.getHandlerMethods().keySet().forEach((info) -> {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
				info.getPatternValues().forEach((pattern) -> addresses.addAll(samples(pattern)));
			}
		});
		addresses.addAll(List.of("/initiatives?q=Zirkonium", "/initiatives?product=Product INTERNAL",
				"/public/initiatives?q=Zirkonium", "/initiatives?asAt=2026-03-31", "/initiatives.csv?for=software"));
		return addresses;
	}

	/** A pattern with what leads nearest to the internal record. */
	private List<String> samples(String pattern) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("reference", List.of(this.references.get(Visibility.INTERNAL).toString()));
		values.put("code", List.of(TRUST, "QMF"));
		values.put("figure", List.of("classes", "movement"));
		List<String> samples = List.of(pattern);
		for (Map.Entry<String, List<String>> variable : values.entrySet()) {
			samples = samples.stream()
				.flatMap((sample) -> sample.contains("{" + variable.getKey() + "}")
						? variable.getValue().stream().map((it) -> sample.replace("{" + variable.getKey() + "}", it))
						: Stream.of(sample))
				.toList();
		}
		return samples.stream().map((sample) -> sample.replaceAll("\\{\\*?\\w+[^/}]*}|\\*+", "1")).toList();
	}

	private MvcTestResult get(String address, Person person) {
		MockMvcRequestBuilder request = this.mvc.get().uri(address);
		Optional.ofNullable(person.signedIn()).ifPresent((it) -> request.with(signedInAs(it)));
		return request.exchange();
	}

	private static String word(String title) {
		return title.split(" ")[0];
	}

	private static String body(MvcTestResult result) throws UnsupportedEncodingException {
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
