package uk.nhs.london.aiportal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code initdb}, {@code pg_ctl} and {@code postgres}, run one at a time and waited for.
 */
final class PostgresPrograms {

	private static final int MINUTES_TO_WAIT = 2;

	private final Path programs;

	private final boolean asRoot;

	PostgresPrograms(Path unpacked) throws IOException {
		this.programs = unpacked.resolve("bin");
		this.asRoot = runByRoot();
	}

	/**
	 * The number that decides whether a PostgreSQL can read another's files, as in 17.
	 */
	String majorVersion() throws IOException {
		String version = run("postgres", "--version");
		return version.replaceFirst("^\\D+", "").split("\\D", 2)[0];
	}

	/**
	 * Run a program to its end.
	 * @return what it wrote
	 * @throws OwnDatabaseException with what it wrote, if it failed
	 */
	String run(String program, String... arguments) throws IOException {
		// Not a pipe: the server that pg_ctl leaves behind would hold its other end.
		Path output = Files.createTempFile("portal-" + program, ".log");
		try {
			Process process = processOf(program, arguments).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			boolean ended = waitFor(process);
			String written = Files.readString(output).strip();
			if (!ended || process.exitValue() != 0) {
				throw new OwnDatabaseException("PostgreSQL's %s failed: %s".formatted(program, written), advice());
			}
			return written;
		}
		finally {
			Files.delete(output);
		}
	}

	private ProcessBuilder processOf(String program, String... arguments) {
		List<String> command = new ArrayList<>();
		if (this.asRoot) {
			// PostgreSQL refuses root; in a user namespace of its own it meets "nobody".
			command.addAll(List.of("unshare", "--user"));
		}
		command.add(this.programs.resolve(program).toString());
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		builder.environment().put("LC_ALL", "C");
		return builder;
	}

	private boolean waitFor(Process process) {
		try {
			return process.waitFor(MINUTES_TO_WAIT, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			process.destroy();
		}
	}

	private String advice() {
		String advice = "Set spring.datasource.url to a PostgreSQL of your own to do without this one.";
		return this.asRoot ? "Start the portal as an ordinary user. " + advice : advice;
	}

	private static boolean runByRoot() throws IOException {
		Path self = Path.of("/proc/self");
		return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
	}

}
