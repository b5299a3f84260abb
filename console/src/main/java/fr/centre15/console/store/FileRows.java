package fr.centre15.console.store;

import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.LocationEvent;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.regulation.Attribution;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.MedicalNote;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationDecision;
import fr.centre15.dispatch.regulation.RegulationEvent;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.Optional;
import java.util.UUID;

/** Rows of regulation files. Whoever calls, is ill or lives somewhere is sealed; codes and times are not. */
final class FileRows {

    private final SearchHash search;

    FileRows(SearchHash search) {
        this.search = search;
    }

    void project(RegulationEvent event, EventPlace place) {
        switch (event) {
            case RegulationEvent.RegulationFileOpened opened -> open(opened, place);
            case RegulationEvent.CallerRecorded(var file, var caller) -> {
                row(file, place).set("sealed_caller", seal(file, Cell.CALLER, Caller.CODEC, caller, place));
                caller.callback().ifPresent(number -> index(file, number, place));
            }
            case RegulationEvent.PlaceRecorded(var file, var where) ->
                row(file, place)
                        .set("insee", where.insee())
                        .set("sealed_place", seal(file, Cell.PLACE, Place.CODEC, where, place));
            case RegulationEvent.PatientRecorded(var file, var patient) -> patient(file, patient, place);
            case RegulationEvent.MotiveSet(var file, var motive) ->
                row(file, place)
                        .set("motive_code", motive.code())
                        .set("sealed_motive", seal(file, Cell.MOTIVE, Motive.CODEC, motive, place));
            case RegulationEvent.PrioritySet(var file, var priority) ->
                row(file, place).set("priority", priority.code());
            case RegulationEvent.CareLevelSet(var file, var level) ->
                row(file, place).set("care_level", level.code());
            case RegulationEvent.AttributionSet(var file, var attribution) ->
                // Taken back, it is written over: a row forgets nothing by itself.
                row(file, place)
                        .set("attribution", attribution.map(Attribution::code).orElse(""));
            case RegulationEvent.NoteAdded(var file, var note) -> note(file, note, place);
            case RegulationEvent.DraftKept _ -> {
                // What nobody signed is not part of the record.
            }
            case RegulationEvent.DecisionTaken(var file, var decision) -> decision(file, decision, place);
            case RegulationEvent.FileTaken(var file, var person) ->
                row(file, place).set("holder", person.value());
            case RegulationEvent.LifeCycleChanged(var file, var to) -> lifeCycle(file, to, place);
            case RegulationEvent.FilesFiledAway(var files) ->
                files.forEach(file -> row(file, place).set("filed_at", place.at()));
        }
    }

    /** Only the place that a person confirmed; the copy of the journal keeps what devices said. */
    static void project(LocationEvent event, EventPlace place) {
        switch (event) {
            case LocationEvent.PlaceConfirmed(var file, var confirmed) -> confirm(file, Optional.of(confirmed), place);
            case LocationEvent.PlaceWithdrawn(var file) -> confirm(file, Optional.empty(), place);
            case LocationEvent.PositionKept _,
                    LocationEvent.KeptPositionsForgotten _,
                    LocationEvent.CallPositioned _,
                    LocationEvent.FilePositioned _ -> {
                // No rows.
            }
        }
    }

    /** A place taken back is written over the former one: a row forgets nothing by itself. */
    private static void confirm(RegulationFileId file, Optional<ConfirmedPlace> confirmed, EventPlace place) {
        row(file, place)
                .set(
                        "sealed_confirmed_place",
                        seal(file, Cell.CONFIRMED_PLACE, ConfirmedPlace.CODEC.optional(), confirmed, place));
    }

    private void open(RegulationEvent.RegulationFileOpened opened, EventPlace place) {
        row(opened.file(), place)
                .set("drm", opened.drm().value())
                .set("external_id", opened.externalId())
                .set("call_id", opened.call().map(CallId::value))
                .set("opened_by", opened.by().value())
                .set("life_cycle", LifeCycle.ACTIVE.code())
                .set("opened_at", place.at())
                .set("active_since", place.at());
        if (opened.callingNumber().isPresent()) {
            Caller caller = new Caller("", "", opened.callingNumber());
            row(opened.file(), place)
                    .set("sealed_caller", seal(opened.file(), Cell.CALLER, Caller.CODEC, caller, place));
            index(opened.file(), opened.callingNumber().get(), place);
        }
    }

    private static void lifeCycle(RegulationFileId file, LifeCycle to, EventPlace place) {
        Row row = row(file, place).set("life_cycle", to.code());
        if (to == LifeCycle.ACTIVE) {
            row.set("active_since", place.at());
        } else if (to == LifeCycle.CLOSED) {
            row.set("closed_at", place.at());
        }
    }

    private void index(RegulationFileId file, PhoneNumber number, EventPlace place) {
        place.row(StoreTable.PHONE_INDEX, search.of(number), file.value()).set("samu", place.samu());
    }

    private void patient(RegulationFileId file, Patient patient, EventPlace place) {
        String id = file + "/" + patient.rank();
        place.row(StoreTable.PATIENT, file.value(), patient.rank())
                .set("sealed", place.seal(under(file), Cell.PATIENT, id, Patient.CODEC, patient));
        // A corrected name must no longer be found by the old one, so an empty hash is written over it.
        place.row(StoreTable.NAME_INDEX, file.value(), patient.rank())
                .set("samu", place.samu())
                .set("hash", search.ofName(patient.lastName()).orElse(NO_NAME));
    }

    private static final Opaque NO_NAME = new Opaque(new byte[0]);

    private static void note(RegulationFileId file, MedicalNote note, EventPlace place) {
        String id = note.id().toString();
        place.row(StoreTable.MEDICAL_NOTE, note.id())
                .set("file", file.value())
                .set("author", note.author().value())
                .set("role", note.role().code())
                .set("at", note.at())
                .set("sealed", place.seal(under(file), Cell.NOTE, id, Codec.TEXT, note.text()));
    }

    private static void decision(RegulationFileId file, RegulationDecision decision, EventPlace place) {
        String id = decision.id().toString();
        place.row(StoreTable.DECISION, decision.id())
                .set("file", file.value())
                .set("author", decision.author().value())
                .set("type", decision.type().code())
                .set("at", decision.at())
                .set("sealed", place.seal(under(file), Cell.DECISION, id, Codec.TEXT, decision.text()));
    }

    private static <T> Optional<Opaque> seal(
            RegulationFileId file, Cell cell, Codec<T> codec, T value, EventPlace place) {
        return place.seal(under(file), cell, file.toString(), codec, value);
    }

    private static Optional<UUID> under(RegulationFileId file) {
        return Optional.of(file.value());
    }

    private static Row row(RegulationFileId file, EventPlace place) {
        return place.row(StoreTable.REGULATION_FILE, file.value()).set("samu", place.samu());
    }
}
