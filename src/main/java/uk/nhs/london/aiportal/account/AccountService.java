package uk.nhs.london.aiportal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;

/** Local accounts. */
@Service
@Transactional
public class AccountService {

	private final AccountRepository accounts;

	private final PasswordEncoder passwords;

	private final AuditTrail trail;

	private final Clock clock;

	AccountService(AccountRepository accounts, PasswordEncoder passwords, AuditTrail trail, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.trail = trail;
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
		accounts.forEach((it) -> put(
				new Account(it.username(), hash, it.role(), it.organisationCode(), it.systemCode(), true), now));
		this.trail.record(AuditAction.PASSWORD_SET, null,
				accounts.stream().map(NewAccount::username).collect(Collectors.joining(", ")));
	}

	private void put(Account account, Instant now) {
		String former = this.accounts.find(account.username()).map(AccountService::rights).orElse(null);
		this.accounts.put(account, now);
		String rights = rights(account);
		if (former == null) {
			this.trail.record(AuditAction.ACCOUNT_ADDED, account.username(), rights);
		}
		else if (!former.equals(rights)) {
			this.trail.record(AuditAction.RIGHTS_CHANGED, account.username(), former + " became " + rights);
		}
	}

	private static String rights(Account account) {
		return Stream
			.of(account.role().label(), account.organisationCode(), account.systemCode(),
					account.enabled() ? null : "switched off")
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
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
	 * @param by who said so
	 */
	public void moveLeads(String organisationCode, String intoCode, String by) {
		for (String username : this.accounts.moveLeads(organisationCode, intoCode)) {
			Account moved = this.accounts.find(username).orElseThrow();
			this.trail.record(by, AuditAction.RIGHTS_CHANGED, username,
					rights(moved.of(organisationCode)) + " became " + rights(moved));
		}
	}

}
