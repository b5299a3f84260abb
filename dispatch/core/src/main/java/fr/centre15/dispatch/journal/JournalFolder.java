package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data folder of one open journal, held by a lock that ends with the process, however it ends. */
final class JournalFolder implements AutoCloseable {

    private final JournalSettings settings;
    private final FileChannel lock;
    private final Ballast ballast;

    private JournalFolder(JournalSettings settings, FileChannel lock) throws IOException {
        this.settings = settings;
        this.lock = lock;
        this.ballast = new Ballast(settings.folder().resolve("ballast"));
        Folders.ownerOnly(journal());
        if (usableBytes() < settings.refuseBytes()) {
            throw new OpenRefused(
                    OpenRefused.Code.DISK_ALMOST_FULL,
                    "The journal's volume is almost full: free some space or release the ballast, then start again.");
        }
        ballast.fill(settings.ballastBytes());
    }

    static JournalFolder open(JournalSettings settings) throws IOException {
        Folders.ownerOnly(settings.folder());
        Path file = settings.folder().resolve("lock");
        Folders.ownerFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                throw new OpenRefused(OpenRefused.Code.ALREADY_OPEN, "Another process has this journal open.");
            }
            return new JournalFolder(settings, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    JournalSettings settings() {
        return settings;
    }

    Path journal() {
        return settings.folder().resolve("journal");
    }

    Path counter() {
        return settings.folder().resolve("incarnation.bin");
    }

    Path archive(Incarnation incarnation) {
        return settings.archive().resolve(incarnation.folder().getFileName());
    }

    boolean archived(Incarnation incarnation) {
        return Files.exists(archive(incarnation));
    }

    Ballast ballast() {
        return ballast;
    }

    long usableBytes() {
        try {
            return Files.getFileStore(settings.folder()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
