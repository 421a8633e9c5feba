package uk.nhs.london.aiportal.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What the database itself refuses, whatever the code above it does. */
@PostgresTest
@Transactional
class OrganisationTablesTests {

	private static final Pattern WORD = Pattern.compile("'([A-Z_]+)'");

	private static final String MARK = """
			update membership set corrected_by = 'test', corrected_at = '2026-11-23', correction_reason = 'Wrong'
			""";

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "a second host, RJ1, QWE, HOST, 2026-01-01, , membership_one_host_a_day",
			"a second host on the last day, RAL, QMF, HOST, 2026-03-31, 2026-03-31, membership_one_host_a_day",
			"also serving its own host, RJ1, QKK, ALSO_SERVES, 2026-01-01, , membership_one_role_a_day",
			"a membership before the system, RT3, QRV, HOST, 2020-01-01, 2021-01-31, membership_within_lives",
			"a membership after the system, RJ1, QMJ, ALSO_SERVES, 2025-01-01, 2026-04-01, membership_within_lives",
			"a membership before the trust, G6V2S, QWE, ALSO_SERVES, 2024-10-31, , membership_within_lives",
			"a membership after the trust, RAP, QWE, ALSO_SERVES, 2024-01-01, , membership_within_lives",
			"a host of London Ambulance, RRU, QKK, HOST, 2030-01-01, , membership_host_counts",
			"a role that is no word of ours, RJ1, QWE, GUEST, 2026-01-01, , membership_role_check",
			"an unknown system, RJ1, XXX, ALSO_SERVES, 2026-01-01, , membership_system_code_fkey",
			"an end before the start, RJ1, QWE, ALSO_SERVES, 2026-02-01, 2026-01-01, membership_check" })
	void refuses(String what, String organisation, String system, String role, String from, String to,
			String constraint) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> insert(organisation, system, role, from, to))
			.satisfies((ex) -> assertThat(brokenConstraint(ex)).startsWith(constraint));
	}

	@Test
	void acceptsANewHostFromTheDayAfterTheOldOneEnded() {
		assertThatNoException().isThrownBy(() -> {
			this.jdbc.sql(MARK + "where organisation_code = 'RJ1'").update();
			insert("RJ1", "QKK", "HOST", "2022-07-01", "2026-06-30");
			insert("RJ1", "QWE", "HOST", "2026-07-01", null);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from membership where organisation_code = 'RJ1'", "truncate membership",
			"update membership set ends_on = null where organisation_code = 'RAP'",
			"update membership set reason = 'Other' where organisation_code = 'RJ1'",
			"update membership set corrected_by = 'test', corrected_at = '2026-11-23', correction_reason = 'Wrong', "
					+ "system_code = 'QWE' where organisation_code = 'RJ1'" })
	void refusesToLoseWhatWasSaid(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
			.satisfies((ex) -> assertThat(brokenConstraint(ex)).isEqualTo("membership_keeps_history"));
	}

	@Test
	void refusesToCorrectARowTwice() {
		this.jdbc.sql(MARK + "where organisation_code = 'RJ1'").update();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql(MARK + "where organisation_code = 'RJ1'").update())
			.satisfies((ex) -> assertThat(brokenConstraint(ex)).isEqualTo("membership_keeps_history"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rj1", "RJ", "RJ1234", "RJ-1", "" })
	void refusesACodeThatIsNotThreeToFiveCapitalsAndDigits(String code) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into organisation (code, official_name, short_name, kind, kind_detail, foundation_trust,
				counting, postcode) values (?, 'Test', 'Test', 'ACUTE', 'Acute', false, 'SYSTEM', 'SE1 1AA')
				""").param(code).update());
	}

	@ParameterizedTest
	@MethodSource("vocabularies")
	void knowsTheWordsOfTheEnums(String domain, Coded[] words) {
		String check = this.jdbc.sql("""
				select pg_get_constraintdef(oid) from pg_constraint where contypid = cast(? as regtype)
				""").param(domain).query(String.class).single();
		List<String> known = WORD.matcher(check).results().map((MatchResult it) -> it.group(1)).toList();
		assertThat(known).containsExactly(Arrays.stream(words).map(Coded::name).toArray(String[]::new));
	}

	static List<Arguments> vocabularies() {
		return List.of(arguments("organisation_kind", OrganisationKind.values()),
				arguments("organisation_counting", Counting.values()),
				arguments("membership_role", MembershipRole.values()));
	}

	private void insert(String organisation, String system, String role, String from, String to) {
		this.jdbc.sql("""
				insert into membership (organisation_code, system_code, role, starts_on, ends_on, reason, recorded_by,
				recorded_at) values (?, ?, ?, cast(? as date), cast(? as date), 'Test', 'test', '2026-11-23')
				""").params(Arrays.asList(organisation, system, role, from, to)).update();
	}

	private static String brokenConstraint(DataAccessException ex) {
		PSQLException cause = (PSQLException) Objects.requireNonNull(ex.getRootCause());
		return String.valueOf(Objects.requireNonNull(cause.getServerErrorMessage()).getConstraint());
	}

}
