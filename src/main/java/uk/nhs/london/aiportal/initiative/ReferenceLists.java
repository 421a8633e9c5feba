package uk.nhs.london.aiportal.initiative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The vocabularies that are tables, because they change without the ruleset. Read once:
 * they come with migrations.
 */
@Component
public class ReferenceLists {

	private final Map<String, Specialty> specialties;

	private final Map<String, AssuranceType> assuranceTypes;

	private final Map<String, List<VocabularyCode>> vocabularies;

	ReferenceLists(JdbcClient jdbc) {
		this.specialties = jdbc.sql("select code, label from specialty order by label")
			.query(Specialty.class)
			.stream()
			.collect(inOrder(Specialty::code));
		this.assuranceTypes = jdbc.sql("select code, label, meaning, decides from assurance_type order by position")
			.query(AssuranceType.class)
			.stream()
			.collect(inOrder(AssuranceType::code));
		this.vocabularies = jdbc.sql("""
				select vocabulary, code, label, meaning, family, valid_from, valid_to
				from vocabulary_code order by vocabulary, position
				""").query(VocabularyCode.class).stream().collect(Collectors.groupingBy(VocabularyCode::vocabulary));
	}

	private static <T> Collector<T, ?, Map<String, T>> inOrder(Function<T, String> key) {
		return Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new);
	}

	/** All specialties by label. */
	public List<Specialty> specialties() {
		return List.copyOf(this.specialties.values());
	}

	/** The label of a specialty; the code itself if the table has none. */
	public @Nullable String specialtyLabel(@Nullable String code) {
		Specialty specialty = (code != null) ? this.specialties.get(code) : null;
		return (specialty != null) ? specialty.label() : code;
	}

	/** All kinds of sign-off, those that the ruleset reads first. */
	public List<AssuranceType> assuranceTypes() {
		return List.copyOf(this.assuranceTypes.values());
	}

	/** The kind of sign-off with this code; null if there is none. */
	public @Nullable AssuranceType assuranceType(String code) {
		return this.assuranceTypes.get(code);
	}

	/** Every code of a vocabulary in its order, offered today or not. */
	public List<VocabularyCode> vocabulary(String name) {
		return this.vocabularies.getOrDefault(name, List.of());
	}

	/** The words for a code; the code itself if the vocabulary has none. */
	public String label(String vocabulary, String code) {
		return vocabulary(vocabulary).stream()
			.filter((it) -> it.code().equals(code))
			.findFirst()
			.map(VocabularyCode::label)
			.orElse(code);
	}

}
