package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.ItemResult;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.classification.Stop;
import uk.nhs.london.aiportal.classification.Truth;

/** What is unsafe, what expires and what is to be confirmed. */
final class AssuranceIndicators {

	private static final int SOON_DAYS = 90;

	private static final int DUE_DAYS = 30;

	private AssuranceIndicators() {
	}

	static void listed(Life life, Marks marks) {
		marks.add(life.when(Result::redList));
	}

	/** What keeps it on the red list; there may be several. */
	static void red(Life life, Marks marks) {
		for (Life.Standing standing : life.standings()) {
			if (standing.result().redList()) {
				red(standing.result()).forEach((value) -> marks.add(value, standing.days()));
			}
		}
	}

	private static List<String> red(Result result) {
		List<String> values = new ArrayList<>();
		result.items()
			.stream()
			.filter((item) -> item.truth() == Truth.NOT_MET)
			.map(ItemResult::type)
			.forEach(values::add);
		if (result.stops().contains(Stop.H6)) {
			values.add("NOT_COVERED");
		}
		if (result.stops().contains(Stop.H7)) {
			values.add("NOTICE");
		}
		GateResult watched = result.gate(GateCode.A2);
		if (watched != null && watched.truth() == Truth.NOT_MET) {
			values.add("NOT_WATCHED");
		}
		return values;
	}

	static void expiring(Life life, Marks marks) {
		for (AssuranceItem item : life.facts().assurance()) {
			PartialDate expires = item.expiresOn();
			if (item.status() == AssuranceStatus.COMPLETE && expires != null) {
				LocalDate last = expires.firstDay();
				marks.add(item.type(), life.live().and(Days.between(last.minusDays(SOON_DAYS), last.plusDays(1))));
			}
		}
	}

	static void expired(Life life, Marks marks) {
		for (AssuranceItem item : life.facts().assurance()) {
			PartialDate expires = item.expiresOn();
			if (item.status() == AssuranceStatus.EXPIRED) {
				marks.add(item.type(), life.live());
			}
			else if (item.status() == AssuranceStatus.COMPLETE && expires != null) {
				marks.add(item.type(), life.live().and(Days.from(expires.firstDay().plusDays(1))));
			}
		}
	}

	static void confirmation(Life life, Marks marks) {
		LocalDate by = life.lastStated().plusMonths(Ruleset.V1_0.attestMonths());
		marks.add("WITHIN_30_DAYS", life.going().and(Days.between(by.minusDays(DUE_DAYS), by.plusDays(1))));
		marks.add("OVERDUE", life.going().and(Days.from(by.plusDays(1))));
	}

}
