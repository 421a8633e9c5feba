package uk.nhs.london.aiportal.account;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class FirstAdministratorTests {

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void comesWithAConfiguredPasswordAndNotWithout() {
		start("");
		assertThat(administrators()).isZero();
		start("a password for this test only");
		assertThat(administrators()).isOne();
	}

	private void start(String password) {
		new FirstAdministrator(this.accounts, password).run(new DefaultApplicationArguments());
	}

	private int administrators() {
		return this.jdbc.sql("select count(*) from account where role = 'ADMINISTRATOR'").query(Integer.class).single();
	}

}
