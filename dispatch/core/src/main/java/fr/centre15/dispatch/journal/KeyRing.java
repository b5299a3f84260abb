package fr.centre15.dispatch.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;

/**
 * Every key of this node: one per regulation file, one per SAMU and day for events without a file, one of the node
 * itself. Who has which key is written in the journal and in snapshots, in clear; the keys are wrapped. Thread-safe.
 */
public final class KeyRing implements AutoCloseable {

    private static final int NODE = 0;
    /** Derived keys kept for each purpose: more than the files of a busy day, about two megabytes. */
    static final int DERIVED = 8_192;

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private record Day(String samu, long day) {}

    private final KeySlots slots;
    private final Map<UUID, Integer> files = new ConcurrentHashMap<>();
    private final Map<Day, Integer> days = new ConcurrentHashMap<>();
    private final Map<Purpose, DerivedKeys> derived = new EnumMap<>(Purpose.class);

    private KeyRing(KeySlots slots) {
        this.slots = slots;
        for (Purpose purpose : Purpose.values()) {
            derived.put(purpose, new DerivedKeys(DERIVED));
        }
    }

    /**
     * Opens the keys of a data folder, made where missing. Whose they are is not known yet: a snapshot or the replay
     * tells.
     *
     * @throws OpenRefused when folder or master key are not fit for use
     */
    public static KeyRing open(JournalSettings settings) {
        try {
            Folders.ownerOnly(settings.folder());
            MasterKey master = MasterKey.read(settings.masterKeyFile());
            return new KeyRing(new KeySlots(
                    settings.folder().resolve("keys.bin"), master, settings.random(), settings.keyChunk()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of a regulation file for one purpose; empty when it was destroyed or never existed. */
    public Optional<SecretKey> fileKey(UUID file, Purpose purpose) {
        Integer slot = files.get(file);
        return slot == null ? Optional.empty() : key(slot, purpose, Salt.NONE);
    }

    /** Destroys the key of a regulation file: what was sealed under it can never be read again. */
    public void destroy(UUID file) {
        Integer slot = files.get(file);
        if (slot == null) {
            return;
        }
        try {
            slots.destroy(slot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            derived.values().forEach(keys -> keys.forget(slot));
        }
    }

    /** Wraps all keys under another master key while the journal works; afterwards only that one opens it. */
    public void rewrap(MasterKey master) {
        try {
            slots.rewrap(master);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which key belongs to whom, compactly and without any key: part of every snapshot. */
    public byte[] exportAssignments() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            List<Map.Entry<UUID, Integer>> ofFiles = List.copyOf(files.entrySet());
            out.writeInt(ofFiles.size());
            for (var each : ofFiles) {
                out.writeLong(each.getKey().getMostSignificantBits());
                out.writeLong(each.getKey().getLeastSignificantBits());
                out.writeInt(each.getValue());
            }
            List<Map.Entry<Day, Integer>> ofDays = List.copyOf(days.entrySet());
            out.writeInt(ofDays.size());
            for (var each : ofDays) {
                out.writeUTF(each.getKey().samu());
                out.writeLong(each.getKey().day());
                out.writeInt(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Learns what {@link #exportAssignments()} wrote, beside what is known already. */
    public void importAssignments(byte[] assignments) {
        try (var in = new DataInputStream(new ByteArrayInputStream(assignments))) {
            int ofFiles = in.readInt();
            for (int i = 0; i < ofFiles; i++) {
                files.put(new UUID(in.readLong(), in.readLong()), in.readInt());
            }
            int ofDays = in.readInt();
            for (int i = 0; i < ofDays; i++) {
                days.put(new Day(in.readUTF(), in.readLong()), in.readInt());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key number for an event, allocated when its owner has none yet. Called by the writer only. */
    int slotFor(String samu, long atMicros, Optional<UUID> file) {
        return file.isPresent()
                ? files.computeIfAbsent(file.get(), _ -> allocate())
                : days.computeIfAbsent(new Day(samu, Math.floorDiv(atMicros, MICROS_PER_DAY)), _ -> allocate());
    }

    /** Learns from a sound record whose key it used. */
    void learn(String samu, long atMicros, Optional<UUID> file, int slot) {
        if (file.isPresent()) {
            files.putIfAbsent(file.get(), slot);
        } else {
            days.putIfAbsent(new Day(samu, Math.floorDiv(atMicros, MICROS_PER_DAY)), slot);
        }
    }

    /** The key that an incarnation seals with, and no other one. */
    Optional<SecretKey> journalKey(int slot, Salt salt) {
        return key(slot, Purpose.JOURNAL, salt);
    }

    private Optional<SecretKey> key(int slot, Purpose purpose, Salt salt) {
        return derived.get(purpose)
                .of(slot, salt, () -> slots.key(slot).map(key -> Derivation.derive(key, salt.bytes(), purpose.name())));
    }

    /** The key of the node itself, never destroyed. */
    SecretKey nodeKey(Purpose purpose) {
        return present(key(NODE, purpose, Salt.NONE));
    }

    /** The key under which an incarnation authenticates its own opening. */
    SecretKey openingKey(Salt salt) {
        return present(journalKey(NODE, salt));
    }

    private static SecretKey present(Optional<SecretKey> key) {
        return key.orElseThrow(() -> new JournalCorrupted("the node's own key is gone"));
    }

    /** How many derived keys are held in memory. */
    int derivedKeys() {
        return derived.values().stream().mapToInt(DerivedKeys::size).sum();
    }

    private int allocate() {
        try {
            return slots.allocate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            slots.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
