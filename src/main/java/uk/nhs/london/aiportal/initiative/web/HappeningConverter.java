package uk.nhs.london.aiportal.initiative.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads what happened from the last part of its page's address. */
@Component
class HappeningConverter implements Converter<String, Happening> {

	@Override
	public Happening convert(String slug) {
		return Happening.of(slug)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing like " + slug));
	}

}
