package uk.nhs.london.aiportal.initiative;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import uk.nhs.london.aiportal.classification.PartialDate;

/** An answer for every question that the ruleset does not read. */
public final class DetailSamples {

	public static final Benefit BENEFIT = new Benefit("STAFF_TIME", "MEASURED", "Minutes to a report", "minutes",
			new BigDecimal("30"), new BigDecimal("20.50"), new BigDecimal("-0.1250"), PartialDate.parse("2026-05"),
			"Time and motion study");

	public static final Partner PARTNER = new Partner("A university", "ACADEMIA", "Evaluates it", true);

	public static final Barrier BARRIER = new Barrier("IG_DELAY", 2, PartialDate.parse("2025"),
			PartialDate.parse("2026-02-01"), "Waited for a signature\nand got it");

	private DetailSamples() {
	}

	/** The first codes of a vocabulary, and for the rest what its kind allows. */
	public static Object of(Detail detail, ReferenceLists references) {
		return switch (detail.kind()) {
			case CODE -> references.vocabulary(detail.vocabularyName()).get(0).code();
			case CODES -> references.vocabulary(detail.vocabularyName())
				.stream()
				.limit(3)
				.map(VocabularyCode::code)
				.collect(Collectors.toCollection(TreeSet::new));
			case SITES -> Set.of("RQM01", "RQM91");
			case YES_NO -> true;
			case NUMBER -> 12;
			case DATE -> PartialDate.parse("2026-04");
			case LINK -> "https://www.trust.example/" + detail.name();
			default -> "Said of " + detail.name();
		};
	}

}
