package uk.nhs.london.aiportal.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fills in the page of the columns of a file. */
final class Mappings {

	private Mappings() {
	}

	/** The form of a page as it would be posted without a change. */
	static Map<String, String> posted(MappingPage page) {
		Map<String, String> posted = new LinkedHashMap<>();
		page.columns().forEach((column) -> posted.put(column.id(), column.column()));
		page.words().forEach((field) -> field.words().forEach((word) -> posted.put(word.parameter(), word.answer())));
		posted.put("name", page.name());
		return posted;
	}

}
