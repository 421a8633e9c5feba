package uk.nhs.london.aiportal.dashboard;

import java.util.List;

/** A share in three cells: in percent, and both ends of its interval at 95%. */
final class Proportion {

	private Proportion() {
	}

	/** The headings of the three, of which the page has the first. */
	static List<Column> columns(String name, String heading) {
		return List.of(Column.number(name + "_percent", heading), Column.inFileOnly(name + "_from"),
				Column.inFileOnly(name + "_to"));
	}

	/** With Wilson's interval; none if it would be of fewer than five. */
	static List<Cell> cells(long count, long total) {
		if (total < Share.LEAST_FOR_PERCENTAGE) {
			return none("Fewer than 5");
		}
		Wilson interval = Wilson.of(count, total);
		return cells((double) count / total, interval.low(), interval.high());
	}

	static List<Cell> cells(double share, double low, double high) {
		long from = Share.wholePercent(low);
		long to = Share.wholePercent(high);
		long percent = Share.wholePercent(share);
		return List.of(new Cell(Long.toString(percent), percent + "% (" + from + "% to " + to + "%)", null),
				Cell.of(Long.toString(from)), Cell.of(Long.toString(to)));
	}

	/**
	 * " (68%, Wilson 95% interval 54% to 79%)", to end the measure of a subtitle; nothing
	 * if it would be of fewer than five.
	 */
	static String inWords(int count, int total) {
		if (total < Share.LEAST_FOR_PERCENTAGE) {
			return "";
		}
		Wilson interval = Wilson.of(count, total);
		return " (" + Share.wholePercent((double) count / total) + "%, Wilson 95% interval "
				+ Share.wholePercent(interval.low()) + "% to " + Share.wholePercent(interval.high()) + "%)";
	}

	static List<Cell> none(String why) {
		return List.of(Cell.none(why), Cell.none(why), Cell.none(why));
	}

}
