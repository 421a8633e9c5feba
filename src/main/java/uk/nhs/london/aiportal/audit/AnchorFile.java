package uk.nhs.london.aiportal.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import uk.nhs.london.aiportal.audit.AuditEntries.Head;

/**
 * A file of anchors, one a line, only ever appended to. It may as well be a log that
 * holds them among other lines.
 */
record AnchorFile(Path path) implements AnchorReader {

	/** An anchor of all lanes is shorter. */
	private static final int LONGEST_LINE = 8192;

	@Override
	public void each(Consumer<Anchor> each) {
		try (BufferedReader lines = Files.newBufferedReader(this.path)) {
			String line = lines.readLine();
			while (line != null) {
				Anchor.parse(line).ifPresent(each);
				line = lines.readLine();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The anchors in %s cannot be read".formatted(this.path), ex);
		}
	}

	/**
	 * Append an anchor of these heads. Two portals may share a file.
	 * @return nothing if the last anchor there tells the same
	 */
	Optional<Anchor> append(Instant at, List<Head> heads) throws IOException {
		Path folder = this.path.toAbsolutePath().getParent();
		if (folder != null) {
			Files.createDirectories(folder);
		}
		try (RandomAccessFile file = new RandomAccessFile(this.path.toFile(), "rw");
				FileLock lock = file.getChannel().lock()) {
			Optional<Anchor> last = last(file);
			if (heads.equals(last.map(Anchor::heads).orElse(List.of()))) {
				return Optional.empty();
			}
			Anchor anchor = Anchor.after(last.map(Anchor::number).orElse(0L) + 1,
					last.map(Anchor::hash).orElse(AuditEntry.NOTHING_BEFORE), at, heads);
			file.seek(file.length());
			file.write((anchor.line() + "\n").getBytes(StandardCharsets.UTF_8));
			file.getChannel().force(true);
			return Optional.of(anchor);
		}
	}

	private static Optional<Anchor> last(RandomAccessFile file) throws IOException {
		file.seek(Math.max(0, file.length() - LONGEST_LINE));
		byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
		file.readFully(end);
		String[] lines = new String(end, StandardCharsets.UTF_8).split("\n");
		return Anchor.parse(lines[lines.length - 1]);
	}

}
