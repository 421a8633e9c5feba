package uk.nhs.london.aiportal.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person before the portal, without JavaScript. {@link #page()} is Playwright's page,
 * for {@code fill}, {@code click} and {@code locator}.
 */
public final class Visitor {

	private static final List<Integer> WIDTHS = List.of(1280, 320);

	private static final int HEIGHT = 900;

	private static final boolean PHOTOGRAPHS = System.getProperty("photographs") != null;

	private final Browser browser;

	private final String portal;

	private final BrowserContext context;

	private final Page page;

	/** Where a page's HTML is examined with scripts; made when first needed. */
	private @Nullable Page copy;

	private final List<String> complaints = new ArrayList<>();

	Visitor(Browser browser, String portal) {
		this.browser = browser;
		this.portal = portal;
		this.context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
			.setViewportSize(WIDTHS.get(0), HEIGHT)
			.setLocale("en-GB"));
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
	}

	public Page page() {
		return this.page;
	}

	/** Go to a path of the portal, such as {@code /initiatives}. */
	public Visitor open(String path) {
		this.page.navigate(this.portal + path);
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
		Page copy = examinationRoom();
		copy.route(address, (route) -> route
			.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(html)));
		copy.navigate(address);
		copy.unroute(address);
		for (int width : WIDTHS) {
			copy.setViewportSize(width, HEIGHT);
			// Legacy mode asks axe once; the other way is for pages with frames, and
			// takes twice as long.
			assertThat(new AxeBuilder(copy).setLegacyMode(true).analyze().getViolations())
				.as("axe on %s at %d", address, width)
				.extracting(Visitor::inWords)
				.isEmpty();
			assertThat(copy.evaluate("document.documentElement.scrollWidth")).as("width of %s", address)
				.isEqualTo(copy.evaluate("document.documentElement.clientWidth"));
		}
		assertThat(this.complaints).as("content security policy on %s", address).isEmpty();
		return this;
	}

	private Page examinationRoom() {
		if (this.copy == null) {
			this.copy = this.browser.newContext(new Browser.NewContextOptions().setBypassCSP(true).setLocale("en-GB"))
				.newPage();
		}
		return this.copy;
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

	void leave() {
		this.context.close();
		if (this.copy != null) {
			this.copy.context().close();
		}
	}

	private static String inWords(Rule rule) {
		return rule.getHelp() + " (" + rule.getId() + "): "
				+ rule.getNodes().stream().map((node) -> Objects.toString(node.getHtml())).toList();
	}

}
