package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What each column means, from {@code export/meanings.properties}. */
@Component
class Meanings {

	private final Properties meanings = load();

	private static Properties load() {
		try {
			return PropertiesLoaderUtils.loadProperties(new ClassPathResource("export/meanings.properties"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The meaning of a column.
	 * @throws IllegalStateException if nobody wrote it down
	 */
	String of(String column) {
		String meaning = this.meanings.getProperty(column);
		if (meaning == null) {
			throw new IllegalStateException("export/meanings.properties does not say what " + column + " means");
		}
		return meaning;
	}

}
