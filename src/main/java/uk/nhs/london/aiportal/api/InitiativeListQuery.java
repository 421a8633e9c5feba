package uk.nhs.london.aiportal.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.SubLabel;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.discovery.Facet;
import uk.nhs.london.aiportal.discovery.InitiativeFilter;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * What a list is asked for: the filters of the page, a date, fields, and from where on.
 *
 * @param after the number of the initiative after which it begins; 0 for the first page
 * @param fields the names of those asked for beside what every line has
 * @param question a fingerprint of the filters and the date
 */
record InitiativeListQuery(InitiativeFilter filter, AsAt asAt, List<String> fields, int limit, long after,
		String question) {

	static final String CURSOR = "cursor";

	static final String LIMIT = "limit";

	static final String FIELDS = "fields";

	static final int USUAL = 50;

	static final int MOST = 200;

	private static final String ALL = "all";

	/**
	 * Read an address.
	 * @throws ApiException naming all that is wrong with it
	 */
	static InitiativeListQuery of(MultiValueMap<String, String> parameters, AsAt asAt, RecordAnswers answers) {
		Query query = new Query(parameters, known());
		codes(query, Facet.CLASSIFICATION, Classification.values());
		codes(query, Facet.SUB_LABEL, SubLabel.values());
		codes(query, Facet.COUNTED_AS, CountedAs.values());
		query.among(Facet.DOMAIN.parameter(),
				Stream.concat(Arrays.stream(UseDomain.values()).map(Enum::name), Stream.of(Facet.NOT_STATED)));
		query.among(Facet.PROVENANCE.parameter(),
				Stream.concat(Arrays.stream(Provenance.values()).map(Enum::name), Stream.of(Facet.ALL)));
		Stream.of(Facet.RED_LIST, Facet.HEADLINE, Facet.OVERRIDE)
			.forEach((facet) -> query.among(facet.parameter(), Stream.of("true")));
		query.among(AsAt.BASIS, Stream.of(AsAt.KNOWN));
		query.check(FIELDS, (name) -> name.equals(ALL) || answers.names().contains(name),
				"/api/v1/fields has the names of all fields; " + ALL + " means every one.");
		List<String> fields = query.codes(FIELDS);
		int limit = query.number(LIMIT, USUAL, 1, MOST);
		InitiativeFilter filter = InitiativeFilter.of(parameters);
		String question = Tags.hash(filter.address("", AsAt.today(asAt.today()).withKnown(asAt.known())));
		String text = query.text(CURSOR);
		Optional<Cursor> cursor = (text != null) ? Cursor.parse(text) : Optional.empty();
		if (text != null && (cursor.isEmpty() || !cursor.get().question().equals(question)
				|| cursor.get().date().isAfter(asAt.today())
				|| (query.text(AsAt.NAME) != null && !cursor.get().date().equals(asAt.date())))) {
			query.fault(CURSOR,
					"It belongs to no page of this list: take next of the page before, with the same filters.");
		}
		query.requireRight();
		return new InitiativeListQuery(filter, cursor.map(Cursor::date).map(asAt::withDate).orElse(asAt),
				fields.contains(ALL) ? List.copyOf(answers.names()) : fields, limit,
				cursor.map(Cursor::after).orElse(0L), question);
	}

	private static List<String> known() {
		List<String> known = new ArrayList<>(
				List.of(InitiativeFilter.TEXT, AsAt.NAME, AsAt.BASIS, CURSOR, LIMIT, FIELDS));
		Arrays.stream(Facet.values()).map(Facet::parameter).forEach(known::add);
		return known;
	}

	private static void codes(Query query, Facet facet, Coded[] words) {
		query.among(facet.parameter(), Arrays.stream(words).map(Coded::name));
	}

	boolean isFirst() {
		return this.after == 0;
	}

	/** The cursor after an initiative. */
	String after(long number) {
		return new Cursor(this.asAt.date(), number, this.question).toString();
	}

}
