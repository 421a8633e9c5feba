package uk.nhs.london.aiportal.initiative;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * A record of which everything is stated, made from the types alone, so that a field
 * added tomorrow is in it too.
 */
final class FullAnswers {

	private FullAnswers() {
	}

	static Answers make() {
		return new Answers((Facts) value(Facts.class), (Particulars) value(Particulars.class), Map.of());
	}

	/** The same record without one of its components; a list or set is then empty. */
	@SuppressWarnings("unchecked")
	static <R extends Record> R without(R record, RecordComponent left) {
		RecordComponent[] components = record.getClass().getRecordComponents();
		Object[] values = Arrays.stream(components)
			.map((it) -> it.getName().equals(left.getName()) ? nothing(it.getType()) : RowParts.value(record, it))
			.toArray();
		return (R) make(record.getClass(), values);
	}

	private static Object nothing(Class<?> type) {
		if (type == List.class) {
			return List.of();
		}
		return (type == Set.class) ? Set.of() : (type == Map.class) ? Map.of() : null;
	}

	private static Object value(Type type) {
		if (type instanceof ParameterizedType generic) {
			Type[] of = generic.getActualTypeArguments();
			if (generic.getRawType() == Map.class) {
				// By the name of a question; the register knows no other keys.
				return Map.of("technique", value(of[1]));
			}
			return (generic.getRawType() == Set.class) ? Set.of(value(of[0])) : List.of(value(of[0]));
		}
		Class<?> plain = (Class<?>) type;
		if (plain == PartialDate.class) {
			return PartialDate.parse("2025-03");
		}
		if (plain.isRecord()) {
			return make(plain,
					Arrays.stream(plain.getRecordComponents()).map((it) -> value(it.getGenericType())).toArray());
		}
		if (plain.isEnum()) {
			return plain.getEnumConstants()[0];
		}
		return Map
			.<Class<?>, Object>of(String.class, "words", Integer.class, 7, int.class, 7, Long.class, 7L, Boolean.class,
					true, BigDecimal.class, BigDecimal.TEN, boolean.class, true, LocalDate.class,
					LocalDate.of(2025, 3, 31))
			.get(plain);
	}

	private static Object make(Class<?> type, Object[] values) {
		try {
			Class<?>[] types = Arrays.stream(type.getRecordComponents())
				.map(RecordComponent::getType)
				.toArray(Class<?>[]::new);
			Constructor<?> constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
