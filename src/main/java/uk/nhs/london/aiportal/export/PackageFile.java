package uk.nhs.london.aiportal.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/**
 * The package: a zip of every table as CSV, with what tells about them. The register is
 * read once: initiatives go straight out, what each has several of waits in a
 * {@link Spool}. Of a past date as recorded the bytes are the same whenever it is asked
 * for: nothing in it is of the moment, and its entries bear the date that it is about.
 */
@Component
class PackageFile {

	static final String TYPE = "application/zip";

	/** The first day that a zip can hold. */
	private static final LocalDate ZIP_BEGAN = LocalDate.of(1980, 1, 1);

	private final Dictionary dictionary;

	private final CsvwMetadata metadata;

	private final OrganisationDirectory organisations;

	private final Clock clock;

	PackageFile(Dictionary dictionary, CsvwMetadata metadata, OrganisationDirectory organisations, Clock clock) {
		this.dictionary = dictionary;
		this.metadata = metadata;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * Write it.
	 * @param initiatives hands over each initiative of the selection
	 */
	void write(Selection selection, MadeFor whom, Consumer<Consumer<FoundInitiative>> initiatives, OutputStream to)
			throws IOException {
		Zip zip = new Zip(to, selection.asAt().date());
		List<Table<FoundInitiative, ?>> tables = this.dictionary.ofInitiatives();
		Map<Table<FoundInitiative, ?>, Spool> spools = new LinkedHashMap<>();
		Map<String, Long> rows = new LinkedHashMap<>();
		try {
			tables.stream().skip(1).forEach((table) -> spools.put(table, new Spool()));
			zip.entry("README.txt", (out) -> out.write(readMe(selection, whom).getBytes(StandardCharsets.UTF_8)));
			zip.entry(tables.get(0).fileName(), (out) -> CsvText.write(whom, out, (csv) -> {
				csv.writeRecord(tables.get(0).header());
				long[] number = new long[1];
				initiatives.accept((initiative) -> {
					number[0]++;
					tables.get(0).write(initiative, csv::writeRecord);
					spools.forEach((table, spool) -> table.write(initiative, spool::add));
				});
				rows.put(tables.get(0).name(), number[0]);
			}));
			for (Map.Entry<Table<FoundInitiative, ?>, Spool> waiting : spools.entrySet()) {
				zip.entry(waiting.getKey().fileName(), (out) -> CsvText.write(whom, out, (csv) -> {
					csv.writeRecord(waiting.getKey().header());
					waiting.getValue().each(csv::writeRecord);
				}));
				rows.put(waiting.getKey().name(), waiting.getValue().rows());
				waiting.getValue().close();
			}
		}
		finally {
			for (Spool spool : spools.values()) {
				spool.close();
			}
		}
		LondonMap london = this.organisations.asAt(selection.asAt().date());
		for (Table<LondonMap, ?> table : this.dictionary.ofPlaces()) {
			rows.put(table.name(), zip.table(table, london, whom));
		}
		for (Table<Dictionary, ?> table : this.dictionary.ofTables()) {
			rows.put(table.name(), zip.table(table, this.dictionary, whom));
		}
		zip.entry("about.csv", (out) -> CsvText.write(whom, out, (csv) -> {
			csv.writeRecord("name", "value");
			about(selection, whom, rows).forEach(csv::writeRecord);
		}));
		zip.entry("csv-metadata.json", (out) -> out.write(this.metadata.of(selection)));
		zip.checksums();
		zip.finish();
	}

	/** What the package is about, for software. */
	private Map<String, String> about(Selection selection, MadeFor whom, Map<String, Long> rows) {
		Map<String, String> about = new LinkedHashMap<>();
		about.put("as_at", selection.asAt().date().toString());
		about.put("basis", selection.asAt().basis());
		about.put("taken_at", takenAt(selection));
		about.put("filters", SpreadsheetText.inert(selection.filters()));
		about.put("fictional", String.valueOf(selection.fictional()));
		about.put("ruleset_version", Ruleset.V1_0.version());
		about.put("made_for", whom.name());
		rows.forEach((table, number) -> about.put("rows_" + table, number.toString()));
		return about;
	}

	/** Of a day that is over, the moment tells nothing and would change the bytes. */
	private String takenAt(Selection selection) {
		return selection.isFixed() ? "NOT_APPLICABLE" : this.clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private String readMe(Selection selection, MadeFor whom) {
		List<String> lines = new ArrayList<>(List.of("London AI adoption portal: a package of the register",
				"===================================================", "",
				selection.fictional() ? "The data are fictional: they were made to show the portal." : "",
				"As at: " + selection.asAt().date() + ", " + selection.asAt().basisInWords() + ".",
				selection.isFixed() ? "" : "Taken at " + takenAt(selection)
						+ ". A package of a past date as recorded is always the same; this one may differ the next time.",
				"Filters: " + selection.filters() + ".",
				"Ruleset in force: " + Ruleset.V1_0.version()
						+ "; the one that gave each class stands in ruleset_version.",
				"Only what the person who fetched it may read is in it.", "", "Files", "-----"));
		this.dictionary.everyTable().forEach((table) -> lines.add(table.fileName() + ": " + table.meaning()));
		lines.addAll(List.of("about.csv: the date, the filters and the number of rows of each table, for software.",
				"csv-metadata.json: CSV on the Web (W3C): the types, keys and links of all tables.",
				"SHA256SUMS: the checksum of each file; check them with sha256sum -c SHA256SUMS.", "",
				"How cells are written", "---------------------",
				"UTF-8, " + ((whom == MadeFor.EXCEL) ? "with a byte order mark, for Excel"
						: "without a byte order mark, for software") + "; RFC 4180; lines end in CR LF.",
				"A cell without a value says why: NOT_STATED (nobody has said), NONE (there is none), NOT_APPLICABLE"
						+ " (the question does not arise). Where one of these is a code itself, vocabularies.csv says so.",
				"Cells of columns of type TEXT (see dictionary.csv) have an apostrophe put in front if a spreadsheet might"
						+ " run them: if they begin, after any spaces, with = + - or @ (also in full width), or with a control"
						+ " character; and if they begin with an apostrophe or are one of the three words above.",
				"To have what was typed, take one apostrophe away from each cell of type TEXT that begins with one."
						+ " Cells of other types are never changed.",
				""));
		return String.join("\r\n", lines) + "\r\n";
	}

	/** A zip with the checksum of each entry, all dated alike. */
	private static final class Zip {

		private final ZipOutputStream out;

		private final LocalDate date;

		private final Map<String, String> sums = new LinkedHashMap<>();

		Zip(OutputStream to, LocalDate date) {
			this.out = new ZipOutputStream(to, StandardCharsets.UTF_8);
			this.date = date.isBefore(ZIP_BEGAN) ? ZIP_BEGAN : date;
		}

		void entry(String name, FileDownload.Content content) throws IOException {
			ZipEntry entry = new ZipEntry(name);
			entry.setTimeLocal(this.date.atStartOfDay());
			this.out.putNextEntry(entry);
			Digested digested = new Digested(this.out);
			content.writeTo(digested);
			this.sums.put(name, digested.sum());
			this.out.closeEntry();
		}

		<S> long table(Table<S, ?> table, S source, MadeFor whom) throws IOException {
			long[] rows = new long[1];
			entry(table.fileName(), (to) -> CsvText.write(whom, to, (csv) -> {
				csv.writeRecord(table.header());
				table.write(source, (row) -> {
					rows[0]++;
					csv.writeRecord(row);
				});
			}));
			return rows[0];
		}

		void checksums() throws IOException {
			StringBuilder lines = new StringBuilder();
			this.sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
			entry("SHA256SUMS", (to) -> to.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
		}

		void finish() throws IOException {
			this.out.finish();
			this.out.flush();
		}

	}

	private static final class Digested extends FilterOutputStream {

		private final MessageDigest digest;

		Digested(OutputStream to) {
			super(to);
			try {
				this.digest = MessageDigest.getInstance("SHA-256");
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every Java has SHA-256", ex);
			}
		}

		@Override
		public void write(int value) throws IOException {
			this.out.write(value);
			this.digest.update((byte) value);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
			this.digest.update(bytes, from, length);
		}

		/** Not to the response at every table: its own buffer is right. */
		@Override
		public void flush() {
		}

		String sum() {
			return HexFormat.of().formatHex(this.digest.digest());
		}

	}

}
