package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.regulation.RegulationEvent.OfFile;
import fr.centre15.dispatch.staff.PersonId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The encodings of a regulation file's events: numbers 20 to 49. */
public final class RegulationCodecs {

    private RegulationCodecs() {}

    public static final List<EventType<?>> EVENTS = List.of(
            EventType.of(
                    20,
                    RegulationEvent.RegulationFileOpened.class,
                    record(
                            field(RegulationEvent.RegulationFileOpened::file, RegulationFileId.CODEC),
                            field(RegulationEvent.RegulationFileOpened::drm, DrmNumber.CODEC),
                            field(RegulationEvent.RegulationFileOpened::call, CallId.CODEC.optional()),
                            field(RegulationEvent.RegulationFileOpened::callingNumber, PhoneNumber.CODEC.optional()),
                            field(RegulationEvent.RegulationFileOpened::by, PersonId.CODEC),
                            field(RegulationEvent.RegulationFileOpened::externalId, Codec.TEXT),
                            RegulationEvent.RegulationFileOpened::new)),
            change(
                    21,
                    RegulationEvent.CallerRecorded.class,
                    RegulationEvent.CallerRecorded::caller,
                    Caller.CODEC,
                    RegulationEvent.CallerRecorded::new),
            change(
                    22,
                    RegulationEvent.PlaceRecorded.class,
                    RegulationEvent.PlaceRecorded::place,
                    Place.CODEC,
                    RegulationEvent.PlaceRecorded::new),
            change(
                    23,
                    RegulationEvent.PatientRecorded.class,
                    RegulationEvent.PatientRecorded::patient,
                    Patient.CODEC,
                    RegulationEvent.PatientRecorded::new),
            change(
                    24,
                    RegulationEvent.MotiveSet.class,
                    RegulationEvent.MotiveSet::motive,
                    Motive.CODEC,
                    RegulationEvent.MotiveSet::new),
            change(
                    25,
                    RegulationEvent.PrioritySet.class,
                    RegulationEvent.PrioritySet::priority,
                    RegulationPriority.CODEC,
                    RegulationEvent.PrioritySet::new),
            change(
                    26,
                    RegulationEvent.CareLevelSet.class,
                    RegulationEvent.CareLevelSet::careLevel,
                    CareLevel.CODEC,
                    RegulationEvent.CareLevelSet::new),
            change(
                    27,
                    RegulationEvent.NoteAdded.class,
                    RegulationEvent.NoteAdded::note,
                    MedicalNote.CODEC,
                    RegulationEvent.NoteAdded::new),
            change(
                    28,
                    RegulationEvent.DraftKept.class,
                    RegulationEvent.DraftKept::draft,
                    Draft.CODEC,
                    RegulationEvent.DraftKept::new),
            change(
                    29,
                    RegulationEvent.DecisionTaken.class,
                    RegulationEvent.DecisionTaken::decision,
                    RegulationDecision.CODEC,
                    RegulationEvent.DecisionTaken::new),
            change(
                    30,
                    RegulationEvent.FileTaken.class,
                    RegulationEvent.FileTaken::person,
                    PersonId.CODEC,
                    RegulationEvent.FileTaken::new),
            change(
                    31,
                    RegulationEvent.LifeCycleChanged.class,
                    RegulationEvent.LifeCycleChanged::to,
                    LifeCycle.CODEC,
                    RegulationEvent.LifeCycleChanged::new),
            EventType.of(
                    32,
                    RegulationEvent.FilesFiledAway.class,
                    record(
                            field(RegulationEvent.FilesFiledAway::files, RegulationFileId.CODEC.list()),
                            RegulationEvent.FilesFiledAway::new)),
            change(
                    33,
                    RegulationEvent.AttributionSet.class,
                    RegulationEvent.AttributionSet::attribution,
                    Attribution.CODEC.optional(),
                    RegulationEvent.AttributionSet::new));

    private static <E extends OfFile, V> EventType<E> change(
            int number, Class<E> type, Function<E, V> value, Codec<V> codec, BiFunction<RegulationFileId, V, E> make) {
        return EventType.of(
                number, type, record(field(OfFile::file, RegulationFileId.CODEC), field(value, codec), make));
    }
}
