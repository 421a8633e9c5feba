package uk.nhs.london.aiportal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data folder's {@code postmaster.pid} names. The file outlives
 * a process that was killed, and the system may have given the number to another since.
 *
 * @param port where it listens, or 0 while it is still starting
 */
record Postmaster(long pid, int port) {

	private static final int PID_LINE = 0;

	private static final int PORT_LINE = 3;

	/** What the file says; empty if no server runs on the folder and none was killed. */
	static Optional<Postmaster> namedIn(Path data) throws IOException {
		try {
			List<String> lines = Files.readAllLines(file(data));
			if (lines.isEmpty()) {
				return Optional.empty();
			}
			int port = (lines.size() > PORT_LINE) ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
			return Optional.of(new Postmaster(Long.parseLong(lines.get(PID_LINE).strip()), port));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether the process lives and is a program unpacked in {@code home}, and not one
	 * that got the same number later.
	 */
	boolean runsFrom(Path home) {
		return ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.flatMap((process) -> process.info().command())
			.filter((command) -> Path.of(command).startsWith(home))
			.isPresent();
	}

	/**
	 * Forget a process that is gone: PostgreSQL would not start while its number lives.
	 */
	static void forgetIn(Path data) throws IOException {
		Files.deleteIfExists(file(data));
	}

	private static Path file(Path data) {
		return data.resolve("postmaster.pid");
	}

}
