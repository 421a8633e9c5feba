package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.discovery.InitiativeSearch;

/** Writes the files of a selection, and tells beforehand how long they will be. */
@Component
class InitiativeFiles {

	/**
	 * Up to here a file is written once to know its size; beyond, that many rows tell.
	 */
	static final int SAMPLE = 200;

	private final InitiativeSearch search;

	private final Table<FoundInitiative, ?> initiatives;

	private final PackageFile packageFile;

	private final WorkbookFile workbookFile;

	InitiativeFiles(InitiativeSearch search, Dictionary dictionary, PackageFile packageFile,
			WorkbookFile workbookFile) {
		this.search = search;
		this.initiatives = dictionary.ofInitiatives().get(0);
		this.packageFile = packageFile;
		this.workbookFile = workbookFile;
	}

	int rows(Selection selection) {
		return this.search.count(selection.filter(), selection.asAt(), selection.viewer());
	}

	void write(FileKind kind, Selection selection, MadeFor whom, OutputStream to) throws IOException {
		write(kind, selection, whom,
				(taker) -> this.search.each(selection.filter(), selection.asAt(), selection.viewer(), taker), to);
	}

	private void write(FileKind kind, Selection selection, MadeFor whom,
			Consumer<Consumer<FoundInitiative>> initiatives, OutputStream to) throws IOException {
		switch (kind) {
			case CSV -> CsvText.write(whom, to, (csv) -> {
				csv.writeRecord(this.initiatives.header());
				initiatives.accept((it) -> this.initiatives.write(it, csv::writeRecord));
			});
			case PACKAGE -> this.packageFile.write(selection, whom, initiatives, to);
			case WORKBOOK -> this.workbookFile.write(selection, initiatives, to);
		}
	}

	/**
	 * How long a file will be.
	 *
	 * @param exact whether it was measured, not reckoned from some of the rows
	 */
	record Size(long bytes, boolean exact) {

		private static final int KILO = 1000;

		/** "412 kB", or "about 3.1 MB". */
		public String inWords() {
			String size = (this.bytes < KILO * KILO) ? Math.max(1, Math.round((double) this.bytes / KILO)) + " kB"
					: "%.1f MB".formatted((double) this.bytes / KILO / KILO);
			return this.exact ? size : "about " + size;
		}

	}

	/** The sizes of the files of each kind, in the order of the kinds. */
	List<Size> sizes(Selection selection, MadeFor whom, int rows) throws IOException {
		List<FoundInitiative> some = this.search.sample(selection.filter(), selection.asAt(), selection.viewer(),
				SAMPLE);
		List<Size> sizes = new ArrayList<>();
		for (FileKind kind : FileKind.values()) {
			long written = measure(kind, selection, whom, some);
			if (rows <= some.size()) {
				sizes.add(new Size(written, true));
			}
			else {
				long fixed = measure(kind, selection, whom, List.of());
				sizes.add(new Size(fixed + (written - fixed) * rows / Math.max(1, some.size()), false));
			}
		}
		return sizes;
	}

	private long measure(FileKind kind, Selection selection, MadeFor whom, List<FoundInitiative> rows)
			throws IOException {
		Counted counted = new Counted();
		write(kind, selection, whom, rows::forEach, counted);
		return counted.bytes;
	}

	/** Goes nowhere. */
	private static final class Counted extends OutputStream {

		private long bytes;

		@Override
		public void write(int value) {
			this.bytes++;
		}

		@Override
		public void write(byte[] bytes, int from, int length) {
			this.bytes += length;
		}

	}

}
