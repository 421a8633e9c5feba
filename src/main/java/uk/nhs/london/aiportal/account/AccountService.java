package uk.nhs.london.aiportal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Local accounts. */
@Service
@Transactional
public class AccountService {

	private final AccountRepository accounts;

	private final PasswordEncoder passwords;

	private final Clock clock;

	AccountService(AccountRepository accounts, PasswordEncoder passwords, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * Makes these accounts exist, enabled, with these rights and this password, whatever
	 * was there before; asking twice changes nothing. The password is hashed once for all
	 * of them, because hashing is slow on purpose: meant for demonstration accounts,
	 * which share one.
	 * @throws org.springframework.dao.DataIntegrityViolationException if a name is not
	 * lower case, or an organisation or a system is not known
	 */
	public void provide(Collection<NewAccount> accounts, String password) {
		String hash = this.passwords.encode(password);
		Instant now = this.clock.instant();
		accounts.forEach((it) -> this.accounts
			.put(new Account(it.username(), hash, it.role(), it.organisationCode(), it.systemCode(), true), now));
	}

	/** The role and the place of every account, by its user name. */
	@Transactional(readOnly = true)
	Map<String, String> descriptions() {
		return this.accounts.findDescriptions();
	}

	/** The names of the accounts that lead for an organisation, in order. */
	@Transactional(readOnly = true)
	public List<String> leadsOf(String organisationCode) {
		return this.accounts.leadsOf(organisationCode);
	}

	/**
	 * Let those who led for an organisation lead for another, such as the one that it
	 * became part of. Their sessions end.
	 */
	public void moveLeads(String organisationCode, String intoCode) {
		this.accounts.moveLeads(organisationCode, intoCode);
	}

}
