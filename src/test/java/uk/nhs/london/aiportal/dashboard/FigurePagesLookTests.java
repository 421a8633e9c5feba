package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of figures as people see, reach and enlarge it. */
@BrowserTest
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigurePagesLookTests {

	private static final String PASSWORD = "only for this test";

	/** How many links, buttons, fields and folds of the page a key is to reach. */
	private static final String LINKS = """
			[...document.querySelectorAll('main a[href], main summary, main button, main input:not([type=hidden]), main select')]
			    .filter((it) => it.checkVisibility()).length
			""";

	/** Whether the key reached one that it has not reached before. */
	private static final String FOCUSED = """
			() => {
			    const reached = document.activeElement;
			    if (!reached.matches('main :is(a[href], summary, button, input, select):not([data-reached])')) {
			        return 0;
			    }
			    reached.setAttribute('data-reached', '');
			    return 1;
			}
			""";

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private AccountService accounts;

	@Autowired
	private MutableClock clock;

	@BeforeAll
	void write() {
		new SmallLondon(this.register, this.lives, this.clock).write();
		this.accounts.provide(List.of(new NewAccount("look-test", Role.ANALYST, null, null)), PASSWORD);
	}

	static Stream<String> pages() {
		return Stream.of("/london", "/systems/Z9B2Z", "/trusts/RKE")
			.flatMap((place) -> Stream.concat(Stream.of(place),
					Arrays.stream(Topic.values())
						.filter((topic) -> place.equals("/london") || topic == Topic.STALLED)
						.map((topic) -> place + "/" + topic.path())));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPageIsAccessibleAndFitsWhenEnlargedFourTimes(String address, Visitor visitor) {
		visitor.open("/sign-in").signIn("look-test", PASSWORD);
		visitor.open(address).photograph("figures" + address.replace('/', '-')).expectAccessible();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyLinkIsReachedByKeyboard(String address, Visitor visitor) {
		visitor.open("/sign-in").signIn("look-test", PASSWORD);
		visitor.open(address);
		int links = ((Number) visitor.page().evaluate(LINKS)).intValue();
		assertThat(links).isPositive();
		visitor.page()
			.evaluate("document.querySelector('main').setAttribute('tabindex', '-1'); "
					+ "document.querySelector('main').focus()");
		int reached = 0;
		for (int i = 0; i < 3 * links && reached < links; i++) {
			visitor.page().keyboard().press("Tab");
			reached += ((Number) visitor.page().evaluate(FOCUSED)).intValue();
		}
		assertThat(reached).isEqualTo(links);
	}

}
