package uk.nhs.london.aiportal.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

import uk.nhs.london.aiportal.web.ApiProblem;
import uk.nhs.london.aiportal.web.ApiProblem.Fault;

/**
 * The parameters of an address, read strictly: a misspelt filter that was passed over
 * would answer another question than the one that was asked. All that is wrong is told at
 * once.
 */
final class Query {

	private final MultiValueMap<String, String> parameters;

	private final List<Fault> faults = new ArrayList<>();

	/**
	 * Read an address.
	 * @param known the names of the parameters that it may have
	 */
	Query(MultiValueMap<String, String> parameters, Collection<String> known) {
		this.parameters = parameters;
		parameters.keySet()
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> this.faults
				.add(Fault.of(name, "There is no such parameter here. There are: " + list(known))));
	}

	static String list(Collection<String> words) {
		return String.join(", ", new TreeSet<>(words));
	}

	@Nullable String text(String name) {
		return this.parameters.getFirst(name);
	}

	/** Every value of a parameter, parted by commas; none if it is not there. */
	List<String> codes(String name) {
		return this.parameters.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
	}

	/** Find fault with each value of a parameter that is none of some words. */
	void among(String name, Stream<String> words) {
		Set<String> known = new TreeSet<>(words.toList());
		check(name, known::contains, "Take one of: " + String.join(", ", known));
	}

	void check(String name, Predicate<String> right, String detail) {
		codes(name).stream()
			.filter(right.negate())
			.forEach((value) -> this.faults.add(Fault.of(name, "\"" + value + "\" is not known. " + detail)));
	}

	/** Find fault with a parameter that is given and is not one of some words. */
	void one(String name, Collection<String> words) {
		String text = text(name);
		if (text != null && !words.contains(text)) {
			fault(name, "Take one of: " + list(words));
		}
	}

	/** A number within bounds. */
	int number(String name, int usual, int least, int most) {
		String text = text(name);
		if (text == null) {
			return usual;
		}
		if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
			return Integer.parseInt(text);
		}
		this.faults.add(Fault.of(name, "Give a whole number from %d to %d.".formatted(least, most)));
		return usual;
	}

	void fault(String name, String detail) {
		this.faults.add(Fault.of(name, detail));
	}

	/**
	 * Refuse the request if anything is wrong with its address.
	 * @throws ApiException if so
	 */
	void requireRight() {
		if (!this.faults.isEmpty()) {
			throw new ApiException(ApiProblem
				.of(HttpStatus.BAD_REQUEST, "parameters", "The address asks for what is not there",
						"Nothing was looked up. What is wrong stands in errors.")
				.with(this.faults));
		}
	}

}
