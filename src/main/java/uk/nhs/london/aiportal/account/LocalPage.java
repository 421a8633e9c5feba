package uk.nhs.london.aiportal.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

import uk.nhs.london.aiportal.web.RequestPath;

/**
 * A page of this portal to go to after sign-in. It travels in the address and comes back
 * from the browser, so it is checked: nobody is sent to another site.
 *
 * @param address path and query, below the context path
 */
record LocalPage(String address) {

	static final String PARAMETER = "to";

	static final LocalPage START = new LocalPage("/");

	/** Longer ones are cut by proxies and browsers. */
	private static final int MAX_LENGTH = 2000;

	/**
	 * The page asked for, if it can be asked for again: a form that was posted cannot.
	 */
	static Optional<LocalPage> askedFor(HttpServletRequest request) {
		if (!HttpMethod.GET.matches(request.getMethod())) {
			return Optional.empty();
		}
		String path = RequestPath.of(request);
		String query = request.getQueryString();
		return parse((query != null) ? path + "?" + query : path);
	}

	/** Empty if the text is missing, may lead to another site, or back to signing in. */
	static Optional<LocalPage> parse(@Nullable String text) {
		if (text == null || text.length() > MAX_LENGTH || text.startsWith("//")) {
			return Optional.empty();
		}
		try {
			URI uri = new URI(text);
			return isLocal(uri) ? Optional.of(new LocalPage(pathAndQuery(uri))) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	/** Browsers read what follows two slashes as a host, wherever they begin the path. */
	private static boolean isLocal(URI uri) {
		String path = uri.getRawPath();
		return uri.getScheme() == null && uri.getRawAuthority() == null && path.startsWith("/") && !path.contains("//")
				&& !path.startsWith("/sign-");
	}

	private static String pathAndQuery(URI uri) {
		String query = uri.getRawQuery();
		return (query != null) ? uri.getRawPath() + "?" + query : uri.getRawPath();
	}

}
