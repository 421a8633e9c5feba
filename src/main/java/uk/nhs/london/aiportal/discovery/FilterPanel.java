package uk.nhs.london.aiportal.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.SubLabel;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.discovery.FacetCounts.ValueCount;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;

/**
 * The filters of the list page: what each offers, with how many it would find, and what
 * is chosen, each with the address without it.
 */
class FilterPanel {

	/** A select of every product of a large register would be longer than the list. */
	private static final int MOST_PRODUCTS = 200;

	private static final String LIVE = Classification.EMBEDDED + "," + Classification.PILOT;

	private final InitiativeFilter filter;

	private final FacetCounts counts;

	private final LondonMap london;

	private final ReferenceLists words;

	FilterPanel(InitiativeFilter filter, FacetCounts counts, LondonMap london, ReferenceLists words) {
		this.filter = filter;
		this.counts = counts;
		this.london = london;
		this.words = words;
	}

	/**
	 * A choice of a filter.
	 *
	 * @param count how many it would find with the other filters as they are
	 */
	record Option(String value, String label, int count, boolean selected) {

		public String inWords() {
			return String.format("%s (%,d)", this.label, this.count);
		}

	}

	/**
	 * A filter with one choice at a time.
	 *
	 * @param every the words for no choice
	 */
	record Field(Facet facet, String every, List<Option> options) {

		public String id() {
			return "filter-" + this.facet.parameter().toLowerCase(Locale.ROOT);
		}

	}

	/** Those that are always in sight. */
	public List<Field> main() {
		return List.of(field(Facet.ORGANISATION, "All trusts", organisations()),
				field(Facet.SYSTEM, "All systems", systems()), field(Facet.CLASSIFICATION, "All classes", classes()),
				field(Facet.DOMAIN, "All uses", domains()), field(Facet.PRODUCT, "All products", products()));
	}

	/** Those that open with "More filters". */
	public List<Field> more() {
		return List.of(field(Facet.SUB_LABEL, "All sub-labels", words(Facet.SUB_LABEL, SubLabel.values())),
				field(Facet.COUNTED_AS, "All", words(Facet.COUNTED_AS, CountedAs.values())),
				field(Facet.PROGRAMME, "All programmes", programmes()), field(Facet.PROVENANCE, null, provenances()));
	}

	/**
	 * What is chosen that only an address chooses, by the name of its parameter: applying
	 * other filters keeps it.
	 */
	public Map<String, List<String>> kept() {
		return Stream.of(Facet.SUPPLIER, Facet.INDICATOR)
			.filter(this.filter::has)
			.collect(Collectors.toMap(Facet::parameter, this.filter::of));
	}

	/** Whether something is chosen that only "More filters" shows. */
	public boolean isMoreChosen() {
		return Stream
			.of(Facet.SUB_LABEL, Facet.COUNTED_AS, Facet.PROGRAMME, Facet.PROVENANCE, Facet.RED_LIST, Facet.HEADLINE,
					Facet.OVERRIDE)
			.anyMatch(this.filter::has);
	}

	/** Whether a facet that is on or off is on; called by the page. */
	public boolean switchedOn(Facet facet) {
		return this.filter.has(facet);
	}

	/** How many a facet that is on or off would find. */
	public int count(Facet facet) {
		return this.counts.of(facet, "true");
	}

	/**
	 * What was found by the values of a facet, most first, each with the address that
	 * narrows to it; empty if the facet is narrowed already.
	 */
	List<Link> parts(Facet facet, AsAt asAt, String path) {
		if (this.filter.has(facet)) {
			return List.of();
		}
		return this.counts.of(facet)
			.stream()
			.filter((it) -> facet != Facet.ORGANISATION || isCounted(it.value()))
			.map((it) -> new Link(String.format("%s (%,d)", label(facet, it.value()), it.count()),
					this.filter.with(facet, it.value()).address(path, asAt)))
			.toList();
	}

	private boolean isCounted(String organisation) {
		return this.london.organisation(organisation).filter(Organisation::counted).isPresent();
	}

	/** What is chosen, each with the address that takes it off. */
	List<Link> chosen(AsAt asAt, String path) {
		List<Link> links = new ArrayList<>();
		if (!this.filter.text().isEmpty()) {
			links.add(new Link("Words: " + this.filter.text(), this.filter.withText("").address(path, asAt)));
		}
		this.filter.chosen()
			.forEach((facet, values) -> values.forEach((value) -> links
				.add(new Link(inWords(facet, value), this.filter.without(facet, value).address(path, asAt)))));
		if (asAt.known()) {
			links.add(
					new Link("As now known of " + asAt.inWords(), this.filter.address(path, AsAt.today(asAt.today()))));
		}
		else if (!asAt.isToday()) {
			links.add(new Link("As at " + asAt.inWords(), this.filter.address(path, AsAt.today(asAt.today()))));
		}
		return links;
	}

	private String inWords(Facet facet, String value) {
		return switch (facet) {
			case RED_LIST -> "On the red list";
			case HEADLINE -> "In the headline share";
			case OVERRIDE -> "With an override";
			default -> facet.label() + ": " + label(facet, value);
		};
	}

	private Field field(Facet facet, @Nullable String every, List<Option> options) {
		List<String> chosen = this.filter.of(facet);
		List<Option> all = new ArrayList<>(options);
		String value = String.join(",", chosen);
		if (!chosen.isEmpty() && options.stream().noneMatch(Option::selected)) {
			all.add(0, option(facet, value));
		}
		return new Field(facet, (every != null) ? every : "", all);
	}

	private List<Option> organisations() {
		Stream<String> open = this.london.counted().stream().map(Organisation::code);
		Stream<String> others = this.counts.of(Facet.ORGANISATION).stream().map(ValueCount::value);
		return options(Facet.ORGANISATION, Stream.concat(open, others)).sorted(Comparator.comparing(Option::label))
			.toList();
	}

	private List<Option> systems() {
		return options(Facet.SYSTEM,
				Stream.concat(this.london.systems().stream().map((it) -> it.code()), Stream.of(Facet.LONDON_ONLY)))
			.toList();
	}

	private List<Option> classes() {
		return Stream
			.concat(Stream.of(option(Facet.CLASSIFICATION, LIVE)),
					words(Facet.CLASSIFICATION, Classification.values()).stream())
			.toList();
	}

	private List<Option> domains() {
		return options(Facet.DOMAIN,
				Stream.concat(Arrays.stream(UseDomain.values()).map(Enum::name), Stream.of(Facet.NOT_STATED)))
			.toList();
	}

	private List<Option> products() {
		List<String> chosen = this.filter.of(Facet.PRODUCT).stream().map(FilterPanel::key).toList();
		return this.counts.of(Facet.PRODUCT)
			.stream()
			.limit(MOST_PRODUCTS)
			.map((it) -> new Option(it.name(), it.name(), it.count(), chosen.equals(List.of(it.value()))))
			.sorted(Comparator.comparing((it) -> it.label().toLowerCase(Locale.ROOT)))
			.toList();
	}

	private List<Option> programmes() {
		return options(Facet.PROGRAMME, this.counts.of(Facet.PROGRAMME).stream().map(ValueCount::value)).toList();
	}

	private List<Option> provenances() {
		Option trust = new Option("", Provenance.TRUST.label(),
				this.counts.of(Facet.PROVENANCE, Provenance.TRUST.name()), !this.filter.has(Facet.PROVENANCE));
		return List.of(trust, option(Facet.PROVENANCE, Provenance.PUBLIC_REPORT.name()),
				option(Facet.PROVENANCE, Facet.ALL));
	}

	private List<Option> words(Facet facet, Coded[] words) {
		return options(facet, Arrays.stream(words).map(Coded::name)).toList();
	}

	private Stream<Option> options(Facet facet, Stream<String> values) {
		return values.distinct().map((value) -> option(facet, value));
	}

	/** Of one value, or of several with commas between. */
	private Option option(Facet facet, String value) {
		List<String> values = facet.isCoded() ? List.of(value.split(",")) : List.of(value);
		String label = values.stream().map((it) -> label(facet, it)).collect(Collectors.joining(" or "));
		int count = (facet == Facet.PROVENANCE && value.equals(Facet.ALL))
				? this.counts.of(facet).stream().mapToInt(ValueCount::count).sum()
				: values.stream().mapToInt((it) -> this.counts.of(facet, it)).sum();
		return new Option(value, label, count, values.equals(this.filter.of(facet)));
	}

	private String label(Facet facet, String value) {
		return switch (facet) {
			case ORGANISATION -> this.london.organisation(value)
				.map((it) -> it.counted() ? it.shortName() : it.shortName() + ", not counted")
				.orElse(value);
			case SYSTEM -> value.equals(Facet.LONDON_ONLY) ? "London as a whole"
					: this.london.system(value).map((it) -> it.shortName()).orElse(value);
			case CLASSIFICATION -> label(Classification.values(), value);
			case SUB_LABEL -> label(SubLabel.values(), value);
			case COUNTED_AS -> label(CountedAs.values(), value);
			case DOMAIN -> value.equals(Facet.NOT_STATED) ? "Not stated" : label(UseDomain.values(), value);
			case PROVENANCE -> value.equals(Facet.ALL) ? "Both" : label(Provenance.values(), value);
			case INDICATOR -> indicator(value);
			case SUPPLIER,
					PROGRAMME ->
				this.counts.of(facet)
					.stream()
					.filter((it) -> it.value().equals(value))
					.findFirst()
					.map(ValueCount::name)
					.orElse(value);
			default -> value;
		};
	}

	/** "Money of live initiatives: Has ended"; what is none is shown as it came. */
	private String indicator(String chosen) {
		String name = chosen.split("\\.", 2)[0];
		String value = chosen.substring(Math.min(chosen.length(), name.length() + 1));
		return Indicator.of(name)
			.map((it) -> value.isEmpty() ? it.label() : it.label() + ": " + it.label(value, this.words))
			.orElse(chosen);
	}

	/** The label of a code; what is no code is shown as it came. */
	private static String label(Coded[] words, String code) {
		return Arrays.stream(words).filter((it) -> it.name().equals(code)).map(Coded::label).findFirst().orElse(code);
	}

	private static String key(String product) {
		return product.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

}
