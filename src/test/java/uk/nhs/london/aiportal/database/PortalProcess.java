package uk.nhs.london.aiportal.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An {@link OwnDatabaseMain} in a JVM of its own. */
final class PortalProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader reader;

	private final List<String> output = new ArrayList<>();

	private PortalProcess(Process process) {
		this.process = process;
		this.reader = process.inputReader();
	}

	static PortalProcess start(Path home) {
		return start(home, List.of(), System.getProperty("java.class.path"));
	}

	/**
	 * As {@link #start(Path)}.
	 * @param prefix of the command, to run it as somebody else
	 */
	static PortalProcess start(Path home, List<String> prefix, String classPath) {
		List<String> command = new ArrayList<>(prefix);
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, OwnDatabaseMain.class.getName(),
				"--portal.database.folder=" + home));
		try {
			return new PortalProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Wait until it is up. */
	PortalProcess running() {
		try {
			String line = "";
			while (!line.startsWith("words: ")) {
				line = this.reader.readLine();
				if (line == null) {
					throw new AssertionError("Ended too early:\n" + output());
				}
				this.output.add(line);
			}
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ask it to stop, as Ctrl-C or a service manager would, and wait. */
	void stop() {
		this.process.toHandle().destroy();
		awaitEnd();
	}

	/** {@code kill -9}. */
	void kill() {
		this.process.toHandle().destroyForcibly();
		awaitEnd();
	}

	/** Wait for it to end by itself. */
	int exitCode() {
		awaitEnd();
		return this.process.exitValue();
	}

	/** Everything it printed until it ended. */
	String output() {
		awaitEnd();
		return String.join("\n", this.output);
	}

	@Override
	public void close() {
		stop();
	}

	private void awaitEnd() {
		try {
			this.reader.lines().forEach(this.output::add);
			if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
				this.process.destroyForcibly();
				throw new AssertionError("Did not end:\n" + String.join("\n", this.output));
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
