package uk.nhs.london.aiportal.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may send which requests.
 *
 * @param methods none means any
 * @param path as in a controller's mapping
 * @param reason in a sentence, for a reader of the table
 */
record AccessRule(Set<HttpMethod> methods, PathPattern path, Audience audience, String reason) {

	/** HEAD is GET without the body. */
	static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	static final Set<HttpMethod> READ_AND_WRITE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

	AccessRule(Set<HttpMethod> methods, String path, Audience audience, String reason) {
		this(methods, PathPatternParser.defaultInstance.parse(path), audience, reason);
	}

	boolean covers(HttpMethod method, PathContainer path) {
		return (this.methods.isEmpty() || this.methods.contains(method)) && this.path.matches(path);
	}

	/** The roles that a rule lets in, and whether strangers come in too. */
	record Audience(boolean strangers, Set<Role> roles) {

		static final Audience EVERYONE = new Audience(true, Set.of(Role.values()));

		static final Audience SIGNED_IN = new Audience(false, Set.of(Role.values()));

		static Audience only(Role... roles) {
			return new Audience(false, Set.of(roles));
		}

		/**
		 * Whether a person of this role comes in.
		 * @param role null for a stranger
		 */
		boolean includes(@Nullable Role role) {
			return (role != null) ? this.roles.contains(role) : this.strangers;
		}

	}

}
