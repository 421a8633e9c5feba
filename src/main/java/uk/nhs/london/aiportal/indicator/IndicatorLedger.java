package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.StandingChanged;
import uk.nhs.london.aiportal.initiative.StandingChanged.Stated;

/**
 * Keeps the marks of an initiative in step with the register, within the writing
 * transaction.
 */
@Component
class IndicatorLedger {

	private final Lives lives;

	private final MarkTables tables;

	IndicatorLedger(Lives lives, MarkTables tables) {
		this.lives = lives;
		this.tables = tables;
	}

	@EventListener
	void follow(StandingChanged changed) {
		List<KeptMark> before = this.tables.of(changed.initiative());
		this.tables.replace(changed.initiative(), before, after(before, ahead(changed, before), changed));
	}

	/** What counts from the day on. */
	private List<KeptMark> ahead(StandingChanged changed, List<KeptMark> before) {
		Stated stated = changed.stated();
		if (stated == null) {
			return List.of();
		}
		return this.lives
			.recorded(changed.provenance(), stated, changed.registeredOn(), changed.on(),
					embeddedBefore(changed.on(), before))
			.stream()
			.map((mark) -> KeptMark.of(mark, changed.organisation(), changed.internal()))
			.toList();
	}

	private static @Nullable LocalDate embeddedBefore(LocalDate on, List<KeptMark> marks) {
		return marks.stream()
			.filter((mark) -> mark.cell().indicator().equals(Indicator.COUNTED_AS.name()))
			.filter((mark) -> mark.cell().value().contains("." + CountedAs.EMBEDDED + "."))
			.map(KeptMark::from)
			.filter((from) -> from.isBefore(on))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * What was recorded of the days before stays, on the side where the initiative is
	 * now. A mark that goes on as it was keeps its first day.
	 */
	private static List<KeptMark> after(List<KeptMark> before, List<KeptMark> ahead, StandingChanged changed) {
		Map<KeptMark.Cell, KeptMark> goingOn = new LinkedHashMap<>();
		List<KeptMark> after = new ArrayList<>();
		for (KeptMark mark : before) {
			if (mark.from().isBefore(changed.on())) {
				KeptMark past = mark.until(changed.on()).on(changed.internal());
				if (past.before().equals(changed.on())) {
					goingOn.put(past.cell(), past);
				}
				else {
					after.add(past);
				}
			}
		}
		for (KeptMark mark : ahead) {
			KeptMark past = goingOn.get(mark.cell());
			if (past != null && past.goesOnIn(mark)) {
				goingOn.remove(mark.cell());
				after.add(past.and(mark));
			}
			else {
				after.add(mark);
			}
		}
		after.addAll(goingOn.values());
		return after;
	}

}
