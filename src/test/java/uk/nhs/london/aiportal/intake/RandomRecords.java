package uk.nhs.london.aiportal.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.RandomFacts;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AnswersCheck;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordStatements;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.initiative.Statement;
import uk.nhs.london.aiportal.initiative.web.HardText;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.web.Choice;

/** Records from a seed, and changes to them as people write them into cells. */
final class RandomRecords {

	private static final List<String> USUAL = List.of("St George’s reader", "Café trial – phase 2", "£12,000 a year",
			"=SUM(A1:A9) it says", "-5 degrees", "+44 line", "@home", "'quoted' at first", "“Yes”, they said", "007",
			"2.0", "1/2", "11-0", "Two\nlines", "comma, semicolon; bar|", "NOT_STATED", "None");

	private final Random random;

	private final HardText hard;

	private final RandomFacts facts;

	private final RegisterColumns columns;

	private final RecordStatements statements;

	private final Organisation organisation;

	private final boolean usual;

	/**
	 * Records of one organisation.
	 * @param usual whether their texts are such as Windows-1252 and every spreadsheet
	 * keep
	 */
	RandomRecords(long seed, RegisterColumns columns, RecordStatements statements, Organisation organisation,
			boolean usual) {
		this.random = new Random(seed);
		this.hard = new HardText(this.random);
		this.facts = new RandomFacts(seed);
		this.columns = columns;
		this.statements = statements;
		this.organisation = organisation;
		this.usual = usual;
	}

	/**
	 * A cell that somebody changed.
	 *
	 * @param cell as it is typed
	 * @param statement what it says
	 */
	record Edit(String field, String cell, Statement statement) {
	}

	List<FoundInitiative> register(int size) {
		List<FoundInitiative> register = new ArrayList<>();
		for (int i = 1; i <= size; i++) {
			Answers none = Answers.none();
			Answers answers = new Answers(
					this.facts.next().withTitle(text(FieldKind.LINE)).withOrganisation(this.organisation.code()),
					none.particulars(), none.absences());
			for (int n = this.random.nextInt(60); n > 0; n--) {
				answers = this.statements.apply(answers, List.of(draw(pick(this.columns.answers())).statement()));
			}
			register.add(found(i, answers));
		}
		return register;
	}

	/** The record with other answers, and all that the register works out of them. */
	FoundInitiative found(int number, Answers answers) {
		LocalDate day = LocalDate.of(2026, 11, 24);
		return new FoundInitiative(new Reference(number), String.valueOf(answers.facts().title()), this.organisation,
				null, Provenance.TRUST, day, 1 + number % 3, day, null, null, answers, null, null, null,
				Classifier.classify(answers.facts(), day), null);
	}

	/**
	 * Changes to a record of which each changes one answer and all are accepted; possibly
	 * none.
	 */
	Map<String, Edit> edits(Answers now, int most, AnswersCheck rules) {
		Map<String, Edit> edits = new LinkedHashMap<>();
		for (int tries = 0; tries < most * 5 && edits.size() < most; tries++) {
			Edit edit = draw(pick(this.columns.answers()));
			Map<String, Edit> more = new LinkedHashMap<>(edits);
			if (more.putIfAbsent(edit.field(), edit) == null && isApart(now, more, rules)) {
				edits = more;
			}
		}
		return edits;
	}

	private boolean isApart(Answers now, Map<String, Edit> edits, AnswersCheck rules) {
		Answers after = this.statements.apply(now, edits.values().stream().map(Edit::statement).toList());
		List<String> changed = this.columns.answers()
			.stream()
			.filter((field) -> !words(field, now).equals(words(field, after)))
			.toList();
		return changed.size() == edits.size() && edits.keySet().containsAll(changed)
				&& edits.values().stream().allMatch((it) -> says(it, after) && !sameNumber(it, now))
				&& rules.check(now, after, edits.keySet()).isEmpty();
	}

	private boolean says(Edit edit, Answers after) {
		RecordField field = this.columns.field(edit.field()).orElse(null);
		if (field == null) {
			return edit.statement().state() == State.STATED;
		}
		return field.state(after) == edit.statement().state() && (edit.statement().state() != State.STATED
				|| CellReader.cleaned(field.code(after)).equals(edit.statement().text()));
	}

	/** What a spreadsheet would make of the text by itself is no change. */
	private boolean sameNumber(Edit edit, Answers now) {
		String before = words(edit.field(), now);
		return before.matches("[\\d.]+") && edit.cell().matches("[\\d.]+");
	}

	private String words(String field, Answers answers) {
		return this.columns.field(field)
			.map((it) -> it.state(answers) + it.words(answers))
			.orElseGet(() -> String.valueOf(answers.facts().title()));
	}

	private Edit draw(String name) {
		RecordField field = this.columns.field(name).orElse(null);
		if (field != null && !name.equals(RecordStatements.DECLARED_STAGE) && this.random.nextInt(6) == 0) {
			return without(field);
		}
		return switch ((field != null) ? field.kind() : FieldKind.LINE) {
			case CODE -> code(field);
			case CODES -> codes(field);
			case YES_NO -> this.random.nextBoolean() ? stated(name, pick(List.of("true", "TRUE", "Yes", "y")), "true")
					: stated(name, pick(List.of("false", "FALSE", " no ", "N")), "false");
			case NUMBER -> {
				int number = this.random.nextInt(40_000);
				yield stated(name, pick(List.of("%d", "%,d", "%d.0")).formatted(number), String.valueOf(number));
			}
			case DATE -> date(name);
			case SITES -> stated(name, "rrv01, R1H12", "R1H12; RRV01");
			case LINE -> worded(name, FieldKind.LINE);
			default -> worded(name, FieldKind.TEXT);
		};
	}

	private static Edit stated(String field, String cell, String text) {
		return new Edit(field, cell, new Statement(field, State.STATED, text));
	}

	private Edit without(RecordField field) {
		boolean text = field.kind() == FieldKind.LINE || field.kind() == FieldKind.TEXT;
		if (field.absence() == null || this.random.nextBoolean()) {
			return new Edit(field.name(), text ? "NOT_STATED" : pick(List.of("NOT_STATED", "not stated", "Unknown")),
					new Statement(field.name(), State.NOT_STATED, null));
		}
		// Some vocabularies have a code of their own for none.
		boolean coded = field.vocabulary()
			.stream()
			.anyMatch((it) -> it.value().equals("NONE") || it.label().equals("None"));
		return (this.random.nextBoolean() && !coded)
				? new Edit(field.name(), text ? "NONE" : "none", new Statement(field.name(), State.NONE, null))
				: new Edit(field.name(), "NOT_APPLICABLE: not used there",
						new Statement(field.name(), State.NOT_APPLICABLE, "not used there"));
	}

	private Edit code(RecordField field) {
		Choice word = pick(field.vocabulary());
		return stated(field.name(), spelt(field, word), word.value());
	}

	private Edit codes(RecordField field) {
		List<Choice> words = new ArrayList<>(field.vocabulary());
		Collections.shuffle(words, this.random);
		List<Choice> some = words.subList(0, 1 + this.random.nextInt(Math.min(3, words.size())));
		return stated(field.name(),
				some.stream().map((word) -> spelt(field, word)).collect(Collectors.joining(pick(List.of("; ", " | ")))),
				some.stream().map(Choice::value).sorted().collect(Collectors.joining("; ")));
	}

	/** By its label only where no other code has one that reads the same. */
	private String spelt(RecordField field, Choice word) {
		boolean plain = word.label().matches("[A-Za-z0-9 ,'’-]{4,}") && !word.label().matches("(?i)none|unknown|not .*")
				&& field.vocabulary()
					.stream()
					.filter((it) -> CellReader.plain(it.label()).equals(CellReader.plain(word.label()))
							|| CellReader.plain(it.value()).equals(CellReader.plain(word.label())))
					.allMatch((it) -> it.value().equals(word.value()));
		List<String> ways = new ArrayList<>(List.of(word.value(), word.value().toLowerCase(Locale.ROOT)));
		if (plain && (field.kind() == FieldKind.CODE || !word.label().contains(","))) {
			ways.addAll(List.of(word.label(), "c)  " + word.label(), "\u00A0" + word.label() + " "));
		}
		return pick(ways);
	}

	private Edit date(String field) {
		LocalDate day = LocalDate.of(2016, 1, 1).plusDays(this.random.nextInt(3500));
		String iso = day.toString();
		// A spreadsheet makes a day of a month that is typed, before we see it.
		List<String> months = this.usual ? List.of("yyyy-MM") : List.of("MMMM yyyy", "MMM-yy", "yyyy-MM");
		List<String> days = List.of("yyyy-MM-dd", "dd/MM/yyyy", "d MMMM yyyy");
		return switch (this.random.nextInt(3)) {
			case 0 -> stated(field, iso.substring(0, 4), iso.substring(0, 4));
			case 1 -> stated(field, format(day, pick(months)), iso.substring(0, 7));
			default -> stated(field, format(day, pick(days)), iso);
		};
	}

	private static String format(LocalDate day, String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(day).replace("Sept-", "Sep-");
	}

	private Edit worded(String field, FieldKind kind) {
		String drawn = CellReader.cleaned(text(kind));
		// What a spreadsheet would rewrite as it is typed is no test of what we read.
		String text = (drawn.isEmpty() || (this.usual && drawn.matches("[\\d./-]+"))) ? "v" + drawn : drawn;
		return stated(field, SpreadsheetText.inert(text), text);
	}

	private String text(FieldKind kind) {
		String text = this.usual ? pick(USUAL) + this.random.nextInt(10)
				: (kind == FieldKind.LINE) ? this.hard.line(60) : this.hard.lines(300);
		String one = (kind == FieldKind.LINE) ? text.replace('\n', ' ') : text;
		return Optional.of(one).map(String::strip).filter((it) -> !it.isEmpty()).orElse("x");
	}

	private <T> T pick(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

}
