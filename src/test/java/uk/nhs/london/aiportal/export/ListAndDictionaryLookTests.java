package uk.nhs.london.aiportal.export;

import java.util.List;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the list, narrowed without a script, to its file and the meaning of its columns.
 */
@BrowserTest
@PostgresTest
@Import(MutableClock.Installed.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ListAndDictionaryLookTests {

	private static final String PASSWORD = "a long enough password";

	private static final List<String> TRUSTS = List.of("R1H", "RJ1", "RKE", "RRU", "RAN", "RV3", "RP6");

	@Autowired
	private InitiativeService register;

	@Autowired
	private AccountService accounts;

	@Test
	@Order(1)
	void listIsNarrowedAndDownloaded(Visitor visitor) {
		this.accounts.provide(List.of(NewAccount.analyst("list-analyst")), PASSWORD);
		for (int i = 0; i < 60; i++) {
			register(i);
		}
		visitor.open("/sign-in").signIn("list-analyst", PASSWORD);

		visitor.open("/initiatives").photograph("initiatives").expectAccessible();
		assertThat(visitor.page().locator("h1").innerText()).isEqualTo("60 initiatives");

		visitor.page().selectOption("#filter-product", "Scribewell");
		visitor.page().locator(".filters button").first().click();
		String heading = visitor.page().locator("h1").innerText();
		assertThat(heading).isEqualTo("20 initiatives");
		visitor.photograph("initiatives-of-a-product").expectAccessible();
		assertThat(visitor.page().locator("main").innerText()).contains("Download these 20 initiatives (CSV)");

		visitor.open("/initiatives?q=zebra&redList=true&sort=-gates").photograph("initiatives-none").expectAccessible();
		visitor.open("/initiatives?page=2&organisation=R1H,RJ1,RKE,RRU,RAN,RV3,RP6");
		assertThat(visitor.page().title()).startsWith("60 initiatives (page 2 of 3)");
		visitor.photograph("initiatives-second-page").expectAccessible();

		visitor.open("/initiatives/download?product=Scribewell").photograph("initiatives-download").expectAccessible();
		assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Download 20 initiatives");

		visitor.open("/about/fields").photograph("about-fields").expectAccessible();
	}

	@Test
	@Order(2)
	void packsAndWhatIsSaidOfThemAreAccessible(Visitor visitor) {
		this.accounts.provide(List.of(NewAccount.digitalLead("packs-lead", "RQM")), PASSWORD);
		Reference skin = this.register.register("RQM",
				Answers.none()
					.withFacts((facts) -> facts.title("Assess skin lesions")
						.declaredStage(DeclaredStage.PILOT)
						.useDomain(UseDomain.DIAGNOSTIC_IMAGING)
						.usesPatientData(PatientDataUse.IDENTIFIABLE))
					.withParticulars((it) -> it.withVisibility(Visibility.PUBLIC)),
				Accounts.administrator());
		this.register.register("RQM", Answers.none().withFacts((facts) -> facts.title("Shared with London only")),
				Accounts.administrator());
		visitor.open("/sign-in").signIn("packs-lead", PASSWORD);
		for (String address : List.of("/trusts/RQM/foi-pack", "/trusts/RQM/foi-pack?q=zebra", "/about/foi-pack",
				"/about/mappings", "/initiatives/mapped?organisation=RQM",
				"/initiatives/" + skin + "/regulator-pack")) {
			visitor.open(address).photograph("packs" + address.replaceAll("[^a-z]+", "-")).expectAccessible();
		}
	}

	private void register(int i) {
		String product = List.of("Scribewell", "Clotfinder 360", "Theatre Planner Enterprise").get(i % 3);
		this.register.register(TRUSTS.get(i % TRUSTS.size()), Answers.none()
			.withFacts((facts) -> facts
				.title((i % 5 == 0)
						? "Write letters in the outpatient clinics of all sites and send them to patients " + i
						: "Read scans " + i)
				.product((i % 3 == 2 && i % 2 == 0) ? null : new Product(product, "Example Supplier Limited", null))
				.declaredStage(DeclaredStage.values()[i % DeclaredStage.values().length])
				.useDomain((i % 4 == 0) ? null : UseDomain.values()[i % UseDomain.values().length])
				.patientFacing(i % 6 == 0)
				.usesPatientData(PatientDataUse.IDENTIFIABLE)), Accounts.administrator());
	}

}
