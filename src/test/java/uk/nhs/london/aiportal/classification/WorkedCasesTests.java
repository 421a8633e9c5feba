package uk.nhs.london.aiportal.classification;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import uk.nhs.london.aiportal.classification.CaseReader.WorkedCase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The worked cases of the ruleset with the whole result expected. {@code -Dcases=FOLDER}
 * runs those of another folder instead of the project's own.
 */
class WorkedCasesTests {

	@TestFactory
	Stream<DynamicTest> everyWorkedCaseHasTheExpectedResult() throws IOException, URISyntaxException {
		return in(folder()).stream()
			.map((file) -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file)));
	}

	@Test
	void aFolderWithoutCasesFails(@TempDir Path empty) {
		assertThatIllegalStateException().isThrownBy(() -> in(empty)).withMessageContaining("No worked case");
	}

	private static void check(Path file) {
		WorkedCase worked = CaseReader.read(file);
		Result result = Classifier.classify(worked.facts(), worked.asOf());
		assertThat(worked.expected()).as("expected of " + file).containsKeys("classification", "gates", "stops");
		Map<String, Object> expected = new TreeMap<>();
		worked.expected().forEach((part, value) -> expected.put(part, comparable(part, value)));
		Map<String, Object> actual = new TreeMap<>(parts(result));
		actual.keySet().retainAll(expected.keySet());
		assertThat(actual).as(worked.title()).isEqualTo(expected);
		assertThat(result.ruleset()).isEqualTo(worked.ruleset());
	}

	private static Path folder() throws URISyntaxException {
		String other = System.getProperty("cases");
		if (other != null && !other.isBlank()) {
			return Path.of(other);
		}
		URL own = WorkedCasesTests.class.getResource("/cases");
		assertThat(own).as("the project's own cases").isNotNull();
		return Path.of(own.toURI());
	}

	private static List<Path> in(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> cases = files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
			if (cases.isEmpty()) {
				throw new IllegalStateException("No worked case (*.json) in " + folder.toAbsolutePath());
			}
			return cases;
		}
	}

	private static Map<String, Object> parts(Result result) {
		Map<String, Object> gates = new TreeMap<>();
		result.gates().forEach((gate) -> gates.put(gate.gate().name(), gate.truth().name()));
		Set<String> stops = new TreeSet<>();
		result.stops().forEach((stop) -> stops.add(stop.name()));
		Map<String, Object> parts = new HashMap<>();
		parts.put("classification", result.classification().name());
		parts.put("subLabel", name(result.subLabel()));
		parts.put("gates", gates);
		parts.put("stops", stops);
		parts.put("routineUse", result.routineUse());
		parts.put("redList", result.redList());
		parts.put("confidence", name(result.confidence()));
		parts.put("scale", name(result.scale()));
		parts.put("countedAs", result.countedAs().name());
		parts.put("inHeadline", result.inHeadline());
		parts.put("nextChangeOn", (result.nextChangeOn() != null) ? result.nextChangeOn().toString() : null);
		return parts;
	}

	private static @Nullable Object comparable(String part, @Nullable Object value) {
		return (part.equals("stops") && value instanceof Collection<?> stops) ? new TreeSet<>(stops) : value;
	}

	private static @Nullable String name(@Nullable Coded code) {
		return (code != null) ? code.name() : null;
	}

}
