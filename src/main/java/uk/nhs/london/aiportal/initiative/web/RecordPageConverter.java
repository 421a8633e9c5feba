package uk.nhs.london.aiportal.initiative.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads a page from the last part of its address. */
@Component
class RecordPageConverter implements Converter<String, RecordPage> {

	@Override
	public RecordPage convert(String slug) {
		return RecordPage.of(slug)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No page " + slug));
	}

}
