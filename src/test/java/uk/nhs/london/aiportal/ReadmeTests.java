package uk.nhs.london.aiportal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README says of the project's folders is true of them. */
class ReadmeTests {

	private static String readme;

	@BeforeAll
	static void read() throws IOException {
		readme = Files.readString(Path.of("README.md"));
	}

	@Test
	void theMapHasEveryRoom() throws IOException {
		try (Stream<Path> inside = Files.list(Path.of("src/main/java/uk/nhs/london/aiportal"))) {
			List<String> rows = inside.filter(Files::isDirectory)
				.map((room) -> "| `" + room.getFileName() + "` |")
				.toList();
			assertThat(readme).contains(rows);
		}
	}

	@Test
	void everyPathNamedIsThere() {
		List<Path> paths = Pattern.compile("[`(]((?:src|docs|\\.ci)/[^`)<]+)[`)]")
			.matcher(readme)
			.results()
			.map((MatchResult match) -> Path.of(match.group(1)))
			.toList();
		assertThat(paths).hasSizeGreaterThan(5).allSatisfy((path) -> assertThat(path).exists());
	}

}
