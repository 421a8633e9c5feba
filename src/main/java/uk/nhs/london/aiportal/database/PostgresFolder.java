package uk.nhs.london.aiportal.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where one PostgreSQL keeps its files. Whoever holds this object holds the folder's
 * lock: no other process, and nobody else in this one, works in it until it is closed. A
 * process that dies, however it dies, loses the lock.
 */
final class PostgresFolder implements AutoCloseable {

	/**
	 * Closing any handle of a locked file drops the whole process's lock, so no second
	 * one is opened.
	 */
	private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

	private final Path path;

	private final FileChannel lockFile;

	private PostgresFolder(Path path, FileChannel lockFile) {
		this.path = path;
		this.lockFile = lockFile;
	}

	/** Make sure that the folder is there and belongs to whom this process runs as. */
	static void claim(Path home) throws IOException {
		Files.createDirectories(home);
		UserPrincipal owner = Files.getOwner(home);
		UserPrincipal self = self();
		if (!owner.equals(self)) {
			throw new OwnDatabaseException(
					"The database folder %s belongs to %s, and the portal was started by %s.".formatted(home,
							owner.getName(), self.getName()),
					"Start the portal as %s, or name another folder with portal.database.folder."
						.formatted(owner.getName()));
		}
	}

	/** Make the folder if needed, open to its owner only, and lock it. */
	static PostgresFolder lock(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			Files.createDirectory(path, onlyForItsOwner(path, "rwx------"));
		}
		Path real = path.toRealPath();
		if (!HELD_BY_THIS_PROCESS.add(real)) {
			throw inUse(real, "process " + ProcessHandle.current().pid());
		}
		try {
			return new PostgresFolder(real, lockedFile(real));
		}
		catch (IOException | RuntimeException ex) {
			HELD_BY_THIS_PROCESS.remove(real);
			throw ex;
		}
	}

	Path data() {
		return this.path.resolve("data");
	}

	Path log() {
		return this.path.resolve("postgres.log");
	}

	Path passwordFile() {
		return this.path.resolve("password");
	}

	/** The password of every role, random, made when first asked for. */
	String password() throws IOException {
		if (Files.notExists(passwordFile())) {
			if (Files.exists(data())) {
				throw new OwnDatabaseException("The database in %s is there, its password is not.".formatted(this.path),
						"Put the file %s back, or move the folder away to start with an empty database."
							.formatted(passwordFile()));
			}
			keepPassword();
		}
		return Files.readString(passwordFile());
	}

	@Override
	public void close() throws IOException {
		this.lockFile.close();
		HELD_BY_THIS_PROCESS.remove(this.path);
	}

	static boolean hasPosixPermissions(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	/**
	 * Under its name last: a password cut short by a crash would lock us out for good.
	 */
	private void keepPassword() throws IOException {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		Path incomplete = this.path.resolve("password.new");
		Files.deleteIfExists(incomplete);
		Files.createFile(incomplete, onlyForItsOwner(incomplete, "rw-------"));
		Files.writeString(incomplete, HexFormat.of().formatHex(random));
		Files.move(incomplete, passwordFile());
	}

	private static FileChannel lockedFile(Path folder) throws IOException {
		Path file = folder.resolve("lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			channel.close();
			throw inUse(folder, holder(file));
		}
		String pid = Long.toString(ProcessHandle.current().pid());
		channel.truncate(0);
		channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
		return channel;
	}

	private static String holder(Path lockFile) {
		try {
			return "process " + Files.readString(lockFile);
		}
		catch (IOException ex) {
			// Windows lets nobody read a locked file.
			return "another process";
		}
	}

	private static OwnDatabaseException inUse(Path folder, String holder) {
		return new OwnDatabaseException.InUse(
				"Another portal (%s) is running on the database in %s.".formatted(holder, folder),
				"Stop it first, or give this one a folder and a port of its own"
						+ " with portal.database.folder and server.port.");
	}

	private static UserPrincipal self() throws IOException {
		Path probe = Files.createTempFile("portal-owner", null);
		try {
			return Files.getOwner(probe);
		}
		finally {
			Files.delete(probe);
		}
	}

	private static FileAttribute<?>[] onlyForItsOwner(Path path, String permissions) {
		if (!hasPosixPermissions(path)) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

}
