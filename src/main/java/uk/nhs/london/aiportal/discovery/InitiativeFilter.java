package uk.nhs.london.aiportal.discovery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;

import uk.nhs.london.aiportal.web.AsAt;

/**
 * Which initiatives are asked for. The list, the counts on its filters, the CSV file and
 * the links of a dashboard all mean the same by the same parameters.
 *
 * @param chosen several values of a facet mean any of them; no value means all. A value
 * that nothing has is kept, and finds nothing
 * @param text words to look for; empty for none
 */
public record InitiativeFilter(Map<Facet, List<String>> chosen, String text) {

	/** The name of the parameter with the words to look for. */
	public static final String TEXT = "q";

	private static final int LONGEST = 200;

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

	public InitiativeFilter {
		Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
		chosen.forEach((facet, values) -> {
			if (!values.isEmpty()) {
				copy.put(facet, values.stream().distinct().toList());
			}
		});
		chosen = Collections.unmodifiableMap(copy);
	}

	/** What the list shows first: all that trusts registered. */
	public static InitiativeFilter unfiltered() {
		return new InitiativeFilter(Map.of(), "");
	}

	/** Read the parameters of an address; those that are no filter are passed over. */
	public static InitiativeFilter of(MultiValueMap<String, String> parameters) {
		Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
		parameters
			.forEach((name, values) -> Facet.of(name).ifPresent((facet) -> chosen.put(facet, read(facet, values))));
		String text = parameters.getFirst(TEXT);
		return new InitiativeFilter(chosen, (text != null) ? clean(text) : "");
	}

	private static List<String> read(Facet facet, List<String> values) {
		Stream<String> parts = values.stream();
		if (facet.isCoded()) {
			parts = parts.flatMap((value) -> Arrays.stream(value.split(",")));
		}
		return parts.map(InitiativeFilter::clean)
			.filter((value) -> !value.isEmpty())
			.filter((value) -> !facet.isSwitch() || value.equals("true"))
			.toList();
	}

	/** PostgreSQL takes no null character, and nobody types the others. */
	static String clean(String typed) {
		String clean = CONTROL.matcher(typed).replaceAll(" ").strip();
		return (clean.length() > LONGEST) ? clean.substring(0, LONGEST) : clean;
	}

	/** What is chosen of a facet; empty for all. */
	public List<String> of(Facet facet) {
		return this.chosen.getOrDefault(facet, List.of());
	}

	public boolean has(Facet facet) {
		return this.chosen.containsKey(facet);
	}

	/** The same, with these values of a facet instead of any others. */
	public InitiativeFilter with(Facet facet, String... values) {
		Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
		changed.putAll(this.chosen);
		changed.put(facet, List.of(values));
		return new InitiativeFilter(changed, this.text);
	}

	/** The same, without a value of a facet. */
	public InitiativeFilter without(Facet facet, String value) {
		return with(facet, of(facet).stream().filter((it) -> !it.equals(value)).toArray(String[]::new));
	}

	/** The same, looking for these words; empty for none. */
	public InitiativeFilter withText(String words) {
		return new InitiativeFilter(this.chosen, words);
	}

	/** The same, looking for words as somebody typed them. */
	InitiativeFilter withWords(String typed) {
		return withText(clean(typed));
	}

	/** Whether nothing narrows the list. */
	public boolean isUnfiltered() {
		return this.chosen.isEmpty() && this.text.isEmpty();
	}

	/**
	 * The address under which a path shows these initiatives as at a date.
	 * @param path of the application, such as {@code /initiatives}
	 * @param more further parameters and their values, in turn
	 */
	public String address(String path, AsAt asAt, String... more) {
		List<String> pairs = new ArrayList<>();
		this.chosen.forEach((facet, values) -> {
			if (facet.isCoded()) {
				pairs.add(pair(facet.parameter(),
						values.stream().map(InitiativeFilter::encode).collect(Collectors.joining(","))));
			}
			else {
				values.forEach((value) -> pairs.add(pair(facet.parameter(), encode(value))));
			}
		});
		if (!this.text.isEmpty()) {
			pairs.add(pair(TEXT, encode(this.text)));
		}
		if (!asAt.isToday()) {
			pairs.add(pair(AsAt.NAME, asAt.date().toString()));
		}
		if (asAt.known()) {
			pairs.add(pair(AsAt.BASIS, AsAt.KNOWN));
		}
		for (int i = 0; i < more.length; i += 2) {
			pairs.add(pair(more[i], encode(more[i + 1])));
		}
		return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
	}

	private static String pair(String name, String encoded) {
		return name + "=" + encoded;
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
