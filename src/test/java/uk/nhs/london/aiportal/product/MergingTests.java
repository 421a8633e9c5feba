package uk.nhs.london.aiportal.product;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/**
 * What names mean once spellings are merged, and what taking a merge back separates. Each
 * test has names of its own.
 */
@PostgresTest
class MergingTests {

	@Autowired
	private ProductCatalogue products;

	@Autowired
	private Merging merging;

	@Autowired
	private MockMvc mvc;

	@Test
	void aNameAloneMeansWhatTheRowEnteredWithoutASupplierWasMergedInto() {
		KnownProduct alone = add("Xylo", null);
		KnownProduct quill = add("Xylo", "Quill");
		mergeProducts(alone, quill);
		add("Xylo", "Other");
		assertThat(add("Xylo", null)).isEqualTo(quill);
		assertThat(this.products.recognise("xylo", null)).contains(quill);
	}

	@Test
	void aNameUnderAnySpellingOfItsSupplierMeansWhatItWasMergedInto() {
		KnownProduct bass = add("Bass", "Sonata Ltd");
		KnownProduct contrabass = add("Contrabass", "Strings Co");
		mergeProducts(bass, contrabass);
		mergeSuppliers(add("Treble", "Sonata Limited"), bass);
		assertThat(add("Bass", "Sonata Limited")).isEqualTo(contrabass);
		assertThat(this.products.recognise("bass", "sonata ltd")).contains(contrabass);
	}

	@Test
	void whatASupplierSuppliesItselfGoesBeforeWhatASpellingOfItsWasMergedInto() {
		KnownProduct theirs = add("Fiddle", "Luthier Co");
		KnownProduct spelt = add("Viola", "Bowed Limited");
		mergeProducts(spelt, theirs);
		KnownProduct own = add("Viola", "Bowed Ltd");
		mergeSuppliers(spelt, own);
		assertThat(this.products.recognise("Viola", "Bowed Ltd")).contains(own);
	}

	@Test
	void eachOfThreeSuppliersIsTakenBackWithItsOwnProductsOnly() {
		KnownProduct first = add("Chain", "One Ltd");
		KnownProduct second = add("Chain", "Two Ltd");
		KnownProduct third = add("Chain", "Three Ltd");
		mergeSuppliers(first, second);
		mergeSuppliers(second, third);
		assertThat(nowOf(first)).isEqualTo(third);
		assertThat(nowOf(second)).isEqualTo(third);

		separateSupplier(second);
		assertThat(nowOf(second)).isEqualTo(second);
		assertThat(nowOf(first)).as("of a supplier that is still a spelling").isEqualTo(third);

		separateSupplier(first);
		assertThat(nowOf(first)).isEqualTo(first);
	}

	@Test
	void theFirstOfThreeSuppliersIsTakenBackWithItsProductToo() {
		KnownProduct first = add("Link", "Uno Ltd");
		KnownProduct second = add("Link", "Due Ltd");
		KnownProduct third = add("Link", "Tre Ltd");
		mergeSuppliers(first, second);
		mergeSuppliers(second, third);

		separateSupplier(first);
		assertThat(nowOf(first)).isEqualTo(first);
		assertThat(nowOf(second)).isEqualTo(third);
	}

	@Test
	void aProductMergedByHandStaysMergedWhenSuppliersAreTakenBack() {
		KnownProduct dot = add("Dot", "Morse A");
		KnownProduct dash = add("Dash", "Morse B");
		KnownProduct same = add("Dash", "Morse C");
		mergeProducts(dot, dash);
		mergeSuppliers(dash, same);
		mergeSuppliers(add("Stop", "Morse A"), same);
		assertThat(nowOf(dot)).isEqualTo(same);

		separateSupplier(dash);
		assertThat(nowOf(dash)).isEqualTo(dash);
		assertThat(nowOf(dot)).isEqualTo(same);
		separateSupplier(dot);
		assertThat(nowOf(dot)).isEqualTo(same);
	}

	@Test
	void aProductThatOnlyFollowedItsSupplierIsTakenBackEvenIfItWentFurtherByHand() {
		KnownProduct first = add("Knot", "Rope A");
		KnownProduct second = add("Knot", "Rope B");
		KnownProduct other = add("Splice", "Cord Co");
		mergeSuppliers(first, second);
		mergeProducts(second, other);
		assertThat(nowOf(first)).isEqualTo(other);

		separateSupplier(first);
		assertThat(nowOf(first)).isEqualTo(first);
		assertThat(nowOf(second)).isEqualTo(other);
	}

	@Test
	void whatIsLookedForMayHoldWhatTheDatabaseCannotKeep() throws Exception {
		KnownProduct merged = add("Gong", "Brass Co");
		KnownProduct other = add("Gongs", "Brass Co");
		assertThat(this.mvc
			.perform(get("/products/" + merged.id() + "/merge").param("q", "Go\0ngs")
				.with(signedInAs(Accounts.administrator())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("value=\"" + other.id() + "\"");
	}

	private KnownProduct add(String name, String supplier) {
		return this.products.recogniseOrAdd(name, supplier, "tests");
	}

	private void mergeProducts(KnownProduct product, KnownProduct into) {
		this.merging.mergeProducts(product.id(), into.id(), "The same", "tests");
	}

	private void mergeSuppliers(KnownProduct of, KnownProduct into) {
		this.merging.mergeSuppliers(of.supplierId(), into.supplierId(), "One company", "tests");
	}

	private void separateSupplier(KnownProduct of) {
		this.merging.separateSupplier(of.supplierId(), "Two after all", "tests");
	}

	/** What it means today. */
	private KnownProduct nowOf(KnownProduct entered) {
		return this.products.find(entered.id()).orElseThrow();
	}

}
