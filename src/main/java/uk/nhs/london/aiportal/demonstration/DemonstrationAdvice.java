package uk.nhs.london.aiportal.demonstration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether what it shows is fictional. */
@ControllerAdvice
class DemonstrationAdvice {

	private final JdbcClient jdbc;

	/**
	 * Once loaded it stays; until then every page asks, which costs one short statement.
	 */
	private volatile boolean loaded;

	DemonstrationAdvice(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@ModelAttribute("demonstration")
	boolean demonstration() {
		if (!this.loaded) {
			this.loaded = this.jdbc.sql("select exists (select from demonstration)").query(Boolean.class).single();
		}
		return this.loaded;
	}

}
