package uk.nhs.london.aiportal.account;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

import uk.nhs.london.aiportal.audit.AuditTrail;

/**
 * The posts behind user names, for a page that says who did what: {@code ${posts}} on
 * every page. London reads roles; only the trust itself and administrators read the user
 * name beside them. However many names a page asks for, they are looked up once, and not
 * at all if it asks for none.
 */
public final class Posts {

	private static final String UNKNOWN = "A former account";

	private final @Nullable SignedIn reader;

	private final Supplier<Map<String, String>> descriptions;

	/**
	 * The posts as somebody may read them.
	 * @param reader null for a stranger
	 * @param descriptions by user name, such as "Digital lead, Barts Health"
	 */
	Posts(@Nullable SignedIn reader, Supplier<Map<String, String>> descriptions) {
		this.reader = reader;
		this.descriptions = SingletonSupplier.of(descriptions);
	}

	/**
	 * Who did something about what belongs to an organisation: "Digital lead, Barts
	 * Health", and for its own people "Digital lead, Barts Health (lead-r1h)".
	 * @param organisation the code of a trust; null for what belongs to none
	 */
	public String of(String username, @Nullable String organisation) {
		if (username.equals(AuditTrail.PORTAL)) {
			return "The portal";
		}
		String post = this.descriptions.get().getOrDefault(username, UNKNOWN);
		return mayReadNames(organisation) ? post + " (" + username + ")" : post;
	}

	private boolean mayReadNames(@Nullable String organisation) {
		if (this.reader == null) {
			return false;
		}
		return (organisation != null) ? this.reader.mayWriteFor(organisation)
				: this.reader.role() == Role.ADMINISTRATOR;
	}

}
