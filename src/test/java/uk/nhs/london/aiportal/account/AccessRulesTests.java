package uk.nhs.london.aiportal.account;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table as the product owner would read it out: written by hand, so that a slip in
 * the table is seen by somebody who did not look at the table.
 */
class AccessRulesTests {

	/** The letters: stranger, lead, manager, analyst (s, l, m, a), administrator (x). */
	@ParameterizedTest
	@CsvSource(textBlock = """
			GET,    /sign-in,                                  slmax
			POST,   /sign-in,                                  slmax
			POST,   /sign-out,                                 slmax
			GET,    /sign-out,                                 -
			GET,    /assets/portal.css,                        slmax
			GET,    /assets/images/logo.svg,                   slmax
			POST,   /assets/portal.css,                        -
			GET,    /about,                                    slmax
			GET,    /about/figures,                            slmax
			GET,    /accessibility,                            slmax
			GET,    /actuator/health,                          slmax
			HEAD,   /actuator/health,                          slmax
			GET,    /actuator/health/liveness,                 slmax
			GET,    /actuator,                                 -
			GET,    /actuator/env,                             -
			POST,   /actuator/health,                          -
			GET,    /,                                         lmax
			HEAD,   /,                                         lmax
			POST,   /,                                         -
			GET,    /london,                                   lmax
			GET,    /london/ladder.csv,                        lmax
			POST,   /london,                                   -
			GET,    /systems/QMF,                              lmax
			GET,    /trusts/R1H,                               lmax
			GET,    /initiatives,                              lmax
			POST,   /initiatives,                              -
			GET,    /initiatives.csv,                          lmax
			GET,    /initiatives.zip,                          lmax
			GET,    /initiatives.xlsx,                         lmax
			GET,    /initiatives/download,                     lmax
			GET,    /initiatives/LAI-000123,                   lmax
			POST,   /initiatives/LAI-000123,                   -
			DELETE, /initiatives/LAI-000123,                   -
			GET,    /initiatives/LAI-000123/history,           lmax
			GET,    /initiatives/LAI-000123/history/2,         lmax
			POST,   /initiatives/LAI-000123/history,           -
			GET,    /initiatives/LAI-000123/record,            lx
			GET,    /initiatives/LAI-000123/record/usage,      lx
			POST,   /initiatives/LAI-000123/record/usage,      lx
			DELETE, /initiatives/LAI-000123/record/usage,      -
			GET,    /initiatives/LAI-000123/other,             -
			GET,    /attestations,                             l
			POST,   /attestations,                             l
			GET,    /withdrawals,                              lx
			POST,   /withdrawals,                              -
			GET,    /registrations,                            lx
			POST,   /registrations,                            lx
			POST,   /registrations/7/name,                     lx
			GET,    /organisations,                            lmax
			GET,    /organisations/R1H,                        lmax
			POST,   /organisations/R1H,                        -
			GET,    /organisations/R1H/memberships,            x
			POST,   /organisations/R1H/memberships/4,          x
			GET,    /intake,                                   mx
			POST,   /intake/3/confirm,                         mx
			GET,    /audit,                                    x
			POST,   /audit,                                    -
			GET,    /audit/verify,                             x
			POST,   /audit/verify,                             x
			GET,    /error,                                    slmax
			POST,   /error,                                    slmax
			GET,    /account,                                  lmax
			POST,   /account/tokens,                           lmax
			GET,    /api/v1/openapi.json,                      slmax
			GET,    /api/v1/initiatives,                       lmax
			POST,   /api/v1/initiatives,                       lx
			GET,    /api/v1/initiatives/LAI-000123,            lmax
			PATCH,  /api/v1/initiatives/LAI-000123,            lx
			POST,   /api/v1/initiatives/LAI-000123,            -
			DELETE, /api/v1/initiatives/LAI-000123,            -
			GET,    /api/v1/figures/london,                    lmax
			POST,   /api/v1/classify,                          lmax
			POST,   /api/v1/figures/london,                    -
			GET,    /api/v2/initiatives,                       -
			GET,    /favicon.ico,                              -
			GET,    /index.html,                               -
			GET,    /v3/api-docs,                              -
			""")
	void letsIn(String method, String path, String who) {
		assertThat(whoMay(method, path)).isEqualTo(who.replace("-", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND" })
	void noOtherMethodIsListedButForErrorPages(String method) {
		assertThat(AccessRules.TABLE.rules()).filteredOn((rule) -> !rule.path().getPatternString().equals("/error"))
			.filteredOn((rule) -> !(method.equals("PATCH")
					&& rule.path().getPatternString().equals("/api/v1/initiatives/{reference}")))
			.allSatisfy((rule) -> assertThat(rule.methods()).isNotEmpty().doesNotContain(HttpMethod.valueOf(method)));
	}

	@Test
	void everyRuleSaysWhyInASentence() {
		assertThat(AccessRules.TABLE.rules()).extracting(AccessRule::reason)
			.allSatisfy((reason) -> assertThat(reason).matches("\\p{Lu}.*\\."));
	}

	private static String whoMay(String method, String path) {
		return AccessRules.TABLE.ruleFor(HttpMethod.valueOf(method), PathContainer.parsePath(path))
			.map((rule) -> letter(rule, 's', null) + letter(rule, 'l', Role.DIGITAL_LEAD)
					+ letter(rule, 'm', Role.ICS_MANAGER) + letter(rule, 'a', Role.ANALYST)
					+ letter(rule, 'x', Role.ADMINISTRATOR))
			.orElse("");
	}

	private static String letter(AccessRule rule, char letter, @Nullable Role role) {
		return rule.audience().includes(role) ? String.valueOf(letter) : "";
	}

}
