package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.LaterParts;
import fr.centre15.dispatch.codec.LaterParts.Part;
import fr.centre15.dispatch.location.LocationEvent;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Whereabouts;
import fr.centre15.dispatch.orientation.Destination;
import fr.centre15.dispatch.orientation.FileOrientation;
import fr.centre15.dispatch.orientation.OrientationEvent;
import fr.centre15.dispatch.regulation.RegulationEvent.OfFile;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A regulation file (dossier de régulation médicale), rebuilt from its events. Immutable. */
public record RegulationFile(
        RegulationFileId id,
        DrmNumber drm,
        Opening opening,
        Progress progress,
        Triage triage,
        Situation situation,
        Care care,
        List<ChronologyEntry> chronology) {

    public RegulationFile {
        chronology = List.copyOf(chronology);
    }

    /** How the file came to be. */
    public record Opening(
            Instant at, PersonId by, Optional<CallId> call, Optional<PhoneNumber> callingNumber, String externalId) {

        static final Codec<Opening> CODEC = record(
                field(Opening::at, Codec.INSTANT),
                field(Opening::by, PersonId.CODEC),
                field(Opening::call, CallId.CODEC.optional()),
                field(Opening::callingNumber, PhoneNumber.CODEC.optional()),
                field(Opening::externalId, Codec.TEXT),
                Opening::new);
    }

    /**
     * Where the file stands.
     *
     * @param activeSince when it last became active; 24 hours later a validated file closes
     * @param holder who answers for it now
     * @param version number of events so far
     */
    public record Progress(LifeCycle lifeCycle, Instant activeSince, Optional<PersonId> holder, int version) {

        static final Codec<Progress> CODEC = record(
                field(Progress::lifeCycle, LifeCycle.CODEC),
                field(Progress::activeSince, Codec.INSTANT),
                field(Progress::holder, PersonId.CODEC.optional()),
                field(Progress::version, Codec.INT),
                Progress::new);

        Progress next() {
            return new Progress(lifeCycle, activeSince, holder, version + 1);
        }
    }

    /** Two separate axes, the motive and what kind of file it is; each may still be open. */
    public record Triage(
            Optional<RegulationPriority> priority,
            Optional<CareLevel> careLevel,
            Optional<Motive> motive,
            Optional<Attribution> attribution) {

        static final Triage OPEN = new Triage(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static final Codec<Triage> CODEC = record(
                field(Triage::priority, RegulationPriority.CODEC.optional()),
                field(Triage::careLevel, CareLevel.CODEC.optional()),
                field(Triage::motive, Motive.CODEC.optional()),
                (priority, level, motive) -> new Triage(priority, level, motive, Optional.empty()));

        Triage with(RegulationPriority value) {
            return new Triage(Optional.of(value), careLevel, motive, attribution);
        }

        Triage with(CareLevel value) {
            return new Triage(priority, Optional.of(value), motive, attribution);
        }

        Triage with(Motive value) {
            return new Triage(priority, careLevel, Optional.of(value), attribution);
        }

        Triage with(Optional<Attribution> value) {
            return new Triage(priority, careLevel, motive, value);
        }
    }

    /**
     * Who calls, for whom, and where.
     *
     * @param place in words, as typed
     * @param whereabouts as devices say and a person confirmed
     */
    public record Situation(Caller caller, Optional<Place> place, List<Patient> patients, Whereabouts whereabouts) {

        static final Codec<Situation> CODEC = record(
                field(Situation::caller, Caller.CODEC),
                field(Situation::place, Place.CODEC.optional()),
                field(Situation::patients, Patient.CODEC.list()),
                (caller, place, patients) -> new Situation(caller, place, patients, Whereabouts.UNKNOWN));

        Situation with(Caller value) {
            return new Situation(value, place, patients, whereabouts);
        }

        Situation with(Place value) {
            return new Situation(caller, Optional.of(value), patients, whereabouts);
        }

        Situation with(Whereabouts value) {
            return new Situation(caller, place, patients, value);
        }

        Situation with(Patient patient) {
            Stream<Patient> others = patients.stream().filter(other -> other.rank() != patient.rank());
            return new Situation(
                    caller,
                    place,
                    Stream.concat(others, Stream.of(patient))
                            .sorted((a, b) -> Integer.compare(a.rank(), b.rank()))
                            .toList(),
                    whereabouts);
        }
    }

    /**
     * What was written and decided.
     *
     * @param orientation where the patient goes, and by what criteria
     */
    public record Care(
            List<MedicalNote> notes,
            List<RegulationDecision> decisions,
            List<Draft> drafts,
            FileOrientation orientation) {

        static final Care NONE = new Care(List.of(), List.of(), List.of(), FileOrientation.NONE);

        static final Codec<Care> CODEC = record(
                field(Care::notes, MedicalNote.CODEC.list()),
                field(Care::decisions, RegulationDecision.CODEC.list()),
                field(Care::drafts, Draft.CODEC.list()),
                (notes, decisions, drafts) -> new Care(notes, decisions, drafts, FileOrientation.NONE));

        Care with(MedicalNote note) {
            return new Care(added(notes, note), decisions, draftsOfOthers(note.author()), orientation);
        }

        Care with(RegulationDecision decision) {
            return new Care(notes, added(decisions, decision), drafts, orientation);
        }

        Care with(Draft draft) {
            List<Draft> others = draftsOfOthers(draft.author());
            return new Care(notes, decisions, draft.text().isEmpty() ? others : added(others, draft), orientation);
        }

        Care with(FileOrientation value) {
            return new Care(notes, decisions, drafts, value);
        }

        private List<Draft> draftsOfOthers(PersonId author) {
            return drafts.stream()
                    .filter(draft -> !draft.author().equals(author))
                    .toList();
        }
    }

    private static final Codec<RegulationFile> FIRST = record(
            field(RegulationFile::id, RegulationFileId.CODEC),
            field(RegulationFile::drm, DrmNumber.CODEC),
            field(RegulationFile::opening, Opening.CODEC),
            field(RegulationFile::progress, Progress.CODEC),
            field(RegulationFile::triage, Triage.CODEC),
            field(RegulationFile::situation, Situation.CODEC),
            field(RegulationFile::care, Care.CODEC),
            field(RegulationFile::chronology, ChronologyEntry.CODEC.list()),
            RegulationFile::new);

    static final Codec<RegulationFile> CODEC = LaterParts.after(
            FIRST,
            List.of(
                    Part.of(
                            1,
                            file -> file.situation.whereabouts(),
                            Whereabouts.CODEC,
                            Whereabouts.UNKNOWN,
                            (file, whereabouts) -> file.with(file.situation.with(whereabouts))),
                    Part.of(
                            3,
                            file -> file.care.orientation(),
                            FileOrientation.CODEC,
                            FileOrientation.NONE,
                            (file, orientation) -> file.with(file.care.with(orientation))),
                    Part.of(
                            4,
                            file -> file.triage.attribution(),
                            Attribution.CODEC.optional(),
                            Optional.empty(),
                            (file, attribution) -> file.with(file.triage.with(attribution)))));

    public LifeCycle lifeCycle() {
        return progress.lifeCycle();
    }

    /** The text that a person has typed here and not signed; empty when none. */
    public String draftOf(PersonId author) {
        return care.drafts().stream()
                .filter(draft -> draft.author().equals(author))
                .map(Draft::text)
                .findFirst()
                .orElse("");
    }

    static RegulationFile opened(RegulationEvent.RegulationFileOpened event, Stamp stamp) {
        Caller caller = new Caller("", "", event.callingNumber());
        return new RegulationFile(
                        event.file(),
                        event.drm(),
                        new Opening(stamp.at(), event.by(), event.call(), event.callingNumber(), event.externalId()),
                        new Progress(LifeCycle.ACTIVE, stamp.at(), Optional.empty(), 1),
                        Triage.OPEN,
                        new Situation(caller, Optional.empty(), List.of(), Whereabouts.UNKNOWN),
                        Care.NONE,
                        List.of())
                .noting(stamp, "OPENED", event.drm().value());
    }

    /** Evolves. Never refuses: an event is a fact. */
    RegulationFile apply(OfFile event, Stamp stamp) {
        RegulationFile next =
                new RegulationFile(id, drm, opening, progress.next(), triage, situation, care, chronology);
        return switch (event) {
            case RegulationEvent.RegulationFileOpened opened -> opened(opened, stamp);
            case RegulationEvent.CallerRecorded(var _, var caller) ->
                next.with(situation.with(caller)).noting(stamp, "CALLER", caller.type());
            case RegulationEvent.PlaceRecorded(var _, var place) ->
                next.with(situation.with(place)).noting(stamp, "PLACE", place.words());
            case RegulationEvent.PatientRecorded(var _, var patient) ->
                next.with(situation.with(patient)).noting(stamp, "PATIENT", "");
            case RegulationEvent.MotiveSet(var _, var motive) ->
                next.with(triage.with(motive)).noting(stamp, "MOTIVE", motive.words());
            case RegulationEvent.PrioritySet(var _, var priority) ->
                next.with(triage.with(priority)).noting(stamp, "PRIORITY", priority.code());
            case RegulationEvent.CareLevelSet(var _, var level) ->
                next.with(triage.with(level)).noting(stamp, "CARE_LEVEL", level.code());
            case RegulationEvent.AttributionSet(var _, var attribution) ->
                next.with(triage.with(attribution))
                        .noting(
                                stamp,
                                attribution.isPresent() ? "ATTRIBUTION" : "ATTRIBUTION_WITHDRAWN",
                                attribution.map(Attribution::code).orElse(""));
            case RegulationEvent.NoteAdded(var _, var note) ->
                next.with(care.with(note)).noting(stamp, "NOTE", note.text());
            case RegulationEvent.DraftKept(var _, var draft) -> with(care.with(draft));
            case RegulationEvent.DecisionTaken(var _, var decision) ->
                next.with(care.with(decision))
                        .noting(stamp, "DECISION", decision.type().code());
            case RegulationEvent.FileTaken(var _, var person) ->
                next.with(new Progress(
                                lifeCycle(), progress.activeSince(), Optional.of(person), next.progress.version()))
                        .noting(stamp, "TAKEN", person.toString());
            case RegulationEvent.LifeCycleChanged(var _, var to) -> next.becoming(to, stamp);
        };
    }

    /** Positions come by themselves: they are no change of what people wrote, so the version stays. */
    RegulationFile apply(LocationEvent.OfFile event, Stamp stamp) {
        RegulationFile next = with(situation.with(situation.whereabouts().apply(event)));
        return switch (event) {
            case LocationEvent.FilePositioned(var _, var positions) -> {
                for (PositionSource source : situation.whereabouts().firstHeardOf(positions)) {
                    next = next.noting(stamp, "POSITION", source.code());
                }
                yield next;
            }
            case LocationEvent.PlaceConfirmed(var _, var place) ->
                next.with(progress.next())
                        .noting(stamp, "PLACE_CONFIRMED", place.source().code());
            case LocationEvent.PlaceWithdrawn _ -> next.with(progress.next()).noting(stamp, "PLACE_WITHDRAWN", "");
        };
    }

    RegulationFile apply(OrientationEvent.OfFile event, Stamp stamp) {
        RegulationFile next =
                with(care.with(care.orientation().apply(event, stamp))).with(progress.next());
        return switch (event) {
            case OrientationEvent.FindingStated(var _, var finding, var _) ->
                next.noting(stamp, "FINDING", finding.code());
            case OrientationEvent.FindingWithdrawn(var _, var about) -> next.noting(stamp, "FINDING_WITHDRAWN", about);
            case OrientationEvent.PatientOriented(var _, var to) ->
                next.noting(stamp, to.override() ? "ORIENTED_OTHERWISE" : "ORIENTED", to.inWords());
            case OrientationEvent.OrientationWithdrawn _ ->
                next.noting(
                        stamp,
                        "ORIENTATION_WITHDRAWN",
                        care.orientation().chosen().map(Destination::name).orElse(""));
        };
    }

    /** A line about something that happened beside the file, a mission's progress for instance. */
    public RegulationFile noting(Stamp stamp, String kind, String detail) {
        List<ChronologyEntry> longer = added(chronology, new ChronologyEntry(stamp.at(), stamp.actor(), kind, detail));
        return new RegulationFile(id, drm, opening, progress, triage, situation, care, longer);
    }

    private RegulationFile becoming(LifeCycle to, Stamp stamp) {
        Instant since = to == LifeCycle.ACTIVE ? stamp.at() : progress.activeSince();
        return with(new Progress(to, since, progress.holder(), progress.version()))
                .noting(stamp, "LIFE_CYCLE", to.code());
    }

    private RegulationFile with(Progress value) {
        return new RegulationFile(id, drm, opening, value, triage, situation, care, chronology);
    }

    private RegulationFile with(Triage value) {
        return new RegulationFile(id, drm, opening, progress, value, situation, care, chronology);
    }

    private RegulationFile with(Situation value) {
        return new RegulationFile(id, drm, opening, progress, triage, value, care, chronology);
    }

    private RegulationFile with(Care value) {
        return new RegulationFile(id, drm, opening, progress, triage, situation, value, chronology);
    }

    private static <T> List<T> added(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    @Override
    public String toString() {
        return "RegulationFile[" + id + "]";
    }
}
