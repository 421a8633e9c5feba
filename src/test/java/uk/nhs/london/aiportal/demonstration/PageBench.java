package uk.nhs.london.aiportal.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.database.StatementCount.Sent;
import uk.nhs.london.aiportal.indicator.IndicatorClosing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.account.Accounts.analyst;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/**
 * Times the pages of figures on registers of growing size, and the same counts made by
 * plain SQL from the records of the same register. Not a test: it asserts only that the
 * pages answer. {@code ./mvnw -Pbench verify} runs it and nothing else;
 * {@code -Dbench.sizes=1000,10000} chooses the sizes.
 * <p>
 * A register is the demonstration's, replayed once, and as many copies of it as are
 * needed, each some days earlier, so that the ledger grows as that of a real one.
 */
@PostgresTest(properties = { "portal.demo.data=true", "portal.demo.password=a password for this bench only" })
@Import(StatementCount.Installed.class)
class PageBench {

	private static final int WARM_UP = 5;

	private static final int TIMES = 25;

	/** Copies begin on so many days. */
	private static final int DAYS = 365;

	private static final String AT = "indicator_mark where starts_on <= current_date and ends_before > current_date";

	/** What a page answers, counted from the records by plain SQL. */
	private static final String CLASSES = """
			select day, organisation, value, count(*)
			from (select date_trunc('quarter', current_date)::date - 1 - (interval '3 months' * n) as day
			    from generate_series(0, 11) n union all select current_date) days
			join indicator_mark on starts_on <= day and ends_before > day and indicator = 'COUNTED_AS'
			group by 1, 2, 3
			""";

	private static final Map<String, String> PAGES = new LinkedHashMap<>();

	static {
		PAGES.put("/london", CLASSES);
		PAGES.put("/london?asAt=2025-03-31", CLASSES);
		PAGES.put("/systems/Z9B2Z", CLASSES);
		PAGES.put("/trusts/RQM", CLASSES);
		PAGES.put("/trusts/RQM?asAt=2025-03-31", CLASSES);
		PAGES.put("/london/pilots-and-embedding", count("PILOT_SINCE', 'OUTCOME', 'STEP"));
		PAGES.put("/london/infrastructure-and-barriers", count("BARRIER_FAMILY', 'HOSTING', 'INTEGRATION"));
		PAGES.put("/london/training-and-leadership", count("SPONSOR', 'CHAMPION', 'BENEFIT"));
		PAGES.put("/london/collaboration-and-duplication", count("TASK', 'BOUGHT', 'OWN_PAPER"));
		PAGES.put("/london/stall-radar", count("STALLED"));
		PAGES.put("/london/money-ending", count("MONEY"));
		PAGES.put("/london/red-list", count("RED_LIST_ITEM"));
		PAGES.put("/london/data-quality", count("FRESHNESS', 'UNKNOWN"));
		PAGES.put("/initiatives", "select count(*) from initiative join standing on initiative_id = id");
	}

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private DemonstrationData data;

	@Autowired
	private IndicatorClosing closing;

	@Autowired
	private JdbcClient jdbc;

	private final StringBuilder table = new StringBuilder();

	private static String count(String indicators) {
		return "select indicator, value, organisation, count(*), sum(amount) from " + AT + " and indicator in ('"
				+ indicators + "') group by 1, 2, 3";
	}

	@Test
	void timesPages() throws IOException {
		this.data.load();
		int base = this.jdbc.sql("select count(*) from initiative").query(Integer.class).single();
		print("| initiatives | page | median ms | 95th percentile ms | statements | SQL ms | from records, ms |");
		print("|---|---|---|---|---|---|---|");
		int copies = 0;
		for (String size : System.getProperty("bench.sizes", "1000,10000,100000,1000000").split(",")) {
			int wanted = Math.max(0, Math.round((Integer.parseInt(size) - base) / (float) base));
			grow(copies + 1, wanted);
			copies = wanted;
			int all = this.jdbc.sql("select count(*) from initiative").query(Integer.class).single();
			PAGES.forEach((page, floor) -> time(all, page, floor));
		}
		Files.writeString(Path.of("target", "bench.md"), this.table);
	}

	private void time(int size, String page, String floor) {
		long[] times = new long[TIMES];
		List<Sent> sent = List.of();
		for (int i = -WARM_UP; i < TIMES; i++) {
			long start = System.nanoTime();
			sent = StatementCount
				.timed(() -> assertThat(this.mvc.get().uri(page).with(signedInAs(analyst()))).hasStatusOk());
			if (i >= 0) {
				times[i] = System.nanoTime() - start;
			}
		}
		Arrays.sort(times);
		print(String.format(Locale.UK, "| %,d | %s | %s | %s | %d | %s | %s |", size, page, millis(times[TIMES / 2]),
				millis(times[TIMES * 95 / 100]), sent.size(), millis(sent.stream().mapToLong(Sent::nanos).sum()),
				millis(fromRecords(floor))));
	}

	private long fromRecords(String sql) {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			long start = System.nanoTime();
			this.jdbc.sql(sql).query().listOfRows();
			times.add(System.nanoTime() - start);
		}
		return LongStream.of(times.stream().mapToLong(Long::longValue).toArray()).min().orElseThrow();
	}

	private static String millis(long nanos) {
		return String.format(Locale.UK, "%,.1f", nanos / 1e6);
	}

	private void print(String line) {
		System.out.println(line);
		this.table.append(line).append('\n');
	}

	/** Copy the replayed initiatives, each copy some days earlier than they. */
	private void grow(int from, int to) {
		if (from > to) {
			return;
		}
		long start = System.nanoTime();
		copy("initiative", from, to, Map.of("id", "id + copy * 100000", "registered_on", earlier("registered_on")));
		copy("initiative_revision", from, to, Map.of("initiative_id", "initiative_id + copy * 100000"));
		copy("classification", from, to, Map.of("id", "id + copy * 1000000", "initiative_id",
				"initiative_id + copy * 100000", "recorded_on", earlier("recorded_on")));
		copy("standing", from, to, Map.of("initiative_id", "initiative_id + copy * 100000", "classification_id",
				"classification_id + copy * 1000000"));
		copy("indicator_mark", from, to,
				Map.of("initiative_id", "initiative_id + copy * 100000", "starts_on", earlier("starts_on"),
						"ends_before",
						"case when ends_before = 'infinity' then ends_before else " + earlier("ends_before") + " end"));
		this.jdbc.sql("delete from indicator_total").update();
		this.jdbc.sql("delete from indicator_turn").update();
		this.jdbc.sql("delete from indicator_close").update();
		this.jdbc.sql("truncate indicator_tally").update();
		this.jdbc.sql("""
				insert into indicator_tally (indicator, value, organisation, internal, day, change, amount)
				select indicator, value, organisation, internal, day, sum(sign), sum(sign * amount)
				from indicator_mark cross join lateral (values (starts_on, 1), (ends_before, -1)) turn (day, sign)
				where day < 'infinity' group by 1, 2, 3, 4, 5 having sum(sign) <> 0 or sum(sign * amount) <> 0
				""").update();
		this.closing.closeEnded();
		this.jdbc.sql("vacuum analyze").update();
		System.out.printf("Grown to %d copies in %d s%n", to + 1, (System.nanoTime() - start) / 1_000_000_000);
	}

	private static String earlier(String column) {
		return column + " - (copy * 37 % " + DAYS + ")";
	}

	private void copy(String name, int from, int to, Map<String, String> changed) {
		List<String> columns = this.jdbc
			.sql("""
					select column_name from information_schema.columns
					where table_name = :name and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position
					""")
			.param("name", name)
			.query(String.class)
			.list();
		String id = columns.contains("initiative_id") ? "initiative_id" : "id";
		this.jdbc
			.sql("insert into " + name + " (" + String.join(", ", columns) + ") overriding system value select "
					+ columns.stream().map((it) -> changed.getOrDefault(it, it)).collect(Collectors.joining(", "))
					+ " from " + name + " cross join generate_series(:from, :to) as copy where " + id + " < 100000")
			.param("from", from)
			.param("to", to)
			.update();
	}

}
