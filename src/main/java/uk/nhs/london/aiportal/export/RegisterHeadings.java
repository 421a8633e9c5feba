package uk.nhs.london.aiportal.export;

import java.util.List;

import org.springframework.stereotype.Component;

/** The headings of the file of initiatives, for whoever reads such a file back. */
@Component
public class RegisterHeadings {

	private final List<String> all;

	RegisterHeadings(InitiativeColumns columns) {
		this.all = columns.all().stream().map(Column::name).toList();
	}

	/** In the order of the file. */
	public List<String> all() {
		return this.all;
	}

}
