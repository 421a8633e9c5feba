package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.indicator.Life.Standing;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.RecordWarnings;
import uk.nhs.london.aiportal.initiative.RecordWarnings.Found;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.StandingChanged.Stated;
import uk.nhs.london.aiportal.initiative.VocabularyCode;

/** Puts together what indicators read, and asks each of them. */
@Component
class Lives {

	private final RecordFields fields;

	private final RecordWarnings warnings;

	private final Map<String, String> families = new HashMap<>();

	Lives(RecordFields fields, RecordWarnings warnings, ReferenceLists references) {
		this.fields = fields;
		this.warnings = warnings;
		references.vocabulary("BARRIER").forEach((code) -> keepFamily("", code));
		references.vocabulary("BENEFIT_DOMAIN").forEach((code) -> keepFamily(Life.BENEFIT, code));
	}

	private void keepFamily(String of, VocabularyCode code) {
		if (code.family() != null) {
			this.families.put(of + code.code(), Values.familyCode(code.family()));
		}
	}

	/**
	 * The marks of what is recorded on a day: its class stands until another is recorded.
	 * @param embeddedBefore the first day before on which it was recorded as embedded;
	 * null for none
	 */
	List<Mark> recorded(Provenance provenance, Stated stated, LocalDate registeredOn, LocalDate on,
			@Nullable LocalDate embeddedBefore) {
		Life life = new Life(provenance, stated.answers(), registeredOn, on, embeddedBefore,
				List.of(new Standing(Days.from(on), stated.result())), this.fields.open(stated.answers()),
				this.warnings.of(stated.answers(), on)
					.stream()
					.filter((found) -> !found.kept())
					.map(Found::warning)
					.map(Enum::name)
					.toList(),
				this.families, this.fields.asked(stated.answers()));
		List<Mark> marks = new ArrayList<>();
		Set<Indicator> indicators = (provenance == Provenance.TRUST) ? EnumSet.allOf(Indicator.class)
				: EnumSet.of(Indicator.COUNTED_AS);
		for (Indicator indicator : indicators) {
			indicator.mark(life, (mark) -> clip(mark, on, marks));
		}
		return marks;
	}

	/** Nothing that is recorded on a day changes the days before. */
	private static void clip(Mark mark, LocalDate on, List<Mark> marks) {
		if (mark.before().isAfter(on)) {
			marks.add(new Mark(mark.indicator(), mark.value(), mark.from().isBefore(on) ? on : mark.from(),
					mark.before(), mark.amount()));
		}
	}

}
