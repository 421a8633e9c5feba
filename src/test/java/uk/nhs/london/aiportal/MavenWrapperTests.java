package uk.nhs.london.aiportal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./mvnw} in a project of its own, with a small Maven on a server on loopback. */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTests {

	private static final byte[] MAVEN = zip("apache-maven-3.9.16/bin/mvn", "#!/bin/sh\necho \"pinned Maven: $*\"\n");

	private static final String IN_A_REPOSITORY = "/maven2/org/apache/maven/apache-maven/3.9.16/apache-maven-3.9.16-bin.zip";

	private static final String IN_THE_ARCHIVE = "/dist/apache-maven-3.9.16-bin.zip";

	private final List<String> requests = new CopyOnWriteArrayList<>();

	@TempDir
	private Path folder;

	private HttpServer server;

	private String address;

	@BeforeEach
	void serveMavenToAProjectWithTheWrapper() throws Exception {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			String path = exchange.getRequestURI().getPath();
			this.requests.add(path);
			boolean found = List.of(IN_A_REPOSITORY, IN_THE_ARCHIVE).contains(path);
			exchange.sendResponseHeaders(found ? 200 : 404, found ? MAVEN.length : -1);
			if (found) {
				exchange.getResponseBody().write(MAVEN);
			}
			exchange.close();
		});
		this.server.start();
		this.address = "http://127.0.0.1:" + this.server.getAddress().getPort();
		Files.copy(Path.of("mvnw"), project().resolve("mvnw"));
		FileSystemUtils.copyRecursively(Path.of(".mvn"), project().resolve(".mvn"));
		onThePath("dirname", "exec /usr/bin/dirname \"$@\"");
		pin(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(MAVEN)));
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void aMachineWithOnlyAJdkFetchesThePinnedMavenOnce() throws Exception {
		assertThat(mvnw("verify", "-Dname=two words")).endsWith("pinned Maven: verify -Dname=two words");
		assertThat(mvnw("test")).isEqualTo("pinned Maven: test");
		assertThat(this.requests).containsExactly(IN_THE_ARCHIVE);
	}

	@Test
	void aRepositoryNamedByTheEnvironmentReplacesTheAddress() throws Exception {
		assertThat(mvnw(Map.of("MVNW_REPOURL", this.address + "/maven2/"), "test")).endsWith("pinned Maven: test");
		assertThat(this.requests).containsExactly(IN_A_REPOSITORY);
	}

	@Test
	void aDownloadWithAnotherChecksumIsRefusedAndNotKept() throws Exception {
		pin("0".repeat(64));
		assertThat(mvnw("test")).contains("is not Maven as pinned").doesNotContain("pinned Maven:", "\tat ");
		assertThat(this.folder.resolve("home/wrapper/dists")).isEmptyDirectory();
	}

	@Test
	void aRecentEnoughMavenOnThePathIsTakenInsteadOfADownload() throws Exception {
		onThePath("mvn", "echo \"Apache Maven 3.8.10: $*\"");
		assertThat(mvnw("test")).isEqualTo("Apache Maven 3.8.10: test");
		assertThat(this.requests).isEmpty();
	}

	@Test
	void anOlderMavenOnThePathIsNotTaken() throws Exception {
		onThePath("mvn", "echo \"Apache Maven 3.8.5: $*\"");
		assertThat(mvnw("test")).endsWith("pinned Maven: test");
	}

	@Test
	void whoCannotBeReachedIsNamedWithAWayOut() throws Exception {
		this.server.stop(0);
		assertThat(mvnw("test")).contains("mvnw: cannot fetch " + this.address, "MVNW_REPOURL").doesNotContain("\tat ");
	}

	private Path project() throws IOException {
		return Files.createDirectories(this.folder.resolve("a project"));
	}

	private Path path() throws IOException {
		return Files.createDirectories(this.folder.resolve("bin"));
	}

	private void pin(String sha256) throws IOException {
		Files.writeString(project().resolve(".mvn/wrapper/maven-wrapper.properties"),
				"distributionUrl=%s%s\ndistributionSha256Sum=%s\nleastVersion=3.8.6\n".formatted(this.address,
						IN_THE_ARCHIVE, sha256));
	}

	private void onThePath(String name, String script) throws IOException {
		Path program = path().resolve(name);
		Files.writeString(program, "#!/bin/sh\n" + script + "\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
	}

	private String mvnw(String... arguments) throws Exception {
		return mvnw(Map.of(), arguments);
	}

	private String mvnw(Map<String, String> environment, String... arguments) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(project().resolve("mvnw").toString());
		builder.command().addAll(List.of(arguments));
		builder.environment().clear();
		builder.environment()
			.putAll(Map.of("PATH", path().toString(), "JAVA_HOME", System.getProperty("java.home"), "MAVEN_USER_HOME",
					this.folder.resolve("home").toString()));
		builder.environment().putAll(environment);
		Process process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertThat(process.waitFor() == 0).as(output)
			.isEqualTo(output.contains(": test") || output.contains(": verify"));
		return output;
	}

	private static byte[] zip(String name, String content) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(content.getBytes(StandardCharsets.UTF_8));
			}
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
