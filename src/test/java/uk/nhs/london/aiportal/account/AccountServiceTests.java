package uk.nhs.london.aiportal.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
@Transactional
class AccountServiceTests {

	private static final String PASSWORD = "correct horse battery staple";

	@Autowired
	private AccountService accounts;

	@Autowired
	private LocalSignInProvider door;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private Clock clock;

	@Test
	void anAccountOfEachRoleSignsInWithItsPlace() {
		this.accounts
			.provide(List.of(NewAccount.digitalLead("lead-r1h", "R1H"), NewAccount.icsManager("manager-qmf", "QMF"),
					NewAccount.analyst("analyst"), NewAccount.administrator("administrator")), PASSWORD);
		assertThat(List.of("lead-r1h", "manager-qmf", "analyst", "administrator"))
			.map((username) -> signIn(username, PASSWORD).getPrincipal())
			.isEqualTo(Accounts.ofEachRole());
	}

	@Test
	void providingAgainChangesOnlyWhatIsDifferent() {
		this.accounts.provide(List.of(NewAccount.analyst("someone")), "the first password");
		Object created = createdAt("someone");
		this.accounts.provide(List.of(NewAccount.digitalLead("someone", "R1H")), PASSWORD);

		assertThat(((SignedIn) signIn("someone", PASSWORD).getPrincipal()).organisationCode()).isEqualTo("R1H");
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> signIn("someone", "the first password"));
		assertThat(createdAt("someone")).isEqualTo(created);
		assertThat(this.sql.sql("select count(*) from account").query(Long.class).single()).isOne();
	}

	@Test
	void providingEnablesAnAccountThatWasSwitchedOff() {
		this.accounts.provide(List.of(NewAccount.analyst("someone")), PASSWORD);
		this.sql.sql("update account set enabled = false").update();
		assertThatExceptionOfType(DisabledException.class).isThrownBy(() -> signIn("someone", PASSWORD));
		this.accounts.provide(List.of(NewAccount.analyst("someone")), PASSWORD);
		assertThat(signIn("someone", PASSWORD).isAuthenticated()).isTrue();
	}

	@Test
	void thePasswordIsHashedAtTodaysStrength() {
		this.accounts.provide(List.of(NewAccount.analyst("someone")), PASSWORD);
		assertThat(hash("someone")).startsWith("{bcrypt}$2a$12$").doesNotContain(PASSWORD);
	}

	@Test
	void aWeakerHashIsReplacedWhenItsOwnerSignsIn() {
		this.accounts.provide(List.of(NewAccount.analyst("someone")), PASSWORD);
		String weak = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
		this.sql.sql("update account set password_hash = ?").param(weak).update();

		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn("someone", "wrong"));
		assertThat(hash("someone")).as("after a wrong password").isEqualTo(weak);

		signIn("someone", PASSWORD);
		assertThat(hash("someone")).startsWith("{bcrypt}$2a$12$");
		assertThat(this.passwords.matches(PASSWORD, hash("someone"))).isTrue();
	}

	@Test
	void whatIsAuthenticatedHoldsNoPasswordAndNoHash() {
		this.accounts.provide(List.of(NewAccount.analyst("someone")), PASSWORD);
		assertThat(signIn("someone", PASSWORD).toString()).contains("someone")
			.doesNotContain(PASSWORD)
			.doesNotContain("$2a$");
	}

	@ParameterizedTest
	@EnumSource
	void theDatabaseKnowsEveryRole(Role role) {
		String organisation = (role == Role.DIGITAL_LEAD) ? "R1H" : null;
		String system = (role == Role.ICS_MANAGER) ? "QMF" : null;
		insert("someone", role.name(), organisation, system);
		assertThat(this.sql.sql("select role from account").query(Role.class).single()).isEqualTo(role);
	}

	@Test
	void theDatabaseRefusesAnUnknownRole() {
		assertRefused("account_role_check", () -> insert("someone", "VISITOR", null, null));
	}

	@Test
	void theDatabaseRefusesALeadWithoutATrust() {
		assertRefused("account_lead_has_organisation", () -> insert("someone", "DIGITAL_LEAD", null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ANALYST", "ADMINISTRATOR" })
	void theDatabaseRefusesATrustForOthers(String role) {
		assertRefused("account_lead_has_organisation", () -> insert("someone", role, "R1H", null));
	}

	@Test
	void theDatabaseRefusesAManagerWithoutASystem() {
		assertRefused("account_manager_has_system", () -> insert("someone", "ICS_MANAGER", null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ANALYST", "ADMINISTRATOR" })
	void theDatabaseRefusesASystemForOthers(String role) {
		assertRefused("account_manager_has_system", () -> insert("someone", role, null, "QMF"));
	}

	@Test
	void theDatabaseRefusesAnUnknownTrust() {
		assertRefused("account_organisation_code_fkey",
				() -> this.accounts.provide(List.of(NewAccount.digitalLead("someone", "XXX")), PASSWORD));
	}

	@Test
	void theDatabaseRefusesAnUnknownSystem() {
		assertRefused("account_system_code_fkey",
				() -> this.accounts.provide(List.of(NewAccount.icsManager("someone", "XXX")), PASSWORD));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Lead", "lead r1h", "-lead", "", "someone@example.org",
			"a123456789012345678901234567890123456789012345678901" })
	void theDatabaseRefusesANameThatCouldNotSignIn(String username) {
		assertRefused("account_username_check", () -> insert(username, "ANALYST", null, null));
	}

	@Test
	void theDatabaseRefusesAPasswordThatIsNotHashed() {
		assertRefused("account_password_hash_check",
				() -> this.sql.sql("insert into account values ('someone', ?, 'ANALYST', null, null, true, ?)")
					.params(PASSWORD, Timestamp.from(this.clock.instant()))
					.update());
	}

	private static void assertRefused(String constraint, Runnable change) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(change::run)
			.withMessageContaining(constraint);
	}

	private void insert(String username, String role, String organisationCode, String systemCode) {
		this.sql.sql("""
				insert into account (username, password_hash, role, organisation_code, system_code, enabled, created_at)
				values (?, '{noop}twenty characters or more', ?, ?, ?, true, ?)
				""")
			.params(username, role, organisationCode, systemCode, Timestamp.from(this.clock.instant()))
			.update();
	}

	private Authentication signIn(String username, String password) {
		return this.door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
	}

	private String hash(String username) {
		return this.sql.sql("select password_hash from account where username = ?")
			.param(username)
			.query(String.class)
			.single();
	}

	private Object createdAt(String username) {
		return this.sql.sql("select created_at from account where username = ?").param(username).query().singleValue();
	}

}
