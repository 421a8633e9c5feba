package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** Whose money ends. */
final class MoneyFigures {

	private MoneyFigures() {
	}

	static List<Figure> of(TopicView view) {
		Partition money = Partition.of(view, Indicator.MONEY);
		return List.of(money.figure(FigureName.MONEY, headline(money), "Live initiatives by when their money ends"));
	}

	/** True whatever the numbers are. */
	private static String headline(Partition money) {
		int ending = money.of("WITHIN_6_MONTHS") + money.of("WITHIN_12_MONTHS");
		if (money.all() == 0) {
			return "Nothing is live";
		}
		return "The money of " + Words.number(ending) + " of "
				+ Words.count(money.all(), "live initiative", "live initiatives") + " ends within twelve months; of "
				+ Words.number(money.of(Partition.NOT_STATED)) + " it is not stated";
	}

}
