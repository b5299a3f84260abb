package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Snapshots on disk, per SAMU the newest three. Each names whose keys are whose, so that a journal can be opened from
 * its mark. One thread per SAMU at a time.
 */
public final class SnapshotStore {

    private static final int KEPT = 3;
    private static final String SUFFIX = ".snapshot";

    private final JournalSettings settings;
    private final KeyRing keys;

    public SnapshotStore(JournalSettings settings, KeyRing keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /**
     * Writes a snapshot whole or not at all; returns when it is on disk.
     *
     * @param mark last record the state contains; must be durable
     * @param stateHash 32 bytes
     * @param common sealed under the node's key
     * @param files one section per regulation file, each sealed under a key derived from that file's; a file that has
     *     no key any more is refused: keep its digest in {@code common}
     */
    public void write(String samu, Mark mark, byte[] stateHash, byte[] common, Stream<Map.Entry<UUID, byte[]>> files) {
        try {
            Path folder = folder(samu);
            Path unfinished = folder.resolve("unfinished");
            try {
                writeWhole(unfinished, samu, mark, stateHash, common, files);
                String name = "%020d".formatted(mark.position()) + SUFFIX;
                Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                // On a full disk a half snapshot must not keep the space that the journal needs.
                Files.deleteIfExists(unfinished);
            }
            Folders.sync(folder);
            for (Path old : newestFirst(folder).stream().skip(KEPT).toList()) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeWhole(
            Path file, String samu, Mark mark, byte[] stateHash, byte[] common, Stream<Map.Entry<UUID, byte[]>> files)
            throws IOException {
        Files.deleteIfExists(file);
        Folders.ownerFile(file);
        byte[] salt = new byte[Hashes.BYTES];
        settings.random().nextBytes(salt);
        try (var writer = new SnapshotWriter(file, keys, salt)) {
            writer.head(samu, mark, stateHash, common);
            files.forEachOrdered(section -> writer.file(section.getKey(), section.getValue()));
            writer.finish();
        }
        Folders.syncFile(file);
    }

    /** The newest snapshot of a SAMU that verifies; the key ring learns its assignments. */
    public Snapshot.Latest latest(String samu) {
        return latest(samu, _ -> true);
    }

    /**
     * The newest snapshot of a SAMU that verifies and that its reader understands.
     *
     * @param understood false to go on to the one before
     */
    public Snapshot.Latest latest(String samu, Predicate<Snapshot> understood) {
        try {
            List<String> damaged = new ArrayList<>();
            for (Path file : newestFirst(folder(samu))) {
                Optional<Snapshot> read = new SnapshotReader(keys).read(Files.readAllBytes(file));
                if (read.filter(found -> found.samu().equals(samu))
                        .filter(understood)
                        .isPresent()) {
                    return new Snapshot.Latest(read, damaged);
                }
                damaged.add(file.getFileName().toString());
            }
            return new Snapshot.Latest(Optional.empty(), damaged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The record up to which every start finds its state in a snapshot, also when it has to pass over the newest: the
     * lowest mark among those kept. Reads every byte kept, in pieces; empty when the newest of a SAMU does not verify,
     * or when there is none.
     */
    public Optional<Mark> covered() {
        try {
            List<Mark> lowest = new ArrayList<>();
            for (String samu : samus()) {
                Optional<Mark> mark = covered(samu);
                if (mark.isEmpty()) {
                    return Optional.empty();
                }
                lowest.add(mark.get());
            }
            return lowest.stream().min(Comparator.comparingLong(Mark::position));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Mark> covered(String samu) throws IOException {
        SnapshotSeal seal = new SnapshotSeal(keys);
        Optional<Mark> lowest = Optional.empty();
        for (Path file : newestFirst(folder(samu))) {
            Optional<Mark> mark = seal.verified(file, samu);
            if (mark.isEmpty() && lowest.isEmpty()) {
                return Optional.empty();
            }
            lowest = mark.isPresent() ? mark : lowest;
        }
        return lowest;
    }

    /** Makes a SAMU known here before its first snapshot: without one, it is then replayed from the beginning. */
    public void announce(String samu) {
        try {
            Folders.sync(folder(samu).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SAMUs known here. */
    public List<String> samus() {
        Path all = settings.folder().resolve("snapshots");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String samu) throws IOException {
        if (!samu.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("not a SAMU: " + samu);
        }
        Path folder = settings.folder().resolve("snapshots").resolve(samu);
        Folders.ownerOnly(folder);
        return folder;
    }

    private static List<Path> newestFirst(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
