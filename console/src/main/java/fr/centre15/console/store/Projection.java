package fr.centre15.console.store;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.call.CallEvent;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.JournalRecord.ReadEvent;
import fr.centre15.dispatch.location.LocationEvent;
import fr.centre15.dispatch.orientation.OrientationEvent;
import fr.centre15.dispatch.outbox.OutboxEvent;
import fr.centre15.dispatch.pipeline.EventRegistry;
import fr.centre15.dispatch.pipeline.Replay;
import fr.centre15.dispatch.regulation.RegulationEvent;
import fr.centre15.dispatch.samu.SamuEvent;
import fr.centre15.dispatch.smur.FleetEvent;
import fr.centre15.dispatch.staff.StaffEvent;
import java.util.Optional;

/**
 * Turns journal records into rows, event by event and without any state of its own: the same record always gives the
 * same rows. Confined to one thread.
 */
final class Projection {

    private final CellSealing sealing;
    private final CallRows calls;
    private final FileRows files;

    Projection(StoreKeys keys) {
        SearchHash search = new SearchHash(keys.search());
        this.sealing = new CellSealing(keys);
        this.calls = new CallRows(search);
        this.files = new FileRows(search);
    }

    void project(JournalRecord journalled, RowBatch batch) {
        var stamp = Replay.stampOf(journalled);
        for (int part = 0; part < journalled.events().size(); part++) {
            ReadEvent event = journalled.events().get(part);
            EventPlace place = new EventPlace(journalled, stamp, part, batch, sealing);
            Optional<DomainEvent> decoded =
                    event.content().map(content -> EventRegistry.decode(event.type(), event.version(), content));
            if (decoded.map(Projection::isKept).orElse(true)) {
                copy(event, place);
            }
            decoded.ifPresent(known -> project(known, place));
        }
    }

    /**
     * What does not belong into the long-term copy: the probe of every second, text that nobody signed, the position of a
     * telephone that may never have called.
     */
    private static boolean isKept(DomainEvent event) {
        return !(event instanceof SamuEvent.ProbePassed
                || event instanceof RegulationEvent.DraftKept
                || event instanceof LocationEvent.PositionKept);
    }

    private static void copy(ReadEvent event, EventPlace place) {
        String id = place.position() + "." + place.part();
        place.row(StoreTable.JOURNAL_EVENT, place.position(), place.part())
                .set("samu", place.samu())
                .set("sequence", place.record().firstSequence() + place.part())
                .set("type", event.type())
                .set("version", event.version())
                .set("at", place.at())
                .set("actor", place.record().actor())
                .set("command_id", place.record().commandId())
                .set("file", event.file())
                .set(
                        "sealed",
                        event.content().flatMap(content -> place.sealBytes(event.file(), Cell.EVENT, id, content)));
    }

    private void project(DomainEvent event, EventPlace place) {
        switch (event) {
            case CallEvent call -> calls.project(call, place);
            case RegulationEvent regulation -> files.project(regulation, place);
            case LocationEvent position -> FileRows.project(position, place);
            case FleetEvent move -> FleetRows.project(move, place);
            case StaffEvent person -> StaffRows.project(person, place);
            case SamuEvent whole -> ReferenceRows.project(whole, place);
            case OrientationEvent _ -> {
                // No rows yet: the copy of the journal tells what was stated, chosen and declared.
            }
            case OutboxEvent _ -> {
                // An effect lives as long as its file is in work; the copy of the journal tells its story.
            }
            default ->
                throw new IllegalStateException(
                        "no rows for " + event.getClass().getSimpleName());
        }
    }
}
