package uk.nhs.london.aiportal.demonstration;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.ProductFacts;
import uk.nhs.london.aiportal.product.Programmes;

/**
 * What fictional initiatives have in common: products of which something is true
 * everywhere, and a programme of several trusts. A supplier that some trusts spell
 * otherwise comes with their lives.
 */
final class InCommon {

	private static final String BY = "administrator";

	private static final String NETWORK = """
			select id from initiative where product_supplier like 'Example Imaging%' order by id limit 9
			""";

	private final ProductCatalogue products;

	private final Programmes programmes;

	private final InitiativeService initiatives;

	private final JdbcClient jdbc;

	InCommon(ProductCatalogue products, Programmes programmes, InitiativeService initiatives, JdbcClient jdbc) {
		this.products = products;
		this.programmes = programmes;
		this.initiatives = initiatives;
		this.jdbc = jdbc;
	}

	void add() {
		this.products.search("Example Imaging").forEach((it) -> this.products.state(it.id(), facts(it), BY));
		long network = this.programmes
			.named("Fictional Imaging Network", "Nine departments read scans with the same tools.", BY)
			.id();
		SignedIn administrator = new SignedIn(BY, Role.ADMINISTRATOR, null, null, null, null);
		List<Reference> members = this.jdbc.sql(NETWORK)
			.query((row, number) -> new Reference(row.getLong("id")))
			.list();
		members.forEach((it) -> this.initiatives.change(it, this.initiatives.versionOf(it), "Programme",
				(answers) -> answers.withParticulars((particulars) -> particulars.withProgrammeId(network)),
				administrator));
	}

	private static ProductFacts facts(KnownProduct product) {
		return new ProductFacts(null, DeviceClass.IIA, DeviceRoute.UKCA, "EX-CSC-" + product.id(), null,
				"To help radiologists read scans. It does not replace their reading.");
	}

}
