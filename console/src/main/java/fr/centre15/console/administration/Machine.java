package fr.centre15.console.administration;

import fr.centre15.dispatch.journal.RecoveryReport;
import java.util.List;

/**
 * What the pages ask of the node. An interface, since the frontend build loads every class that a view can reach, and
 * the queue's classes do not load there.
 */
interface Machine {

    /** What the last start found. */
    RecoveryReport recovery();

    /** Snapshots that the last start passed over. */
    List<String> damagedSnapshots();

    /** Free bytes on the journal's volume. */
    long usableBytes();

    /** Bytes held back on the journal's volume. */
    long reserveBytes();

    /**
     * Gives the reserve back to the volume.
     *
     * @throws java.io.UncheckedIOException when the file system refuses
     */
    void releaseReserve();
}
