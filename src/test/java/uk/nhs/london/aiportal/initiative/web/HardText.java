package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.Random;

/** Text that forms, pages, databases and files have been known to lose or to run. */
public final class HardText {

	private static final List<String> PIECES = List.of("Ärztin für Übergrößen", "naïve café", "🩺", "👩🏽‍⚕️ 🇬🇧",
			"שלום עולם", "مرحبا بالعالم", "\u202Ereversed\u202C", "<script>alert('x')</script>", "</textarea><b>",
			"<!-- -->", "&amp; & &lt;", "\"quoted\"", "'apostrophe'", "comma, semicolon; tab\there", "100 %00 %3C",
			"${7*7}", "__${7*7}__", "{{7*7}}", "\\u0041 \\n", "e\u0301 is not é", "“curly” – dash…", "漢字かな",
			"NOT_STATED", "NONE", "null", "x".repeat(40), "two  spaces", "'; drop table initiative; --",
			"zero\u200Bwidth", "\uFEFFmark");

	private static final List<String> BEGINNINGS = List.of("", "", "=1+1", "=HYPERLINK(\"https://example.org\")", "+44",
			"-5", "@SUM(A1)", "'", " =1", "\u00A0=1", "＝1");

	private final Random random;

	public HardText(Random random) {
		this.random = random;
	}

	/** A line of up to so many characters, not blank. */
	public String line(int most) {
		return text(most, " ").replace('\t', ' ');
	}

	/**
	 * Lines of up to so many characters, not blank. They begin with no line break: HTML
	 * itself takes the first away.
	 */
	public String lines(int most) {
		return text(most, "\n");
	}

	private String text(int most, String between) {
		StringBuilder text = new StringBuilder(pick(BEGINNINGS));
		// Now and then, and the longest always, as long as it may be.
		int length = (most == 5000 || this.random.nextInt(8) == 0) ? most
				: 1 + this.random.nextInt(Math.min(most, 400));
		while (text.length() < length) {
			text.append(this.random.nextInt(4) == 0 ? between : "").append(pick(PIECES));
		}
		String cut = withinCharacters(text.toString(), length);
		return cut.isBlank() ? "x" : cut;
	}

	/** Without half an emoji at its end. */
	private static String withinCharacters(String text, int length) {
		int end = Math.min(text.length(), length);
		return text.substring(0, (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) ? end - 1 : end);
	}

	private String pick(List<String> from) {
		return from.get(this.random.nextInt(from.size()));
	}

}
