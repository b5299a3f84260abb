package fr.centre15.dispatch.board;

import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The queues of a regulation room. Immutable, worked out from one published state; thread safe.
 *
 * @param waiting calls nobody has taken, the longest waiting first
 * @param emergency files for the emergency physician (AMU): by priority, then by waiting time
 * @param general files for the general practitioner (MG)
 * @param lost callers whom nobody answered, the most recent first: the digit after R counts them
 * @param missions vehicles on their way, the oldest engagement first
 */
public record RegulationBoard(
        List<IncomingCall> waiting,
        List<FileRow> emergency,
        List<FileRow> general,
        List<LostCaller> lost,
        List<MissionRow> missions) {

    private static final Comparator<FileRow> BY_URGENCY = Comparator.comparingInt((FileRow row) -> rank(row.priority()))
            .thenComparing(FileRow::since)
            .thenComparing(FileRow::file);

    public static RegulationBoard of(SamuState state) {
        Map<Object, SmurMission> lastMission = new HashMap<>();
        List<SmurMission> active = state.fleet().activeMissions();
        active.forEach(mission -> lastMission.put(mission.file(), mission));
        List<FileRow> emergency = new ArrayList<>();
        List<FileRow> general = new ArrayList<>();
        for (RegulationFile file : state.files().files().values()) {
            if (file.lifeCycle() == LifeCycle.ACTIVE) {
                FileRow row = row(state, file, Optional.ofNullable(lastMission.get(file.id())));
                (isForEmergencyPhysician(file) ? emergency : general).add(row);
            }
        }
        emergency.sort(BY_URGENCY);
        general.sort(BY_URGENCY);
        return new RegulationBoard(
                state.calls().waiting(),
                List.copyOf(emergency),
                List.copyOf(general),
                LostCaller.of(state.calls().lost()),
                active.stream().map(mission -> MissionRow.of(state, mission)).toList());
    }

    /** Not yet sorted, urgent by priority, or severe by care level: never left to the slower queue. */
    private static boolean isForEmergencyPhysician(RegulationFile file) {
        Optional<RegulationPriority> priority = file.triage().priority();
        boolean severe = file.triage()
                .careLevel()
                .filter(level -> level == CareLevel.R1 || level == CareLevel.R2)
                .isPresent();
        return severe || priority.isEmpty() || rank(priority) <= rank(Optional.of(RegulationPriority.P1));
    }

    /** P0, P1, then what nobody has sorted yet, then the rest. */
    private static int rank(Optional<RegulationPriority> priority) {
        return priority.map(known -> switch (known) {
                    case P0 -> 0;
                    case P1 -> 1;
                    case P2 -> 3;
                    case P3 -> 4;
                    case NR -> 5;
                })
                .orElse(2);
    }

    private static FileRow row(SamuState state, RegulationFile file, Optional<SmurMission> mission) {
        return new FileRow(
                file.id(),
                file.triage().priority(),
                file.triage().motive().map(Motive::words).orElse(""),
                about(state, file),
                mission.flatMap(found -> state.fleet().find(found.vehicle()))
                        .map(Vehicle::name)
                        .orElse(""),
                file.opening().at(),
                file.progress().holder(),
                file.progress()
                        .holder()
                        .filter(holder -> isPhysician(state, holder))
                        .isEmpty(),
                file.drm().shortForm());
    }

    private static boolean isPhysician(SamuState state, PersonId person) {
        return state.staff()
                .find(person)
                .filter(account -> account.roles().stream().anyMatch(Role::isPhysician))
                .isPresent();
    }

    private static String about(SamuState state, RegulationFile file) {
        List<String> parts = new ArrayList<>();
        file.situation().patients().stream()
                .findFirst()
                .map(RegulationBoard::sexAndAge)
                .ifPresent(parts::add);
        file.situation().place().map(place -> shortPlace(state, place)).ifPresent(parts::add);
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    /** As colleagues say it: "H 82 ans", "F", "5 mois". */
    public static String sexAndAge(Patient patient) {
        String sex = switch (patient.sex()) {
            case MALE -> "H ";
            case FEMALE -> "F ";
            case OTHER, UNKNOWN -> "";
        };
        return (sex + patient.age()).strip();
    }

    private static String shortPlace(SamuState state, Place place) {
        return state.reference()
                .territory()
                .find(place.insee())
                .map(Commune::name)
                .orElse(place.words());
    }
}
