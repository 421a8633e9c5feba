package uk.nhs.london.aiportal.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.util.SerializationUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SignedInTests {

	@Test
	void describesARoleByThePlaceItAnswersFor() {
		assertThat(Accounts.ofEachRole()).extracting(SignedIn::description)
			.containsExactly("Digital lead, Barts Health", "ICS manager, North East London", "Analyst",
					"Administrator");
	}

	@Test
	void aLeadWritesForTheirOwnTrustOnly() {
		assertThat(Accounts.lead().mayWriteFor("R1H")).isTrue();
		assertThat(Accounts.lead().mayWriteFor("RQM")).isFalse();
	}

	@Test
	void anAdministratorWritesForAnyTrustAndTheOthersForNone() {
		assertThat(Accounts.administrator().mayWriteFor("R1H")).isTrue();
		assertThat(Accounts.manager().mayWriteFor("R1H")).isFalse();
		assertThat(Accounts.analyst().mayWriteFor("R1H")).isFalse();
	}

	@Test
	void aManagersSystemIsNotATrust() {
		assertThat(Accounts.manager().mayWriteFor("QMF")).isFalse();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "DIGITAL_LEAD")
	void nobodyButALeadHasAnOrganisation(Role role) {
		String system = (role == Role.ICS_MANAGER) ? "QMF" : null;
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SignedIn("someone", role, "R1H", "Barts Health", system, null));
	}

	@Test
	void aLeadWithoutAnOrganisationAndAManagerWithoutASystemAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SignedIn("lead", Role.DIGITAL_LEAD, null, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SignedIn("manager", Role.ICS_MANAGER, null, null, null, null));
	}

	@Test
	void survivesTheSessionStore() {
		assertThat(Accounts.ofEachRole())
			.allSatisfy((person) -> assertThat(SerializationUtils.clone(person)).isEqualTo(person));
	}

}
