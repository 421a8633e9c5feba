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
	private static final String EXAMINE = """
			() => {
			    window.violations = axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations.map(
			        (rule) => `${rule.help} (${rule.id}): ${rule.nodes.map((node) => node.html).join(', ')}`));
			}
			""";

	/**
	 * Remembers what keys reach, and what does not show that it is reached; says how much
	 * there is to be reached.
	 */
	private static final String WATCH = """
			() => {
			    const wanted = 'main :is(a[href], summary, button, input:not([type=hidden]), select, textarea, [tabindex="0"])';
			    window.reached = new Set();
			    window.unseen = [];
			    document.addEventListener('focusin', ({ target }) => {
			        if (target.matches(wanted)) {
			            const { outlineStyle, boxShadow } = getComputedStyle(target);
			            reached.add(target);
			            if (outlineStyle === 'none' && boxShadow === 'none') {
			                unseen.push(target.outerHTML);
			            }
			        }
			    });
			    document.querySelector('main').setAttribute('tabindex', '-1');
			    document.querySelector('main').focus();
			    const radios = new Set();
			    return [...document.querySelectorAll(wanted)].filter((it) => it.checkVisibility())
			        .filter((it) => it.type !== 'radio' || !radios.has(it.name) && radios.add(it.name)).length;
			}
			""";

	private static final boolean PHOTOGRAPHS = System.getProperty("photographs") != null;

	private final String portal;

	private final Page page;

	/** Where a page's HTML is examined with scripts, at each width. */
	private final List<Page> copies;

	private final List<String> complaints = new ArrayList<>();

	private final Consumer<ConsoleMessage> complaining = (message) -> {
		if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
			this.complaints.add(message.text());
		}
	};

	/**
	 * A stranger at the portal's door, in front of pages that others have used before.
	 */
	Visitor(Page page, List<Page> copies, String portal) {
		this.page = page;
		this.copies = copies;
		this.portal = portal;
		page.setViewportSize(WIDTHS.get(0), HEIGHT);
		page.onConsoleMessage(this.complaining);
	}

	static Page withoutScripts(Browser browser) {
		return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"))
			.newPage();
	}

	/** For each width a page with axe in it, whatever is opened there. */
	static List<Page> withAxe(Browser browser) {
		return WIDTHS.stream().map((width) -> withAxe(browser, width)).toList();
	}

	private static Page withAxe(Browser browser, int width) {
		BrowserContext context = browser.newContext(
				new Browser.NewContextOptions().setBypassCSP(true).setLocale("en-GB").setViewportSize(width, HEIGHT));
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
		// Both are looked at in processes of their own, at the same time.
		this.copies.forEach((copy) -> examine(copy, address, html));
		for (int i = 0; i < WIDTHS.size(); i++) {
			Page copy = this.copies.get(i);
			assertThat(copy.evaluate("violations")).as("axe on %s at %d", address, WIDTHS.get(i))
				.asInstanceOf(InstanceOfAssertFactories.LIST)
				.isEmpty();
			assertThat(copy.evaluate("document.documentElement.scrollWidth")).as("width of %s", address)
				.isEqualTo(copy.evaluate("document.documentElement.clientWidth"));
		}
		assertThat(this.complaints).as("content security policy on %s", address).isEmpty();
		return this;
	}

	private static void examine(Page copy, String address, String html) {
		copy.route(address, (route) -> route
			.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(html)));
		copy.navigate(address);
		copy.unroute(address);
		copy.evaluate(EXAMINE);
	}

	/**
	 * On the page that was examined last, the tab key reaches everything that can be
	 * clicked or filled in, in one round; each shows that it is reached; and the first
	 * fold opens by the enter key.
	 */
	public Visitor expectKeyboardIsEnough() {
		Page copy = this.copies.get(0);
		int all = ((Number) copy.evaluate(WATCH)).intValue();
		for (int i = 0; i < all; i++) {
			copy.keyboard().press("Tab");
		}
		assertThat(copy.evaluate("reached.size")).as("reached on %s", copy.url()).isEqualTo(all);
		assertThat(copy.evaluate("unseen")).as("focus on %s", copy.url())
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.isEmpty();
		if (copy.locator("main details summary").count() > 0) {
			copy.locator("main details summary").first().focus();
			boolean open = (Boolean) copy.evaluate("document.querySelector('main details').open");
			copy.keyboard().press("Enter");
			assertThat(copy.evaluate("document.querySelector('main details').open")).as("fold on %s", copy.url())
				.isEqualTo(!open);
		}
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
