package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.dashboard.CsvRow.Barrier;
import uk.nhs.london.aiportal.dashboard.CsvRow.Money;
import uk.nhs.london.aiportal.dashboard.CsvRow.Paper;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.VocabularyCode;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * Every figure of a page counted anew, by its definition, from the exported file alone;
 * no rule of the portal is asked. Codes and their words come from its vocabularies, and
 * the trusts from its map, as they do for whoever reads the file.
 *
 * @param all what trusts registered in London, by the file of the day
 * @param reports what was publicly reported in London
 * @param marked the references of what cannot be told from the columns, by the list that
 * tells it
 * @param histories the file of each day on which anything was written, and of each end of
 * a quarter, the last of them today's
 */
record CountedAnew(Place place, LocalDate day, LondonMap map, List<CsvRow> all, List<CsvRow> reports,
		Map<String, Set<String>> marked, Map<LocalDate, List<CsvRow>> histories, RecordFields fields,
		ReferenceLists words) {

	/** What cannot be told from the columns, and the list that tells it. */
	static final List<String> LISTS = List.of("RED_FOR_LONG", "STALLED.PAUSED_FOR_LONG");

	private static final List<String> LEVELS = List.of("A0", "A1", "A2", "A3", "A4", "A5");

	/** Some of the columns of a figure's row. */
	private static Map<String, String> row(Object... namesAndValues) {
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			row.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
		}
		return row;
	}

	@SafeVarargs
	private static Map<String, String> row(Map<String, String>... parts) {
		Map<String, String> row = new LinkedHashMap<>();
		Arrays.stream(parts).forEach(row::putAll);
		return row;
	}

	/** The rows of a figure, in no order, with the columns that can be counted. */
	List<Map<String, String>> of(FigureName figure) {
		return switch (figure) {
			case COVERAGE -> trusts().map(this::coverage).toList();
			case LADDER -> ladders();
			case LEVELS -> trusts().map(this::level).toList();
			case HEADLINE -> headline();
			case CLASSES -> each(codes(uk.nhs.london.aiportal.classification.CountedAs.values()), "counted_as",
					(it, code) -> it.is("counted_as", code));
			case STAGES -> stages();
			case KINDS -> kinds();
			case USES -> uses();
			case ORGANISATIONS -> trusts().map((it) -> row(row("organisation", it), groups(at(it)))).toList();
			case SYSTEMS -> systems();
			case MOVED -> moved();
			case MOVEMENT -> movement();
			case PILOT_USES -> pilotUses();
			case PILOT_AGE -> partition(CsvRow::pilot, this::age);
			case OVERDUE -> partition(CsvRow::pilot, this::plannedEnd);
			case EXTENSIONS ->
				partition(CsvRow::pilot, (it) -> (it.number("extensions") > 3) ? "4_OR_MORE" : it.get("extensions"));
			case OUTCOMES -> outcomes();
			case SURVIVAL -> List.of();
			case STEPS -> steps();
			case BARRIERS_STATED -> partition(CsvRow::going, CountedAnew::barriersStated);
			case BARRIER_FAMILIES -> barrierFamilies();
			case BARRIERS -> barriers();
			case BARRIER_AGE -> barrierMonths(this::openMonths);
			case BARRIERS_REMOVED -> barrierMonths(this::removedMonths);
			case HOSTING -> platform("hosting_model");
			case INTEGRATION -> platform("integration");
			case INTEGRATION_DEPTH -> platform("integration_depth");
			case TRAINING -> training();
			case PROJECT_MANAGER -> shares(CsvRow::live, yesNo("project_manager_dedicated"));
			case SPONSOR -> shares(CsvRow::live, yesNo("executive_sponsor"));
			case DISCUSSED -> shares(CsvRow::live, this::discussed);
			case CHAMPION -> shares(CsvRow::live, (it) -> it.get("champion_dependence"));
			case IMPACT_ASSESSMENTS -> shares(CsvRow::live, this::impactAssessment);
			case SUBGROUPS -> shares((it) -> it.live() && it.inCare(), yesNo("subgroup_performance"));
			case BENEFITS -> benefits();
			case GROUPS_TESTED -> groupsTested();
			case REACH -> reach();
			case SAME_TASK -> sameTask();
			case BOUGHT_SEPARATELY -> boughtSeparately();
			case PAPERS -> papers();
			case OFFERED -> offered();
			case PARTNERS -> many(CsvRow::going, this::partners);
			case PROGRAMMES -> programmes();
			case STALLED -> reasons();
			case STALLED_BY_TRUST -> byTrust(Map.of("stalled", (it) -> !stalled(it).isEmpty()));
			case MONEY -> partition(CsvRow::live, this::money);
			case MONEY_BY_TRUST -> byTrust(Map.of("ended", (it) -> it.live() && money(it).equals("ENDED"),
					"within_6_months", (it) -> it.live() && money(it).equals("WITHIN_6_MONTHS"), "within_12_months",
					(it) -> it.live() && money(it).equals("WITHIN_12_MONTHS")));
			case MONEY_BY_VALUE -> partition(
					(it) -> it.live() && List.of("ENDED", "WITHIN_6_MONTHS", "WITHIN_12_MONTHS").contains(money(it)),
					CountedAnew::band);
			case RED_LIST_ITEMS, CONFLICTS -> List.of();
			case RED_LIST_BY_TRUST -> byTrust(Map.of("red_list", CsvRow::redListed));
			case RETURNS -> returns();
			case FRESHNESS -> partition(CsvRow::going, CountedAnew::freshness);
			case FRESHNESS_BY_TRUST ->
				byTrust(Map.of("within_6_months", (it) -> it.going() && freshness(it).equals("WITHIN_6_MONTHS"),
						"within_12_months", (it) -> it.going() && freshness(it).equals("WITHIN_12_MONTHS"),
						"longer_ago", (it) -> it.going() && freshness(it).equals("LONGER_AGO")));
			case UNKNOWN -> unknown();
			case COMPLETENESS -> completeness();
			case DECLARED -> List.of(row("comparison", "AGREES", "initiatives", declared(rows(), "AGREES")),
					row("comparison", "ROUTINE_BUT_PILOT", "initiatives", declared(rows(), "ROUTINE_BUT_PILOT")),
					row("comparison", "PILOT_BUT_EMBEDDED", "initiatives", declared(rows(), "PILOT_BUT_EMBEDDED")));
			case DECLARED_BY_TRUST -> trusts().map(this::declaredAt).toList();
			case OVERRIDES -> trusts().map((it) -> row("organisation", it, "overrides", overrides(at(it))))
				.filter((it) -> !it.get("overrides").equals("0"))
				.toList();
		};
	}

	// What is counted, and where.

	private static List<String> codes(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toList();
	}

	private List<String> codes(String vocabulary) {
		return this.words.vocabulary(vocabulary).stream().map(VocabularyCode::code).toList();
	}

	private List<Organisation> members(Place of) {
		List<Organisation> members = switch (of.kind()) {
			case LONDON -> this.map.counted();
			case SYSTEM -> this.map.membersOf(of.code());
			case TRUST -> this.map.organisation(of.code()).stream().toList();
		};
		return members.stream().filter(Organisation::counted).toList();
	}

	private Stream<String> trusts() {
		return members(this.place).stream().map(Organisation::code);
	}

	private List<CsvRow> at(String trust) {
		return this.all.stream().filter((it) -> it.is("organisation", trust)).toList();
	}

	private List<CsvRow> at(Collection<String> trusts) {
		return this.all.stream().filter((it) -> trusts.contains(it.get("organisation"))).toList();
	}

	/** Those of the place. */
	private List<CsvRow> rows() {
		return at(trusts().toList());
	}

	private static long count(Collection<CsvRow> rows, Predicate<CsvRow> wanted) {
		return rows.stream().filter(wanted).count();
	}

	private static long trusts(Collection<CsvRow> rows, Predicate<CsvRow> wanted) {
		return rows.stream().filter(wanted).map((it) -> it.get("organisation")).distinct().count();
	}

	private List<Map<String, String>> each(List<String> codes, String column, BiPredicate<CsvRow, String> counts) {
		return codes.stream()
			.map((code) -> row(column, code, "initiatives", count(rows(), (it) -> counts.test(it, code))))
			.toList();
	}

	/** By the one answer of each; those that nobody gave are left out. */
	private List<Map<String, String>> partition(Predicate<CsvRow> asked, Function<CsvRow, String> answer) {
		return many(asked, (it) -> List.of(answer.apply(it)));
	}

	private List<Map<String, String>> many(Predicate<CsvRow> asked, Function<CsvRow, Collection<String>> answers) {
		Map<String, Long> counts = rows().stream()
			.filter(asked)
			.flatMap((it) -> answers.apply(it).stream().distinct())
			.collect(Collectors.groupingBy((it) -> it, TreeMap::new, Collectors.counting()));
		List<Map<String, String>> rows = new ArrayList<>();
		counts.forEach((value, count) -> rows.add(row("value", value, "initiatives", count)));
		return rows;
	}

	private List<Map<String, String>> shares(Predicate<CsvRow> asked, Function<CsvRow, String> answer) {
		long all = count(rows(), asked);
		return partition(asked, answer).stream()
			.map((it) -> row(it, share("share", Long.parseLong(it.get("initiatives")), all)))
			.toList();
	}

	private List<Map<String, String>> byTrust(Map<String, Predicate<CsvRow>> columns) {
		return trusts().map((trust) -> {
			Map<String, String> row = row("organisation", trust, "reported", !at(trust).isEmpty());
			columns.forEach((name, counts) -> row.put(name, at(trust).isEmpty() ? "" : "" + count(at(trust), counts)));
			return row;
		}).toList();
	}

	// Shares and months.

	private static String percent(double share) {
		long rounded = Math.round(100 * share);
		return "" + ((share > 0 && rounded == 0) ? 1 : (share < 1 && rounded == 100) ? 99 : rounded);
	}

	/** Wilson's limits, as roots of (p - share)^2 = z^2 p (1 - p) / n. */
	private static double[] wilson(double count, double total) {
		double z2 = Math.pow(1.959963984540054, 2);
		double a = 1 + z2 / total;
		double b = -(2 * count / total + z2 / total);
		double c = Math.pow(count / total, 2);
		double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
		return new double[] { (count == 0) ? 0 : (-b - root) / (2 * a), (count == total) ? 1 : (-b + root) / (2 * a) };
	}

	private static Map<String, String> share(String name, long count, long total) {
		if (total < 5) {
			return row(name + "_percent", "", name + "_from", "", name + "_to", "");
		}
		double[] limits = wilson(count, total);
		return row(name + "_percent", percent((double) count / total), name + "_from", percent(limits[0]), name + "_to",
				percent(limits[1]));
	}

	private static long months(LocalDate from, LocalDate to) {
		return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
	}

	private static String median(List<Long> sorted) {
		int n = sorted.size();
		double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
		return (median == Math.rint(median)) ? "" + (long) median : "" + median;
	}

	private static Map<String, String> quartiles(List<Long> months) {
		List<Long> sorted = months.stream().sorted().toList();
		if (sorted.isEmpty()) {
			return row("lower_quartile_months", "", "median_months", "", "upper_quartile_months", "");
		}
		int n = sorted.size();
		return row("lower_quartile_months", sorted.get((int) Math.ceil(n / 4.0) - 1), "median_months", median(sorted),
				"upper_quartile_months", sorted.get((int) Math.ceil(3 * n / 4.0) - 1));
	}

	// The overview.

	private Map<String, String> coverage(String trust) {
		List<CsvRow> rows = at(trust);
		long fresh = count(rows, (it) -> it.statedWithin(6));
		return row("organisation", trust, "return", (fresh > 0) ? "FRESH" : rows.isEmpty() ? "NONE" : "OLDER", "stated",
				rows.isEmpty() ? "" : fresh, "initiatives", rows.isEmpty() ? "" : rows.size());
	}

	private boolean marked(CsvRow row, String list) {
		return this.marked.get(list).contains(row.get("reference"));
	}

	private static boolean embeddedInHeadline(CsvRow row) {
		return row.embedded() && row.inHeadline();
	}

	private static boolean liveInHeadline(CsvRow row) {
		return row.live() && row.inHeadline();
	}

	private String levelOf(String trust) {
		List<CsvRow> rows = at(trust);
		List<CsvRow> embedded = rows.stream().filter(CountedAnew::embeddedInHeadline).toList();
		long live = count(rows, CountedAnew::liveInHeadline);
		if (rows.stream().noneMatch((it) -> it.statedWithin(6))) {
			return "NR";
		}
		if (embedded.isEmpty()) {
			return (live > 0) ? "A2"
					: rows.stream().anyMatch((it) -> it.is("declared_stage", "PRE_DEPLOYMENT")) ? "A1" : "A0";
		}
		long uses = embedded.stream()
			.map((it) -> it.get("use_domain"))
			.filter((it) -> !it.equals("NOT_STATED"))
			.distinct()
			.count();
		if (uses < 2 || 3 * embedded.size() < live || rows.stream().anyMatch((it) -> marked(it, "RED_FOR_LONG"))) {
			return "A3";
		}
		boolean wide = embedded.stream().anyMatch((it) -> it.is("scale", "MULTI_SITE", "TRUST"));
		boolean offers = rows.stream().anyMatch((it) -> it.going() && !it.codes("shared_assets").isEmpty());
		return (uses >= 3 && wide && embedded.stream().allMatch(CountedAnew::proven)
				&& rows.stream().noneMatch(CsvRow::redListed) && offers) ? "A5" : "A4";
	}

	private static boolean proven(CsvRow row) {
		return row.codes("benefits").stream().anyMatch((it) -> it.endsWith(": Realised and verified"))
				&& (!row.inCare() || row.is("subgroup_performance", "true"));
	}

	private Map<String, String> ladder(List<Organisation> members) {
		List<String> levels = members.stream().map((it) -> levelOf(it.code())).toList();
		int trusts = levels.size();
		long returned = levels.stream().filter((it) -> !it.equals("NR")).count();
		Function<String, Long> at = (
				level) -> levels.stream().filter((it) -> !it.equals("NR") && it.compareTo(level) >= 0).count();
		Function<Double, String> reached = (share) -> LEVELS.stream()
			.filter((it) -> trusts > 0 && at.apply(it) >= share * trusts)
			.reduce("", (lower, higher) -> higher);
		String half = reached.apply(0.5);
		List<Long> embedded = members.stream()
			.map((it) -> count(at(it.code()), CountedAnew::embeddedInHeadline))
			.toList();
		long most = embedded.stream().mapToLong((it) -> it).max().orElse(0);
		long sum = embedded.stream().mapToLong((it) -> it).sum();
		Map<String, String> row = row("trusts", trusts, "returned", returned, "provisional",
				(returned < 0.8 * trusts || trusts == 0) ? "Provisional" : "Firm", "half", half, "half_trusts",
				half.isEmpty() ? "" : at.apply(half), "nearly_all", reached.apply(0.8), "lowest",
				levels.stream().filter((it) -> !it.equals("NR")).min(Comparator.naturalOrder()).orElse(""),
				"largest_share", (sum < 5) ? "" : percent((double) most / sum));
		Stream.concat(Stream.of("NR"), LEVELS.stream())
			.forEach((level) -> row.put(level.toLowerCase(), "" + levels.stream().filter(level::equals).count()));
		return row;
	}

	private List<Map<String, String>> ladders() {
		List<Map<String, String>> rows = new ArrayList<>();
		rows.add(row(row("trusts_of", this.place.code()), ladder(members(this.place))));
		if (this.place.isLondon()) {
			this.map.systems()
				.forEach((it) -> rows.add(row(row("trusts_of", it.code()), ladder(members(Place.of(it))))));
		}
		return rows;
	}

	private Map<String, String> level(String trust) {
		String level = levelOf(trust);
		boolean none = level.equals("NR");
		return row("organisation", trust, "level", level, "embedded",
				none ? "" : count(at(trust), CountedAnew::embeddedInHeadline), "live",
				none ? "" : count(at(trust), CountedAnew::liveInHeadline));
	}

	private List<Map<String, String>> headline() {
		List<CsvRow> rows = rows();
		long live = count(rows, CountedAnew::liveInHeadline);
		long embedded = count(rows, CountedAnew::embeddedInHeadline);
		long notShown = count(rows, (it) -> it.inHeadline() && it.is("counted_as", "NOT_SHOWN"));
		Map<String, Object> measures = new LinkedHashMap<>();
		if (!this.place.isTrust()) {
			measures.put("TRUSTS_COUNTED", trusts().count());
			measures.put("TRUSTS_REPORTED", trusts(rows, (it) -> true));
		}
		measures.putAll(Map.of("REGISTERED", rows.size(), "LIVE", live, "EMBEDDED", embedded, "NOT_SHOWN", notShown,
				"RED_LIST", count(rows, CsvRow::redListed), "OVERRIDES", overrides(rows), "PUBLICLY_REPORTED",
				count(this.reports, (it) -> trusts().anyMatch(it.get("organisation")::equals))));
		shares(measures, "SHARE_LOW", embedded, live);
		shares(measures, "SHARE_HIGH", embedded + notShown, live);
		List<Map<String, String>> found = new ArrayList<>();
		measures.forEach((name, value) -> found.add(row("measure", name, "value", value)));
		return found;
	}

	private static void shares(Map<String, Object> measures, String name, long count, long total) {
		Map<String, String> share = share(name, count, total);
		measures.put(name, share.get(name + "_percent"));
		if (total >= 5) {
			measures.put(name + "_FROM", share.get(name + "_from"));
			measures.put(name + "_TO", share.get(name + "_to"));
		}
	}

	private static long overrides(List<CsvRow> rows) {
		return count(rows, (it) -> it.stated("override_classification"));
	}

	private static Map<String, String> groups(List<CsvRow> rows) {
		Map<String, String> row = new LinkedHashMap<>();
		Map.of("embedded", "EMBEDDED", "not_shown", "NOT_SHOWN", "other_pilots", "OTHER_PILOT", "neither", "OUTSIDE")
			.forEach((column, group) -> row.put(column,
					rows.isEmpty() ? "" : "" + count(rows, (it) -> it.group().equals(group))));
		row.put("initiatives", rows.isEmpty() ? "" : "" + rows.size());
		return row;
	}

	private List<Map<String, String>> stages() {
		return Stream
			.concat(codes(uk.nhs.london.aiportal.classification.DeclaredStage.values()).stream(),
					Stream.of("NOT_STATED"))
			.map((stage) -> {
				Map<String, String> row = row(row("stage", stage),
						groups(rows().stream().filter((it) -> it.is("declared_stage", stage)).toList()));
				row.replaceAll((column, value) -> value.isEmpty() ? "0" : value);
				return row;
			})
			.toList();
	}

	private List<Map<String, String>> kinds() {
		return members(this.place).stream()
			.collect(Collectors.groupingBy(Organisation::kind))
			.entrySet()
			.stream()
			.map((kind) -> {
				List<CsvRow> rows = at(kind.getValue().stream().map(Organisation::code).toList());
				long live = count(rows, CountedAnew::liveInHeadline);
				long embedded = count(rows, CountedAnew::embeddedInHeadline);
				long notShown = count(rows, (it) -> it.inHeadline() && it.is("counted_as", "NOT_SHOWN"));
				return row(row("kind", kind.getKey()), ladder(kind.getValue()),
						row("live", live, "embedded", embedded, "not_shown", notShown, "share_low",
								share("low", embedded, live).get("low_percent"), "share_high",
								share("high", embedded + notShown, live).get("high_percent")));
			})
			.toList();
	}

	private List<Map<String, String>> systems() {
		List<Map<String, String>> rows = new ArrayList<>();
		this.map.systems().forEach((it) -> rows.add(system(it.code(), members(Place.of(it)))));
		rows.add(
				system("", members(this.place).stream().filter((it) -> this.map.hostOf(it.code()).isEmpty()).toList()));
		return rows;
	}

	private Map<String, String> system(String code, List<Organisation> members) {
		List<CsvRow> rows = at(members.stream().map(Organisation::code).toList());
		long live = count(rows, CountedAnew::liveInHeadline);
		long embedded = count(rows, CountedAnew::embeddedInHeadline);
		long notShown = count(rows, (it) -> it.inHeadline() && it.is("counted_as", "NOT_SHOWN"));
		return row(row("system", code, "trusts", members.size(), "trusts_reported", trusts(rows, (it) -> true)),
				groups(rows), row("share_low", share("low", embedded, live).get("low_percent"), "share_high",
						share("high", embedded + notShown, live).get("high_percent")));
	}

	/** EMBEDDED, PILOT, NOT_YET_LIVE or nothing. */
	private String reached(String trust, String use) {
		List<CsvRow> there = at(trust).stream().filter((it) -> it.is("use_domain", use)).toList();
		return there.stream().anyMatch(CountedAnew::embeddedInHeadline) ? "EMBEDDED"
				: there.stream().anyMatch((it) -> it.pilot() && it.inHeadline()) ? "PILOT"
						: there.stream().anyMatch((it) -> it.is("counted_as", "NOT_YET_LIVE")) ? "NOT_YET_LIVE" : "";
	}

	private long reaching(String how, String use) {
		return trusts().filter((it) -> !at(it).isEmpty() && reached(it, use).equals(how)).count();
	}

	private long silent() {
		return trusts().filter((it) -> at(it).isEmpty()).count();
	}

	private Map<String, String> inUse(String use) {
		List<CsvRow> there = rows().stream().filter((it) -> it.is("use_domain", use) && it.inHeadline()).toList();
		return row("use_domain", use, "trusts_embedded", reaching("EMBEDDED", use), "trusts_pilot",
				reaching("PILOT", use), "trusts_not_reported", silent(), "embedded", count(there, CsvRow::embedded),
				"pilots", count(there, CsvRow::pilot));
	}

	private static List<String> useDomains() {
		return codes(uk.nhs.london.aiportal.classification.UseDomain.values());
	}

	private List<Map<String, String>> uses() {
		return useDomains().stream()
			.map((use) -> row(inUse(use),
					row("trusts_not_yet_live", reaching("NOT_YET_LIVE", use), "trusts_none", reaching("", use))))
			.toList();
	}

	private List<Map<String, String>> reach() {
		return Stream.concat(useDomains().stream(), Stream.of("NOT_STATED"))
			.map((use) -> row(inUse(use),
					row("trusts_nothing_live", reaching("NOT_YET_LIVE", use) + reaching("", use))))
			.toList();
	}

	// What changed from day to day.

	private List<LocalDate> written() {
		return this.histories.keySet().stream().sorted().toList();
	}

	private static Map<String, CsvRow> byReference(List<CsvRow> rows) {
		return rows.stream().collect(Collectors.toMap((it) -> it.get("reference"), (it) -> it));
	}

	private List<Map<String, String>> moved() {
		LocalDate quarter = this.day.withDayOfMonth(1).withMonth((this.day.getMonthValue() - 1) / 3 * 3 + 1);
		List<Map<String, String>> moves = new ArrayList<>();
		List<LocalDate> days = written();
		List<String> trusts = trusts().toList();
		for (int i = 1; i < days.size(); i++) {
			LocalDate on = days.get(i);
			Map<String, CsvRow> before = byReference(this.histories.get(days.get(i - 1)));
			if (!on.isBefore(quarter) && !on.isAfter(this.day)) {
				byReference(this.histories.get(on)).forEach((reference, it) -> {
					CsvRow former = before.get(reference);
					if (former != null && trusts.contains(it.get("organisation")) && !isWithdrawn(reference)
							&& !former.get("counted_as").equals(it.get("counted_as"))) {
						moves.add(row("reference", reference, "moved_on", on, "from", former.get("counted_as"), "to",
								it.get("counted_as")));
					}
				});
			}
		}
		return moves;
	}

	/** It is not in today's file. */
	private boolean isWithdrawn(String reference) {
		List<LocalDate> days = written();
		return !byReference(this.histories.get(days.get(days.size() - 1))).containsKey(reference);
	}

	private List<Map<String, String>> movement() {
		List<Map<String, String>> rows = new ArrayList<>();
		LocalDate end = this.day;
		LocalDate opened = (this.place.kind() == Place.Kind.SYSTEM)
				? this.map.system(this.place.code()).orElseThrow().openedOn() : null;
		for (int i = 0; i < 12 && (opened == null || !end.isBefore(opened)); i++) {
			LocalDate before = end.withDayOfMonth(1).withMonth((end.getMonthValue() - 1) / 3 * 3 + 1).minusDays(1);
			rows.add(quarter(before, end));
			end = before;
		}
		return rows;
	}

	private Map<String, String> quarter(LocalDate before, LocalDate end) {
		Map<String, String> row = row("quarter_end", end);
		List<CsvRow> rows = here(end);
		Map.of("embedded", "EMBEDDED", "not_shown", "NOT_SHOWN", "other_pilots", "OTHER_PILOT")
			.forEach((column, group) -> row.put(column, "" + count(rows, (it) -> it.group().equals(group))));
		long entered = 0;
		long left = 0;
		List<LocalDate> days = written();
		for (int i = 0; i < days.size(); i++) {
			LocalDate on = days.get(i);
			if (on.isAfter(before) && !on.isAfter(end)) {
				Map<String, Long> now = embedded(this.histories.get(on), end);
				Map<String, Long> then = (i > 0) ? embedded(this.histories.get(days.get(i - 1)), end) : Map.of();
				for (String trust : Stream.concat(now.keySet().stream(), then.keySet().stream()).distinct().toList()) {
					long change = now.getOrDefault(trust, 0L) - then.getOrDefault(trust, 0L);
					entered += Math.max(0, change);
					left += Math.max(0, -change);
				}
			}
		}
		long moved = count(rows, CsvRow::embedded) - count(here(before), CsvRow::embedded) - (entered - left);
		row.putAll(row("became_embedded", entered, "no_longer_embedded", left, "moved_with_trust", moved));
		return row;
	}

	/** The file of the end of a quarter, as far as it is of the place as it was then. */
	private List<CsvRow> here(LocalDate end) {
		return this.histories.get(end).stream().filter((it) -> isHere(it)).toList();
	}

	private boolean isHere(CsvRow row) {
		return switch (this.place.kind()) {
			case LONDON -> true;
			case SYSTEM -> row.is("system", this.place.code());
			case TRUST -> row.is("organisation", this.place.code());
		};
	}

	/**
	 * How many are embedded at each trust that belonged here at the end; what is kept
	 * apart.
	 */
	private Map<String, Long> embedded(List<CsvRow> rows, LocalDate end) {
		Set<String> trusts = here(end).stream().map((it) -> it.get("organisation")).collect(Collectors.toSet());
		Map<String, CsvRow> now = byReference(this.histories.get(written().get(written().size() - 1)));
		return rows.stream()
			.filter((it) -> it.embedded() && trusts.contains(it.get("organisation")))
			.collect(Collectors.groupingBy((it) -> {
				CsvRow today = now.get(it.get("reference"));
				return it.get("organisation") + (today == null || today.is("public_visibility", "INTERNAL"));
			}, Collectors.counting()));
	}

	// Pilots.

	private List<Map<String, String>> pilotUses() {
		boolean compared = !this.place.isLondon();
		return Stream.concat(useDomains().stream(), Stream.of("NOT_STATED")).map((use) -> {
			Predicate<CsvRow> wanted = (it) -> it.pilot() && it.is("use_domain", use);
			List<Long> here = sinceFirstUse(rows(), wanted);
			List<Long> london = sinceFirstUse(this.all, wanted);
			long pilots = count(rows(), wanted);
			Map<String, String> row = row(row("use", use, "pilots", pilots, "first_use_stated", here.size(),
					"first_use_not_stated", pilots - here.size()), quartiles(here));
			if (compared) {
				String median = london.isEmpty() ? "" : median(london.stream().sorted().toList());
				row.putAll(row("london_first_use_stated", london.size(), "london_median_months", median,
						"longer_than_london",
						here.isEmpty() ? "" : here.stream().filter((it) -> it > Double.parseDouble(median)).count()));
			}
			return row;
		}).toList();
	}

	private List<Long> sinceFirstUse(List<CsvRow> rows, Predicate<CsvRow> wanted) {
		return rows.stream()
			.filter(wanted)
			.flatMap((it) -> Stream.ofNullable(it.date("first_live_on")))
			.map((it) -> months(it, this.day))
			.toList();
	}

	private String age(CsvRow row) {
		LocalDate live = row.date("first_live_on");
		return (live == null) ? "NOT_STATED" : !row.longerThan(6, live) ? "UP_TO_6_MONTHS" : !row.longerThan(12, live)
				? "UP_TO_12_MONTHS" : !row.longerThan(24, live) ? "UP_TO_24_MONTHS" : "LONGER";
	}

	private String plannedEnd(CsvRow row) {
		LocalDate end = row.date("pilot_planned_end");
		return (end == null) ? "NOT_STATED" : !this.day.isAfter(end) ? "AHEAD"
				: row.is("adoption_decision", "ADOPT", "STOP") ? "PAST_DECIDED" : "OVERDUE";
	}

	/** What became of them cannot be told from a file of one day. */
	private List<Map<String, String>> outcomes() {
		Map<String, Long> years = rows().stream()
			.filter((it) -> it.inHeadline() && !it.is("counted_as", "OUT_OF_SCOPE"))
			.flatMap((it) -> Stream.ofNullable(it.date("first_live_on")))
			.map((it) -> (it.getYear() > this.day.getYear() - 5) ? "" + it.getYear()
					: "BEFORE_" + (this.day.getYear() - 4))
			.collect(Collectors.groupingBy((it) -> it, Collectors.counting()));
		List<Map<String, String>> rows = new ArrayList<>();
		years.forEach((year, count) -> List.of(6, 12, 18, 24)
			.forEach((months) -> rows.add(row("first_live", year, "after_months", months, "initiatives", count))));
		rows.add(
				row("first_live", "NOT_STATED", "after_months", "", "initiatives", count(rows(), (it) -> it.inHeadline()
						&& !it.stated("first_live_on") && (it.live() || it.is("counted_as", "SUSPENDED", "ENDED")))));
		return rows;
	}

	/**
	 * When it was first decided to adopt, and when first embedded, is not in the file.
	 */
	private List<Map<String, String>> steps() {
		List<CsvRow> live = rows().stream()
			.filter((it) -> it.inHeadline() && !it.is("counted_as", "OUT_OF_SCOPE") && it.stated("first_live_on"))
			.toList();
		List<Long> months = live.stream()
			.filter((it) -> it.stated("approved_on"))
			.filter((it) -> !it.date("first_live_on").isBefore(it.date("approved_on")))
			.map((it) -> months(it.date("approved_on"), it.date("first_live_on")))
			.toList();
		long notStated = count(live, (it) -> !it.stated("approved_on"));
		return List.of(row(row("step", "APPROVED_LIVE", "both_days_stated", months.size(), "other_order",
				live.size() - months.size() - notStated, "not_stated", notStated), quartiles(months)));
	}

	// Barriers and platforms.

	private static String barriersStated(CsvRow row) {
		return !row.openBarriers().isEmpty() ? "OPEN" : row.is("barriers", "NOT_STATED") ? "NOT_STATED" : "NONE_OPEN";
	}

	private VocabularyCode barrier(Barrier barrier) {
		return this.words.vocabulary("BARRIER")
			.stream()
			.filter((it) -> it.label().equals(barrier.label()))
			.findFirst()
			.orElseThrow();
	}

	private static String code(String family) {
		return family.toUpperCase().replaceAll("[^A-Z]+", "_");
	}

	private String family(Barrier barrier) {
		return code(barrier(barrier).family());
	}

	private List<String> families(String vocabulary) {
		return this.words.vocabulary(vocabulary).stream().map((it) -> code(it.family())).distinct().toList();
	}

	private List<Map<String, String>> barrierFamilies() {
		long say = count(rows(), (it) -> it.going() && !barriersStated(it).equals("NOT_STATED"));
		Predicate<CsvRow> silent = (it) -> it.going() && barriersStated(it).equals("NOT_STATED");
		List<Map<String, String>> rows = new ArrayList<>();
		for (String family : families("BARRIER")) {
			Predicate<CsvRow> open = (it) -> it.going()
					&& it.openBarriers().stream().anyMatch((barrier) -> family(barrier).equals(family));
			rows.add(row(row("family", family, "initiatives", count(rows(), open), "trusts", trusts(rows(), open),
					"initiatives_that_say", say), share("share", count(rows(), open), say)));
		}
		rows.add(row("family", "NOT_STATED", "initiatives", count(rows(), silent), "trusts", trusts(rows(), silent),
				"initiatives_that_say", say, "share_percent", "", "share_from", "", "share_to", ""));
		return rows;
	}

	private List<Map<String, String>> barriers() {
		return codes("BARRIER").stream().map((code) -> {
			Predicate<CsvRow> open = (it) -> it.going()
					&& it.openBarriers().stream().anyMatch((barrier) -> barrier(barrier).code().equals(code));
			return row("barrier", code, "initiatives", count(rows(), open), "trusts", trusts(rows(), open));
		}).toList();
	}

	/** The months of each that has something to tell of a family; null if not known. */
	private List<Map<String, String>> barrierMonths(BiFunctionOfMonths months) {
		return families("BARRIER").stream().map((family) -> {
			List<@Nullable Long> found = new ArrayList<>();
			for (CsvRow row : rows()) {
				List<Barrier> ofFamily = row.barriers().stream().filter((it) -> family(it).equals(family)).toList();
				found.addAll(months.of(row, ofFamily));
			}
			List<Long> known = found.stream().filter((it) -> it != null).toList();
			return row(row("family", family, "initiatives", found.size(), "months_stated", known.size(), "not_stated",
					found.size() - known.size()), quartiles(known));
		}).toList();
	}

	/** One answer of an initiative, or none. */
	private interface BiFunctionOfMonths {

		List<@Nullable Long> of(CsvRow row, List<Barrier> barriers);

	}

	private static List<@Nullable Long> one(@Nullable Long months) {
		List<@Nullable Long> one = new ArrayList<>();
		one.add(months);
		return one;
	}

	private List<@Nullable Long> openMonths(CsvRow row, List<Barrier> barriers) {
		List<Barrier> open = barriers.stream().filter((it) -> it.isOpenOn(this.day)).toList();
		return (!row.going() || open.isEmpty()) ? List.of()
				: one(open.stream()
					.flatMap((it) -> Stream.ofNullable(it.since()))
					.min(Comparator.naturalOrder())
					.map((it) -> months(it, this.day))
					.orElse(null));
	}

	private List<@Nullable Long> removedMonths(CsvRow row, List<Barrier> barriers) {
		List<Barrier> resolved = barriers.stream().filter((it) -> it.isResolvedOn(this.day)).toList();
		return (row.is("counted_as", "OUT_OF_SCOPE") || resolved.isEmpty()) ? List.of()
				: one(resolved.stream()
					.filter((it) -> it.since() != null)
					.map((it) -> months(it.since(), it.resolved()))
					.max(Comparator.naturalOrder())
					.orElse(null));
	}

	private List<Map<String, String>> platform(String column) {
		Map<String, List<CsvRow>> answers = new TreeMap<>();
		for (CsvRow row : rows()) {
			if (row.live()) {
				Arrays.stream(row.get(column).split("; "))
					.forEach((code) -> answers.computeIfAbsent(code, (it) -> new ArrayList<>()).add(row));
			}
		}
		List<Map<String, String>> found = new ArrayList<>();
		answers.forEach((code, rows) -> found.add(row("value", code, "embedded", count(rows, CsvRow::embedded),
				"pilots", count(rows, CsvRow::pilot), "initiatives", rows.size())));
		return found;
	}

	// People.

	private List<Map<String, String>> training() {
		List<Map<String, String>> rows = new ArrayList<>();
		if (!this.place.isTrust()) {
			rows.add(training(this.place.code(), rows()));
		}
		trusts().forEach((it) -> rows.add(training(it, at(it))));
		return rows;
	}

	private Map<String, String> training(String code, List<CsvRow> rows) {
		List<CsvRow> live = rows.stream().filter(CsvRow::live).toList();
		List<CsvRow> known = live.stream()
			.filter((it) -> it.stated("training_intended") && it.stated("training_trained"))
			.toList();
		long intended = known.stream().mapToLong((it) -> it.number("training_intended")).sum();
		long trained = known.stream().mapToLong((it) -> it.number("training_trained")).sum();
		boolean silent = rows.isEmpty() && !code.equals(this.place.code()) || rows.isEmpty() && this.place.isTrust();
		Map<String, String> row = row(row("organisation", code, "live", live.size(), "known", known.size()),
				share("known", known.size(), live.size()),
				row("people_intended", known.isEmpty() ? "" : intended, "people_trained",
						known.isEmpty() ? "" : trained, "more_trained_than_intended",
						count(known, (it) -> it.number("training_trained") > it.number("training_intended"))),
				(trained > intended && intended >= 5)
						? row("trained_percent", percent((double) trained / intended), "trained_from", "", "trained_to",
								"")
						: known.isEmpty() ? share("trained", 0, 0)
								: share("trained", Math.min(trained, intended), intended));
		if (silent) {
			row.replaceAll((column, value) -> column.equals("organisation") ? value : "");
		}
		return row;
	}

	private static Function<CsvRow, String> yesNo(String column) {
		return (it) -> it.is(column, "true") ? "YES" : it.is(column, "false") ? "NO" : "NOT_STATED";
	}

	private String discussed(CsvRow row) {
		LocalDate discussed = row.date("last_discussed_on");
		return (discussed == null || discussed.isAfter(this.day)) ? "NOT_STATED"
				: row.longerThan(12, discussed) ? "LONGER_AGO" : "WITHIN_12_MONTHS";
	}

	private String impactAssessment(CsvRow row) {
		Paper paper = row.papers().stream().filter((it) -> it.type().equals("EHIA")).findFirst().orElse(null);
		return (paper == null) ? "NOT_STATED" : switch (paper.says()) {
			case "Does not apply" -> "NOT_APPLICABLE";
			case "Not known" -> "UNKNOWN";
			case "no status" -> "NOT_STATED";
			case "Complete" -> (paper.until() != null && this.day.isAfter(paper.until())) ? "EXPIRED" : "COMPLETE";
			default -> code(paper.says());
		};
	}

	private List<Map<String, String>> benefits() {
		List<Map<String, String>> rows = new ArrayList<>();
		List<CsvRow> live = rows().stream().filter(CsvRow::live).toList();
		for (String head : families("BENEFIT_DOMAIN")) {
			List<String> best = live.stream().map((it) -> best(it, head)).filter((it) -> !it.isEmpty()).toList();
			Function<String, Long> count = (status) -> best.stream().filter(status::equals).count();
			rows.add(row("head", head, "expected", count.apply("Expected"), "measured", count.apply("Measured"),
					"realised_verified", count.apply("Realised and verified"), "status_not_stated",
					count.apply("Not stated"), "initiatives", best.size()));
		}
		rows.add(row("head", "NONE", "initiatives", count(live, (it) -> it.is("benefits", "NONE", "NOT_APPLICABLE"))));
		rows.add(row("head", "NOT_STATED", "initiatives", count(live, (it) -> it.is("benefits", "NOT_STATED"))));
		return rows;
	}

	/** The best that is said of a head; empty if nothing is. */
	private String best(CsvRow row, String head) {
		List<String> statuses = List.of("Not stated", "Expected", "Measured", "Realised and verified");
		return row.codes("benefits")
			.stream()
			.map((it) -> it.split(": "))
			.filter((it) -> head(it[0]).equals(head))
			.map((it) -> (it.length > 1) ? it[1] : "Not stated")
			.max(Comparator.comparing(statuses::indexOf))
			.orElse("");
	}

	private String head(String label) {
		return this.words.vocabulary("BENEFIT_DOMAIN")
			.stream()
			.filter((it) -> it.label().equals(label))
			.map((it) -> code(it.family()))
			.findFirst()
			.orElseThrow();
	}

	private List<Map<String, String>> groupsTested() {
		Predicate<CsvRow> inCare = (it) -> it.live() && it.inCare();
		long all = count(rows(), inCare);
		return Stream.concat(codes("DEMOGRAPHIC").stream(), Stream.of("NOT_STATED")).map((group) -> {
			long count = count(rows(), inCare.and((it) -> it.is("subgroup_performance", "true")
					&& List.of(it.get("groups_tested").split("; ")).contains(group)));
			return row(row("group", group, "initiatives", count, "live_in_care", all), share("share", count, all));
		}).toList();
	}

	// What is done twice.

	/** What says the same of one product at several trusts, of the place or with it. */
	private List<Map<String, String>> twice(Map<String, List<CsvRow>> bySaid,
			Function<String, Map<String, String>> about, BiPredicate<String, List<CsvRow>> listed) {
		List<Map<String, String>> rows = new ArrayList<>();
		bySaid.forEach((said, found) -> {
			if (listed.test(said, found)) {
				rows.add(row(about.apply(said), row("trusts", trusts(found, (it) -> true), "organisations",
						String.join(" ",
								found.stream()
									.map((it) -> it.get("organisation"))
									.collect(Collectors.toCollection(TreeSet::new))),
						"initiatives", found.size())));
			}
		});
		return rows;
	}

	/** For a trust all of London, since the others are not its own. */
	private List<CsvRow> scope() {
		return (this.place.isTrust() ? this.all : rows()).stream().filter(CsvRow::going).toList();
	}

	private boolean concerns(List<CsvRow> rows) {
		return !this.place.isTrust() || rows.stream().anyMatch((it) -> it.is("organisation", this.place.code()));
	}

	private static void put(Map<String, List<CsvRow>> said, String key, CsvRow row) {
		said.computeIfAbsent(key, (it) -> new ArrayList<>()).add(row);
	}

	private List<Map<String, String>> sameTask() {
		Map<String, List<CsvRow>> said = new TreeMap<>();
		Predicate<CsvRow> stated = (it) -> it.stated("task") && it.stated("specialty") && it.stated("product_id");
		scope().stream()
			.filter(stated)
			.forEach((it) -> it.codes("task")
				.forEach((task) -> put(said, task + " " + it.get("specialty") + " " + it.get("product_id"), it)));
		List<Map<String, String>> rows = new ArrayList<>(twice(said, (key) -> {
			String[] parts = key.split(" ");
			return row("task", parts[0], "specialty", parts[1], "product", parts[2]);
		}, (key, found) -> {
			String same = key.substring(0, key.lastIndexOf(' ') + 1);
			Map<String, List<CsvRow>> products = new HashMap<>(said);
			products.keySet().removeIf((it) -> !it.startsWith(same));
			List<CsvRow> together = products.values().stream().flatMap(List::stream).toList();
			boolean candidate = products.size() > 1 && trusts(together, (it) -> true) > 1;
			return candidate && (!this.place.isTrust() || products.entrySet()
				.stream()
				.anyMatch((own) -> concerns(own.getValue()) && products.entrySet()
					.stream()
					.anyMatch((other) -> !other.getKey().equals(own.getKey())
							&& other.getValue().stream().anyMatch((it) -> !it.is("organisation", this.place.code())))));
		}));
		rows.add(row("task", "NOT_STATED", "specialty", "", "product", "NOT_STATED", "trusts", "", "organisations", "",
				"initiatives", count(rows(), (it) -> it.going() && !stated.test(it))));
		return rows;
	}

	private List<Map<String, String>> boughtSeparately() {
		Predicate<CsvRow> bought = (it) -> it.going() && it.is("origin", "PURCHASED") && !it.stated("programme")
				&& !it.is("procurement_route", "NATIONAL_CALL_OFF", "BUNDLED_IN_EXISTING_CONTRACT", "NONE");
		Map<String, List<CsvRow>> said = new TreeMap<>();
		scope().stream()
			.filter(bought.and((it) -> it.stated("product_id")))
			.forEach((it) -> put(said, it.get("product_id"), it));
		List<Map<String, String>> rows = new ArrayList<>(twice(said, (product) -> row("product", product),
				(product, found) -> trusts(found, (it) -> true) > 1 && concerns(found)));
		rows.add(row("product", "NOT_STATED", "trusts", "", "organisations", "", "initiatives",
				count(rows(), bought.and((it) -> !it.stated("product_id")))));
		return rows;
	}

	private static boolean has(CsvRow row, String type) {
		return row.papers()
			.stream()
			.anyMatch((it) -> it.type().equals(type) && it.says().equals("Complete") && !it.borrowed());
	}

	private List<Map<String, String>> papers() {
		Map<String, List<CsvRow>> said = new TreeMap<>();
		List<Map<String, String>> rows = new ArrayList<>();
		Map.of("DCB0160", "SAFETY_CASE", "DPIA", "DPIA").forEach((type, asset) -> {
			Set<String> offered = this.all.stream()
				.filter((it) -> it.going() && it.codes("shared_assets").contains(asset))
				.map((it) -> it.get("product_id"))
				.collect(Collectors.toSet());
			scope().stream()
				.filter((it) -> has(it, type) && it.stated("product_id") && !offered.contains(it.get("product_id")))
				.forEach((it) -> put(said, type + " " + it.get("product_id"), it));
			rows.add(row("paper", type, "product", "NOT_STATED", "trusts", "", "organisations", "", "initiatives",
					count(rows(), (it) -> it.going() && has(it, type) && !it.stated("product_id"))));
		});
		rows.addAll(twice(said, (key) -> row("paper", key.split(" ")[0], "product", key.split(" ")[1]),
				(key, found) -> trusts(found, (it) -> true) > 1 && concerns(found)));
		return rows;
	}

	private List<Map<String, String>> offered() {
		return Stream.concat(codes("SHARED_ASSET").stream(), Stream.of("NONE", "NOT_STATED")).map((asset) -> {
			Predicate<CsvRow> offers = (it) -> it.going()
					&& List.of(it.get("shared_assets").split("; ")).contains(asset);
			return row("asset", asset, "initiatives", count(rows(), offers), "trusts", trusts(rows(), offers));
		}).toList();
	}

	private Collection<String> partners(CsvRow row) {
		return !row.stated("partners") ? List.of(row.get("partners"))
				: row.codes("partners")
					.stream()
					.map((it) -> !it.contains("(") ? "KIND_NOT_STATED"
							: this.words.vocabulary("PARTNER_KIND")
								.stream()
								.filter((kind) -> it.endsWith("(" + kind.label() + ")"))
								.map(VocabularyCode::code)
								.findFirst()
								.orElseThrow())
					.toList();
	}

	private List<Map<String, String>> programmes() {
		Map<String, List<CsvRow>> said = new TreeMap<>();
		scope().stream().filter((it) -> it.stated("programme")).forEach((it) -> put(said, it.get("programme"), it));
		return twice(said, (name) -> row("programme_label", name), (name, found) -> concerns(found));
	}

	// What does not move.

	private List<Map<String, String>> reasons() {
		return Stream
			.of("OVERDUE", "LONG", "EXTENDED_AGAIN", "NOT_USED", "MONEY_ENDED", "STOPPED_BY_BARRIER", "NOT_CONFIRMED",
					"PAUSED_FOR_LONG")
			.map((reason) -> row("reason", reason, "initiatives", count(rows(), (it) -> stalled(it).contains(reason))))
			.toList();
	}

	private List<String> stalled(CsvRow row) {
		List<String> reasons = new ArrayList<>();
		Map<String, Supplier<Boolean>> ofPilots = new LinkedHashMap<>();
		ofPilots.put("OVERDUE", () -> plannedEnd(row).equals("OVERDUE"));
		ofPilots.put("LONG", () -> List.of("UP_TO_24_MONTHS", "LONGER").contains(age(row)));
		ofPilots.put("EXTENDED_AGAIN", () -> row.number("extensions") > 1);
		ofPilots.put("MONEY_ENDED", () -> money(row).equals("ENDED"));
		ofPilots.put("STOPPED_BY_BARRIER",
				() -> row.openBarriers().stream().anyMatch((it) -> "3".equals(it.severity())));
		ofPilots.put("NOT_CONFIRMED", () -> !row.statedWithin(12));
		if (row.pilot()) {
			ofPilots.forEach((reason, holds) -> {
				if (holds.get()) {
					reasons.add(reason);
				}
			});
		}
		if (row.codes("stops").contains("H9")) {
			reasons.add("NOT_USED");
		}
		if (marked(row, "STALLED.PAUSED_FOR_LONG")) {
			reasons.add("PAUSED_FOR_LONG");
		}
		return reasons;
	}

	private String money(CsvRow row) {
		List<Money> lines = row.money();
		if (lines.isEmpty()) {
			return "NOT_STATED";
		}
		boolean renewed = row.is("contract_renewal_minuted", "true");
		if (lines.stream()
			.anyMatch((it) -> (it.source().endsWith(", recurrent") && it.to() == null)
					|| (renewed && it.source().startsWith("Operating budget")))) {
			return "LASTING";
		}
		if (lines.stream().anyMatch((it) -> it.to() == null)) {
			return "END_NOT_STATED";
		}
		LocalDate last = lines.stream().map(Money::to).max(Comparator.naturalOrder()).orElseThrow();
		return this.day.isAfter(last) ? "ENDED" : !this.day.isBefore(last.minusMonths(6)) ? "WITHIN_6_MONTHS"
				: !this.day.isBefore(last.minusMonths(12)) ? "WITHIN_12_MONTHS" : "LATER";
	}

	private static String band(CsvRow row) {
		return Arrays.stream(AnnualBand.values())
			.filter((band) -> row.money().stream().anyMatch((it) -> band.label().equalsIgnoreCase(it.band())))
			.map(Enum::name)
			.reduce("NOT_STATED", (lower, higher) -> higher);
	}

	// How far it can be believed.

	private List<Map<String, String>> returns() {
		return trusts().filter((it) -> at(it).stream().noneMatch((row) -> row.statedWithin(6)))
			.map((it) -> row("organisation", it, "stated_before",
					at(it).isEmpty() ? "" : count(at(it), (row) -> row.going())))
			.toList();
	}

	private static String freshness(CsvRow row) {
		return row.statedWithin(6) ? "WITHIN_6_MONTHS" : row.statedWithin(12) ? "WITHIN_12_MONTHS" : "LONGER_AGO";
	}

	private static boolean isAsked(RecordField field, CsvRow row) {
		String stage = row.stated("declared_stage") ? row.get("declared_stage") : "IDEA";
		boolean live = Set.of("SHADOW", "PILOT", "ROLLOUT", "ROUTINE", "SCALED", "PAUSED").contains(stage);
		boolean byNow = switch (field.asked().at()) {
			case R0 -> true;
			case R1 -> live || stage.equals("PRE_DEPLOYMENT");
			case R2 -> live;
			case R3 -> Set.of("ROLLOUT", "ROUTINE", "SCALED").contains(stage);
			case R9 -> Set.of("PAUSED", "ENDED").contains(stage);
			case O, D -> false;
		};
		return byNow && switch (field.asked().when()) {
			case ALWAYS -> true;
			case DEVICE -> row.stated("device_class") && !row.is("device_class", "NOT_DEVICE", "UNDETERMINED");
			case PILOT -> stage.equals("PILOT");
			case PATIENTS -> row.is("patient_facing", "true") || row.is("uses_patient_data", "IDENTIFIABLE");
			case IN_CARE -> row.stated("use_domain") && row.inCare();
			case BOUGHT -> row.is("origin", "PURCHASED");
			case INTERNAL -> row.is("public_visibility", "INTERNAL");
			case BY_DEFAULT -> row.is("live_mode", "DEFAULT_PATHWAY");
			case BY_CHOICE -> row.is("live_mode", "OPTIONAL_TOOL");
			case AUTOMATED -> row.is("solely_automated_decision", "true");
			case ENDED -> stage.equals("ENDED");
		};
	}

	private static boolean isOpen(RecordField field, CsvRow row) {
		return isAsked(field, row) && row.is(field.name(), "NOT_STATED", "UNSURE", "UNDETERMINED", "UNKNOWN");
	}

	private List<Map<String, String>> unknown() {
		List<CsvRow> going = rows().stream().filter(CsvRow::going).toList();
		return this.fields.all().stream().map((field) -> {
			long open = count(going, (it) -> isOpen(field, it));
			long asked = count(going, (it) -> isAsked(field, it));
			return row(row("field", field.name(), "not_answered", open, "asked", asked),
					share("not_answered", open, asked));
		}).filter((it) -> !it.get("not_answered").equals("0")).toList();
	}

	private List<Map<String, String>> completeness() {
		List<CsvRow> going = rows().stream().filter(CsvRow::going).toList();
		Map<uk.nhs.london.aiportal.initiative.AskedAt, long[]> sums = new EnumMap<>(
				uk.nhs.london.aiportal.initiative.AskedAt.class);
		for (RecordField field : this.fields.all()) {
			long[] sum = sums.computeIfAbsent(field.asked().at(), (it) -> new long[2]);
			sum[0] += count(going, (it) -> isOpen(field, it));
			sum[1] += count(going, (it) -> isAsked(field, it));
		}
		List<Map<String, String>> rows = new ArrayList<>();
		sums.forEach((at, sum) -> {
			if (sum[1] > 0) {
				rows.add(row("asked_at", at, "answered", sum[1] - sum[0], "not_answered", sum[0], "questions", sum[1]));
			}
		});
		return rows;
	}

	private static long declared(List<CsvRow> rows, String comparison) {
		return count(rows, (it) -> {
			boolean routine = it.is("declared_stage", "ROUTINE", "SCALED");
			boolean embedded = it.is("classification", "EMBEDDED");
			return it.live() && comparison
				.equals((routine == embedded) ? "AGREES" : routine ? "ROUTINE_BUT_PILOT" : "PILOT_BUT_EMBEDDED");
		});
	}

	private Map<String, String> declaredAt(String trust) {
		List<CsvRow> rows = at(trust);
		if (rows.isEmpty()) {
			return row(row("organisation", trust, "live", "", "differ", ""), share("differ", 0, 0));
		}
		long live = count(rows, CsvRow::live);
		long differ = live - declared(rows, "AGREES");
		return row(row("organisation", trust, "live", live, "differ", differ), share("differ", differ, live));
	}

}
