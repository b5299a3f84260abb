package fr.centre15.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.smur.SpeedLimits;
import fr.centre15.console.smur.TelemetryLane;
import fr.centre15.console.smur.VehiclePosition;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCrewsTest {

    private static final VehicleId LIL1 = new VehicleId("SMUR-LIL1");

    private final Rehearsal rehearsal = new Rehearsal();
    private final DemoProperties settings = Rehearsal.settings(60);
    private final SpeedLimits limits = SpeedLimits.REAL.times(settings.timeFactor());
    private final TelemetryLane lane = TelemetryLane.start(
            100,
            vehicle -> SpeedLimits.isHelicopter(
                            rehearsal.state().fleet().find(vehicle).orElseThrow())
                    ? limits.helicopterKmh()
                    : limits.roadKmh());
    private final DemoCalls calls = rehearsal.calls(60);
    private final DemoCrews crews = new DemoCrews(
            new Places(call -> calls.find(call).map(live -> live.scripted().scene())), lane, settings);

    @AfterEach
    void stop() {
        lane.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMUR-LIL1", "SMUR-DKQ1", "SMUR-HELI"})
    void shouldEndAtTheSceneAndGoThroughEveryStateToItsBase(String vehicle) {
        VehicleId id = new VehicleId(vehicle);
        CallId call = firstCall();
        MissionId mission = engage(call, id);
        Wgs84Position scene = calls.find(call).orElseThrow().scripted().scene();
        List<VehiclePosition> way = new ArrayList<>();

        rehearsal.play(
                Duration.ofHours(2),
                () -> {
                    rehearsal.confirmOrders();
                    way.add(lane.latest(id).orElseThrow());
                    if (status(mission) == VehicleStatus.CARING) {
                        assertThat(way.getLast().position().metresTo(scene)).isLessThan(50);
                    }
                },
                calls,
                crews);

        assertThat(find(mission).steps())
                .extracting(SmurMission.Step::status)
                .containsExactly(
                        VehicleStatus.DECIDED,
                        VehicleStatus.ALERTED,
                        VehicleStatus.DEPARTED,
                        VehicleStatus.ON_SCENE,
                        VehicleStatus.CARING,
                        VehicleStatus.REPORT_SENT,
                        VehicleStatus.LEAVING_SCENE,
                        VehicleStatus.AT_DESTINATION,
                        VehicleStatus.CARE_ENDED,
                        VehicleStatus.LEAVING_DESTINATION,
                        VehicleStatus.RETURNING,
                        VehicleStatus.AT_BASE);
        assertThat(way).noneMatch(VehiclePosition::doubtful);
        assertThat(way.getLast().position().metresTo(base(id))).isLessThan(1);
        assertThat(rehearsal.refusals).isEmpty();
    }

    @Test
    void shouldNotLeaveWithoutItsOrder() {
        MissionId mission = engage(firstCall(), LIL1);

        rehearsal.play(Duration.ofMinutes(20), calls, crews);

        assertThat(status(mission)).isEqualTo(VehicleStatus.DECIDED);
        assertThat(lane.latest(LIL1).orElseThrow().position()).isEqualTo(base(LIL1));
    }

    @Test
    void shouldFollowWhatAPersonReportsInItsPlace() {
        MissionId mission = engage(firstCall(), LIL1);
        rehearsal.confirmOrders();
        rehearsal.play(Duration.ofSeconds(2), calls, crews);

        rehearsal.say(Rehearsal.AT_THE_CONSOLE, new FleetCommand.ReportStatus(mission, VehicleStatus.RETURNING));
        rehearsal.play(Duration.ofMinutes(30), calls, crews);

        assertThat(status(mission)).isEqualTo(VehicleStatus.AT_BASE);
    }

    @Test
    void shouldComeHomeWhenCalledOff() {
        MissionId mission = engage(firstCall(), LIL1);
        rehearsal.play(Duration.ofSeconds(40), rehearsal::confirmOrders, calls, crews);

        rehearsal.say(Rehearsal.AT_THE_CONSOLE, new FleetCommand.CancelMission(mission));
        rehearsal.play(Duration.ofMinutes(30), calls, crews);
        assertThat(status(mission)).isEqualTo(VehicleStatus.CANCELLED);
        rehearsal.confirmOrders();
        rehearsal.play(Duration.ofMinutes(1), calls, crews);

        assertThat(status(mission)).isEqualTo(VehicleStatus.AT_BASE);
        assertThat(lane.latest(LIL1).orElseThrow().position()).isEqualTo(base(LIL1));
    }

    @Test
    void shouldSayWhereEveryVehicleRests() {
        rehearsal.play(Duration.ofSeconds(1), crews);

        assertThat(lane.latest()).hasSameSizeAs(Rehearsal.TERRITORY.vehicles());
    }

    private CallId firstCall() {
        rehearsal.play(Duration.ofSeconds(5), calls, crews);
        return rehearsal.state().calls().waiting().getFirst().id();
    }

    private MissionId engage(CallId call, VehicleId vehicle) {
        RegulationFileId file = rehearsal.claim(call);
        return MissionId.parse(
                rehearsal.say(Rehearsal.AT_THE_CONSOLE, new FleetCommand.EngageVehicle(file, vehicle, "essai")));
    }

    private SmurMission find(MissionId mission) {
        return rehearsal.state().fleet().find(mission).orElseThrow();
    }

    private VehicleStatus status(MissionId mission) {
        return find(mission).status();
    }

    private Wgs84Position base(VehicleId vehicle) {
        return rehearsal.state().fleet().find(vehicle).orElseThrow().base().position();
    }
}
