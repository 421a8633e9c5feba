package uk.nhs.london.aiportal.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

import uk.nhs.london.aiportal.account.AccessRule.Audience;

import static uk.nhs.london.aiportal.account.AccessRule.Audience.EVERYONE;
import static uk.nhs.london.aiportal.account.AccessRule.Audience.SIGNED_IN;
import static uk.nhs.london.aiportal.account.AccessRule.READ;
import static uk.nhs.london.aiportal.account.AccessRule.READ_AND_WRITE;
import static uk.nhs.london.aiportal.account.Role.ADMINISTRATOR;
import static uk.nhs.london.aiportal.account.Role.DIGITAL_LEAD;
import static uk.nhs.london.aiportal.account.Role.ICS_MANAGER;

/**
 * The one table of who may go where. The first rule that covers a request decides; a
 * request that none covers is refused. Which trust's records a lead may change is decided
 * in the register, which knows whose they are.
 */
final class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Set<HttpMethod> ANY = Set.of();

	private static final Set<HttpMethod> POST = Set.of(HttpMethod.POST);

	private static final Set<HttpMethod> PATCH = Set.of(HttpMethod.PATCH);

	private static final Audience WRITERS = Audience.only(DIGITAL_LEAD, ADMINISTRATOR);

	static final AccessRules TABLE = new AccessRules(List.of(
			new AccessRule(READ_AND_WRITE, "/sign-in", EVERYONE, "The door."),
			new AccessRule(POST, "/sign-out", EVERYONE, "Somebody whose session has ended is signed out already."),
			new AccessRule(READ, "/assets/**", EVERYONE, "Style, script and images hold nothing of the register."),
			new AccessRule(READ, "/about/**", EVERYONE, "The method is public."),
			new AccessRule(READ, "/public/**", EVERYONE, "What trusts chose to show to the public."),
			new AccessRule(READ, "/accessibility", EVERYONE, "The accessibility statement is public by law."),
			new AccessRule(READ, "/actuator/health/**", EVERYONE, "Up or down, for whoever watches the service."),
			new AccessRule(ANY, "/error", EVERYONE, "An error page must not itself be refused."),

			new AccessRule(READ, "/api/v1/openapi.json", EVERYONE,
					"What the API can do holds nothing of the register."),
			new AccessRule(POST, "/api/v1/classify", SIGNED_IN, "The ruleset answers, and nothing is kept."),
			new AccessRule(POST, "/api/v1/initiatives", WRITERS, "Registering an initiative."),
			new AccessRule(PATCH, "/api/v1/initiatives/{reference}", WRITERS, "Changing a record."),
			new AccessRule(READ, "/api/v1/**", SIGNED_IN, "As in the pages: the register is shared across London."),
			new AccessRule(READ_AND_WRITE, "/account/**", SIGNED_IN, "One's own access tokens."),

			new AccessRule(READ_AND_WRITE, "/registrations/**", WRITERS, "Registering an initiative."),
			new AccessRule(READ_AND_WRITE, "/attestations", Audience.only(DIGITAL_LEAD),
					"That records are still right is a trust's own word."),
			new AccessRule(READ, "/withdrawals", WRITERS,
					"What was withdrawn is read by its trust and administrators only."),
			new AccessRule(READ_AND_WRITE, "/initiatives/{reference}/record/**", WRITERS, "Changing a record."),
			new AccessRule(READ_AND_WRITE, "/initiatives/{reference}/override/**",
					Audience.only(ICS_MANAGER, ADMINISTRATOR),
					"A class is overridden by those who answer for more than one trust, two of them."),
			new AccessRule(READ_AND_WRITE, "/organisations/{code}/memberships/**", Audience.only(ADMINISTRATOR),
					"Reference data is corrected by those who keep it."),
			new AccessRule(READ_AND_WRITE, "/organisations/national-file/**", Audience.only(ADMINISTRATOR),
					"Reference data is corrected by those who keep it."),
			new AccessRule(READ_AND_WRITE, "/organisations/{code}/merger/**", Audience.only(ADMINISTRATOR),
					"That a trust closes moves its records and its leads."),
			new AccessRule(READ_AND_WRITE, "/products/{id}/facts", WRITERS,
					"Whoever uses a product may say what is true of it; every change is kept."),
			new AccessRule(READ_AND_WRITE, "/products/{id}/merge/**", Audience.only(ADMINISTRATOR),
					"Which spellings are one product touches every trust."),
			new AccessRule(READ_AND_WRITE, "/products/{id}/separate", Audience.only(ADMINISTRATOR),
					"And so does taking it back."),
			new AccessRule(READ_AND_WRITE, "/suppliers/{id}/merge/**", Audience.only(ADMINISTRATOR),
					"Which spellings are one supplier touches every trust."),
			new AccessRule(READ_AND_WRITE, "/suppliers/{id}/separate", Audience.only(ADMINISTRATOR),
					"And so does taking it back."),
			new AccessRule(READ_AND_WRITE, "/suppliers/{id}/company", Audience.only(ADMINISTRATOR),
					"Reference data is corrected by those who keep it."),
			new AccessRule(READ_AND_WRITE, "/intake/register/**", WRITERS,
					"Changing records by a file; the register decides for each whose it is."),
			new AccessRule(READ_AND_WRITE, "/intake/**", Audience.only(ICS_MANAGER, ADMINISTRATOR),
					"Loading what others report is a system's work, not one trust's."),

			new AccessRule(READ, "/audit/**", Audience.only(ADMINISTRATOR),
					"Who did what is for those who answer for the service."),
			new AccessRule(POST, "/audit/verify", Audience.only(ADMINISTRATOR), "And so is the proof of it."),

			new AccessRule(READ, "/", SIGNED_IN, "The start page."),
			new AccessRule(READ, "/london/**", SIGNED_IN, "Figures are shared across London."),
			new AccessRule(READ, "/systems/**", SIGNED_IN, "Figures are shared across London."),
			new AccessRule(READ, "/trusts/**", SIGNED_IN, "Figures are shared across London."),
			new AccessRule(READ, "/initiatives", SIGNED_IN, "The register is shared across London."),
			new AccessRule(READ, "/initiatives.csv", SIGNED_IN, "The register is shared across London."),
			new AccessRule(READ, "/initiatives.zip", SIGNED_IN, "The register is shared across London."),
			new AccessRule(READ, "/initiatives.xlsx", SIGNED_IN, "The register is shared across London."),
			new AccessRule(READ, "/initiatives/download", SIGNED_IN, "The register is shared across London."),
			new AccessRule(READ, "/initiatives/{reference}", SIGNED_IN, "The register is shared across London."),
			new AccessRule(READ, "/initiatives/{reference}/history/**", SIGNED_IN, "And so is what became of it."),
			new AccessRule(READ, "/initiatives/{reference}/regulator-pack", SIGNED_IN,
					"And what an inspector asks of it."),
			new AccessRule(READ, "/initiatives/{reference}/regulator-pack.csv", SIGNED_IN, "And as a file."),
			new AccessRule(READ, "/initiatives/mapped/*", SIGNED_IN, "The same list in the words of other registers."),
			new AccessRule(READ, "/products/**", SIGNED_IN, "Who uses a product is what trusts come to find out."),
			new AccessRule(READ, "/suppliers/**", SIGNED_IN, "Suppliers are shared across London."),
			new AccessRule(READ, "/programmes/**", SIGNED_IN, "Programmes are shared across London."),
			new AccessRule(READ, "/organisations/**", SIGNED_IN, "Trusts and systems are reference data.")));

	private final List<AccessRule> rules;

	AccessRules(List<AccessRule> rules) {
		this.rules = rules;
	}

	List<AccessRule> rules() {
		return this.rules;
	}

	/** The rule that decides; empty if no rule covers such a request. */
	Optional<AccessRule> ruleFor(HttpMethod method, PathContainer path) {
		return this.rules.stream().filter((rule) -> rule.covers(method, path)).findFirst();
	}

	/** With which methods some rule covers a path; empty if none leads there. */
	Set<HttpMethod> methodsOf(PathContainer path) {
		return this.rules.stream()
			.filter((rule) -> rule.path().matches(path))
			.flatMap((rule) -> rule.methods().stream())
			.collect(Collectors.toSet());
	}

	Optional<AccessRule> ruleFor(HttpServletRequest request) {
		PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
		return ruleFor(HttpMethod.valueOf(request.getMethod()), path);
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		Role role = role(authentication.get());
		return new AuthorizationDecision(
				ruleFor(context.getRequest()).filter((rule) -> rule.audience().includes(role)).isPresent());
	}

	private static @Nullable Role role(@Nullable Authentication authentication) {
		if (authentication == null || !authentication.isAuthenticated()) {
			return null;
		}
		return (authentication.getPrincipal() instanceof SignedIn signedIn) ? signedIn.role() : null;
	}

}
