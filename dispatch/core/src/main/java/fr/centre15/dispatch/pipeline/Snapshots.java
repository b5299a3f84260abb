package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.codec.MalformedContent;
import fr.centre15.dispatch.journal.JournalCorrupted;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.journal.Snapshot;
import fr.centre15.dispatch.journal.SnapshotStore;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.samu.StateHash;
import fr.centre15.dispatch.samu.StateHash.FileDigest;
import fr.centre15.dispatch.samu.StateSections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves the published state beside the journal, and finds it again, so that a start replays only the tail. */
final class Snapshots {

    private final SnapshotStore store;

    Snapshots(SnapshotStore store) {
        this.store = store;
    }

    /**
     * What was found at the start.
     *
     * @param from the earliest mark among the SAMUs: replay begins after it
     * @param marks how far each SAMU's own snapshot reaches: older records are part of it already
     * @param damaged snapshots that did not verify and were passed over: an alarm for the supervisor
     */
    record Restored(NodeState state, Mark from, Map<String, Mark> marks, List<String> damaged) {}

    Restored restore() {
        NodeState state = NodeState.EMPTY;
        Map<String, Mark> marks = new HashMap<>();
        List<String> damaged = new ArrayList<>();
        for (String samu : store.samus()) {
            List<SamuState> understood = new ArrayList<>();
            Snapshot.Latest latest = store.latest(samu, snapshot -> understands(snapshot, understood));
            damaged.addAll(latest.damaged());
            // A SAMU without a snapshot that can be read is replayed from the first record.
            marks.put(samu, latest.snapshot().map(Snapshot::mark).orElse(Mark.BEGINNING));
            for (SamuState one : understood) {
                state = state.with(one, state.mark());
            }
        }
        Mark from = marks.values().stream()
                .min(Comparator.comparingLong(Mark::position))
                .orElse(Mark.BEGINNING);
        return new Restored(new NodeState(state.samus(), from), from, marks, damaged);
    }

    /** Saves every SAMU's state; returns when all are on disk. A crash in between costs replay, never a record. */
    void save(NodeState state) {
        state.ids().forEach(samu -> store.announce(samu.code()));
        for (SamuId samu : state.ids()) {
            SamuState one = state.of(samu);
            store.write(
                    samu.code(), state.mark(), StateHash.of(one), StateSections.common(one), StateSections.files(one));
        }
    }

    /** How far every SAMU's snapshots cover the journal; empty when one does not verify. */
    Optional<Mark> covered() {
        return store.covered();
    }

    private static boolean understands(Snapshot snapshot, List<SamuState> states) {
        try {
            states.add(stateOf(snapshot));
            return true;
        } catch (MalformedContent | JournalCorrupted otherVersion) {
            return false;
        }
    }

    private static SamuState stateOf(Snapshot snapshot) {
        List<FileDigest> digests = snapshot.files().stream()
                .map(section -> new FileDigest(section.file(), section.digest()))
                .toList();
        if (!Arrays.equals(StateHash.of(snapshot.common(), digests), snapshot.stateHash())) {
            throw new JournalCorrupted("a snapshot of " + snapshot.samu() + " does not have the state hash it names");
        }
        return StateSections.restore(
                snapshot.common(),
                snapshot.files().stream()
                        .filter(section -> section.content().isPresent())
                        .map(section -> section.content().orElseThrow()));
    }
}
