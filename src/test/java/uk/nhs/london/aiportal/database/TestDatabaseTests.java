package uk.nhs.london.aiportal.database;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTests {

	@Test
	void freshDatabasesKnowNothingOfEachOther() {
		JdbcClient one = JdbcClient.create(TestDatabase.fresh());
		JdbcClient other = JdbcClient.create(TestDatabase.fresh());
		one.sql("create table only_here ()").update();
		assertThat(other.sql("select to_regclass('only_here')::text").query(String.class).optional()).isEmpty();
	}

	@Test
	void theRoleOfTheTestsIsNoSuperuserAsThePortalsIsNot() {
		DataSource database = TestDatabase.fresh();
		Boolean superuser = JdbcClient.create(database)
			.sql("select rolsuper from pg_roles where rolname = current_user")
			.query(Boolean.class)
			.single();
		assertThat(superuser).isFalse();
	}

}
