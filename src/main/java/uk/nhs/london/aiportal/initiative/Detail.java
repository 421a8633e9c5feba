package uk.nhs.london.aiportal.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A question of the record that the ruleset does not read: one form asks them all,
 * because they differ only in their words and kinds. Their words on the page are in the
 * page's template.
 *
 * @param name in snake case, as the CSV heading and the key of its absence
 * @param page the slug of the page that asks for it
 * @param most characters of a text, or the greatest number
 * @param vocabulary the vocabulary of its codes; null if it has none
 * @param value what is stated: text, a number, a boolean, a date, a code, or a collection
 * of codes; null or empty if nothing
 * @param stating the same particulars with another value of the same kind
 */
public record Detail(String name, String label, String page, Asked asked, FieldKind kind, int most,
		@Nullable String vocabulary, Function<Particulars, @Nullable Object> value,
		BiFunction<Particulars, @Nullable Object, Particulars> stating) {

	/** The same particulars with this answer; null takes the answer back. */
	public Particulars state(Particulars particulars, @Nullable Object stated) {
		return this.stating.apply(particulars, stated);
	}

	/** The vocabulary of a question that has one. */
	public String vocabularyName() {
		return Objects.requireNonNull(this.vocabulary, this.name);
	}

	static Detail one(String name, String label, String page, Asked asked, String vocabulary) {
		return new Detail(name, label, page, asked, FieldKind.CODE, 0, vocabulary, (it) -> it.code(name),
				(it, code) -> it.withCodes(name, (code != null) ? List.of((String) code) : List.of()));
	}

	static Detail several(String name, String label, String page, Asked asked, String vocabulary) {
		return new Detail(name, label, page, asked, FieldKind.CODES, 0, vocabulary, (it) -> it.codes(name),
				(it, codes) -> it.withCodes(name, texts(codes)));
	}

	@SuppressWarnings("unchecked") // as its kind says
	static Collection<String> texts(@Nullable Object codes) {
		return (codes != null) ? (Collection<String>) codes : List.of();
	}

}
