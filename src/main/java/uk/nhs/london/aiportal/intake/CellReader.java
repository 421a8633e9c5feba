package uk.nhs.london.aiportal.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Reads the cells of one field, however people and spreadsheets write them: codes by
 * code, by label or by a word that somebody taught, dates in any of many shapes, and the
 * three kinds of empty apart. What it cannot read it says so, and guesses nothing.
 */
final class CellReader {

	/** Longer lists are on the page of the columns. */
	private static final int MOST_LISTED = 15;

	private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** As in "c) Deployed", "3. Pilot" and "(b) Shadow". */
	private static final Pattern ENUMERATED = Pattern.compile("^\\(?\\p{Alnum}{1,2}[).:]\\s*(?=\\S)");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.0+)?|\\d{1,3}(,\\d{3})+");

	private static final List<Choice> YES_OR_NO = List.of(Choice.of("true", "Yes"), Choice.of("false", "No"));

	private static final Map<String, State> WORDS_FOR_EMPTY = Map.of("not stated", State.NOT_STATED, "unknown",
			State.NOT_STATED, "not known", State.NOT_STATED, "none", State.NONE, "not applicable", State.NOT_APPLICABLE,
			"does not apply", State.NOT_APPLICABLE, "n a", State.NOT_APPLICABLE);

	private static final Pattern REASONED = Pattern
		.compile("(?i)(?:NOT_APPLICABLE|Does not apply|Not applicable)(?: *:|, because:) *(.+)", Pattern.DOTALL);

	private final FieldKind kind;

	private final boolean mayBeAbsent;

	private final Map<String, String> codes = new HashMap<>();

	/** Codes by words that several of them share. */
	private final Map<String, Set<String>> shared = new HashMap<>();

	private final List<Choice> vocabulary;

	private final Map<String, String> taught;

	/**
	 * A reader of one field.
	 * @param mayBeAbsent whether it may be said that there is none, or that it does not
	 * apply
	 * @param taught codes by words as {@link #key} writes them, an empty code where the
	 * word says nothing; a word that the vocabulary has keeps the meaning that it has
	 * there
	 */
	CellReader(FieldKind kind, boolean mayBeAbsent, List<Choice> vocabulary, Map<String, String> taught) {
		this.kind = kind;
		this.mayBeAbsent = mayBeAbsent;
		this.taught = Map.copyOf(taught);
		this.vocabulary = (kind == FieldKind.YES_NO) ? YES_OR_NO : List.copyOf(vocabulary);
		if (kind == FieldKind.YES_NO) {
			List.of("y", "1").forEach((word) -> name(word, "true"));
			List.of("n", "0").forEach((word) -> name(word, "false"));
		}
		this.vocabulary.forEach((word) -> name(plain(word.label()), word.value()));
		this.vocabulary.forEach((word) -> name(plain(word.value()), word.value()));
		this.codes.keySet().removeAll(this.shared.keySet());
	}

	private void name(String words, String code) {
		String other = this.codes.putIfAbsent(words, code);
		if (other != null && !other.equals(code)) {
			this.shared.computeIfAbsent(words, (key) -> new TreeSet<>(Set.of(other))).add(code);
		}
	}

	/** Words without case, punctuation or double spaces. */
	static String plain(String text) {
		return NOT_A_WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.UK))
			.replaceAll(" ")
			.strip();
	}

	/** The words by which a taught one is found; signs alone stand for themselves. */
	static String key(String text) {
		String plain = plain(text);
		return plain.isEmpty() ? cleaned(text) : plain;
	}

	/** Whether its cells hold words out of a list, which somebody may teach more of. */
	boolean hasWords() {
		return this.kind.coded() || this.kind == FieldKind.YES_NO;
	}

	/** What a word may be taught to mean. */
	List<Choice> vocabulary() {
		return this.vocabulary;
	}

	/** The words in a cell that are neither codes nor say that there is none. */
	List<String> unknownWords(String cell) {
		String text = cleaned(cell);
		if (!hasWords() || text.isEmpty()
				|| (coded(text).wrong() != null && empty(text).filter((it) -> it.wrong() == null).isPresent())) {
			return List.of();
		}
		return parts(text).stream().filter((part) -> codeOf(part) == null).toList();
	}

	/** Without the spaces around it; a space that does not break is a space. */
	static String cleaned(String cell) {
		return cell.replace('\u00A0', ' ').replace('\u202F', ' ').replace("\r\n", "\n").replace('\r', '\n').strip();
	}

	/** What a cell says; empty if it is blank. */
	Optional<CellRead> read(String cell) {
		String text = cleaned(cell);
		if (text.isEmpty() || (isText() && unmarked(text).isEmpty())) {
			return Optional.empty();
		}
		if (hasWords()) {
			// A vocabulary may have a code of its own for none.
			CellRead coded = coded(text);
			if (coded.wrong() != null) {
				return Optional.of(empty(text).orElse(coded));
			}
			return "".equals(coded.text()) ? Optional.empty() : Optional.of(coded);
		}
		return Optional.of(empty(text).orElseGet(() -> value(text)));
	}

	private Optional<CellRead> empty(String text) {
		var reasoned = REASONED.matcher(text);
		if (reasoned.matches() && this.mayBeAbsent) {
			return Optional.of(new CellRead(State.NOT_APPLICABLE, reasoned.group(1).strip(), null));
		}
		State state = isText() ? stateOf(text) : WORDS_FOR_EMPTY.get(plain(text));
		if (state == null) {
			return Optional.empty();
		}
		if (state != State.NOT_STATED && !this.mayBeAbsent) {
			return Optional
				.of(CellRead.wrong("cannot be said of this answer; where it is not known, write NOT_STATED"));
		}
		return Optional.of(CellRead.empty(state));
	}

	/** In text only the codes themselves: a person may have typed any other word. */
	private static @Nullable State stateOf(String text) {
		return Arrays.stream(State.values())
			.filter((state) -> state != State.STATED && state.name().equals(text))
			.findFirst()
			.orElse(null);
	}

	private boolean isText() {
		return this.kind == FieldKind.LINE || this.kind == FieldKind.TEXT;
	}

	private CellRead value(String text) {
		return switch (this.kind) {
			case DATE -> DateReader.read(text)
				.map((date) -> CellRead.stated(date.toString()))
				.orElseGet(() -> CellRead
					.wrong("is not a date such as 31/03/2026, 2026-03-31, March 2026, 2026-03 or 2026"));
			case NUMBER -> number(text);
			case SITES -> CellRead.stated(
					String.join("; ", new TreeSet<>(Arrays.asList(text.toUpperCase(Locale.ROOT).split("[\\s,;]+")))));
			case LINE -> CellRead.stated(unmarked(text).replace('\n', ' '));
			default -> CellRead.stated(unmarked(text));
		};
	}

	/** Behind the mark there may be spaces, which a person does not see either. */
	private static String unmarked(String text) {
		return cleaned(SpreadsheetText.read(text));
	}

	private static CellRead number(String text) {
		if (!NUMBER.matcher(text).matches()) {
			return CellRead.wrong("is not a whole number, such as 812");
		}
		return CellRead.stated(new BigDecimal(text.replace(",", "")).toBigInteger().toString());
	}

	private CellRead coded(String text) {
		if (this.kind != FieldKind.CODES) {
			String code = codeOf(text);
			return (code != null) ? said(List.of(code)) : notAWord(text);
		}
		List<String> found = new ArrayList<>();
		for (String part : parts(text)) {
			String code = codeOf(part);
			if (code == null) {
				return notAWord(part);
			}
			found.add(code);
		}
		return said(found);
	}

	private CellRead notAWord(String word) {
		String has = "has the word \"" + CellProblem.shortened(word) + "\", which ";
		Set<String> several = this.shared.get(plain(word));
		if (several != null) {
			return CellRead.wrong(has + "may be " + String.join(" or ", several) + ": write the code");
		}
		if (this.kind == FieldKind.YES_NO) {
			return CellRead.wrong("is neither yes nor no, which may also be written true and false");
		}
		int more = this.vocabulary.size() - MOST_LISTED;
		return CellRead.wrong(has + "is neither a code nor a label of this column: write one of "
				+ this.vocabulary.stream().limit(MOST_LISTED).map(Choice::label).collect(Collectors.joining(", "))
				+ ((more > 0) ? ", and " + more + " more" : ""));
	}

	/** Codes in their order; an empty text where every word was taught to say nothing. */
	private static CellRead said(List<String> codes) {
		return CellRead.stated(
				codes.stream().filter((code) -> !code.isEmpty()).sorted().distinct().collect(Collectors.joining("; ")));
	}

	/** The parts of a list, as of several codes; some write it [as, 'a', "list"]. */
	private List<String> parts(String cell) {
		String text = cleaned(cell);
		if (this.kind != FieldKind.CODES || codeOf(text) != null) {
			return List.of(text);
		}
		String bare = (text.startsWith("[") && text.endsWith("]"))
				? text.substring(1, text.length() - 1).replaceAll("['\"]", "") : text;
		List<String> parts = split(bare, "[;\\n|]");
		if (parts.stream().allMatch((part) -> codeOf(part) != null)) {
			return parts;
		}
		List<String> finer = split(bare, "[;\\n|,]");
		return finer.stream().allMatch((part) -> codeOf(part) != null) ? finer : parts;
	}

	private static List<String> split(String text, String at) {
		return Arrays.stream(text.split(at)).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	/** The code of a word; null if it is none. */
	private @Nullable String codeOf(String text) {
		String bare = ENUMERATED.matcher(text).replaceFirst("");
		for (String word : List.of(text, bare)) {
			String code = this.codes.get(plain(word));
			if (code != null) {
				return code;
			}
		}
		String code = this.taught.get(key(text));
		return (code != null) ? code : this.taught.get(key(bare));
	}

}
