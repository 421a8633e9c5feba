package uk.nhs.london.aiportal.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.dashboard.ListedRow.Why;
import uk.nhs.london.aiportal.initiative.HeldOverride;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * Writes a {@link Listing} as a file, as {@link FigureCsv} writes figures. Where an
 * initiative has several reasons, their codes, days and sentences stand in the same
 * order, parted by "; " or, for sentences, by a line break.
 */
final class ListingCsv {

	private static final List<String> COLUMNS = List.of("system", "system_label", "organisation", "organisation_label",
			"initiative", "title", "classification", "classification_label", "sub_label", "counted_as",
			"override_classification", "override_expires_on", "reasons", "reasons_since", "reasons_in_words",
			"last_day_of_money", "annual_band", "annual_band_label", "what_to_ask");

	private ListingCsv() {
	}

	/**
	 * Write all rows.
	 * @param rows hands each row over, in order
	 */
	static byte[] write(TopicView view, Consumer<Consumer<ListedRow>> rows) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
			List<String> header = new ArrayList<>(FigureCsv.ABOUT);
			header.addAll(COLUMNS);
			csv.writeRecord(header);
			List<String> about = FigureCsv.about(view);
			rows.accept((row) -> {
				List<String> cells = new ArrayList<>(about);
				cells.addAll(cells(row, view));
				csv.writeRecord(cells);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Memory does not fail to be written", ex);
		}
		return file.toByteArray();
	}

	private static List<String> cells(ListedRow row, TopicView view) {
		ListedInitiative it = row.initiative();
		Organisation organisation = it.organisation();
		CareSystem system = view.map().hostOf(organisation.code()).orElse(null);
		Result result = it.result();
		HeldOverride override = it.override();
		return List.of((system != null) ? system.code() : "", (system != null) ? system.shortName() : "",
				organisation.code(), organisation.shortName(), it.reference().toString(),
				SpreadsheetText.inert(it.title()), result.classification().name(), result.classification().label(),
				code(result.subLabel()), result.countedAs().name(),
				(override != null) ? override.classification().name() : "",
				(override != null) ? override.expiresOn().toString() : "", joined(row, Why::code),
				joined(row, (why) -> why.since().toString()),
				row.why().stream().map(ListingCsv::sentence).collect(Collectors.joining("\n")),
				(row.lastDay() != null) ? row.lastDay().toString() : "", code(row.band()),
				(row.band() != null) ? row.band().label() : "", SpreadsheetText.inert(String.join("\n", row.toAsk())));
	}

	private static String code(@Nullable Coded coded) {
		return (coded != null) ? coded.name() : "";
	}

	private static String joined(ListedRow row, Function<Why, String> part) {
		return row.why().stream().map(part).collect(Collectors.joining("; "));
	}

	private static String sentence(Why why) {
		return why.label() + ", " + why.sinceInWords() + "." + ((why.sentence() != null) ? " " + why.sentence() : "");
	}

}
