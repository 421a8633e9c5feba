package uk.nhs.london.aiportal.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.RecordStatements;
import uk.nhs.london.aiportal.intake.ColumnProposal.Likeness;
import uk.nhs.london.aiportal.intake.MappingPage.MappedColumn;
import uk.nhs.london.aiportal.intake.MappingPage.MappedWord;
import uk.nhs.london.aiportal.intake.MappingPage.MappedWords;
import uk.nhs.london.aiportal.intake.MappingPage.Problem;
import uk.nhs.london.aiportal.intake.sheet.Sheet;
import uk.nhs.london.aiportal.intake.sheet.SheetReader;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Decides with a person how the columns of a file are read, and its words. What is
 * proposed is shown with its reason; nothing is read by it before the person agreed, but
 * for the register's own file, in which there is nothing to decide.
 */
@Service
@Transactional
class FileMappings {

	/** Posted for a word that is to say nothing. An empty answer refuses its rows. */
	static final String NOTHING = "-";

	private static final int LONGEST_NAME = 100;

	private final RegisterImports files;

	private final SavedMappings saved;

	private final RegisterColumns columns;

	private final Clock clock;

	FileMappings(RegisterImports files, SavedMappings saved, RegisterColumns columns, Clock clock) {
		this.files = files;
		this.saved = saved;
		this.columns = columns;
		this.clock = clock;
	}

	/**
	 * Decide at once about a file of which each heading is the register's own, and each
	 * word known. Any other waits for a person.
	 */
	void begin(RegisterImport file, Sheet sheet, SignedIn by) {
		List<ColumnProposal> proposals = proposals(sheet, this.saved.of(by.organisationCode()));
		List<String> own = proposals.stream().map(ColumnProposal::column).toList();
		boolean named = proposals.stream().allMatch((it) -> it.likeness() == Likeness.NAME);
		if (named && problems(sheet, own).isEmpty() && FileLook.of(sheet, own, this.columns).words().isEmpty()) {
			this.files.map(file.id(), new FileMapping(own, Map.of(), null, false));
		}
	}

	@Transactional(readOnly = true)
	Optional<FileMapping> of(RegisterImport file) {
		return this.files.mapping(file.id());
	}

	/** The mappings that somebody's organisation keeps, the latest first. */
	@Transactional(readOnly = true)
	List<SavedMapping> kept(SignedIn by) {
		return this.saved.of(by.organisationCode());
	}

	void forget(long id, SignedIn by) {
		this.saved.forget(by.organisationCode(), id);
	}

	/** The page as it stands: what was decided before, or what is proposed. */
	@Transactional(readOnly = true)
	MappingPage page(RegisterImport file, SignedIn by) {
		Sheet sheet = sheet(file);
		List<SavedMapping> kept = kept(by);
		List<ColumnProposal> proposals = proposals(sheet, kept);
		SavedMapping offered = ColumnProposals.offered(kept, sheet.headings()).orElse(null);
		FileMapping decided = this.files.mapping(file.id()).orElse(null);
		List<String> read = (decided != null) ? decided.columns()
				: proposals.stream().map(ColumnProposal::column).toList();
		String name = (decided != null) ? decided.name() : (offered != null) ? offered.name() : null;
		FileLook look = FileLook.of(sheet, read, this.columns);
		return page(file, sheet, look, proposals, read, words(look, kept, decided, Map.of()),
				Objects.requireNonNullElse(name, ""), List.of(), false, offered);
	}

	/**
	 * Decide as a person posted it, unless something is wrong or there are words of which
	 * the form did not ask.
	 * @param posted the parameters of the form
	 */
	MappingPage decide(RegisterImport file, Map<String, String> posted, SignedIn by) {
		Sheet sheet = sheet(file);
		List<SavedMapping> kept = kept(by);
		List<ColumnProposal> proposals = proposals(sheet, kept);
		List<String> read = IntStream.range(0, sheet.headings().size())
			.mapToObj((place) -> chosen(posted.getOrDefault("column-" + place, ""), proposals.get(place)))
			.toList();
		String name = CellReader.cleaned(posted.getOrDefault("name", ""));
		List<Problem> problems = new ArrayList<>(problems(sheet, read));
		naming(name, sheet, kept).ifPresent(problems::add);
		FileLook look = FileLook.of(sheet, read, this.columns);
		List<MappedWords> words = words(look, kept, null, posted);
		boolean asked = words.stream()
			.flatMap((it) -> it.words().stream())
			.anyMatch((word) -> !posted.containsKey(word.parameter()));
		if (problems.isEmpty() && !asked) {
			FileMapping mapping = new FileMapping(read, taught(look, words), name.isEmpty() ? null : name, true);
			this.files.map(file.id(), mapping);
			if (!name.isEmpty()) {
				this.saved.save(by.organisationCode(), new SavedMapping(0, name, sheet.headings(), read,
						learned(name, kept, look, mapping), this.clock.instant(), by.username()));
			}
		}
		return page(file, sheet, look, proposals, read, words, name, problems, asked,
				ColumnProposals.offered(kept, sheet.headings()).orElse(null));
	}

	private Sheet sheet(RegisterImport file) {
		return SheetReader.read(this.files.content(file.id()), file.name());
	}

	private List<ColumnProposal> proposals(Sheet sheet, List<SavedMapping> kept) {
		return new ColumnProposals(this.columns, kept).of(sheet.headings());
	}

	/** What the form offers for a column; anything else leaves it out. */
	private String chosen(String column, ColumnProposal proposal) {
		boolean offered = column.equals(proposal.column())
				|| this.columns.choices().stream().anyMatch((it) -> it.value().equals(column));
		return offered ? column : "";
	}

	private List<Problem> problems(Sheet sheet, List<String> read) {
		List<Problem> problems = new ArrayList<>();
		Map<String, Integer> first = new HashMap<>();
		for (int place = 0; place < read.size(); place++) {
			String column = read.get(place);
			Integer other = column.isEmpty() ? null : first.putIfAbsent(column, place);
			if (other != null) {
				problems.add(new Problem("column-" + place, "Column %s cannot be %s: column %s is".formatted(
						ColumnProposals.letters(place), this.columns.label(column), ColumnProposals.letters(other))));
			}
		}
		if (!first.containsKey(RegisterColumns.REFERENCE) && !first.containsKey(RecordStatements.TITLE)) {
			problems.add(new Problem("column-0",
					"Select which column is the Name or the reference: without either no row can be told"));
		}
		return problems;
	}

	private static Optional<Problem> naming(String name, Sheet sheet, List<SavedMapping> kept) {
		if (name.codePointCount(0, name.length()) > LONGEST_NAME || name.contains("\n")) {
			return Optional.of(new Problem("name", "The name must be one line of 100 characters or fewer"));
		}
		boolean taken = kept.stream().anyMatch((it) -> it.name().equals(name) && !it.fits(sheet.headings()));
		return taken
				? Optional.of(new Problem("name",
						"“%s” is kept for a file with other headings: choose another name".formatted(name)))
				: Optional.empty();
	}

	/**
	 * The words that are no codes, each with an answer: as posted, as decided before, as
	 * taught in a mapping that is kept, or as the words suggest.
	 */
	private List<MappedWords> words(FileLook look, List<SavedMapping> kept, @Nullable FileMapping decided,
			Map<String, String> posted) {
		List<MappedWords> all = new ArrayList<>();
		look.words().forEach((field, found) -> {
			List<Choice> codes = this.columns.reader(field, Map.of()).vocabulary();
			List<MappedWord> words = new ArrayList<>();
			found.known().forEach((word) -> {
				String parameter = "word." + field + "." + word.key();
				Answer answer = answer(field, word, kept);
				String given = posted.get(parameter);
				if (decided != null) {
					given = posted(decided.words(field).get(word.key()));
				}
				String said = (given != null) ? given : answer.posted();
				boolean offered = said.equals(NOTHING) || codes.stream().anyMatch((it) -> it.value().equals(said));
				words.add(new MappedWord("word-" + field + "-" + words.size(), parameter,
						CellProblem.shortened(word.text()), word.rows(), offered ? said : "", answer.why()));
			});
			all.add(new MappedWords(field, this.columns.label(field), codes, words, found.more()));
		});
		return all;
	}

	private static Answer answer(String field, FileLook.Word word, List<SavedMapping> kept) {
		for (SavedMapping mapping : kept) {
			String code = mapping.words().getOrDefault(field, Map.of()).get(word.key());
			if (code != null) {
				return new Answer(posted(code), "As taught in the mapping “" + mapping.name() + "”.");
			}
		}
		if (field.equals(RecordStatements.DECLARED_STAGE)) {
			StageProposal stage = StageWords.propose(word.text()).orElse(null);
			if (stage != null) {
				return new Answer(stage.stage().name(), "Proposed: %s, because of “%s”. Change it if that is not so."
					.formatted(stage.stage().label(), String.join("”, “", stage.words())));
			}
		}
		return new Answer("", null);
	}

	private static String posted(@Nullable String code) {
		return (code == null) ? "" : code.isEmpty() ? NOTHING : code;
	}

	private static Map<String, Map<String, String>> taught(FileLook look, List<MappedWords> words) {
		Map<String, Map<String, String>> taught = new LinkedHashMap<>();
		for (MappedWords column : words) {
			List<FileLook.Word> known = Objects.requireNonNull(look.words().get(column.field())).known();
			Map<String, String> codes = new LinkedHashMap<>();
			for (int i = 0; i < known.size(); i++) {
				String answer = column.words().get(i).answer();
				if (!answer.isEmpty()) {
					codes.put(known.get(i).key(), answer.equals(NOTHING) ? "" : answer);
				}
			}
			taught.put(column.field(), codes);
		}
		return taught;
	}

	/** What is taught now, and what was taught before of words that this file has not. */
	private static Map<String, Map<String, String>> learned(String name, List<SavedMapping> kept, FileLook look,
			FileMapping mapping) {
		Map<String, Map<String, String>> learned = new LinkedHashMap<>();
		kept.stream().filter((it) -> it.name().equals(name)).forEach((it) -> it.words().forEach((field, words) -> {
			Map<String, String> others = new LinkedHashMap<>(words);
			FileLook.Words here = look.words().get(field);
			if (here != null) {
				here.known().forEach((word) -> others.remove(word.key()));
			}
			learned.put(field, others);
		}));
		mapping.words()
			.forEach((field, words) -> learned.computeIfAbsent(field, (key) -> new LinkedHashMap<>()).putAll(words));
		return learned;
	}

	private MappingPage page(RegisterImport file, Sheet sheet, FileLook look, List<ColumnProposal> proposals,
			List<String> read, List<MappedWords> words, String name, List<Problem> problems, boolean asked,
			@Nullable SavedMapping offered) {
		List<Choice> choices = this.columns.choices();
		List<MappedColumn> mapped = new ArrayList<>();
		for (int place = 0; place < read.size(); place++) {
			ColumnProposal proposal = proposals.get(place);
			String proposed = proposal.column();
			boolean special = !proposed.isEmpty() && choices.stream().noneMatch((it) -> it.value().equals(proposed));
			mapped.add(new MappedColumn(place, ColumnProposals.letters(place), sheet.headings().get(place),
					look.columns().get(place).filled(), look.columns().get(place).samples(), read.get(place), proposed,
					proposal.why(), proposal.likeness() == Likeness.NAME && read.get(place).equals(proposed),
					special ? this.columns.choice(proposed) : null));
		}
		return new MappingPage(file, sheet.format(), sheet.headingRow(), look.rows(), offered, mapped, words, choices,
				name, problems, asked);
	}

	/** An answer to propose, as the form posts it. */
	private record Answer(String posted, @Nullable String why) {
	}

}
