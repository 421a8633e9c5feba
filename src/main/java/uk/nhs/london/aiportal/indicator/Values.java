package uk.nhs.london.aiportal.indicator;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.initiative.AssuranceType;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.VocabularyCode;

/**
 * The words for what an indicator tells apart.
 *
 * @param vocabulary whose codes they are; empty for none
 * @param own words by code; a code that stands in neither is its own word
 * @param aboutOne whether a value ends in the id of a product or programme, whose name is
 * not for everybody; before it may stand a specialty
 */
record Values(String vocabulary, Map<String, String> own, boolean aboutOne) {

	/** Stands for the table of the kinds of sign-off, which is no vocabulary. */
	private static final String SIGN_OFFS = "ASSURANCE_TYPE";

	private static final Map<String, String> NOT_STATED = Map.of(Marks.NOT_STATED, "Not stated");

	private static final Pattern MONTH = Pattern.compile("\\b(\\d{4})\\.(0[1-9]|1[0-2])\\b");

	private static final Pattern ID = Pattern.compile("\\d+");

	static final Values NONE = new Values("", NOT_STATED);

	static final Values YES_NO = of("YES", "Yes", "NO", "No");

	Values(String vocabulary, Map<String, String> own) {
		this(vocabulary, own, false);
	}

	/** The same, with the id of one thing after them. */
	Values ofOneThing() {
		return new Values(this.vocabulary, this.own, true);
	}

	static Values listed(String vocabulary) {
		return new Values(vocabulary, NOT_STATED);
	}

	static Values coded(Coded[] codes) {
		Map<String, String> words = Arrays.stream(codes)
			.collect(Collectors.toMap(Coded::name, Coded::label, (one, other) -> one, LinkedHashMap::new));
		words.putAll(NOT_STATED);
		return new Values("", words);
	}

	/** For the parts of values: a vocabulary's codes or families, and codes and words. */
	Values and(String... codesAndWords) {
		Map<String, String> words = new LinkedHashMap<>(this.own);
		words.putAll(of(codesAndWords).own());
		return new Values(this.vocabulary, words, this.aboutOne);
	}

	/** Codes and their words in turn. */
	static Values of(String... codesAndWords) {
		Map<String, String> words = new LinkedHashMap<>();
		for (int i = 0; i < codesAndWords.length; i += 2) {
			words.put(codesAndWords[i], codesAndWords[i + 1]);
		}
		words.putAll(NOT_STATED);
		return new Values("", words);
	}

	/**
	 * The kinds of sign-off that the ruleset reads, and other codes with their words in
	 * turn.
	 */
	static Values signOffs(String... codesAndWords) {
		return new Values(SIGN_OFFS, of(codesAndWords).own());
	}

	/** In their order, "not stated" last. */
	List<String> codes(ReferenceLists references) {
		Stream<String> listed = this.vocabulary.equals(SIGN_OFFS)
				? references.assuranceTypes().stream().filter(AssuranceType::decides).map(AssuranceType::code)
				: references.vocabulary(this.vocabulary).stream().map(VocabularyCode::code);
		return Stream.concat(listed, this.own.keySet().stream()).toList();
	}

	/**
	 * The words of a value; of one that is made of several, with points between, the
	 * words of each. A month such as {@code 2024.03} has words too.
	 */
	String label(String value, ReferenceLists references) {
		String own = this.own.get(value);
		if (own == null && this.aboutOne) {
			return ofOne(value.split("\\."), references);
		}
		return (own != null) ? own
				: Arrays.stream(MONTH.matcher(value).replaceAll(Values::month).split("\\."))
					.map((part) -> part(part, references))
					.collect(Collectors.joining(", "));
	}

	private String ofOne(String[] parts, ReferenceLists references) {
		boolean known = ID.matcher(parts[parts.length - 1]).matches();
		if (known && parts.length == 1) {
			return "the same one";
		}
		return Arrays.stream(parts, 0, known ? parts.length - 1 : parts.length)
			.map((part) -> part(part, references))
			.map((part) -> Objects.requireNonNullElse(references.specialtyLabel(part), part))
			.collect(Collectors.joining(", "));
	}

	private static String month(MatchResult found) {
		return Month.of(Integer.parseInt(found.group(2))).getDisplayName(TextStyle.FULL, Locale.UK) + " "
				+ found.group(1);
	}

	private String part(String part, ReferenceLists references) {
		String own = this.own.get(part);
		if (own != null) {
			return own;
		}
		if (this.vocabulary.equals(SIGN_OFFS)) {
			AssuranceType type = references.assuranceType(part);
			return (type != null) ? type.label() : part;
		}
		String family = families(references).get(part);
		return (family != null) ? family : references.label(this.vocabulary, part);
	}

	/** The families of the vocabulary in their order, by their codes. */
	Map<String, String> families(ReferenceLists references) {
		Map<String, String> families = new LinkedHashMap<>();
		references.vocabulary(this.vocabulary)
			.stream()
			.map(VocabularyCode::family)
			.filter(Objects::nonNull)
			.forEach((family) -> families.put(familyCode(family), family));
		return families;
	}

	/** A family of codes has words only; its code is made of them. */
	static String familyCode(String family) {
		return family.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
	}

}
