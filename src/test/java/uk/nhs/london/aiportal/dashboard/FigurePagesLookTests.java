package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

/** Every page of figures as people see, reach and enlarge it. */
@BrowserTest
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigurePagesLookTests {

	private static final String PASSWORD = "only for this test";

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

	/** The overview and all topics. */
	@ParameterizedTest
	@ValueSource(strings = { "/london", "/systems/Z9B2Z", "/trusts/RKE" })
	void everyPageIsAccessibleByKeyboardAndEnlargedFourTimes(String place, Visitor visitor) {
		visitor.open("/sign-in").signIn("look-test", PASSWORD);
		Stream.concat(Stream.of(place), Arrays.stream(Topic.values()).map((topic) -> place + "/" + topic.path()))
			.forEach((address) -> visitor.open(address)
				.photograph("figures" + address.replace('/', '-'))
				.expectAccessible()
				.expectKeyboardIsEnough());
	}

	@Test
	void placeWithoutDataIsAccessible(Visitor visitor) {
		visitor.open("/sign-in").signIn("look-test", PASSWORD);
		for (String address : new String[] { "/london?asAt=2024-01-31", "/trusts/RAN", "/trusts/RAN/stall-radar",
				"/trusts/RAN/training-and-leadership" }) {
			visitor.open(address).expectAccessible().expectKeyboardIsEnough();
		}
		visitor.open("/london/pilots-and-embedding?asAt=2024-01-31&kind=ACUTE").expectAccessible();
	}

}
