package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** An ext4 file system in a file, mounted through a loop device: needs root. */
final class LoopVolume implements AutoCloseable {

    private static final long BYTES = 64 << 20;

    private final Path image;
    private final Path point;

    private LoopVolume(Path image, Path point) {
        this.image = image;
        this.point = point;
    }

    /** True when such a volume can be made, mounted and unmounted here. */
    static boolean works(Path place) throws IOException {
        try (LoopVolume trial = fresh(place, "trial")) {
            return Files.isDirectory(trial.point().resolve("lost+found"));
        } catch (IOException refused) {
            return false;
        }
    }

    static LoopVolume fresh(Path place, String name) throws IOException {
        Path image = place.resolve(name + ".img");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(BYTES);
        }
        run("mkfs.ext4", "-q", "-b", "4096", image.toString());
        return mount(place, name, image);
    }

    private static LoopVolume mount(Path place, String name, Path image) throws IOException {
        Path point = Files.createDirectory(place.resolve(name));
        run("mount", "-t", "ext4", "-o", "loop", image.toString(), point.toString());
        return new LoopVolume(image, point);
    }

    Path point() {
        return point;
    }

    /**
     * The volume as the device holds it now, mounted beside this one: what a power cut would leave. The file system's own
     * writes go on, so a copy counts only when nothing changed while it was made.
     */
    LoopVolume cut(Path place, String name) throws IOException {
        Path copy = place.resolve(name + ".img");
        for (int attempt = 0; attempt < 20; attempt++) {
            Files.deleteIfExists(copy);
            Files.copy(image, copy);
            if (Files.mismatch(image, copy) == -1) {
                return mount(place, name, copy);
            }
        }
        throw new IOException("the volume did not stand still");
    }

    private static void run(String... command) throws IOException {
        if (!ChildProcess.works(command)) {
            throw new IOException(String.join(" ", command) + " was refused");
        }
    }

    /** Gone from sight at once; the kernel lets the device go with the last mapping of this process. */
    @Override
    public void close() throws IOException {
        run("umount", "--lazy", point.toString());
        Files.delete(point);
        Files.delete(image);
    }
}
