package uk.nhs.london.aiportal.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts one Chromium for the whole test run and gives each test a visitor of its own.
 * They come to the same three pages, one after the other: opening pages anew takes a
 * second.
 */
class Browsing implements ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(Browsing.class);

	/**
	 * A document of its own for each navigation, which Chromium makes besides all else,
	 * takes a third of its time; the other features are those that a person would miss.
	 */
	private static final List<String> ARGUMENTS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--disable-features=RenderDocument,PaintHolding,Translate,OptimizationHints,MediaRouter");

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Visitor.class;
	}

	@Override
	public Visitor resolveParameter(ParameterContext parameter, ExtensionContext test) {
		Chromium chromium = test.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Chromium.class, (key) -> Chromium.launch(), Chromium.class);
		String port = SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
		if (port == null) {
			throw new IllegalStateException("A @BrowserTest needs a running server: webEnvironment = RANDOM_PORT");
		}
		Visitor visitor = new Visitor(chromium.page(), chromium.copies(), "http://localhost:" + port);
		test.getStore(NAMESPACE).put(Visitor.class, visitor);
		return visitor;
	}

	@Override
	public void afterEach(ExtensionContext test) {
		Visitor visitor = test.getStore(NAMESPACE).remove(Visitor.class, Visitor.class);
		if (visitor != null) {
			visitor.leave();
		}
	}

	private record Chromium(Playwright playwright, Browser browser, Page page,
			List<Page> copies) implements AutoCloseable {

		static Chromium launch() {
			Path executable = executable();
			// The driver would otherwise fetch browsers of its own.
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			Browser browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
					.setHeadless(true)
					.setChromiumSandbox(false)
					.setArgs(ARGUMENTS));
			return new Chromium(playwright, browser, Visitor.withoutScripts(browser), Visitor.withAxe(browser));
		}

		private static Path executable() {
			return Stream
				.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
						System.getProperty("chromium", ""))
				.filter((path) -> !path.isEmpty())
				.map(Path::of)
				.filter(Files::isExecutable)
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("The browser tests need Chromium: install it "
						+ "(on Debian: apt-get install chromium) or name it with -Dchromium=PATH"));
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

}
