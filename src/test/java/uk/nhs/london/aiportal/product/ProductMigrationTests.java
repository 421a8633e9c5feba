package uk.nhs.london.aiportal.product;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the register held as text becomes linked, and what the tables then promise. */
class ProductMigrationTests {

	private final DataSource database = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@Test
	void textBecomesLinkedToOneProductForEachNameAndSupplier() {
		Flyway before = Flyway.configure()
			.dataSource(this.database)
			.cleanDisabled(false)
			.target("20261123.1060")
			.load();
		// Flyway cleans the schema of the tables only.
		this.jdbc.sql("drop schema reporting cascade").update();
		before.clean();
		before.migrate();
		register("Scribewell", "Quill Ltd");
		register("Scribewell", "Quill  Ltd");
		register(" scribewell ", "QUILL  ltd");
		register("Scribewell", null);
		register("Chat", "One");
		register("Chat", "Two");
		register("Chat", null);
		register("Façade", null);
		register("Facade", "  ");
		register(null, "Quill Ltd");
		Flyway.configure().dataSource(this.database).load().migrate();
		assertThat(this.jdbc.sql("""
				select i.product_name || ' is ' || coalesce(k.name || ', ' || coalesce(k.supplier_name, '-'), 'nothing')
				from initiative i left join known_product k on k.id = i.product_id
				where i.product_name is not null order by i.id
				""").query(String.class).list()).containsExactly("Scribewell is Scribewell, Quill Ltd",
				"Scribewell is Scribewell, Quill Ltd", " scribewell  is Scribewell, Quill Ltd",
				"Scribewell is Scribewell, Quill Ltd", "Chat is Chat, One", "Chat is Chat, Two", "Chat is Chat, -",
				"Façade is Facade, -", "Facade is Facade, -");
		assertThat(this.jdbc.sql("select count(*) from initiative where product_id is null").query(Long.class).single())
			.isOne();
		assertThat(this.jdbc.sql("select count(*) from product").query(Long.class).single()).isEqualTo(5);
	}

	@Test
	void nothingIsMergedIntoWhatWasMergedItself() {
		this.jdbc
			.sql("insert into supplier (name, added_at, added_by) select 'S' || n, now(), 'test'"
					+ " from generate_series(1, 3) n")
			.update();
		merge(1, 2);
		assertThatThrownBy(() -> merge(2, 3)).hasMessageContaining("supplier_merged_once");
		assertThatThrownBy(() -> merge(3, 1)).hasMessageContaining("supplier_merged_once");
		assertThatThrownBy(() -> merge(3, 3)).hasMessageContaining("supplier_merged_once");
	}

	private void merge(int supplier, int into) {
		this.jdbc
			.sql("update supplier set merged_into = (select id from supplier where name = 'S' || :into)"
					+ " where name = 'S' || :supplier")
			.param("into", into)
			.param("supplier", supplier)
			.update();
	}

	private void register(String product, String supplier) {
		this.jdbc.sql("""
				insert into initiative (organisation, provenance, registered_on, registered_by, changed_at, changed_by,
				    version, title, product_name, product_supplier)
				values ('R1H', 'TRUST', '2026-01-01', 'test', now(), 'test', 0, 'A title', :product, :supplier)
				""").param("product", product).param("supplier", supplier).update();
	}

}
