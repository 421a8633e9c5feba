package uk.nhs.london.aiportal.demonstration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether what it shows is fictional. */
@ControllerAdvice
class DemonstrationAdvice {

	private final JdbcClient jdbc;

	/** What is so once the portal has started; null while data may still be loaded. */
	private volatile @Nullable Boolean settled;

	DemonstrationAdvice(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void settle(ApplicationReadyEvent started) {
		this.settled = ask();
	}

	@ModelAttribute("demonstration")
	boolean demonstration() {
		Boolean known = this.settled;
		return (known != null) ? known : ask();
	}

	private boolean ask() {
		return this.jdbc.sql("select exists (select from demonstration)").query(Boolean.class).single();
	}

}
