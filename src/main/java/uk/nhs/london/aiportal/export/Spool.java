package uk.nhs.london.aiportal.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;

/**
 * Rows that wait in a temporary file until it is their turn, because the register is read
 * once and the tables are written one after another. Not for several threads.
 */
final class Spool implements Closeable {

	private static final int BUFFER = 1 << 16;

	/** Ends the rows. */
	private static final int END = -1;

	private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

	private @Nullable Path file;

	private @Nullable DataOutputStream out;

	private long rows;

	void add(List<String> row) {
		try {
			DataOutputStream out = open();
			out.writeInt(row.size());
			for (String cell : row) {
				byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
				out.writeInt(bytes.length);
				out.write(bytes);
			}
			this.rows++;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A table without a row needs no file. */
	private DataOutputStream open() throws IOException {
		DataOutputStream open = this.out;
		if (open == null) {
			Path created = Files.createTempFile("export", ".rows");
			this.file = created;
			open = new DataOutputStream(new BufferedOutputStream(
					new DeflaterOutputStream(Files.newOutputStream(created), this.deflater, BUFFER), BUFFER));
			this.out = open;
		}
		return open;
	}

	long rows() {
		return this.rows;
	}

	/** Hand over all rows, in their order; none is added after that. */
	void each(Consumer<List<String>> taker) throws IOException {
		if (this.out == null || this.file == null) {
			return;
		}
		this.out.writeInt(END);
		this.out.close();
		try (DataInputStream in = new DataInputStream(
				new BufferedInputStream(new InflaterInputStream(Files.newInputStream(this.file)), BUFFER))) {
			for (int cells = in.readInt(); cells != END; cells = in.readInt()) {
				List<String> row = new ArrayList<>(cells);
				for (int i = 0; i < cells; i++) {
					row.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
				}
				taker.accept(row);
			}
		}
	}

	@Override
	public void close() throws IOException {
		try {
			if (this.out != null) {
				this.out.close();
			}
		}
		finally {
			this.deflater.end();
			if (this.file != null) {
				Files.deleteIfExists(this.file);
			}
		}
	}

}
