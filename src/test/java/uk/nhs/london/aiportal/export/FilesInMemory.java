package uk.nhs.london.aiportal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.ApplicationContext;

import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.discovery.InitiativeFilter;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.web.AsAt;

/** Writes the register's files of initiatives that are in no database. */
public final class FilesInMemory {

	private final ApplicationContext portal;

	public FilesInMemory(ApplicationContext portal) {
		this.portal = portal;
	}

	/** As it is downloaded for Excel, in UTF-8 with a byte-order mark. */
	public byte[] csv(List<FoundInitiative> initiatives) throws IOException {
		ByteArrayOutputStream to = new ByteArrayOutputStream();
		var table = this.portal.getBean(Dictionary.class).ofInitiatives().get(0);
		CsvText.write(MadeFor.EXCEL, to, (csv) -> {
			csv.writeRecord(table.header());
			initiatives.forEach((it) -> table.write(it, csv::writeRecord));
		});
		return to.toByteArray();
	}

	public byte[] workbook(List<FoundInitiative> initiatives, LocalDate day) throws IOException {
		ByteArrayOutputStream to = new ByteArrayOutputStream();
		Selection selection = new Selection(InitiativeFilter.unfiltered(), new AsAt(day, day), Viewer.stranger(),
				false);
		this.portal.getBean(WorkbookFile.class).write(selection, initiatives::forEach, to);
		return to.toByteArray();
	}

}
