package uk.nhs.london.aiportal.dashboard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.WithdrawalService;
import uk.nhs.london.aiportal.product.Programmes;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of figures on paper. With {@code -Dphotographs} the files stay in
 * {@code target/briefings}.
 */
@BrowserTest
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefingTests {

	private static final String PASSWORD = "only for this test";

	/** Its list has two more columns than others. */
	private static final String LONGER = "/money-ending";

	/** Each leaf of the tree of pages, which Chromium writes as plain text. */
	private static final Pattern LEAF = Pattern.compile("/Type\\s*/Page\\b(?!s)");

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private OverrideService overrides;

	@Autowired
	private ReferenceLists words;

	@Autowired
	private Programmes programmes;

	@Autowired
	private AccountService accounts;

	@Autowired
	private MutableClock clock;

	@BeforeAll
	void write() {
		new RandomRegister(new RandomRegister.Services(this.register, this.lives, this.withdrawals, this.overrides,
				this.words, this.programmes), this.clock, 7)
			.write();
		this.accounts.provide(List.of(new NewAccount("board-test", Role.ANALYST, null, null)), PASSWORD);
	}

	@Test
	void pageOfFiguresIsABriefingOfTwoPages(Visitor visitor) throws Exception {
		visitor.open("/sign-in").signIn("board-test", PASSWORD);
		List<String> longer = new ArrayList<>();
		for (String place : List.of("/london", "/systems/Z9B2Z", "/trusts/RKE")) {
			for (String address : Stream
				.concat(Stream.of(place), Arrays.stream(Topic.values()).map((topic) -> place + "/" + topic.path()))
				.toList()) {
				int pages = pages(visitor.open(address).page(), address);
				assertThat(pages).as(address).isPositive();
				if (pages > (address.endsWith(LONGER) ? 3 : 2)) {
					longer.add(address + ": " + pages);
				}
			}
		}
		assertThat(longer).isEmpty();
	}

	private static int pages(Page page, String address) throws Exception {
		byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
		if (System.getProperty("photographs") != null) {
			Path file = Path.of("target", "briefings", address.replace('/', '-').substring(1) + ".pdf");
			Files.createDirectories(file.getParent());
			Files.write(file, pdf);
		}
		return (int) LEAF.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
	}

}
