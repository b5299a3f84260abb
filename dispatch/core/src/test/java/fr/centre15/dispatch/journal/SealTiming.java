package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * What turning one event and its command into a sealed record costs the writer, and what AES-256-GCM alone costs for as
 * many bytes; no disk in either. Confined to one thread.
 */
public final class SealTiming implements AutoCloseable {

    private static final int FILES = 200;
    private static final int CONTENT = 256;

    private final Path place;
    private final KeyRing keys;
    private final RecordSealer sealer;
    private final Cipher cipher;
    private final SecretKey key;
    private final byte[] content = new byte[CONTENT];
    private final byte[] both = new byte[2 * CONTENT];
    private final byte[] out = new byte[4 * CONTENT];
    private final byte[] nonce = new byte[Sealing.NONCE_BYTES];
    private long position;

    public SealTiming() throws IOException, GeneralSecurityException {
        place = Files.createTempDirectory("seal-bench");
        MasterKey.create(place.resolve("master.key"), new Random(1));
        keys = KeyRing.open(JournalSettings.of(place.resolve("data"), place.resolve("master.key"), new Random(2)));
        sealer = new RecordSealer(keys, 1, new Salt(3, 4));
        cipher = Cipher.getInstance("AES/GCM/NoPadding");
        key = keys.nodeKey(Purpose.ATTACHMENT);
        new Random(5).nextBytes(content);
    }

    /** The 99th percentile of {@code count} records of one event, in microseconds. */
    public double record99(int count) {
        long[] took = new long[count];
        for (int i = 0; i < count; i++) {
            Entry entry = entry(++position);
            long start = System.nanoTime();
            sealer.seal(entry, position, Mark.BEGINNING.hash(), position - 1);
            took[i] = System.nanoTime() - start;
        }
        return micros99(took);
    }

    /** The 99th percentile of {@code count} calls of the cipher over the same bytes, in microseconds. */
    public double plain99(int count) throws GeneralSecurityException {
        long[] took = new long[count];
        for (int i = 0; i < count; i++) {
            long number = ++position;
            long start = System.nanoTime();
            for (int at = 0; at < Long.BYTES; at++) {
                nonce[at] = (byte) (number >>> 8 * at);
            }
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(Sealing.TAG_BYTES * 8, nonce));
            cipher.doFinal(both, 0, both.length, out, 0);
            took[i] = System.nanoTime() - start;
        }
        return micros99(took);
    }

    private Entry entry(long number) {
        var event = new EventBytes(3, 1, Optional.of(new UUID(1, number % FILES)), content);
        return new Entry("59", number, 1, 1_000_000L, new UUID(2, number), "arm-17", List.of(event), content);
    }

    private static double micros99(long[] took) {
        Arrays.sort(took);
        return took[took.length * 99 / 100] / 1_000.0;
    }

    @Override
    public void close() {
        keys.close();
        TestJournal.delete(place);
    }
}
