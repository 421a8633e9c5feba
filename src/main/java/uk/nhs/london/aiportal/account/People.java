package uk.nhs.london.aiportal.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/** Makes the person behind a request of an account, however they were recognised. */
@Component
class People {

	private final OrganisationDirectory organisations;

	private final Clock clock;

	People(OrganisationDirectory organisations, Clock clock) {
		this.organisations = organisations;
		this.clock = clock;
	}

	SignedIn signedIn(Account account) {
		if (account.organisationCode() == null && account.systemCode() == null) {
			return new SignedIn(account.username(), account.role(), null, null, null, null);
		}
		LondonMap today = this.organisations.asAt(LocalDate.now(this.clock));
		String organisationName = Optional.ofNullable(account.organisationCode())
			.flatMap(today::organisation)
			.map(Organisation::shortName)
			.orElse(null);
		String systemName = Optional.ofNullable(account.systemCode())
			.flatMap(today::system)
			.map(CareSystem::shortName)
			.orElse(null);
		return new SignedIn(account.username(), account.role(), account.organisationCode(), organisationName,
				account.systemCode(), systemName);
	}

}
