package uk.nhs.london.aiportal.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import uk.nhs.london.aiportal.PortalApplication;
import uk.nhs.london.aiportal.database.KeptDatabase;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.database.StatementCount.Sent;
import uk.nhs.london.aiportal.indicator.IndicatorClosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static uk.nhs.london.aiportal.account.Accounts.analyst;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/**
 * Times the pages of figures on registers of growing size. Not a test: it asserts only
 * that the pages answer, and that their sums are those of the marks.
 * {@code ./mvnw -Pbench verify} runs it; {@code -Dbench.sizes=1000,10000} chooses the
 * sizes, {@code -Dbench.pages=/london.*} the pages.
 * <p>
 * All registers have a portal of their own and are asked in turn, so that none is timed
 * by code that is warmer, or on a machine that is busier, than another.
 */
class PageBench {

	private static final int WARM_UP = 15;

	private static final int TIMES = 31;

	/** A page that takes long is asked less often. */
	private static final long AT_MOST = 12_000_000_000L;

	private static final int AT_LEAST = 3;

	private static final List<String> ALL_PAGES = List.of("/london", "/london?asAt=2025-03-31",
			"/london?asAt=2025-05-17", "/systems/QMF", "/systems/QMF?asAt=2025-05-17", "/trusts/R1H",
			"/trusts/R1H?asAt=2025-05-17", "/london/pilots-and-embedding", "/london/infrastructure-and-barriers",
			"/london/training-and-leadership", "/london/collaboration-and-duplication",
			"/london/collaboration-and-duplication?asAt=2025-05-17", "/london/stall-radar",
			"/london/stall-radar?asAt=2025-05-17", "/london/money-ending", "/london/red-list", "/london/data-quality",
			"/london/data-quality?asAt=2025-05-17", "/systems/QMF/pilots-and-embedding",
			"/trusts/R1H/pilots-and-embedding", "/initiatives", "/initiatives?organisation=R1H",
			"/initiatives?indicator=PILOT_OVERDUE", "/initiatives?asAt=2025-05-17");

	private static final List<String> PAGES = ALL_PAGES.stream()
		.filter((page) -> page.matches(System.getProperty("bench.pages", ".*")))
		.toList();

	/**
	 * In each of twelve quarters, by trust and class: what the overviews answer first.
	 */
	private static final String FROM_RECORDS = """
			select day, organisation, value, count(*)
			from (select date_trunc('quarter', current_date)::date - 1 - (interval '3 months' * n) as day
			    from generate_series(0, 11) n union all select current_date) days
			join indicator_mark on starts_on <= day and ends_before > day and indicator = 'COUNTED_AS'
			group by 1, 2, 3
			""";

	private final StringBuilder report = new StringBuilder();

	/** A register with a portal of its own. */
	private record Served(int initiatives, ConfigurableApplicationContext portal, MockMvcTester mvc,
			Connection connection) {

		static Served of(BenchRegister register) throws SQLException {
			KeptDatabase database = register.database();
			ConfigurableApplicationContext portal = new SpringApplicationBuilder(PortalApplication.class,
					StatementCount.Installed.class)
				.run("--server.port=0", "--portal.scheduling=false", "--spring.main.banner-mode=off",
						"--portal.demo.data=true", "--portal.demo.password=a password for this bench only",
						"--spring.datasource.url=" + database.url(),
						"--spring.datasource.username=" + KeptDatabase.OWNER,
						"--spring.datasource.password=" + KeptDatabase.PASSWORD);
			int initiatives = portal.getBean(JdbcClient.class)
				.sql("select count(*) from initiative")
				.query(Integer.class)
				.single();
			return new Served(initiatives, portal,
					MockMvcTester.from((WebApplicationContext) portal, (mvc) -> mvc.apply(springSecurity()).build()),
					database.dataSource().getConnection());
		}

		List<Sent> ask(String page) {
			return StatementCount
				.timed(() -> assertThat(this.mvc.get().uri(page).with(signedInAs(analyst()))).as(page).hasStatusOk());
		}

		void close() throws SQLException {
			this.connection.close();
			this.portal.close();
		}

	}

	/** What was timed of a page on a register. */
	private static final class Timed {

		private final List<Long> whole = new ArrayList<>();

		private final List<Long> sql = new ArrayList<>();

		private final List<Long> floor = new ArrayList<>();

		private List<Sent> sent = List.of();

		boolean isEnough() {
			return this.whole.size() >= AT_LEAST && this.whole.stream().mapToLong(Long::longValue).sum() > AT_MOST;
		}

		void ask(Served register, String page) {
			long start = System.nanoTime();
			this.sent = register.ask(page);
			this.whole.add(System.nanoTime() - start);
			this.sql.add(this.sent.stream().mapToLong(Sent::nanos).sum());
			this.floor.add(floor(register.connection()));
		}

		/** The same statements by themselves, with all rows read. */
		private long floor(Connection connection) {
			long start = System.nanoTime();
			for (Sent it : this.sent) {
				try (PreparedStatement statement = it.again(connection)) {
					if (statement.execute()) {
						read(statement.getResultSet());
					}
				}
				catch (SQLException ex) {
					throw new IllegalStateException(it.sql(), ex);
				}
			}
			return System.nanoTime() - start;
		}

		private static void read(ResultSet rows) throws SQLException {
			int columns = rows.getMetaData().getColumnCount();
			while (rows.next()) {
				for (int i = 1; i <= columns; i++) {
					rows.getObject(i);
				}
			}
		}

		static long median(List<Long> times) {
			return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
		}

		static long nearlyAll(List<Long> times) {
			return times.stream().sorted().skip((times.size() * 95 - 1) / 100).findFirst().orElseThrow();
		}

	}

	@Test
	void timesPages() throws IOException, SQLException {
		List<Integer> sizes = Arrays.stream(System.getProperty("bench.sizes", "1000,10000,100000,1000000").split(","))
			.map(Integer::valueOf)
			.toList();
		BenchRegister demonstration = demonstration();
		List<Served> registers = new ArrayList<>();
		for (int size : sizes) {
			registers.add(serve(size, demonstration));
		}
		for (Served register : registers) {
			warmUp(register);
		}
		print("| page | initiatives | median ms | 95th percentile ms | statements | of that in SQL, ms | floor, ms | within 3 floors + 5 ms |");
		print("|---|--:|--:|--:|--:|--:|--:|---|");
		for (String page : PAGES) {
			time(page, registers);
		}
		print("");
		for (Served register : registers) {
			print(String.format(Locale.UK, "Classes of %,d initiatives in 13 quarters counted from the marks: %s ms",
					register.initiatives(), millis(fromRecords(register))));
			register.close();
		}
		Files.writeString(Path.of("target", "bench.md"), this.report);
	}

	/** Its marks are made anew as it starts, if the definitions have changed. */
	private static BenchRegister demonstration() throws SQLException {
		BenchRegister demonstration = new BenchRegister(0);
		boolean isNew = !demonstration.isThere();
		if (isNew) {
			demonstration.database().create();
		}
		Served.of(demonstration).close();
		if (isNew) {
			demonstration.complete();
		}
		return demonstration;
	}

	private static Served serve(int size, BenchRegister demonstration) throws SQLException {
		BenchRegister register = new BenchRegister(size);
		boolean isNew = !register.isThere() || register.version() != demonstration.version();
		if (isNew) {
			register.growFrom(demonstration);
		}
		Served served = Served.of(register);
		JdbcClient jdbc = served.portal().getBean(JdbcClient.class);
		served.portal().getBean(IndicatorClosing.class).closeEnded();
		if (isNew) {
			jdbc.sql("vacuum analyze").update();
			register.complete();
		}
		Sums.check(jdbc);
		return served;
	}

	private static void warmUp(Served register) {
		for (String page : PAGES) {
			long start = System.nanoTime();
			for (int i = 0; i < WARM_UP && System.nanoTime() - start < AT_MOST / 4; i++) {
				register.ask(page);
			}
		}
	}

	private void time(String page, List<Served> registers) {
		Map<Served, Timed> timed = new LinkedHashMap<>();
		registers.forEach((it) -> timed.put(it, new Timed()));
		for (int i = 0; i < TIMES; i++) {
			timed.forEach((register, times) -> {
				if (!times.isEnough()) {
					times.ask(register, page);
				}
			});
		}
		timed.forEach((register, times) -> {
			long median = Timed.median(times.whole);
			long floor = Timed.median(times.floor);
			print(String.format(Locale.UK, "| %s | %,d | %s | %s | %d | %s | %s | %s |", page, register.initiatives(),
					millis(median), millis(Timed.nearlyAll(times.whole)), times.sent.size(),
					millis(Timed.median(times.sql)), millis(floor),
					(median <= 3 * floor + 5_000_000) ? "yes" : "**no**"));
		});
	}

	private static long fromRecords(Served register) {
		long start = System.nanoTime();
		register.portal().getBean(JdbcClient.class).sql(FROM_RECORDS).query().listOfRows();
		return System.nanoTime() - start;
	}

	private static String millis(long nanos) {
		return String.format(Locale.UK, "%,.1f", nanos / 1e6);
	}

	private void print(String line) {
		System.out.println(line);
		this.report.append(line).append('\n');
	}

	/** What is counted from the marks on some days, and what the sums say. */
	private static final class Sums {

		private static final String DIFFERENT = """
				with marked as (
				    select indicator, value, organisation, internal, count(*) as count, sum(amount) as amount
				    from indicator_mark where starts_on <= :day and ends_before > :day group by 1, 2, 3, 4),
				summed as (
				    select indicator, value, organisation, internal, sum(change) as count, sum(amount) as amount
				    from indicator_tally where day <= :day group by 1, 2, 3, 4
				    having sum(change) <> 0 or sum(amount) <> 0),
				closed as (
				    select indicator, value, organisation, internal, count, amount from indicator_total
				    where closed_on = :day and (count <> 0 or amount <> 0))
				select (select count(*) from (table marked except table summed) it)
				    + (select count(*) from (table summed except table marked) it)
				    + case when not exists (select from indicator_close where closed_on = :day) then 0
				        else (select count(*) from (table marked except table closed) it)
				            + (select count(*) from (table closed except table marked) it) end
				""";

		static void check(JdbcClient jdbc) {
			for (LocalDate day : List.of(LocalDate.parse("2025-03-31"), LocalDate.now())) {
				assertThat(jdbc.sql(DIFFERENT).param("day", day).query(Long.class).single()).as("Sums of " + day)
					.isZero();
			}
		}

	}

}
