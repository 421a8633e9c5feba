package uk.nhs.london.aiportal.discovery;

import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.PublicReport;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.Merging;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.ProductFacts;
import uk.nhs.london.aiportal.product.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/**
 * A product as a lead picks it and as others find it. Each test has products of its own.
 */
@PostgresTest
class ProductPagesTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private ProductCatalogue products;

	@Autowired
	private Merging merging;

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void provideTheLead() {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-rqm", "RQM")), "a password for this test only");
	}

	@Test
	void aProductThatNobodyKnowsIsAddedWithoutAQuestion() throws Exception {
		Reference reference = initiative("RQM", null, null);
		this.mvc.perform(product(reference, "Zebrafinch", "Serengeti Systems"))
			.andExpect(redirectedUrl("/initiatives/" + reference + "/record"));
		assertThat(linked(reference).inWords()).isEqualTo("Zebrafinch, Serengeti Systems");
	}

	@Test
	void aMisspeltProductIsOfferedAndTheChosenOneIsLinkedWhileTheTypedNameStays() throws Exception {
		initiative("R1H", "Lungwatch", "Exhale Imaging");
		initiative("RJ1", "lungwatch ", "exhale imaging");
		Reference reference = initiative("RQM", null, null);
		Document asked = show(product(reference, "Lung wach", null), 200);
		assertThat(asked.select("input[name=productChoice]").eachAttr("value")).hasSize(2).contains("new");
		assertThat(asked.text()).contains("Lungwatch", "Exhale Imaging. Registered by 2 organisations",
				"None of these: add what I typed as a new product");
		assertThat(asked.select("input[name=productName]").val()).isEqualTo("Lung wach");
		String id = asked.select("input[name=productChoice]").first().val();
		this.mvc.perform(product(reference, "Lung wach", null).param("productChoice", id))
			.andExpect(redirectedUrl("/initiatives/" + reference + "/record"));
		assertThat(linked(reference).inWords()).isEqualTo("Lungwatch, Exhale Imaging");
		assertThat(facts(reference).product().name()).isEqualTo("Lung wach");

		this.mvc.perform(product(reference, "Lung wach", "Exhale Imaging"))
			.andExpect(redirectedUrl("/initiatives/" + reference + "/record"))
			.andExpect(status().is3xxRedirection());
		assertThat(titles("/initiatives?product=LUNGWATCH")).as("every spelling").hasSize(3);
		Document page = show(get("/products/" + id).with(signedInAs(Accounts.analyst())), 200);
		assertThat(page.select("main tbody tr")).hasSize(3);
		assertThat(page.text()).contains("Registered by 3 organisations, in 3 initiatives.", "Barts Health");
	}

	@Test
	void whoUsesAProductMayBeAskedAsNowKnown() throws Exception {
		Reference reference = initiative("RQM", null, null);
		this.mvc.perform(product(reference, "Nowknown", null)).andExpect(status().is3xxRedirection());
		Document page = show(
				get("/products/" + linked(reference).id() + "?basis=known").with(signedInAs(Accounts.analyst())), 200);
		assertThat(page.select("main tbody tr")).hasSize(1);
	}

	@Test
	void noneOfTheOfferedAddsWhatWasTyped() throws Exception {
		initiative("R1H", "Kneescan", "Joint Venture Ltd");
		Reference reference = initiative("RQM", null, null);
		this.mvc.perform(product(reference, "Kneescan Pro", "Other Ltd").param("productChoice", "new"))
			.andExpect(redirectedUrl("/initiatives/" + reference + "/record"));
		assertThat(linked(reference).inWords()).isEqualTo("Kneescan Pro, Other Ltd");
	}

	@Test
	void anIdThatOnlyAForgedFormHasLinksNothing() throws Exception {
		Reference reference = initiative("RQM", null, null);
		this.mvc.perform(product(reference, "Forgedproduct", null).param("productChoice", "987654321"))
			.andExpect(status().is3xxRedirection());
		assertThat(linked(reference).name()).isEqualTo("Forgedproduct");
	}

	@Test
	void findingShowsWhatIsKnownEvenWhereNothingIsInDoubt() throws Exception {
		initiative("R1H", "Ophthalmon", "Eye Works");
		Reference reference = initiative("RQM", null, null);
		assertThat(show(product(reference, "Ophthalmon", "Eye Works").param("then", "find"), 200).text())
			.contains("Is it one of these?", "Registered by 1 organisation");
		assertThat(show(product(reference, "Qwertzuiop", null).param("then", "find"), 200).text())
			.contains("No product like “Qwertzuiop” is known yet");
		assertThat(facts(reference).product()).isNull();
	}

	@Test
	void choosingFillsWhatIsTrueEverywhereWhereNothingIsStatedAndNothingLocal() throws Exception {
		initiative("R1H", "Dermalook", "Skinwise");
		KnownProduct product = this.products.recognise("Dermalook", "Skinwise").orElseThrow();
		this.products.state(product.id(),
				new ProductFacts(null, DeviceClass.IIA, DeviceRoute.UKCA, "CSC-77", "2.1", "Triage of lesions"),
				"lead");
		Reference reference = initiative("RQM", null, null);
		this.mvc
			.perform(post("/initiatives/" + reference + "/record/device").with(signedInAs(LEAD))
				.with(csrf())
				.param("version", version(reference))
				.param("deviceRoute", "CE"))
			.andExpect(status().is3xxRedirection());
		var saved = this.mvc.perform(product(reference, "dermalook", null)).andExpect(status().is3xxRedirection());
		assertThat(saved.andReturn().getFlashMap().get("filled")).asList()
			.contains("Supplier: Skinwise", "Medical device class: Class IIa", "DCB0129: CSC-77",
					"Intended purpose: Triage of lesions")
			.noneMatch((it) -> it.toString().contains("mark"));
		Facts facts = facts(reference);
		assertThat(facts.product()).isEqualTo(new Product("dermalook", "Skinwise", null));
		assertThat(facts.deviceClass()).isEqualTo(DeviceClass.IIA);
		assertThat(facts.deviceRoute()).as("what was stated stays").isEqualTo(DeviceRoute.CE);
		assertThat(facts.assurance()).extracting(AssuranceItem::type).containsExactly("DCB0129");
		assertThat(facts.assurance().get(0).productVersion()).isEqualTo("2.1");
		assertThat(facts.assurance().get(0).applicability()).isEqualTo(Applicability.REQUIRED);
		assertThat(facts.funding()).isEmpty();
		assertThat(facts.contract()).isNull();
		Document tasks = show(get("/initiatives/" + reference + "/record").with(signedInAs(LEAD))
			.cookie(saved.andReturn().getResponse().getCookies()), 200);
		assertThat(tasks.text()).contains("Filled in from what is known of the product",
				"Medical device class: Class IIa");
	}

	@Test
	void registeringAsksAndFillsToo() throws Exception {
		initiative("R1H", "Wardflow", "Bedwise");
		KnownProduct product = this.products.recognise("Wardflow", "Bedwise").orElseThrow();
		this.products.state(product.id(), new ProductFacts(null, DeviceClass.NOT_DEVICE, null, null, null, null),
				"lead");
		String draft = "/registrations/" + UUID.randomUUID();
		answer(draft + "/name", "title", "Plan beds", "summary", "Plans beds")
			.andExpect(redirectedUrl(draft + "/problem"));
		String asked = answer(draft + "/product", "productName", "Wardflo").andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		String id = Jsoup.parse(asked).select("input[name=productChoice]").first().val();
		answer(draft + "/product", "productName", "Wardflo", "productChoice", id)
			.andExpect(status().is3xxRedirection());
		assertThat(show(get(draft + "/check").with(signedInAs(LEAD)), 200).text()).contains("Wardflo", "Bedwise");
	}

	@Test
	void whatThePressReportsIsLinkedToo() {
		initiative("R1H", "Headline Reader", "Presswise");
		this.register.registerPublicReport("RJ1", answers("headline  reader", null), List.of(),
				new PublicReport("press-7", "RJ1", "https://example.org/7", null, null, null, null, "{}"), "tests");
		long id = this.products.recognise("Headline Reader", null).orElseThrow().id();
		Document page = show(get("/products/" + id).with(signedInAs(Accounts.analyst())), 200);
		assertThat(page.select("main tbody tr")).hasSize(2);
		assertThat(page.text()).contains("Registered by 1 organisation,", "Publicly reported, not confirmed");
		assertThat(page.select("main tbody td:has(.class-tag) > span:not(.nhsuk-table-responsive__heading)").eachText())
			.as("all tags of a cell in one part of it, which keeps them together on a narrow screen")
			.hasSize(2)
			.anySatisfy((it) -> assertThat(it).endsWith("Publicly reported, not confirmed"));
	}

	@Test
	void suppliersUnderTwoSpellingsAreMergedWithoutLosingWhatWasTypedAndTakenApartAgain() throws Exception {
		Reference one = initiative("R1H", "Echomind", "Sonar Health Ltd");
		Reference two = initiative("RJ1", "Echomind", "Sonar Health Limited");
		Supplier ltd = this.products.suppliers("Sonar Health Ltd")
			.stream()
			.filter((it) -> it.name().endsWith("Ltd"))
			.findFirst()
			.orElseThrow();
		Supplier limited = this.products.suppliers("Sonar Health Ltd")
			.stream()
			.filter((it) -> it.name().endsWith("Limited"))
			.findFirst()
			.orElseThrow();
		assertThat(linked(one).id()).isNotEqualTo(linked(two).id());

		String path = "/suppliers/" + limited.id();
		assertThat(show(get(path + "/merge").with(signedInAs(Accounts.administrator())), 200).text())
			.contains("Sonar Health Ltd");
		assertThat(show(admin(path + "/merge").param("into", String.valueOf(ltd.id())), 200).text())
			.contains("Enter why they are the same");
		assertThat(
				show(admin(path + "/merge").param("into", String.valueOf(ltd.id())).param("reason", "One company"), 200)
					.text())
			.contains("Check before you merge", "Echomind");
		this.mvc
			.perform(admin(path + "/merge/confirm").param("into", String.valueOf(ltd.id()))
				.param("reason", "One company"))
			.andExpect(redirectedUrl("/suppliers/" + ltd.id()));

		assertThat(linked(two)).isEqualTo(linked(one));
		assertThat(facts(two).product().supplier()).as("what was typed").isEqualTo("Sonar Health Limited");
		assertThat(this.products.recognise("Echomind", "Sonar Health Limited").orElseThrow()).isEqualTo(linked(one));
		assertThat(titles("/initiatives?supplier=" + ltd.id())).hasSize(2);
		assertThat(titles("/initiatives?product=echomind")).hasSize(2);
		Document page = show(get("/suppliers/" + ltd.id()).with(signedInAs(Accounts.analyst())), 200);
		assertThat(page.text()).contains("Sonar Health Limited", "by A former account", "One company",
				"Registered by 2 organisations");
		this.mvc.perform(get(path).with(signedInAs(Accounts.analyst())))
			.andExpect(redirectedUrl("/suppliers/" + ltd.id()));

		this.mvc.perform(admin(path + "/separate").param("reason", "Two companies after all"))
			.andExpect(redirectedUrl(path));
		assertThat(linked(two).supplierName()).isEqualTo("Sonar Health Limited");
		assertThat(linked(two).id()).isNotEqualTo(linked(one).id());
	}

	@Test
	void spellingsOfAMergedProductGoWithIt() {
		Reference first = initiative("R1H", "Alphacare", "Alpha Co");
		Reference second = initiative("RJ1", "Betacare", "Beta Co");
		Reference third = initiative("RQM", "Gammacare", "Gamma Co");
		this.merging.mergeProducts(linked(first).id(), linked(second).id(), "Renamed", "administrator");
		this.merging.mergeProducts(linked(second).id(), linked(third).id(), "Renamed again", "administrator");
		assertThat(linked(first)).isEqualTo(linked(second)).isEqualTo(linked(third));
		assertThat(titles("/initiatives?product=alphacare")).as("by a spelling").hasSize(3);
		assertThat(show(get("/products/" + linked(third).id()).with(signedInAs(Accounts.administrator())), 200).text())
			.contains("Alphacare, Alpha Co", "Betacare, Beta Co", "Take it back");
	}

	@Test
	void productsAreFoundByPartsOfNamesAndByMisspeltOnes() {
		initiative("R1H", "Theatreplan", "Cutting Edge");
		for (String words : List.of("theatre", "Theatrepln", "cutting", "")) {
			assertThat(show(get("/products").param("q", words).with(signedInAs(Accounts.analyst())), 200).text())
				.as(words)
				.contains("Theatreplan", "Cutting Edge");
		}
		assertThat(show(get("/products").param("q", "no such thing").with(signedInAs(Accounts.analyst())), 200).text())
			.contains("0 products have");
	}

	@Test
	void aProgrammeIsNamedOnceAndListsItsInitiatives() throws Exception {
		Reference one = initiative("RQM", null, null);
		programme(one).param("programmeName", "London Imaging Network");
		this.mvc.perform(programme(one).param("programmeName", "London Imaging Network"))
			.andExpect(redirectedUrl("/initiatives/" + one + "/record"));
		Long id = this.register.find(one).answers().particulars().programmeId();
		Reference two = initiative("RQM", null, null);
		assertThat(show(get("/initiatives/" + two + "/record/programme").with(signedInAs(LEAD)), 200)
			.select("select[name=programmeId] option")
			.eachText()).contains("London Imaging Network");
		this.mvc.perform(programme(two).param("programmeName", "london  imaging network"));
		assertThat(this.register.find(two).answers().particulars().programmeId()).isEqualTo(id);
		Document page = show(get("/programmes/" + id).with(signedInAs(Accounts.analyst())), 200);
		assertThat(page.select("main tbody tr")).hasSize(2);
		assertThat(page.select("main tbody td:has(.class-tag) > *")).as("two children in each cell of a class")
			.hasSize(4);
		assertThat(titles("/initiatives?programme=" + id)).hasSize(2);
		this.mvc.perform(programme(two).param("programmeId", "987654321")).andExpect(status().is3xxRedirection());
		assertThat(this.register.find(two).answers().particulars().programmeId()).isNull();
		assertThat(show(get("/initiatives/" + one).with(signedInAs(LEAD)), 200).text())
			.contains("Programme: London Imaging Network.");
	}

	@Test
	void theAuditTrailTellsWhoStatedTheNumberOfACompany() throws Exception {
		long supplier = linked(initiative("R1H", "Ledgered", "Ledger Ltd")).supplierId();
		String path = "/suppliers/" + supplier;
		for (String number : List.of("01234567", "01234567", "")) {
			this.mvc.perform(admin(path + "/company").param("companiesHouseNo", number)).andExpect(redirectedUrl(path));
		}
		this.mvc.perform(admin(path + "/company")).andExpect(redirectedUrl(path));
		assertThat(this.jdbc
			.sql("select actor || ': ' || detail from audit_entry where action = 'REFERENCE_CHANGED' and subject = ?"
					+ " order by detail")
			.param("supplier " + supplier)
			.query(String.class)
			.list()).containsExactly("administrator: Companies House number: 01234567",
					"administrator: Companies House number: not stated");
	}

	@Test
	void onlyAnAdministratorMergesAndAnalystsChangeNothing() throws Exception {
		long id = linked(initiative("R1H", "Guarded", "Guard Ltd")).id();
		for (String path : List.of("/merge", "/separate")) {
			this.mvc.perform(get("/products/" + id + path).with(signedInAs(LEAD))).andExpect(status().isForbidden());
		}
		this.mvc.perform(get("/products/" + id + "/facts").with(signedInAs(Accounts.analyst())))
			.andExpect(status().isForbidden());
		this.mvc
			.perform(post("/products/" + id + "/facts").with(signedInAs(LEAD)).with(csrf()).param("deviceClass", "IIA"))
			.andExpect(redirectedUrl("/products/" + id));
		assertThat(show(get("/products/" + id).with(signedInAs(LEAD)), 200).text()).contains("Class IIa",
				"not stated became Class IIa");
	}

	private ResultActions answer(String path, String... parameters) throws Exception {
		MockHttpServletRequestBuilder request = post(path).with(signedInAs(LEAD)).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return this.mvc.perform(request);
	}

	private MockHttpServletRequestBuilder admin(String path) {
		return post(path).with(signedInAs(Accounts.administrator())).with(csrf());
	}

	private MockHttpServletRequestBuilder programme(Reference reference) {
		return post("/initiatives/" + reference + "/record/programme").with(signedInAs(LEAD))
			.with(csrf())
			.param("version", version(reference));
	}

	private MockHttpServletRequestBuilder product(Reference reference, String name, String supplier) {
		MockHttpServletRequestBuilder request = post("/initiatives/" + reference + "/record/product")
			.with(signedInAs(LEAD))
			.with(csrf())
			.param("version", version(reference))
			.param("productName", name);
		return (supplier != null) ? request.param("productSupplier", supplier) : request;
	}

	private Document show(MockHttpServletRequestBuilder request, int expected) {
		try {
			return Jsoup.parse(this.mvc.perform(request)
				.andExpect(status().is(expected))
				.andReturn()
				.getResponse()
				.getContentAsString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> titles(String address) {
		return show(get(address).with(signedInAs(Accounts.analyst())), 200)
			.select("main tbody a[href^=/initiatives/LAI]")
			.eachText();
	}

	private Reference initiative(String organisation, String product, String supplier) {
		return this.register.register(organisation, answers(product, supplier), Accounts.administrator());
	}

	private static Answers answers(String product, String supplier) {
		return Answers.none()
			.withFacts((facts) -> facts.title("Uses " + product)
				.declaredStage(DeclaredStage.PILOT)
				.product((product != null) ? new Product(product, supplier, null) : null));
	}

	private String version(Reference reference) {
		return String.valueOf(this.register.versionOf(reference));
	}

	private Facts facts(Reference reference) {
		return this.register.find(reference).answers().facts();
	}

	private KnownProduct linked(Reference reference) {
		return this.products.find(this.register.find(reference).answers().particulars().productId()).orElseThrow();
	}

}
