package uk.nhs.london.aiportal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the frontend build leaves on the class path. */
class AssetTests {

	private static final Pattern ADDRESS = Pattern.compile("url\\(\"?([^)\"]+)\"?\\)");

	private static final Pattern CLASSES = Pattern.compile("\\sclass=\"([^\"]+)\"");

	@Test
	void styleSheetAsksNoOtherHostAndOnlyForWhatIsThere() throws IOException {
		List<String> addresses = ADDRESS.matcher(sheet()).results().map((it) -> it.group(1)).toList();
		assertThat(addresses).isNotEmpty().allSatisfy((address) -> {
			assertThat(address).startsWith("/assets/");
			assertThat(new ClassPathResource("static" + address).exists()).as(address).isTrue();
		});
		assertThat(sheet()).doesNotContain("@import", "@font-face", "//");
	}

	@Test
	void styleSheetHasOnlyOurFont() throws IOException {
		assertThat(
				Pattern.compile("font-family:([^;}]+)").matcher(sheet()).results().map((it) -> it.group(1)).distinct())
			.isNotEmpty()
			.allMatch((font) -> font.matches("arial,\\s*sans-serif|inherit|.*monospace( !important)?"), "our font");
	}

	@Test
	void nothingElseIsServed() throws IOException {
		Path assets = new ClassPathResource("static/assets").getFile().toPath();
		try (Stream<Path> files = Files.walk(assets)) {
			assertThat(files.filter(Files::isRegularFile).map((file) -> assets.relativize(file).toString())).allMatch(
					(name) -> name.equals("portal.css") || name.matches("images/[a-z0-9-]+\\.svg"),
					"a sheet or an image");
		}
	}

	/** Addresses in a lock would tie the build to the registry of whoever made it. */
	@Test
	void lockNamesNoRegistry() throws IOException {
		String lock = Files.readString(Path.of("src/main/frontend/package-lock.json"));
		assertThat(lock).contains("\"integrity\"").doesNotContain("\"resolved\"");
	}

	/**
	 * A component that a template uses must be compiled in, and a class of our own must
	 * mean something, if only to Thymeleaf.
	 */
	@Test
	void everyClassInTheTemplatesIsStyled() throws IOException {
		String sheet = sheet();
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			Set<String> classes = files.filter(Files::isRegularFile)
				.map(AssetTests::read)
				.flatMap((template) -> CLASSES.matcher(template)
					.results()
					.flatMap((it) -> Stream.of(it.group(1).trim().split("\\s+")))
					.filter((name) -> !template.contains("::." + name)))
				.map((name) -> name.startsWith("nhsuk-") ? name.replaceFirst("(__|--).*", "") : name)
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(classes).isNotEmpty();
			classes.removeIf((name) -> Pattern.compile("\\." + name + "(?![a-z])").matcher(sheet).find());
			assertThat(classes).as("classes without a style").isEmpty();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sheet() throws IOException {
		return new ClassPathResource("static/assets/portal.css").getContentAsString(StandardCharsets.UTF_8);
	}

}
