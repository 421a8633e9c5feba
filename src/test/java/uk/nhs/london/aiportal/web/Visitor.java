package uk.nhs.london.aiportal.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.InstanceOfAssertFactories;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person before the portal, without JavaScript. {@link #page()} is Playwright's page,
 * for {@code fill}, {@code click} and {@code locator}.
 */
public final class Visitor {

	private static final List<Integer> WIDTHS = List.of(1280, 320);

	private static final int HEIGHT = 900;

	/**
	 * All of axe's rules; what they found in order is neither written out nor sent, which
	 * takes longer than finding it.
	 */
	private static final String VIOLATIONS = """
			() => axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations.map(
			    (rule) => `${rule.help} (${rule.id}): ${rule.nodes.map((node) => node.html).join(', ')}`))
			""";

	private static final boolean PHOTOGRAPHS = System.getProperty("photographs") != null;

	private final String portal;

	private final Page page;

	/** Where a page's HTML is examined with scripts. */
	private final Page copy;

	private final List<String> complaints = new ArrayList<>();

	private final Consumer<ConsoleMessage> complaining = (message) -> {
		if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
			this.complaints.add(message.text());
		}
	};

	/**
	 * A stranger at the portal's door, in front of pages that others have used before.
	 */
	Visitor(Page page, Page copy, String portal) {
		this.page = page;
		this.copy = copy;
		this.portal = portal;
		page.setViewportSize(WIDTHS.get(0), HEIGHT);
		page.onConsoleMessage(this.complaining);
	}

	static Page withoutScripts(Browser browser) {
		return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"))
			.newPage();
	}

	/** A page with axe in it, whatever is opened there. */
	static Page withAxe(Browser browser) {
		BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setBypassCSP(true).setLocale("en-GB"));
		context.addInitScript(AxeBuilder.getAxeScript());
		return context.newPage();
	}

	public Page page() {
		return this.page;
	}

	/** Go to a path of the portal, such as {@code /initiatives}. */
	public Visitor open(String path) {
		this.page.navigate(this.portal + path);
		return this;
	}

	/** Sign in where the portal asks for it, which is wherever a stranger goes. */
	public Visitor signIn(String username, String password) {
		this.page.getByLabel("User name").fill(username);
		this.page.getByLabel("Password").fill(password);
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
		return this;
	}

	/**
	 * Nothing on the page as it stands, errors and all, fails axe; it fits a 320 pixel
	 * screen without scrolling sideways; and the content security policy held. The page's
	 * HTML is examined in a second context, since axe is itself a script.
	 */
	public Visitor expectAccessible() {
		String address = this.page.url();
		String html = this.page.content();
		this.copy.route(address, (route) -> route
			.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(html)));
		this.copy.navigate(address);
		this.copy.unroute(address);
		for (int width : WIDTHS) {
			this.copy.setViewportSize(width, HEIGHT);
			assertThat(this.copy.evaluate(VIOLATIONS)).as("axe on %s at %d", address, width)
				.asInstanceOf(InstanceOfAssertFactories.LIST)
				.isEmpty();
			assertThat(this.copy.evaluate("document.documentElement.scrollWidth")).as("width of %s", address)
				.isEqualTo(this.copy.evaluate("document.documentElement.clientWidth"));
		}
		assertThat(this.complaints).as("content security policy on %s", address).isEmpty();
		return this;
	}

	/**
	 * Keep what the page looks like as {@code target/screenshots/NAME-WIDTH.png}, wide
	 * and narrow; only under {@code -Dphotographs}, since nothing but a person looks at
	 * them and they take a third of the browser's time.
	 */
	public Visitor photograph(String name) {
		if (!PHOTOGRAPHS) {
			return this;
		}
		for (int width : WIDTHS) {
			this.page.setViewportSize(width, HEIGHT);
			this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
		}
		this.page.setViewportSize(WIDTHS.get(0), HEIGHT);
		return this;
	}

	/** The next one is not signed in and finds nothing open. */
	void leave() {
		this.page.offConsoleMessage(this.complaining);
		this.page.navigate("about:blank");
		this.page.context().clearCookies();
	}

}
