package uk.nhs.london.aiportal.initiative;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * A part of the particulars, for naming the questions that it answers.
 *
 * @param <P> the record that holds them
 */
record DetailPart<P>(Function<Particulars, P> part, BiFunction<Particulars, P, Particulars> with) {

	Detail line(String name, String label, String page, Asked asked, int most, Function<P, @Nullable String> get,
			BiFunction<P, @Nullable String, P> set) {
		return detail(name, label, page, asked, FieldKind.LINE, most, String.class, get, set);
	}

	Detail text(String name, String label, String page, Asked asked, int most, Function<P, @Nullable String> get,
			BiFunction<P, @Nullable String, P> set) {
		return detail(name, label, page, asked, FieldKind.TEXT, most, String.class, get, set);
	}

	Detail link(String name, String label, String page, Asked asked, Function<P, @Nullable String> get,
			BiFunction<P, @Nullable String, P> set) {
		return detail(name, label, page, asked, FieldKind.LINK, 2000, String.class, get, set);
	}

	Detail yesNo(String name, String label, String page, Asked asked, Function<P, @Nullable Boolean> get,
			BiFunction<P, @Nullable Boolean, P> set) {
		return detail(name, label, page, asked, FieldKind.YES_NO, 0, Boolean.class, get, set);
	}

	Detail number(String name, String label, String page, Asked asked, int most, Function<P, @Nullable Integer> get,
			BiFunction<P, @Nullable Integer, P> set) {
		return detail(name, label, page, asked, FieldKind.NUMBER, most, Integer.class, get, set);
	}

	Detail date(String name, String label, String page, Asked asked, Function<P, @Nullable PartialDate> get,
			BiFunction<P, @Nullable PartialDate, P> set) {
		return detail(name, label, page, asked, FieldKind.DATE, 0, PartialDate.class, get, set);
	}

	private <T> Detail detail(String name, String label, String page, Asked asked, FieldKind kind, int most,
			Class<T> type, Function<P, @Nullable T> get, BiFunction<P, @Nullable T, P> set) {
		return new Detail(name, label, page, asked, kind, most, null, (it) -> get.apply(this.part.apply(it)),
				(it, stated) -> this.with.apply(it,
						set.apply(this.part.apply(it), (stated != null) ? type.cast(stated) : null)));
	}

}
