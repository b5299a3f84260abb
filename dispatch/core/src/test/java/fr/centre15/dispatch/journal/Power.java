package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.openhft.chronicle.bytes.MappedBytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;

/**
 * A disk that remembers which pages were really told to be durable, and of which versions the kernel may have written
 * the others. A cut of the power keeps the former and any mix of the latter.
 */
final class Power implements SyncDisk {

    private static final int PAGE = 4096;

    private final Map<Path, byte[]> durable = new HashMap<>();
    private final Map<Path, List<byte[]>> later = new HashMap<>();
    private final Map<Object, Long> syncedTo = new IdentityHashMap<>();

    @Override
    public void sync(ExcerptAppender appender) throws IOException {
        MappedBytesStore block = (MappedBytesStore) appender.wire().bytes().bytesStore();
        long end = Math.min(appender.wire().bytes().writePosition(), block.start() + block.capacity());
        long start = Math.max(block.start(), syncedTo.getOrDefault(block, 0L));
        syncedTo.put(block, end);
        persist(appender.currentFile().toPath(), start, end);
    }

    @Override
    public void syncFile(Path file) throws IOException {
        persist(file, 0, Files.size(file));
    }

    private void persist(Path file, long start, long end) throws IOException {
        byte[] now = Files.readAllBytes(file);
        byte[] kept = Arrays.copyOf(durable.getOrDefault(file, new byte[0]), now.length);
        int from = (int) (start / PAGE * PAGE);
        int to = (int) Math.min(now.length, (end + PAGE - 1) / PAGE * PAGE);
        System.arraycopy(now, from, kept, from, Math.max(0, to - from));
        durable.put(file, kept);
        later.put(file, new ArrayList<>());
    }

    /** Remembers the files as they are now in memory: the kernel may write any page of it at any time. */
    void glance() {
        durable.keySet().forEach(file -> {
            try {
                later.get(file).add(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Puts what a power cut may leave of the journal at {@code place} into {@code image}. */
    void cut(Path place, Path image, Random random) throws IOException {
        TestJournal.copy(place, image);
        for (var each : durable.entrySet()) {
            Path target = image.resolve(place.relativize(each.getKey()).toString());
            Files.write(target, mix(each.getValue(), later.get(each.getKey()), random));
            byte[] noise = new byte[PAGE];
            random.nextBytes(noise);
            Files.write(target.resolveSibling("metadata.cq4t"), noise);
        }
    }

    private static byte[] mix(byte[] kept, List<byte[]> versions, Random random) {
        byte[] mixed = kept.clone();
        for (int page = 0; page < mixed.length && !versions.isEmpty(); page += PAGE) {
            int choice = random.nextInt(2 * versions.size());
            if (choice < versions.size()) {
                byte[] version = versions.get(choice);
                int length = Math.min(PAGE, Math.min(version.length, mixed.length) - page);
                System.arraycopy(version, page, mixed, page, Math.max(0, length));
            }
        }
        return mixed;
    }
}
