package uk.nhs.london.aiportal.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.Predecessor;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.classification.Truth;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.MergerService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/**
 * The merger of two systems in April 2026, and that of two trusts: what figures said on
 * the last day before and on the first day after, in the map of each day and in today's.
 */
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MergerTests {

	/** Whittington, in North Central London until 31 March 2026. */
	private static final String CLOSING = "RKE";

	private static final String INTO = "RRV";

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private MergerService mergers;

	@Autowired
	private AccountService accounts;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	private Reference signedOff;

	@BeforeAll
	void write() {
		new SmallLondon(this.register, this.lives, this.clock).write();
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-rke", CLOSING)), "a password for this test only");
	}

	@Test
	@Order(1)
	void systemsThatMergedAreToldAsTheyWereAndRestatedToTodaysMap() {
		assertThat(embeddedBySystem("?asAt=2026-03-31")).containsEntry("QMJ", "2").doesNotContainKey("Z9B2Z");
		assertThat(embeddedBySystem("?asAt=2026-04-01")).containsEntry("Z9B2Z", "2").doesNotContainKey("QMJ");
		assertThat(embeddedBySystem("?asAt=2026-03-31&map=today")).containsEntry("Z9B2Z", "2")
			.containsEntry("QMF", "1")
			.doesNotContainKeys("QMJ", "QRV");
		assertThat(page("/systems/Z9B2Z?asAt=2026-03-31").selectFirst("h1").text()).startsWith("No figures of");
		Document restated = page("/systems/Z9B2Z?asAt=2026-03-31&map=today");
		assertThat(restated.text()).contains("with the trusts and systems of today, 23 November 2026");
		assertThat(embedded("/systems/Z9B2Z", "?asAt=2026-03-31&map=today")).isEqualTo("2");
		assertThat(embedded("/systems/Z9B2Z", "?asAt=2026-04-01")).isEqualTo("2");
		assertThat(embedded("/london", "?asAt=2026-03-31"))
			.isEqualTo(embedded("/london", "?asAt=2026-03-31&map=today"));
		assertThat(restated.select("main a[href*=/trusts/], main a[href*='.csv']"))
			.allSatisfy((link) -> assertThat(link.attr("href")).contains("asAt=2026-03-31").contains("map=today"));
		assertListsAgree("/systems/Z9B2Z?asAt=2026-03-31&map=today");
	}

	@Test
	@Order(2)
	void aTrendRestatedToTodaysMapHasOneSubject() {
		assertThat(movement("/systems/Z9B2Z/movement.csv")).containsEntry("2026-03-31", "");
		assertThat(movement("/systems/Z9B2Z/movement.csv?map=today")).containsEntry("2026-03-31", "2");
	}

	@Test
	@Order(3)
	void onlyAnAdministratorRecordsAMergerAndAWrongOneIsRefused() throws Exception {
		this.mvc.perform(get("/organisations/RKE/merger").with(signedInAs(Accounts.leadOf("RKE", "Whittington"))))
			.andExpect(status().isForbidden());
		assertThat(text(merger("RKE", "RKE", "1", "12", "2026"))).contains("Choose the trust that it becomes part of");
		assertThat(text(merger("RAP", "RRV", "1", "12", "2026"))).contains("has a last day already");
		assertThat(text(merger("RKE", "RAP", "1", "12", "2026"))).contains("is not open on that day");
		assertThat(text(merger("RKE", "RRV", "31", "2", "2026"))).contains("must be a real date");
	}

	@Test
	@Order(4)
	void aMergerToComeIsPreviewedRecordedAndCanBeCancelled() throws Exception {
		String preview = text(merger(CLOSING, INTO, "1", "12", "2026"));
		assertThat(preview).contains("Check before you record the merger", "4 open records move to UCLH", "lead-rke",
				"What happens on 1 December 2026", "it can be cancelled");
		this.mvc.perform(merger(CLOSING, INTO, "1", "12", "2026").param("confirmed", "true"))
			.andExpect(redirectedUrl("/organisations/RKE"));
		assertThat(organisations()).as("nothing moves before the day").containsEntry(CLOSING, 4L);
		assertThat(this.mergers.carryOutDue()).isFalse();
		assertThat(embedded("/trusts/RKE", "")).isEqualTo("2");
		this.mvc
			.perform(post("/organisations/RKE/merger/cancel").with(signedInAs(Accounts.administrator()))
				.with(csrf())
				.param("because", "Postponed"))
			.andExpect(redirectedUrl("/organisations/RKE"));
		assertThat(text(get("/organisations/RKE").with(signedInAs(Accounts.analyst())))).doesNotContain("closed on");
	}

	@Test
	@Order(5)
	void openRecordsMoveOnTheDayAndFiguresOfBothDaysAreRightInBothMaps() throws Exception {
		this.signedOff = this.register.register(CLOSING,
				this.register.find(new Reference(2))
					.answers()
					.withFacts((facts) -> facts.title("Signed off")
						.assurance(List.of(AssuranceItemBuilder.builder()
							.type("DPIA")
							.applicability(Applicability.REQUIRED)
							.status(AssuranceStatus.COMPLETE)
							.build()))),
				Accounts.administrator());
		this.lives.happened(this.signedOff,
				LifeEntries.of(this.register.find(new Reference(2)).answers().facts().events()),
				Accounts.administrator());
		Reference ended = this.register.register(CLOSING,
				this.register.find(new Reference(2)).answers().withFacts((facts) -> facts.title("Ended before")),
				Accounts.administrator());
		this.lives.happened(ended, LifeEntries.of(Samples.declared(DeclaredStage.ENDED, "2026-11-20")),
				Accounts.administrator());
		String before = embedded("/trusts/RKE", "");
		this.mvc.perform(merger(CLOSING, INTO, "1", "12", "2026").param("confirmed", "true"))
			.andExpect(redirectedUrl("/organisations/RKE"));

		this.clock.set(LocalDate.of(2026, 12, 1));
		assertThat(this.mergers.carryOutDue()).isTrue();
		assertThat(this.mergers.carryOutDue()).as("once").isFalse();

		assertThat(organisations()).containsEntry(CLOSING, 1L).containsEntry(INTO, 5L);
		assertThat(this.register.find(ended).organisation()).as("what had ended stays").isEqualTo(CLOSING);
		assertThat(embedded("/trusts/RKE", "?asAt=2026-11-30")).isEqualTo(before);
		assertThat(embedded("/trusts/RRV", "?asAt=2026-11-30")).isIn("0", "");
		assertThat(embeddedBySystem("?asAt=2026-11-30")).isEqualTo(embeddedBySystem("?asAt=2026-11-30&map=today"));
		assertThat(byOrganisation("?asAt=2026-11-30")).containsKey(CLOSING);
		assertThat(byOrganisation("?asAt=2026-11-30&map=today")).doesNotContainKey(CLOSING)
			.containsEntry(INTO, byOrganisation("?asAt=2026-11-30").get(CLOSING));
		assertThat(byOrganisation("")).doesNotContainKey(CLOSING).containsKey(INTO);
		for (String page : List.of("/london", "/systems/Z9B2Z", "/trusts/RRV", "/trusts/RKE?asAt=2026-11-30",
				"/systems/Z9B2Z?asAt=2026-11-30&map=today")) {
			assertListsAgree(page);
		}
	}

	@Test
	@Order(6)
	void aMovedRecordSaysSoAndItsSignOffsAndDecisionsAreInTheirDaysOfGrace() throws Exception {
		InitiativeRecord record = this.register.find(this.signedOff);
		assertThat(this.register.versions(this.signedOff).get(0).change())
			.isEqualTo("Moved from Whittington Health to UCLH, which it became part of on 1 December 2026");
		assertThat(record.answers().facts().predecessors())
			.contains(new Predecessor(CLOSING, LocalDate.of(2026, 12, 1)));
		assertThat(record.answers().facts().assurance()).extracting(AssuranceItem::heldBy).containsOnly(CLOSING);
		assertThat(record.answers().facts().events()).filteredOn((it) -> it.type() == EventType.ADOPTION_DECISION)
			.isNotEmpty()
			.extracting(Event::decidedBy)
			.containsOnly(CLOSING);
		Result inGrace = record.result();
		assertThat(inGrace.gate(GateCode.K1).truth()).isEqualTo(Truth.UNKNOWN);
		assertThat(inGrace.nextChangeOn()).isBeforeOrEqualTo(LocalDate.of(2027, 3, 2));
		assertThat(this.register.versions(new Reference(2)).get(1).change()).as("history stays").isNotBlank();
		assertThat(this.accounts.leadsOf(CLOSING)).isEmpty();
		assertThat(this.accounts.leadsOf(INTO)).containsExactly("lead-rke");
		assertThat(text(get("/organisations/RKE").with(signedInAs(Accounts.analyst()))))
			.contains("It closed on 30 November 2026 and is now part of");
		assertThat(text(get("/organisations/RKE/merger").with(signedInAs(Accounts.administrator()))))
			.contains("5 records moved")
			.doesNotContain("Cancel it");
	}

	private Map<String, Long> organisations() {
		return this.jdbc.sql("select organisation, count(*) as n from initiative group by organisation")
			.query((row, number) -> Map.entry(row.getString("organisation"), row.getLong("n")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Behind every number of the page stand as many initiatives in the list. */
	private void assertListsAgree(String address) {
		Document page = page(address);
		var links = page.select("#classes td a[href*=/initiatives?]");
		assertThat(links).as(address).isNotEmpty();
		links.forEach((link) -> assertThat(page(link.attr("href")).selectFirst("h1").text()).as("%s: %s", address, link)
			.startsWith(link.text() + " initiative"));
	}

	private Map<String, String> embeddedBySystem(String query) {
		return rows("/london/initiatives-by-system.csv" + query, "system", "embedded");
	}

	private Map<String, String> byOrganisation(String query) {
		return rows("/london/initiatives-by-organisation.csv" + query, "organisation", "initiatives");
	}

	private Map<String, String> movement(String address) {
		return rows(address, "quarter_end", "embedded");
	}

	private String embedded(String place, String query) {
		return rows(place + "/classes.csv" + query, "counted_as", "initiatives").get("EMBEDDED");
	}

	private Map<String, String> rows(String address, String key, String value) {
		List<String> lines = body(get(address).with(signedInAs(Accounts.analyst()))).lines().toList();
		List<String> heads = List.of(lines.get(0).split(",", -1));
		assertThat(heads).as(address).contains(key, value);
		Map<String, String> rows = new LinkedHashMap<>();
		lines.stream()
			.skip(1)
			.map((line) -> line.split(",", -1))
			.forEach((cells) -> rows.put(cells[heads.indexOf(key)], cells[heads.indexOf(value)]));
		return rows;
	}

	private Document page(String address) {
		return Jsoup.parse(body(get(address).with(signedInAs(Accounts.analyst()))));
	}

	private String text(MockHttpServletRequestBuilder request) {
		return Jsoup.parse(body(request)).text();
	}

	private String body(MockHttpServletRequestBuilder request) {
		try {
			return this.mvc.perform(request)
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static MockHttpServletRequestBuilder merger(String code, String into, String day, String month,
			String year) {
		return post("/organisations/" + code + "/merger").with(signedInAs(Accounts.administrator()))
			.with(csrf())
			.param("intoCode", into)
			.param("mergedOn.day", day)
			.param("mergedOn.month", month)
			.param("mergedOn.year", year)
			.param("reason", "The order that dissolves it");
	}

}
