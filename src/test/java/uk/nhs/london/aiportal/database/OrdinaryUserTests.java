package uk.nhs.london.aiportal.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The portal's own PostgreSQL under a user who is not root: "nobody" where root runs the
 * tests, else whoever does.
 */
class OrdinaryUserTests {

	private static final boolean ROOT = System.getProperty("user.name").equals("root");

	private static final List<String> AS_ORDINARY_USER = ROOT
			? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups") : List.of();

	@TempDir
	private static Path folder;

	private static String classPath = System.getProperty("java.class.path");

	@BeforeAll
	static void letNobodyReadTheClassesAndOwnAFolder() throws IOException {
		if (!ROOT) {
			Files.createDirectory(folder.resolve("home"));
			return;
		}
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		classPath = copyOf(classPath);
		Path home = Files.createDirectory(folder.resolve("home"));
		Files.setOwner(home, home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
	}

	@Test
	void thePortalStartsADatabaseOfItsOwn() {
		try (PortalProcess portal = start(folder.resolve("home"))) {
			portal.running();
		}
	}

	@Test
	void theFolderOfAnotherUserIsLeftAlone() {
		PortalProcess portal = start(Path.of("/"));
		assertThat(portal.exitCode()).isNotZero();
		assertThat(portal.output()).contains("The database folder / belongs to root", "portal.database.folder")
			.doesNotContain("\tat ");
	}

	private static PortalProcess start(Path home) {
		return PortalProcess.start(home, AS_ORDINARY_USER, classPath);
	}

	/**
	 * Root's Maven repository is closed to everybody else; of its big jars none is
	 * needed.
	 */
	private static String copyOf(String classPath) throws IOException {
		List<String> copies = new ArrayList<>();
		for (String entry : classPath.split(File.pathSeparator)) {
			Path original = Path.of(entry);
			if (Files.exists(original) && !original.toString().contains("playwright")) {
				Path copy = folder.resolve(copies.size() + "-" + original.getFileName());
				FileSystemUtils.copyRecursively(original, copy);
				copies.add(copy.toString());
			}
		}
		return String.join(File.pathSeparator, copies);
	}

}
