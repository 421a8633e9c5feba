package uk.nhs.london.aiportal.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is drawn stands out by 3:1 from its ground and from what stands beside it (WCAG
 * 2.2, 1.4.11), by its filling or by the line around it. Read from the style sheet that
 * is served.
 */
class ContrastTests {

	/** The cards' and the page's. */
	private static final List<String> GROUNDS = List.of("ffffff", "f0f4f5");

	@ParameterizedTest
	@EnumSource(Style.class)
	void styleStandsOutFromTheGround(Style style) throws IOException {
		assertThat(GROUNDS).allSatisfy((
				ground) -> assertThat(Stream.of(colours(style, "fill"), colours(style, "stroke")).flatMap(List::stream))
					.as(style + " on " + ground)
					.anyMatch((colour) -> contrast(colour, ground) >= 3));
	}

	@ParameterizedTest
	@EnumSource(Style.class)
	void styleStandsOutFromEveryOther(Style style) throws IOException {
		for (Style other : Style.values()) {
			if (other != style) {
				List<String> beside = Stream.concat(colours(other, "fill").stream(), colours(other, "stroke").stream())
					.toList();
				assertThat(Stream.concat(colours(style, "fill").stream(), colours(style, "stroke").stream()))
					.as(style + " beside " + other)
					.anyMatch((colour) -> beside.stream().anyMatch((its) -> contrast(colour, its) >= 3));
			}
		}
	}

	@ParameterizedTest
	@EnumSource(LineStyle.class)
	void lineStandsOutFromTheGround(LineStyle style) throws IOException {
		List<String> colours = find("\\.chart-line\\." + style.cssClass(), "stroke");
		assertThat(colours).hasSize(1)
			.allSatisfy((colour) -> assertThat(GROUNDS).allMatch((ground) -> contrast(colour, ground) >= 3));
	}

	@Test
	void contrastIsThatOfTheGuidelines() {
		assertThat(contrast("000000", "ffffff")).isEqualTo(21);
		assertThat(contrast("ffffff", "777777")).isBetween(4.47, 4.49);
	}

	/** In bars; where a pattern fills, those of the pattern. */
	private static List<String> colours(Style style, String property) throws IOException {
		String pattern = (style.fill() != null) ? style.fill().replaceAll("url\\(#(hatch|stripe)s?\\)", "$1") : null;
		List<String> colours = new ArrayList<>(find("(\\.bars__bar )?\\." + style.cssClass(), property));
		if (pattern != null && property.equals("fill")) {
			colours.addAll(find("\\.chart-" + pattern + "-ground", "fill"));
			colours.addAll(find("\\.chart-" + pattern + "-line", "fill"));
		}
		return colours;
	}

	private static List<String> find(String selector, String property) throws IOException {
		String sheet = new ClassPathResource("static/assets/portal.css").getContentAsString(StandardCharsets.UTF_8);
		return Pattern
			.compile("(?<=[},])" + selector + "(?=[,{])[^{}]*\\{(?:[^}]*;)?" + property
					+ ":#([0-9a-f]{6}|[0-9a-f]{3})[;}]")
			.matcher(sheet)
			.results()
			.map((rule) -> rule.group(rule.groupCount()))
			.map((hex) -> (hex.length() == 3) ? hex.replaceAll("(.)", "$1$1") : hex)
			.toList();
	}

	private static double contrast(String one, String other) {
		double lighter = Math.max(luminance(one), luminance(other));
		double darker = Math.min(luminance(one), luminance(other));
		return (lighter + 0.05) / (darker + 0.05);
	}

	private static double luminance(String hex) {
		double[] weights = { 0.2126, 0.7152, 0.0722 };
		double luminance = 0;
		for (int i = 0; i < weights.length; i++) {
			double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
			luminance += weights[i] * ((part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
		}
		return luminance;
	}

}
