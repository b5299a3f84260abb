package fr.centre15.dispatch.journal;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The file of wrapped keys: a header and slots of 64 bytes, the slot number being the key's id. A slot is never used
 * for a second key. Keys are made and synced ahead on a thread of their own, so that opening a regulation file does not
 * wait for the disk. Thread-safe by its monitor.
 */
final class KeySlots implements AutoCloseable {

    private static final int SLOT = 64;
    private static final int KEY = 32;
    private static final long MAGIC = 0x53414d554b455953L;
    private static final byte HELD = 1;
    private static final byte DESTROYED = 2;

    private final Path file;
    private final RandomGenerator random;
    private final int chunk;
    private final Sealing sealing = new Sealing();
    private SecretKey wrapping;
    // Not a channel: an interrupted reader would close that for everybody.
    private RandomAccessFile opened;
    private int next;
    private int made;
    private boolean making;
    private @Nullable Throwable broken;

    KeySlots(Path file, MasterKey master, RandomGenerator random, int chunk) throws IOException {
        this.file = file;
        this.random = random;
        this.chunk = chunk;
        this.wrapping = master.wrapping();
        if (!Files.exists(file)) {
            Folders.replace(file, header(master));
        }
        this.opened = new RandomAccessFile(file.toFile(), "rw");
        checkHeader(master);
        // What a killed process wrote may still be in memory only: it must be on disk before it is relied upon.
        opened.getFD().sync();
        // Slots left over from before are skipped: a record lost with the power may have used one.
        this.made = (int) ((opened.length() + SLOT - 1) / SLOT) - 1;
        this.next = made;
        if (made == 0) {
            allocate();
        }
    }

    private static byte[] header(MasterKey master) {
        return ByteBuffer.allocate(SLOT)
                .putLong(MAGIC)
                .putInt(1)
                .putInt(0)
                .put(master.check())
                .array();
    }

    private void checkHeader(MasterKey master) throws IOException {
        byte[] read = new byte[SLOT];
        opened.seek(0);
        if (opened.read(read) != SLOT || ByteBuffer.wrap(read).getLong() != MAGIC) {
            throw new JournalCorrupted("the file of keys is damaged");
        }
        if (!Arrays.equals(read, header(master))) {
            throw new OpenRefused(
                    OpenRefused.Code.MASTER_KEY_DIFFERENT,
                    "The keys were wrapped by another master key than this one.");
        }
    }

    /** The number of a fresh key, already on disk. Waits only when keys are used faster than they are made. */
    synchronized int allocate() throws IOException {
        if (made - next <= chunk / 2 && !making) {
            making = true;
            Thread.ofPlatform().name("samu-keys").daemon(true).start(this::makeAhead);
        }
        if (next == made) {
            awaitMaker();
        }
        if (next == made) {
            throw new IOException("no keys could be made", broken);
        }
        return next++;
    }

    /** Writes beyond what anyone reads, so it needs the monitor only to look and to publish. */
    private void makeAhead() {
        Throwable failure = null;
        SecretKey under;
        int from;
        synchronized (this) {
            under = wrapping;
            from = made;
        }
        try (RandomAccessFile own = new RandomAccessFile(file.toFile(), "rw")) {
            own.seek(offset(from));
            own.write(freshKeys(under, from));
            own.getFD().sync();
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is: the writer may be waiting, and must be told.
            failure = e;
        }
        synchronized (this) {
            broken = failure;
            made = failure == null ? from + chunk : made;
            making = false;
            notifyAll();
        }
    }

    private byte[] freshKeys(SecretKey under, int from) {
        ByteBuffer fresh = ByteBuffer.allocate(chunk * SLOT);
        byte[] key = new byte[KEY];
        Sealing own = new Sealing();
        for (int slot = from; slot < from + chunk; slot++) {
            random.nextBytes(key);
            fresh.put(wrap(own, under, slot, key));
        }
        return fresh.array();
    }

    /** Called with the monitor, which is given away while waiting. */
    private void awaitMaker() {
        boolean interrupted = false;
        while (making) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The key of a slot; empty when it was destroyed. */
    synchronized Optional<SecretKey> key(int slot) {
        byte @Nullable [] key = unwrap(wrapping, slot);
        return key == null ? Optional.empty() : Optional.of(new SecretKeySpec(key, "AES"));
    }

    private byte @Nullable [] unwrap(SecretKey under, int slot) {
        byte[] read = new byte[SLOT];
        try {
            if (slot < 0 || slot >= made) {
                throw new JournalCorrupted("key " + slot + " is missing");
            }
            opened.seek(offset(slot));
            opened.readFully(read);
            if (read[0] == DESTROYED) {
                return null;
            }
            byte[] iv = Arrays.copyOfRange(read, 4, 4 + Sealing.NONCE_BYTES);
            int at = 4 + Sealing.NONCE_BYTES;
            return sealing.open(under, iv, bound(slot), 4, read, at, KEY + Sealing.TAG_BYTES);
        } catch (AEADBadTagException | EOFException e) {
            throw new JournalCorrupted("key " + slot + " is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] wrap(Sealing sealing, SecretKey under, int slot, byte[] key) {
        byte[] wrapped = new byte[SLOT];
        wrapped[0] = HELD;
        byte[] iv = new byte[Sealing.NONCE_BYTES];
        random.nextBytes(iv);
        System.arraycopy(iv, 0, wrapped, 4, iv.length);
        sealing.seal(under, iv, bound(slot), 4, key, wrapped, 4 + iv.length);
        return wrapped;
    }

    /** Overwrites the key; returns when it is gone from the disk. */
    synchronized void destroy(int slot) throws IOException {
        write(gone(), offset(slot));
        opened.getFD().sync();
    }

    /** Wraps every key anew, into a new file that replaces the old one in one step. */
    synchronized void rewrap(MasterKey master) throws IOException {
        awaitMaker();
        SecretKey renewed = master.wrapping();
        ByteBuffer all = ByteBuffer.allocate((made + 1) * SLOT).put(header(master));
        for (int slot = 0; slot < made; slot++) {
            byte @Nullable [] key = unwrap(wrapping, slot);
            all.put(key == null ? gone() : wrap(sealing, renewed, slot, key));
        }
        Folders.replace(file, all.array());
        opened.close();
        opened = new RandomAccessFile(file.toFile(), "rw");
        wrapping = renewed;
    }

    private void write(byte[] bytes, long at) throws IOException {
        opened.seek(at);
        opened.write(bytes);
    }

    private static byte[] gone() {
        byte[] gone = new byte[SLOT];
        gone[0] = DESTROYED;
        return gone;
    }

    private static byte[] bound(int slot) {
        return ByteBuffer.allocate(4).putInt(slot).array();
    }

    private static long offset(int slot) {
        return (slot + 1L) * SLOT;
    }

    @Override
    public synchronized void close() throws IOException {
        awaitMaker();
        opened.close();
    }
}
