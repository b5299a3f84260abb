package fr.centre15.dispatch.journal;

import java.util.List;

/**
 * What opening the journal found; in the end shown to the supervisor.
 *
 * @param incarnation number of this life of the journal, raised at every opening
 * @param replayed records delivered to the replay
 * @param torn the records skipped, of this opening and of earlier ones, oldest first
 * @param acknowledgedLost records that had been synced and are damaged; 0 unless the settings accept a loss
 */
public record RecoveryReport(int incarnation, long replayed, List<TornRecord> torn, long acknowledgedLost) {

    public RecoveryReport {
        torn = List.copyOf(torn);
    }
}
