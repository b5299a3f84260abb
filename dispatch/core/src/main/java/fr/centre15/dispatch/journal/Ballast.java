package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of real blocks on the journal's volume that a supervisor gives back when the disk is full. */
public final class Ballast {

    private static final int STEP = 1 << 20;

    private final Path file;

    Ballast(Path file) {
        this.file = file;
    }

    /** Written only where there is none: after a release, the next start with enough space restores it. */
    void fill(long bytes) throws IOException {
        if (bytes == 0 || Files.exists(file) && Files.size(file) >= bytes) {
            return;
        }
        Folders.ownerFile(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = 0; at < bytes; at += STEP) {
                Folders.write(channel, ByteBuffer.allocate((int) Math.min(STEP, bytes - at)), at);
            }
            channel.force(true);
        }
    }

    /** Bytes held. */
    public long bytes() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the blocks back to the volume; irreversible until the next start. */
    public void release() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
