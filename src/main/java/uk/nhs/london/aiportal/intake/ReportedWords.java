package uk.nhs.london.aiportal.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.UseDomain;

/**
 * Which words of a report are certain to mean a word of the register. What is not listed
 * is not stated; the words themselves stay in the row as it was read.
 */
final class ReportedWords {

	/** Of the twelve kinds of AI only this one is used for one thing. */
	private static final Map<String, UseDomain> DOMAIN_BY_AI_TYPE = Map.of("ambient voice / ai scribe",
			UseDomain.DOCUMENTATION);

	/** The file itself says "rules-based or borderline". */
	private static final Map<String, AiKind> KIND_BY_AI_TYPE = Map.of("alerting (rules-based or borderline)",
			AiKind.UNSURE);

	/**
	 * Whole cells only: "radiology / lung cancer" is two specialties or one of either.
	 */
	private static final Map<String, String> SPECIALTY = Map.ofEntries(Map.entry("cardiology", "320"),
			Map.entry("dermatology", "330"), Map.entry("diagnostic imaging", "812"),
			Map.entry("emergency medicine", "180"), Map.entry("gastroenterology", "301"),
			Map.entry("intensive care", "192"), Map.entry("neurology", "400"), Map.entry("obstetrics", "501"),
			Map.entry("ophthalmology", "130"), Map.entry("paediatrics", "420"), Map.entry("podiatry", "653"),
			Map.entry("primary care", "L-PRIM"), Map.entry("radiology", "812"), Map.entry("respiratory", "340"),
			Map.entry("respiratory medicine", "340"), Map.entry("corporate", "L-CORP"),
			Map.entry("corporate services", "L-CORP"), Map.entry("all specialties", "L-MULTI"),
			Map.entry("multi-specialty", "L-MULTI"));

	/** A cell with these words describes a product whose name the report left out. */
	private static final List<String> NAMELESS = List.of("not named", "name not given", "no single product");

	private ReportedWords() {
	}

	static @Nullable UseDomain useDomain(@Nullable String aiType) {
		return (aiType != null) ? DOMAIN_BY_AI_TYPE.get(key(aiType)) : null;
	}

	static @Nullable AiKind aiKind(@Nullable String aiType) {
		return (aiType != null) ? KIND_BY_AI_TYPE.get(key(aiType)) : null;
	}

	static @Nullable String specialty(@Nullable String specialty) {
		return (specialty != null) ? SPECIALTY.get(key(specialty)) : null;
	}

	static @Nullable String productName(@Nullable String product) {
		return (product == null || NAMELESS.stream().anyMatch(key(product)::contains)) ? null : product;
	}

	/**
	 * In-house work is certain only where nobody else is named; whether industry sold or
	 * lent, and who did what in a partnership, the reports do not say.
	 */
	static @Nullable Origin origin(@Nullable String supplierType, @Nullable String supplier,
			@Nullable String partners) {
		boolean inHouse = supplierType != null && key(supplierType).equals("in-house");
		boolean othersNamed = partners != null || (supplier != null && key(supplier).contains(" with "));
		return (inHouse && !othersNamed) ? Origin.IN_HOUSE : null;
	}

	private static String key(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
