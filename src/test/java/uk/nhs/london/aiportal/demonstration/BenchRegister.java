package uk.nhs.london.aiportal.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import uk.nhs.london.aiportal.database.KeptDatabase;

/**
 * A register of fictional initiatives, in a database that is kept from run to run: the
 * demonstration's, replayed, and as many copies of it as are wanted. Each copy begins
 * some days earlier and goes one trust on, so that every trust comes to have whatever any
 * has. Of a record there is what the pages of figures, the lists and the file read.
 */
final class BenchRegister {

	/** Copies begin on so many days. */
	private static final int DAYS = 365;

	/** Copies in a statement: new rows stand near to each other in indexes. */
	private static final int AT_ONCE = 50;

	/** Higher than any number of the demonstration's. */
	private static final int STEP = 10_000;

	/**
	 * Tables in the order of what they refer to, each with its columns that are dates.
	 */
	private static final Map<String, List<String>> TABLES = new LinkedHashMap<>();

	static {
		TABLES.put("initiative", List.of("registered_on"));
		TABLES.put("initiative_revision", List.of("recorded_at"));
		TABLES.put("public_report", List.of());
		TABLES.put("funding_line", List.of());
		TABLES.put("attestation", List.of("attested_on"));
		TABLES.put("withdrawal", List.of("happened_on"));
		TABLES.put("class_override", List.of());
		TABLES.put("class_override_step", List.of());
		TABLES.put("classification", List.of("recorded_on", "recorded_at"));
		TABLES.put("standing", List.of());
		TABLES.put("indicator_mark", List.of("starts_on", "ends_before"));
	}

	/** Trusts that were there all the time; what is of others stays with them. */
	private static final String TRUSTS = """
			create temporary table onwards as
			with trust as (
			    select code, row_number() over (order by code) as number, count(*) over () as trusts from organisation
			    where closed_on is null and counting <> 'NOT_COUNTED' and coalesce(opened_on, '-infinity') < '2015-01-01')
			select copy, trust.code, next.code as next
			from generate_series(1, :copies) as copy cross join trust
			join trust next on next.number = (trust.number + copy) % trust.trusts + 1
			""";

	private static final String SUMS = """
			insert into indicator_tally (indicator, value, organisation, internal, day, change, amount)
			select indicator, value, organisation, internal, day, sum(sign), sum(sign * amount)
			from indicator_mark cross join lateral (values (starts_on, 1), (ends_before, -1)) turn (day, sign)
			where day < 'infinity' group by 1, 2, 3, 4, 5 having sum(sign) <> 0 or sum(sign * amount) <> 0
			""";

	private final KeptDatabase database;

	private final int size;

	BenchRegister(int size) {
		this.size = size;
		this.database = new KeptDatabase("bench_" + size);
	}

	KeptDatabase database() {
		return this.database;
	}

	boolean isThere() {
		return this.database.exists()
				&& jdbc().sql("select to_regclass('bench_complete') is not null").query(Boolean.class).single();
	}

	/** By which version of the definitions its marks were made. */
	int version() {
		return jdbc().sql("select coalesce(max(version), 0) from indicator_version").query(Integer.class).single();
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(this.database.dataSource());
	}

	/** Note that nothing is missing: what a run that was ended left is made anew. */
	void complete() {
		jdbc().sql("create table bench_complete ()").update();
	}

	/** Make it from the demonstration's alone. */
	void growFrom(BenchRegister demonstration) {
		this.database.copy(demonstration.database);
		SingleConnectionDataSource connection = new SingleConnectionDataSource(this.database.url(), KeptDatabase.OWNER,
				KeptDatabase.PASSWORD, true);
		try {
			grow(JdbcClient.create(connection));
		}
		finally {
			connection.destroy();
		}
	}

	private void grow(JdbcClient jdbc) {
		long start = System.nanoTime();
		jdbc.sql("drop table bench_complete").update();
		jdbc.sql("set maintenance_work_mem = '1GB'; set work_mem = '1GB'").update();
		int base = jdbc.sql("select count(*) from initiative").query(Integer.class).single();
		int copies = Math.max(0, Math.round((this.size - base) / (float) base));
		jdbc.sql(TRUSTS).param("copies", copies).update();
		List<String> later = TABLES.keySet().stream().flatMap((it) -> bare(it, jdbc).stream()).toList();
		TABLES.forEach((name, dates) -> copy(name, dates, copies, jdbc));
		List.of("indicator_total", "indicator_turn", "indicator_close", "indicator_tally", "indicator_known_made",
				"indicator_known")
			.forEach((name) -> jdbc.sql("truncate " + name + " cascade").update());
		List<String> sums = bare("indicator_tally", jdbc);
		jdbc.sql(SUMS).update();
		sums.forEach((sql) -> jdbc.sql(sql).update());
		later.forEach((sql) -> jdbc.sql(sql).update());
		System.out.printf("Grown to %d initiatives in %d s%n", base * (copies + 1),
				(System.nanoTime() - start) / 1_000_000_000);
	}

	/**
	 * Take away what makes filling a table slow: what refers elsewhere, indexes,
	 * triggers.
	 * @return how to make it again
	 */
	private static List<String> bare(String name, JdbcClient jdbc) {
		List<String> again = jdbc.sql("""
				select format('alter table %s add constraint %I %s', :name, conname, pg_get_constraintdef(oid))
				from pg_constraint where conrelid = :name::regclass and contype = 'f'
				union all
				select indexdef from pg_indexes join pg_class on pg_class.relname = indexname
				where tablename = :name and not exists (select from pg_constraint where conindid = pg_class.oid)
				union all select format('alter table %s enable trigger user', :name)
				""").param("name", name).query(String.class).list();
		jdbc.sql("""
				select format('alter table %s drop constraint %I', :name, conname)
				from pg_constraint where conrelid = :name::regclass and contype = 'f'
				union all
				select format('drop index %I', indexname) from pg_indexes join pg_class on pg_class.relname = indexname
				where tablename = :name and not exists (select from pg_constraint where conindid = pg_class.oid)
				union all select format('alter table %s disable trigger user', :name)
				""").param("name", name).query(String.class).list().forEach((sql) -> jdbc.sql(sql).update());
		return again;
	}

	private static void copy(String name, List<String> dates, int copies, JdbcClient jdbc) {
		List<String> columns = jdbc
			.sql("""
					select column_name from information_schema.columns
					where table_name = :name and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position
					""")
			.param("name", name)
			.query(String.class)
			.list();
		String id = columns.contains("initiative_id") ? "initiative_id" : "id";
		String copied = columns.stream().map((it) -> copied(it, dates)).collect(Collectors.joining(", "));
		boolean ofTrust = columns.contains("organisation");
		String insert = "insert into " + name + " (" + String.join(", ", columns) + ") overriding system value select "
				+ copied + " from generate_series(:from, :to) as copy (copy) cross join (select * from " + name
				+ " where " + id + " < " + STEP + ") former"
				+ (ofTrust ? " left join onwards on onwards.copy = copy.copy and onwards.code = organisation" : "");
		for (int from = 1; from <= copies; from += AT_ONCE) {
			jdbc.sql(insert).param("from", from).param("to", Math.min(copies, from + AT_ONCE - 1)).update();
		}
	}

	private static String copied(String column, List<String> dates) {
		String earlier = " - (copy.copy * 37 % " + DAYS + ") * interval '1 day'";
		return switch (column) {
			case "id", "initiative_id", "classification_id", "override_id" -> column + " + copy.copy * " + STEP;
			case "organisation" -> "coalesce(onwards.next, organisation)";
			case "ends_before" ->
				"case when ends_before = 'infinity' then ends_before else (ends_before" + earlier + ")::date end";
			default -> dates.contains(column)
					? column.endsWith("_at") ? column + earlier : "(" + column + earlier + ")::date" : column;
		};
	}

}
