package uk.nhs.london.aiportal.indicator;

/** The sums of classes by day, for tests that count by another road. */
public final class ClassTally {

	/** To select from: a row for each cell and day. */
	public static final String SQL = """
			(select day, organisation, internal, change, split_part(value, '.', 1) as provenance,
			    split_part(value, '.', 2) as counted_as, split_part(value, '.', 3) = 'HEADLINE' as in_headline,
			    split_part(value, '.', 4) = 'RED' as red_list
			from indicator_tally where indicator = 'COUNTED_AS')""";

	private ClassTally() {
	}

}
