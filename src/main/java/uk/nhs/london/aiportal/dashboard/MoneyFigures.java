package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.indicator.Indicator;

/** Whose money ends. */
final class MoneyFigures {

	private static final String ENDED = "ENDED";

	private static final String SOON = "WITHIN_6_MONTHS";

	private static final String LATER = "WITHIN_12_MONTHS";

	private static final List<Series> ENDING = List.of(
			new Series("ended", "Has ended", Style.AT_RISK, Indicator.MONEY, ENDED),
			new Series("within_6_months", "Ends within 6 months", Style.PILOT, Indicator.MONEY, SOON),
			new Series("within_12_months", "Ends in 6 to 12 months", Style.OTHER, Indicator.MONEY, LATER));

	private MoneyFigures() {
	}

	static List<Figure> of(TopicView view) {
		Partition money = Partition.of(view, Indicator.MONEY);
		List<Figure> figures = new ArrayList<>();
		figures.add(money.figure(FigureName.MONEY,
				headline(money.all(), money.of(ENDED), money.of(SOON) + money.of(LATER),
						money.of(Partition.NOT_STATED) + money.of("END_NOT_STATED")),
				"Live initiatives by when their money ends"));
		figures.add(byValue(Partition.of(view, Indicator.MONEY_ENDING)));
		if (!view.place().isTrust()) {
			TrustsFigure trusts = new TrustsFigure(view, ENDING);
			figures.add(trusts.figure(FigureName.MONEY_BY_TRUST,
					trusts.headline("live on money that has ended or ends within twelve months"),
					"Live initiatives whose money has ended or ends within twelve months, by trust"));
		}
		return figures;
	}

	/** True whatever the numbers are. */
	static String headline(int live, int ended, int ending, int notStated) {
		if (live == 0) {
			return "Nothing is live here";
		}
		if (notStated == live) {
			return (live == 1) ? "Of the only live initiative it is not stated how long its money lasts"
					: "Of none of " + Words.number(live) + " live initiatives it is stated how long its money lasts";
		}
		String of = (live == 1) ? "the only live initiative" : Words.number(live) + " live initiatives";
		String first = (ended + ending == 0) ? "No money of " + of + " is known to end within twelve months"
				: "Of " + of + ", the money of " + some(ended) + " has ended and that of " + some(ending)
						+ " ends within twelve months";
		return (notStated == 0) ? first : first + "; of " + Words.number(notStated) + " the end is not stated";
	}

	private static String some(int number) {
		return (number == 0) ? "none" : Words.number(number);
	}

	private static Figure byValue(Partition values) {
		AnnualBand highest = null;
		for (AnnualBand band : AnnualBand.values()) {
			highest = (values.of(band.name()) > 0) ? band : highest;
		}
		String headline = (highest == null) ? noValue(values.all())
				: headline(values.all(), values.stated(), highest, values.of(highest.name()));
		return values.figure(FigureName.MONEY_BY_VALUE, headline,
				"Live initiatives whose money has ended or ends within twelve months, by the highest yearly value "
						+ "stated");
	}

	static String noValue(int ending) {
		return switch (ending) {
			case 0 -> "No initiative is known to live on money that has ended or ends within twelve months";
			case 1 -> "What the only one costs a year whose money ends is not stated";
			default -> "Of none of " + Words.number(ending) + " whose money ends it is stated what it costs a year";
		};
	}

	/** True whatever the numbers are, where a value is stated. */
	static String headline(int ending, int stated, AnnualBand highest, int ofHighest) {
		String costs = highest.label().substring(0, 1).toLowerCase(Locale.UK) + highest.label().substring(1)
				+ " a year";
		String first = (ending == 1) ? "The only one whose money ends costs " + costs : Words.number(ofHighest) + " of "
				+ Words.number(ending) + " whose money ends " + ((ofHighest == 1) ? "costs " : "cost ") + costs;
		return first + ((ofHighest < stated) ? ", the others less" : "")
				+ ((stated < ending) ? "; of " + Words.number(ending - stated) + " it is not stated" : "");
	}

}
