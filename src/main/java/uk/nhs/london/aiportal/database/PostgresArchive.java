package uk.nhs.london.aiportal.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL for this platform as it lies in the Maven artifact on the class path. */
final class PostgresArchive {

	private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(PosixFilePermission.OWNER_EXECUTE,
			PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

	private final String resource;

	private PostgresArchive(String resource) {
		this.resource = resource;
	}

	static PostgresArchive forThisPlatform() {
		return new PostgresArchive("/postgres-%s-%s.txz".formatted(system(), architecture()));
	}

	/**
	 * Unpack, unless that was done before, into a folder named by the archive's digest: a
	 * newer artifact never meets older files, and a folder with that name is complete, as
	 * it got the name last.
	 */
	Path unpackedIn(Path home) throws IOException {
		Path unpacked = home.resolve("postgres-programs-" + digest());
		if (!Files.isDirectory(unpacked)) {
			Path incomplete = Files.createTempDirectory(home, "unpacking-");
			try {
				unpack(incomplete);
				Files.move(incomplete, unpacked, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				boolean unpackedByAnother = Files.isDirectory(unpacked);
				if (!unpackedByAnother) {
					throw ex;
				}
			}
			finally {
				FileSystemUtils.deleteRecursively(incomplete);
			}
		}
		return unpacked;
	}

	private void unpack(Path folder) throws IOException {
		try (InputStream compressed = open();
				TarArchiveInputStream tar = new TarArchiveInputStream(
						new XZCompressorInputStream(new BufferedInputStream(compressed)))) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				write(tar, entry, entry.resolveIn(folder));
				entry = tar.getNextEntry();
			}
		}
	}

	private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target);
		boolean executable = (entry.getMode() & 0100) != 0;
		if (executable && PostgresFolder.hasPosixPermissions(target)) {
			Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
			permissions.addAll(EXECUTABLE);
			Files.setPosixFilePermissions(target, permissions);
		}
	}

	private String digest() throws IOException {
		try (InputStream compressed = open()) {
			return DigestUtils.md5DigestAsHex(compressed).substring(0, 12);
		}
	}

	private InputStream open() {
		InputStream compressed = PostgresArchive.class.getResourceAsStream(this.resource);
		if (compressed == null) {
			throw new OwnDatabaseException(
					"This build holds no PostgreSQL for %s on %s.".formatted(system(), architecture()),
					"Set spring.datasource.url to a PostgreSQL 15 or later.");
		}
		return compressed;
	}

	private static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (name.startsWith("mac")) {
			return "darwin";
		}
		return name.startsWith("windows") ? "windows" : name;
	}

	private static String architecture() {
		String name = System.getProperty("os.arch");
		return switch (name) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> name;
		};
	}

}
