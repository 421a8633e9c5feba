package uk.nhs.london.aiportal.indicator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.VocabularyCode;

/**
 * The words for what an indicator tells apart.
 *
 * @param vocabulary whose codes they are; empty for none
 * @param own words by code; a code that stands in neither is its own word
 */
record Values(String vocabulary, Map<String, String> own) {

	private static final Map<String, String> NOT_STATED = Map.of(Marks.NOT_STATED, "Not stated");

	static final Values NONE = new Values("", NOT_STATED);

	static final Values YES_NO = of("YES", "Yes", "NO", "No");

	static Values listed(String vocabulary) {
		return new Values(vocabulary, NOT_STATED);
	}

	static Values coded(Coded[] codes) {
		Map<String, String> words = Arrays.stream(codes)
			.collect(Collectors.toMap(Coded::name, Coded::label, (one, other) -> one, LinkedHashMap::new));
		words.putAll(NOT_STATED);
		return new Values("", words);
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

	/** In their order, "not stated" last. */
	List<String> codes(ReferenceLists references) {
		Stream<String> listed = references.vocabulary(this.vocabulary).stream().map(VocabularyCode::code);
		return Stream.concat(listed, this.own.keySet().stream()).toList();
	}

	String label(String value, ReferenceLists references) {
		String own = this.own.get(value);
		if (own != null) {
			return own;
		}
		return this.vocabulary.isEmpty() ? value : references.label(this.vocabulary, value);
	}

}
