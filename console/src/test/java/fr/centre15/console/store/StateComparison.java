package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.regulation.Attribution;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.VehicleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the database against the state that the same journal gave. */
record StateComparison(TestInstance instance, TestDatabase database) {

    void check() {
        SamuState state = instance.state();
        assertThat(state.files().files().size()).isPositive();
        files(state);
        fleet(state);
        calls(state);
        people(state);
    }

    private void files(SamuState state) {
        ClosedFiles store = instance.closedFiles();
        for (RegulationFile file : state.files().files().values()) {
            ClosedFile found = store.byId(file.id()).orElseThrow();
            assertThat(found.drm()).isEqualTo(file.drm());
            assertThat(found.externalId()).isEqualTo(file.opening().externalId());
            assertThat(found.lifeCycle()).isEqualTo(file.lifeCycle());
            assertThat(found.priority()).isEqualTo(file.triage().priority());
            assertThat(found.careLevel()).isEqualTo(file.triage().careLevel());
            assertThat(found.openedAt()).isEqualTo(file.opening().at());
            assertThat(found.content())
                    .contains(new ClosedFile.Content(
                            file.situation().caller(),
                            file.situation().place(),
                            file.situation().whereabouts().confirmed(),
                            file.triage().motive(),
                            file.situation().patients()));
            assertThat(store.writings(file.id()).stream().map(ClosedFile.Writing::text))
                    .containsExactlyInAnyOrderElementsOf(written(file));
        }
        assertThat(
                        pairs(
                                "SELECT id, holder || '/' || coalesce(motive_code, '') || '/' || coalesce(attribution, '') FROM regulation_file"))
                .isEqualTo(state.files()
                        .files()
                        .values()
                        .toJavaStream()
                        .collect(Collectors.toMap(
                                file -> file.id().toString(),
                                file -> file.progress().holder().orElseThrow() + "/"
                                        + file.triage()
                                                .motive()
                                                .map(Motive::code)
                                                .orElse("")
                                        + "/"
                                        + file.triage()
                                                .attribution()
                                                .map(Attribution::code)
                                                .orElse(""))));
    }

    private static List<String> written(RegulationFile file) {
        return Stream.concat(
                        file.care().notes().stream().map(note -> note.text()),
                        file.care().decisions().stream().map(decision -> decision.text()))
                .toList();
    }

    private void fleet(SamuState state) {
        assertThat(pairs(
                        "SELECT m.id, concat_ws('/', m.vehicle, m.file, m.status, m.active, (SELECT string_agg(s.status"
                                + " || micros(s.at), ',' ORDER BY s.at, s.status) FROM mission_status s WHERE s.mission = m.id))"
                                + " FROM mission m"))
                .isEqualTo(state.fleet()
                        .missions()
                        .values()
                        .toJavaStream()
                        .collect(Collectors.toMap(mission -> mission.id().toString(), StateComparison::described)));
        assertThat(pairs("SELECT id, coalesce(in_service, true)::text || array_to_string(capabilities, '+')"
                        + " FROM vehicle"))
                .isEqualTo(state.fleet()
                        .vehicles()
                        .values()
                        .toJavaStream()
                        .collect(Collectors.toMap(
                                vehicle -> vehicle.id().value(),
                                vehicle ->
                                        isInService(state, vehicle.id()) + String.join("+", vehicle.capabilities()))));
    }

    private static boolean isInService(SamuState state, VehicleId vehicle) {
        return !state.fleet().outOfService().contains(vehicle);
    }

    private static String described(SmurMission mission) {
        String steps = mission.steps().stream()
                .sorted((a, b) -> a.at().equals(b.at())
                        ? a.status().code().compareTo(b.status().code())
                        : a.at().compareTo(b.at()))
                .map(step -> step.status().code() + micros(step.at()))
                .collect(Collectors.joining(","));
        return String.join(
                "/",
                mission.vehicle().value(),
                mission.file().toString(),
                mission.status().code(),
                mission.status().isFree() ? "f" : "t",
                steps);
    }

    private void calls(SamuState state) {
        assertThat(pairs("SELECT id, concat_ws('/', line, status, micros(received_at), micros(answered_at),"
                        + " micros(ended_at), holder, file, number_hash IS NULL) FROM incoming_call"))
                .isEqualTo(state.calls()
                        .calls()
                        .values()
                        .toJavaStream()
                        .collect(Collectors.toMap(call -> call.id().value(), StateComparison::described)));
    }

    private static String described(IncomingCall call) {
        return Stream.of(
                        line(call),
                        Optional.of(call.status().code()),
                        Optional.of(micros(call.times().receivedAt())),
                        call.times().answeredAt().map(StateComparison::micros),
                        call.times().endedAt().map(StateComparison::micros),
                        call.holder().map(Object::toString),
                        call.file().map(Object::toString),
                        Optional.of(call.callingNumber().isEmpty() ? "t" : "f"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
    }

    private static Optional<String> line(IncomingCall call) {
        return Optional.of(call.line()).filter(line -> !line.isEmpty());
    }

    private void people(SamuState state) {
        assertThat(pairs("SELECT login, name || '/' || active || '/' || array_to_string(roles, ',') FROM account"))
                .isEqualTo(state.staff()
                        .accounts()
                        .values()
                        .toJavaStream()
                        .collect(Collectors.toMap(
                                account -> account.login(),
                                account -> account.name() + "/" + account.active() + "/"
                                        + account.roles().stream()
                                                .map(role -> role.code())
                                                .collect(Collectors.joining(",")))));
        assertThat(pairs("SELECT code, name FROM receiving_unit WHERE declared"))
                .isEqualTo(state.reference().receivingUnits().stream()
                        .collect(Collectors.toMap(unit -> unit.code(), unit -> unit.name())));
    }

    private Map<String, String> pairs(String sql) {
        String micros = sql.replaceAll("micros\\(([a-z_.]+)\\)", "(extract(epoch FROM $1) * 1000000)::bigint");
        return database.rows(micros).stream()
                .collect(Collectors.toMap(List::getFirst, List::getLast, (a, b) -> a, TreeMap::new));
    }

    private static String micros(Instant at) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }
}
