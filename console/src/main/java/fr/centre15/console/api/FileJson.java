package fr.centre15.console.api;

import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.Attribution;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.ChronologyEntry;
import fr.centre15.dispatch.regulation.MedicalNote;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationDecision;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a regulation file looks outside: national codes, ids, ISO 8601 times in UTC; what is unknown is left out. */
final class FileJson {

    private FileJson() {}

    /** A row of the list: no name, no note. */
    static Map<String, Object> row(RegulationFile file, SamuState state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", file.id().toString());
        json.put("drm", file.drm().value());
        json.put("lifeCycle", file.lifeCycle().code());
        json.put("version", file.progress().version());
        json.put("openedAt", file.opening().at().toString());
        put(json, "externalId", Optional.of(file.opening().externalId()).filter(text -> !text.isEmpty()));
        put(json, "callId", file.opening().call().map(CallId::value));
        put(json, "holder", file.progress().holder().map(state.staff()::nameOf));
        put(json, "priority", file.triage().priority().map(RegulationPriority::code));
        put(json, "attribution", file.triage().attribution().map(Attribution::code));
        put(json, "careLevel", file.triage().careLevel().map(CareLevel::code));
        put(json, "motive", file.triage().motive().map(FileJson::motive));
        return json;
    }

    static Map<String, Object> whole(RegulationFile file, SamuState state) {
        Map<String, Object> json = row(file, state);
        put(json, "callingNumber", file.opening().callingNumber().map(PhoneNumber::digits));
        json.put("caller", caller(file));
        put(
                json,
                "place",
                file.situation().place().map(place -> Map.of("words", place.words(), "insee", place.insee())));
        put(json, "location", state.placeOf(file.id()).map(place -> PlaceJson.of(place, state)));
        json.put(
                "patients",
                file.situation().patients().stream().map(FileJson::patient).toList());
        json.put(
                "notes",
                file.care().notes().stream().map(note -> note(note, state)).toList());
        json.put(
                "decisions",
                file.care().decisions().stream()
                        .map(taken -> decision(taken, state))
                        .toList());
        json.put("orientation", OrientationJson.of(file.care().orientation()));
        json.put(
                "missions",
                state.fleet().missionsOf(file.id()).stream()
                        .map(mission -> mission(mission, state))
                        .toList());
        json.put("chronology", file.chronology().stream().map(FileJson::line).toList());
        return json;
    }

    private static Map<String, Object> motive(Motive motive) {
        return Map.of("code", motive.code(), "words", motive.words());
    }

    private static Map<String, Object> caller(RegulationFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", file.situation().caller().name());
        json.put("type", file.situation().caller().type());
        put(json, "callback", file.situation().caller().callback().map(PhoneNumber::digits));
        return json;
    }

    private static Map<String, Object> patient(Patient patient) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rank", patient.rank());
        json.put("lastName", patient.lastName());
        json.put("firstName", patient.firstName());
        json.put("sex", patient.sex().code());
        put(json, "birthDate", patient.birthDate());
        json.put("age", patient.age());
        return json;
    }

    private static Map<String, Object> note(MedicalNote note, SamuState state) {
        return Map.of(
                "id", note.id().toString(),
                "author", state.staff().nameOf(note.author()),
                "role", note.role().code(),
                "at", note.at().toString(),
                "text", note.text());
    }

    private static Map<String, Object> decision(RegulationDecision decision, SamuState state) {
        return Map.of(
                "id", decision.id().toString(),
                "author", state.staff().nameOf(decision.author()),
                "type", decision.type().code(),
                "at", decision.at().toString(),
                "text", decision.text());
    }

    private static Map<String, Object> mission(SmurMission mission, SamuState state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", mission.id().toString());
        json.put("vehicle", mission.vehicle().value());
        put(json, "vehicleName", state.fleet().find(mission.vehicle()).map(Vehicle::name));
        json.put("status", mission.status().code());
        json.put("since", mission.since().toString());
        List<Map<String, String>> steps = mission.steps().stream()
                .map(step ->
                        Map.of("status", step.status().code(), "at", step.at().toString()))
                .toList();
        json.put("steps", steps);
        return json;
    }

    private static Map<String, Object> line(ChronologyEntry line) {
        return Map.of("at", line.at().toString(), "kind", line.kind(), "detail", line.detail());
    }

    private static void put(Map<String, Object> json, String name, Optional<?> value) {
        value.ifPresent(known -> json.put(name, known instanceof java.time.LocalDate date ? date.toString() : known));
    }
}
