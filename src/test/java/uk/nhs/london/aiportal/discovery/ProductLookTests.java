package uk.nhs.london.aiportal.discovery;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.ProductFacts;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator picks a misspelt product for a record, merges its supplier's
 * spellings, records a merger of trusts and compares the national file, in a browser
 * without a script.
 */
@BrowserTest
@PostgresTest
class ProductLookTests {

	private static final String PASSWORD = "a long enough password";

	@Autowired
	private InitiativeService register;

	@Autowired
	private ProductCatalogue products;

	@Autowired
	private AccountService accounts;

	@Test
	void aProductIsPickedAndWhatTrustsHaveInCommonIsKept(Visitor visitor) {
		Page page = visitor.page();
		this.accounts.provide(List.of(NewAccount.administrator("administrator")), PASSWORD);
		register("R1H", "Scribewell", "Quill Ltd");
		register("RJ1", "Scribewell", "Quill Limited");
		register("RKE", "Scribewell Mobile", "Quill Ltd");
		Reference reference = register("RKE", null, null);
		KnownProduct known = this.products.recognise("Scribewell", "Quill Ltd").orElseThrow();
		this.products.state(known.id(), new ProductFacts(null, DeviceClass.I, null, "CSC-7", null, null), "lead");
		visitor.open("/sign-in").signIn("administrator", PASSWORD);

		visitor.open("/initiatives/" + reference + "/record/product");
		page.getByLabel("Product", new Page.GetByLabelOptions().setExact(true)).fill("Scribe well");
		press(page, "Find product");
		visitor.photograph("product-matches").expectAccessible();
		page.getByLabel("Scribewell", new Page.GetByLabelOptions().setExact(true)).first().check();
		press(page, "Save");
		assertThat(page.locator("main").innerText()).contains("Filled in from what is known of the product");
		visitor.photograph("product-filled").expectAccessible();
		visitor.open("/initiatives/" + reference + "/record/programme");
		page.fill("#programmeName", "London Imaging Network");
		press(page, "Save");
		visitor.open("/initiatives/" + reference).photograph("initiative-with-product");

		visitor.open("/products").photograph("products").expectAccessible();
		visitor.open("/products/" + known.id()).photograph("product").expectAccessible();
		visitor.open("/products/" + known.id() + "/facts").photograph("product-facts").expectAccessible();
		visitor.open("/programmes").photograph("programmes");
		page.click("text=London Imaging Network");
		visitor.photograph("programme").expectAccessible();

		visitor.open("/suppliers/" + known.supplierId() + "/merge");
		page.getByLabel("Quill Limited").check();
		page.fill("#reason", "One company");
		visitor.photograph("supplier-merge").expectAccessible();
		press(page, "Continue");
		visitor.photograph("supplier-merge-check").expectAccessible();
		press(page, "Merge them");
		assertThat(page.locator("h1").innerText()).isEqualTo("Quill Limited");
		visitor.photograph("supplier").expectAccessible();

		visitor.open("/organisations/RKE/merger");
		page.selectOption("#intoCode", "RRV");
		page.getByLabel("Day").fill("1");
		page.getByLabel("Month").fill("1");
		page.getByLabel("Year").fill("2099");
		page.fill("#reason", "The order that dissolves it");
		visitor.photograph("merger").expectAccessible();
		press(page, "Continue");
		visitor.photograph("merger-check").expectAccessible();
		press(page, "Record the merger");
		visitor.open("/organisations/RKE/merger").photograph("merger-recorded").expectAccessible();

		visitor.open("/organisations/national-file").photograph("national-file").expectAccessible();
		page.setInputFiles("#file", new FilePayload("etr.csv", "text/csv",
				("\"R1H\",\"BARTS HEALTH NHS TRUST\",\"Y56\",\"QMF\",\"\",\"\",\"\",\"\",\"\",\"E1 1ZZ\",\"2012\",\"\""
					.concat(",\"\"".repeat(15))
						+ "\r\n"
						+ "\"RJ1\",\"GUY'S AND ST THOMAS' NHS FOUNDATION TRUST\",\"Y56\",\"QKK\",\"\",\"\",\"\",\"\",\"\",\"SE1 1ZZ\",\"\",\"\""
							.concat(",\"\"".repeat(15))
						+ "\r\n"
						+ "\"RZZ\",\"THAMES NHS TRUST\",\"Y56\",\"QKK\",\"\",\"\",\"\",\"\",\"\",\"SE1 1ZZ\",\"\",\"\""
							.concat(",\"\"".repeat(15))
						+ "\r\n")
					.getBytes(StandardCharsets.UTF_8)));
		press(page, "Compare it");
		visitor.photograph("national-file-changes").expectAccessible();
		page.click("text=Add it");
		visitor.photograph("national-file-new").expectAccessible();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	private Reference register(String organisation, String product, String supplier) {
		return this.register.register(organisation, Answers.none()
			.withFacts((facts) -> facts.title((product != null) ? "Write letters with " + product : "Write notes")
				.declaredStage(DeclaredStage.PILOT)
				.product((product != null) ? new Product(product, supplier, null) : null)), Accounts.administrator());
	}

}
