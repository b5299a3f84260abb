package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can read, and whose names survive a power cut. */
final class Folders {

    static final String OPEN_TO_OTHERS = "The data folder can be read by other users of this machine: "
            + "set its mode to 0700 and move it if it was readable while in use.";

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private Folders() {}

    /** Creates the folder with mode 0700 where missing; refuses one that others may enter or read. */
    static void ownerOnly(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null && !Files.exists(parent)) {
                ownerOnly(parent);
            }
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
            Files.setPosixFilePermissions(folder, OWNER_FOLDER);
            if (parent != null) {
                sync(parent);
            }
        }
        if (!OWNER_FOLDER.containsAll(Files.getPosixFilePermissions(folder))) {
            throw new OpenRefused(OpenRefused.Code.DATA_FOLDER_READABLE_BY_OTHERS, OPEN_TO_OTHERS);
        }
    }

    /** Creates an empty file of mode 0600 where missing, whatever the umask. */
    static void ownerFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
        }
        Files.setPosixFilePermissions(file, OWNER_FILE);
    }

    /** Writes the file whole or not at all, also across a power cut. */
    static void replace(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        ownerFile(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            write(channel, ByteBuffer.wrap(content), 0);
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        sync(file.toAbsolutePath().getParent());
    }

    static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    /** Makes the names inside a folder durable. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Makes the bytes of a file durable, whichever process wrote them. */
    static void syncFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
