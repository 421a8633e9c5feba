package uk.nhs.london.aiportal.initiative;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.initiative.FieldChange.RowChange;

/**
 * Compares two versions of a record field by field and row by row. What is stated in rows
 * is found by its type, so that a new kind of row is compared without a word here.
 */
@Component
public class RecordComparison {

	private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

	/** The fields of which the words are asked of the database, with what they name. */
	private static final Map<String, Function<Particulars, @Nullable Long>> LINKS = Map.of(RecordFields.KNOWN_PRODUCT,
			Particulars::productId, RecordFields.PROGRAMME, Particulars::programmeId);

	private final RecordFields fields;

	RecordComparison(RecordFields fields) {
		this.fields = fields;
	}

	/**
	 * What differs. What is worked out from events, such as the latest decision, is not
	 * named besides the events.
	 */
	public List<FieldChange> between(Answers before, Answers after) {
		Answers first = withoutLife(before);
		Answers second = withoutLife(after);
		List<FieldChange> rows = rows(before, after);
		Set<String> inRows = rows.stream().map(FieldChange::name).collect(Collectors.toSet());
		Stream<FieldChange> plain = this.fields.all()
			.stream()
			.filter((field) -> !inRows.contains(field.name()) && !sameLink(field, before, after))
			.map((field) -> new FieldChange(field.name(), field.label(), field.page(), field.words(first),
					field.words(second), List.of()));
		return Stream.of(Stream.of(title(before, after), organisation(before, after)), plain, rows.stream())
			.flatMap((changes) -> changes)
			.filter(FieldChange::changed)
			.toList();
	}

	/** What is stated in a first version. */
	public List<FieldChange> stated(Answers first) {
		return between(Answers.none(), first);
	}

	/** Every field in both versions, also what is worked out from events. */
	public List<FieldChange> all(Answers before, Answers after) {
		Map<String, FieldChange> rows = rows(before, after).stream()
			.collect(Collectors.toMap(FieldChange::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
		List<FieldChange> all = new ArrayList<>();
		all.add(title(before, after));
		all.add(organisation(before, after));
		for (RecordField field : this.fields.all()) {
			FieldChange inRows = rows.remove(field.name());
			String is = field.words(after);
			String was = (inRows != null || sameLink(field, before, after)) ? is : field.words(before);
			all.add((inRows != null && inRows.changed()) ? inRows
					: new FieldChange(field.name(), field.label(), field.page(), was, is, List.of()));
		}
		rows.values().stream().filter(FieldChange::changed).forEach(all::add);
		return all;
	}

	/** Whether a field links both versions to the same row, whatever its name is. */
	private static boolean sameLink(RecordField field, Answers before, Answers after) {
		Function<Particulars, @Nullable Long> link = LINKS.get(field.name());
		if (link == null) {
			return false;
		}
		Long linked = link.apply(after.particulars());
		return linked != null && linked.equals(link.apply(before.particulars()));
	}

	private static Answers withoutLife(Answers answers) {
		return answers.withFacts((facts) -> facts.events(List.of()).attestations(List.of()));
	}

	private static FieldChange title(Answers before, Answers after) {
		return new FieldChange("title", "Name", "name", orNotStated(before.facts().title()),
				orNotStated(after.facts().title()), List.of());
	}

	private static FieldChange organisation(Answers before, Answers after) {
		return new FieldChange("organisation", "Organisation", "organisation",
				orNotStated(before.facts().organisation()), orNotStated(after.facts().organisation()), List.of());
	}

	private static String orNotStated(@Nullable String text) {
		return (text != null) ? text : "Not stated";
	}

	private List<FieldChange> rows(Answers before, Answers after) {
		return Stream
			.concat(rows(before, after, before.facts(), after.facts()),
					rows(before, after, before.particulars(), after.particulars()))
			.toList();
	}

	private Stream<FieldChange> rows(Answers before, Answers after, Record first, Record second) {
		return Arrays.stream(first.getClass().getRecordComponents())
			.filter((component) -> component.getType() == List.class)
			.filter((component) -> Stream.concat(list(first, component).stream(), list(second, component).stream())
				.anyMatch(Record.class::isInstance))
			.map((component) -> inRows(component, before, after, records(first, component),
					records(second, component)));
	}

	private FieldChange inRows(RecordComponent component, Answers before, Answers after, List<Record> first,
			List<Record> second) {
		List<RowChange> changes = component.getName().equals("events")
				? RowComparison.between(before.life(), after.life()) : RowComparison.between(first, second);
		return field(component.getName())
			.map((field) -> new FieldChange(field.name(), field.label(), field.page(),
					first.isEmpty() ? field.words(before) : "", second.isEmpty() ? field.words(after) : "", changes))
			.orElseGet(() -> switch (component.getName()) {
				case "events" -> new FieldChange("events", "What happened", "life", "", "", changes);
				case "attestations" ->
					new FieldChange("attestations", "Confirmed as right", "attestation", "", "", changes);
				case "predecessors" ->
					new FieldChange("predecessors", "Merged into its organisation", "", "", "", changes);
				default ->
					new FieldChange(component.getName(), RowParts.label(component.getName()), "", "", "", changes);
			});
	}

	/** The field that shows a list, whose name may be that of one of its rows. */
	private Optional<RecordField> field(String component) {
		String name = CAPITAL.matcher(component).replaceAll((it) -> "_" + it.group().toLowerCase(Locale.ROOT));
		String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
		return this.fields.all()
			.stream()
			.filter((field) -> field.name().equals(name) || field.name().equals(one))
			.findFirst();
	}

	private static List<?> list(Record of, RecordComponent component) {
		return (RowParts.value(of, component) instanceof List<?> values) ? values : List.of();
	}

	private static List<Record> records(Record of, RecordComponent component) {
		return list(of, component).stream().map(Record.class::cast).toList();
	}

}
