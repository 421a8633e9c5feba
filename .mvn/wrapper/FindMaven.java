import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.module.ModuleDescriptor.Version;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Prints the path of the Maven to run: the pinned one if it was fetched before, else one on the path
 * that is recent enough, else the pinned one, which is fetched. A JDK runs this file as it is, so that
 * mvnw needs neither curl nor unzip and mvnw.cmd does the same as mvnw.
 */
class FindMaven {

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	private static final String MVN = WINDOWS ? "mvn.cmd" : "mvn";

	private final String url;

	private final String sha256;

	private final String leastVersion;

	private FindMaven(Properties properties) {
		this.url = properties.getProperty("distributionUrl");
		this.sha256 = properties.getProperty("distributionSha256Sum");
		this.leastVersion = properties.getProperty("leastVersion");
	}

	public static void main(String[] arguments) throws Exception {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
			properties.load(reader);
		}
		try {
			System.out.println(new FindMaven(properties).find());
		}
		catch (IOException ex) {
			System.err.println("mvnw: " + ex.getMessage());
			System.exit(1);
		}
	}

	private Path find() throws IOException {
		Path pinned = home();
		if (!Files.exists(pinned)) {
			Optional<Path> onPath = onPath();
			if (onPath.isPresent()) {
				return onPath.get();
			}
			fetchTo(pinned);
		}
		return pinned.resolve("bin").resolve(MVN);
	}

	/** A folder named by the checksum: it holds what was checked, or is not there. */
	private Path home() {
		String user = System.getenv("MAVEN_USER_HOME");
		Path folder = (user != null) ? Path.of(user) : Path.of(System.getProperty("user.home"), ".m2");
		return folder.resolve("wrapper").resolve("dists").resolve(name() + "-" + this.sha256.substring(0, 12));
	}

	/** As in apache-maven-3.9.16. */
	private String name() {
		return this.url.substring(this.url.lastIndexOf('/') + 1).replace("-bin.zip", "");
	}

	private Optional<Path> onPath() {
		return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, MVN))
			.filter(Files::isExecutable)
			.findFirst()
			.filter(this::isRecentEnough);
	}

	private boolean isRecentEnough(Path mvn) {
		try {
			Process process = new ProcessBuilder(mvn.toString(), "--version").redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes());
			Matcher version = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\.(\\d+)").matcher(output);
			return version.find() && atLeast(version.group(1) + "." + version.group(2) + "." + version.group(3));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private boolean atLeast(String version) {
		return Version.parse(version).compareTo(Version.parse(this.leastVersion)) >= 0;
	}

	private void fetchTo(Path folder) throws IOException {
		URI address = address();
		System.err.println("mvnw: fetching " + address);
		Files.createDirectories(folder.getParent());
		Path zip = Files.createTempFile(folder.getParent(), "fetching-", ".zip");
		Path unpacked = Files.createTempDirectory(folder.getParent(), "unpacking-");
		try {
			String digest = download(address, zip);
			if (!digest.equals(this.sha256)) {
				throw new IOException("what came is not Maven as pinned: its SHA-256 is " + digest + ", not " + this.sha256);
			}
			unzip(zip, unpacked);
			Files.move(unpacked.resolve(name()), folder, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.delete(zip);
			deleteRecursively(unpacked);
		}
	}

	private URI address() {
		String repository = System.getenv("MVNW_REPOURL");
		if (repository == null || repository.isBlank()) {
			return URI.create(this.url);
		}
		String version = name().substring(name().lastIndexOf('-') + 1);
		return URI.create(repository.replaceFirst("/+$", "") + "/org/apache/maven/apache-maven/" + version + "/" + name()
				+ "-bin.zip");
	}

	private String download(URI address, Path file) throws IOException {
		URLConnection connection = address.toURL().openConnection(proxy(address.getScheme()));
		connection.setConnectTimeout(20_000);
		connection.setReadTimeout(60_000);
		try (InputStream in = connection.getInputStream()) {
			DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
			Files.copy(digested, file, StandardCopyOption.REPLACE_EXISTING);
			StringBuilder hex = new StringBuilder();
			for (byte b : digested.getMessageDigest().digest()) {
				hex.append(String.format("%02x", b));
			}
			return hex.toString();
		}
		catch (FileNotFoundException ex) {
			throw new IOException(address + " is not there", ex);
		}
		catch (IOException ex) {
			throw new IOException("cannot fetch " + address + " (" + ex.getMessage() + "); install Maven "
					+ this.leastVersion + " or later, or set MVNW_REPOURL to a Maven repository you can reach", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As curl would: https_proxy, or HTTPS_PROXY. */
	private static Proxy proxy(String scheme) {
		String name = scheme + "_proxy";
		String proxy = Optional.ofNullable(System.getenv(name)).orElse(System.getenv(name.toUpperCase()));
		if (proxy == null || proxy.isBlank()) {
			return Proxy.NO_PROXY;
		}
		URI uri = URI.create(proxy);
		return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), uri.getPort()));
	}

	private static void unzip(Path zip, Path folder) throws IOException {
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				Path target = folder.resolve(entry.getName());
				if (entry.isDirectory()) {
					Files.createDirectories(target);
				}
				else {
					Files.createDirectories(target.getParent());
					Files.copy(in, target);
					if (target.getParent().endsWith("bin")) {
						target.toFile().setExecutable(true, false);
					}
				}
			}
		}
	}

	private static void deleteRecursively(Path folder) throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		}
	}

}
