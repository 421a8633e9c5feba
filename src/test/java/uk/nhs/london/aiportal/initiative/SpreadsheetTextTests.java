package uk.nhs.london.aiportal.initiative;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+44 20", "-1", "- a bullet", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\u0000=1",
			"  =1", "\u00A0=1", "\uFEFF=1", "\u200B=1", "\uFF1D1", "\u0001", "'quoted'", "'=1", "NONE", "NOT_STATED",
			"NOT_APPLICABLE" })
	void isMarked(String text) {
		assertThat(SpreadsheetText.inert(text)).isEqualTo("'" + text);
		assertThat(SpreadsheetText.read(SpreadsheetText.inert(text))).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Plain words", "1 = 1", "a-b", "50%", "O'Connell ward", "\u00C4rzte", "None",
			"STATED" })
	void isLeftAlone(String text) {
		assertThat(SpreadsheetText.inert(text)).isEqualTo(text);
		assertThat(SpreadsheetText.read(text)).isEqualTo(text);
	}

	@Test
	void whateverIsTypedIsReadBackAndNeverRuns() {
		String alphabet = "'=+-@\t\r\n \u00A0\u200Bab1\",;\uFF1D";
		Random random = new Random(20261123);
		for (int i = 0; i < 20_000; i++) {
			StringBuilder typed = new StringBuilder();
			random.ints(random.nextInt(6), 0, alphabet.length()).forEach((at) -> typed.append(alphabet.charAt(at)));
			String cell = SpreadsheetText.inert(typed.toString());
			assertThat(SpreadsheetText.read(cell)).isEqualTo(typed.toString());
			assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n\uFF1D].*");
		}
	}

}
