package uk.nhs.london.aiportal.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.export.Column.Type;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Every table of the export, and the two that tell about them: what each column holds and
 * means, and what codes there are. These two are tables like the others.
 */
@Component
class Dictionary {

	static final String VOCABULARIES = "vocabularies";

	private static final String TABLE = "table";

	private static final String COLUMN = "column";

	private static final String VOCABULARY = "vocabulary";

	private final List<Table<FoundInitiative, ?>> ofInitiatives;

	private final List<Table<LondonMap, ?>> ofPlaces;

	private final Table<Dictionary, Entry> dictionary;

	private final Table<Dictionary, Word> vocabularies;

	/** Each list of words once, under the name of the first column that has it. */
	private final Map<List<Choice>, String> names = new LinkedHashMap<>();

	private final List<Scheme> schemes;

	Dictionary(RecordTables records, PlaceTables places, Meanings meanings, Schemes schemes) {
		this.schemes = schemes.all();
		this.ofInitiatives = records.all();
		this.ofPlaces = places.all();
		Columns<Entry> columns = new Columns<>((name) -> meanings.of("dictionary." + name));
		columns.column(TABLE, Type.CODE, (it) -> it.table().name())
			.column(COLUMN, Type.CODE, (it) -> it.column().name())
			.column("type", Type.CODE, meanings.of("dictionary.type"), types(), (it) -> it.column().type())
			.column("key", Type.YES_NO, (it) -> it.table().key().contains(it.column().name()))
			.column(VOCABULARY, Type.CODE, (it) -> Columns.or(vocabulary(it.column()), State.NOT_APPLICABLE))
			.column("meaning", Type.TEXT, (it) -> it.column().meaning())
			.column("requirement", Type.TEXT, (it) -> it.column().requirement());
		this.schemes.forEach((scheme) -> columns.column(scheme.path().replace('-', '_'), Type.TEXT,
				"The fields told from it in: " + scheme.name() + ".", List.of(), (it) -> mapping(it, scheme)));
		this.dictionary = new Table<>("dictionary", "One row for each column of each table.", List.of(TABLE, COLUMN),
				List.of(), columns.all(), Dictionary::entries);
		Columns<Word> words = new Columns<>((name) -> meanings.of(VOCABULARIES + "." + name));
		words.column(VOCABULARY, Type.CODE, Word::vocabulary)
			.column("code", Type.CODE, Word::code)
			.column("label", Type.TEXT, Word::label);
		this.vocabularies = new Table<>(VOCABULARIES,
				"One row for each code of each vocabulary, and for each word" + " that stands where there is no code.",
				List.of(VOCABULARY, "code"), List.of(), words.all(), Dictionary::words);
		everyTable().forEach((table) -> table.columns()
			.stream()
			.filter((it) -> !it.words().isEmpty())
			.forEach((it) -> this.names.putIfAbsent(it.words(), table.name() + "." + it.name())));
	}

	private static List<Choice> types() {
		return Stream.of(Type.values()).map((it) -> Choice.of(it.name(), it.description())).toList();
	}

	/** A column in its table. */
	record Entry(Table<?, ?> table, Column<?> column) {
	}

	/** A word of a vocabulary. */
	record Word(String vocabulary, String code, String label) {
	}

	/** That of initiatives first. */
	List<Table<FoundInitiative, ?>> ofInitiatives() {
		return this.ofInitiatives;
	}

	List<Table<LondonMap, ?>> ofPlaces() {
		return this.ofPlaces;
	}

	/** The two that tell about the tables; this is what they are written from. */
	List<Table<Dictionary, ?>> ofTables() {
		return List.of(this.dictionary, this.vocabularies);
	}

	List<Table<?, ?>> everyTable() {
		return Stream.<List<? extends Table<?, ?>>>of(this.ofInitiatives, this.ofPlaces, ofTables())
			.<Table<?, ?>>flatMap(List::stream)
			.toList();
	}

	/** The name of the vocabulary of a column; null if it has none. */
	public @Nullable String vocabulary(Column<?> column) {
		return column.words().isEmpty() ? null : this.names.get(column.words());
	}

	private List<Entry> entries() {
		List<Entry> entries = new ArrayList<>();
		everyTable().forEach((table) -> table.columns().forEach((column) -> entries.add(new Entry(table, column))));
		return entries;
	}

	List<Word> words() {
		List<Word> words = new ArrayList<>();
		this.names.forEach((list, name) -> {
			list.forEach((word) -> words.add(new Word(name, word.value(), word.label())));
			for (State state : List.of(State.NOT_STATED, State.NONE, State.NOT_APPLICABLE)) {
				if (list.stream().noneMatch((it) -> it.value().equals(state.name()))) {
					words.add(new Word(name, state.name(), Columns.words(state)));
				}
			}
		});
		return words;
	}

	/** Their fields that are told from ours; a table of ours is told as a whole. */
	private static Object mapping(Entry entry, Scheme scheme) {
		if (entry.table().key().contains(entry.column().name())
				&& !entry.table().name().equals(RecordTables.INITIATIVES)) {
			return State.NONE;
		}
		String source = entry.table().name().equals(RecordTables.INITIATIVES) ? entry.column().name()
				: entry.table().name();
		String theirs = scheme.fields()
			.stream()
			.filter((it) -> it.sources().contains(source))
			.map(MappedField::name)
			.collect(Collectors.joining(", "));
		return theirs.isEmpty() ? State.NONE : theirs;
	}

}
