package fr.centre15.dispatch.journal;

import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * How a journal is kept. Immutable; the {@code with} methods return changed copies.
 *
 * @param folder data folder, mode 0700, on its own volume
 * @param archive folder that old daily files are moved to, made when the first one is; may lie on another volume
 * @param masterKeyFile 32 bytes, mode 0400, outside the data folder
 * @param random source of keys; in production a {@code SecureRandom} made by the caller
 * @param blockSize bytes mapped at once; a record may have a quarter of it
 * @param keyChunk key slots made and synced ahead
 * @param runwayBytes bytes of real disk blocks kept ahead of the last record, so that a mapped write never meets a
 *     full disk; 0 or at least 256 KiB
 * @param ballastBytes bytes of the ballast file that a supervisor can release; 0 = none
 * @param refuseBytes free bytes below which the journal refuses to open
 * @param acceptLoss open even when an acknowledged record at the tail is damaged, and list the loss
 */
public record JournalSettings(
        Path folder,
        Path archive,
        Path masterKeyFile,
        RandomGenerator random,
        long blockSize,
        int keyChunk,
        long runwayBytes,
        long ballastBytes,
        long refuseBytes,
        boolean acceptLoss) {

    private static final long MIB = 1L << 20;
    private static final long SMALLEST_BLOCK = MIB / 4;
    private static final long SMALLEST_RUNWAY = MIB / 4;

    public JournalSettings {
        if (blockSize < SMALLEST_BLOCK) {
            throw new IllegalArgumentException("block size below " + SMALLEST_BLOCK);
        }
        if (runwayBytes != 0 && runwayBytes < SMALLEST_RUNWAY) {
            throw new IllegalArgumentException("a runway shorter than the queue's own index");
        }
        if (keyChunk < 1) {
            throw new IllegalArgumentException("at least one key ahead");
        }
    }

    /** Settings of production: 64 MiB blocks, 4 MiB runway, 64 MiB ballast, no start below 2 GiB free. */
    public static JournalSettings of(Path folder, Path masterKeyFile, RandomGenerator random) {
        Path archive = folder.resolve("archive");
        return new JournalSettings(
                folder, archive, masterKeyFile, random, 64 * MIB, 256, 4 * MIB, 64 * MIB, 2048 * MIB, false);
    }

    public JournalSettings withArchive(Path place) {
        return new JournalSettings(
                folder,
                place,
                masterKeyFile,
                random,
                blockSize,
                keyChunk,
                runwayBytes,
                ballastBytes,
                refuseBytes,
                acceptLoss);
    }

    public JournalSettings withBlockSize(long bytes) {
        return new JournalSettings(
                folder,
                archive,
                masterKeyFile,
                random,
                bytes,
                keyChunk,
                runwayBytes,
                ballastBytes,
                refuseBytes,
                acceptLoss);
    }

    public JournalSettings withKeyChunk(int slots) {
        return new JournalSettings(
                folder,
                archive,
                masterKeyFile,
                random,
                blockSize,
                slots,
                runwayBytes,
                ballastBytes,
                refuseBytes,
                acceptLoss);
    }

    public JournalSettings withRunway(long bytes) {
        return new JournalSettings(
                folder,
                archive,
                masterKeyFile,
                random,
                blockSize,
                keyChunk,
                bytes,
                ballastBytes,
                refuseBytes,
                acceptLoss);
    }

    public JournalSettings withBallast(long bytes) {
        return new JournalSettings(
                folder,
                archive,
                masterKeyFile,
                random,
                blockSize,
                keyChunk,
                runwayBytes,
                bytes,
                refuseBytes,
                acceptLoss);
    }

    public JournalSettings withRefuseBelow(long bytes) {
        return new JournalSettings(
                folder,
                archive,
                masterKeyFile,
                random,
                blockSize,
                keyChunk,
                runwayBytes,
                ballastBytes,
                bytes,
                acceptLoss);
    }

    public JournalSettings acceptingLoss() {
        return new JournalSettings(
                folder,
                archive,
                masterKeyFile,
                random,
                blockSize,
                keyChunk,
                runwayBytes,
                ballastBytes,
                refuseBytes,
                true);
    }

    /** Bytes a record may have. */
    int largestRecord() {
        return (int) Math.min(blockSize / 4 - 64, 1 << 28);
    }
}
