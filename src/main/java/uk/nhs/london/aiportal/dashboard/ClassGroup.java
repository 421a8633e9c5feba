package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.List;

import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.CountedAs;

/** The four heaps into which charts sort what initiatives are counted as. */
enum ClassGroup implements Coded {

	EMBEDDED("Embedded", Style.EMBEDDED),

	NOT_SHOWN("Not shown", Style.HATCHED),

	OTHER_PILOT("Other pilots", Style.PILOT),

	/** Neither embedded nor a pilot, hence in no share. */
	OUTSIDE("Neither pilot nor embedded", Style.OTHER);

	/** Those that a share is of. */
	static final List<ClassGroup> LIVE = List.of(EMBEDDED, NOT_SHOWN, OTHER_PILOT);

	private final String label;

	private final Style style;

	ClassGroup(String label, Style style) {
		this.label = label;
		this.style = style;
	}

	static ClassGroup of(CountedAs countedAs) {
		return switch (countedAs) {
			case EMBEDDED -> EMBEDDED;
			case NOT_SHOWN -> NOT_SHOWN;
			case NOT_YET_LIVE, SUSPENDED, ENDED, OUT_OF_SCOPE, NOT_CLASSIFIED -> OUTSIDE;
			default -> OTHER_PILOT;
		};
	}

	static List<Key> key(List<ClassGroup> groups) {
		return groups.stream().map((it) -> new Key(it.style, it.label)).toList();
	}

	/** What is counted in this heap, in the order of the vocabulary. */
	List<CountedAs> members() {
		return Arrays.stream(CountedAs.values()).filter((it) -> of(it) == this).toList();
	}

	Style style() {
		return this.style;
	}

	@Override
	public String label() {
		return this.label;
	}

}
