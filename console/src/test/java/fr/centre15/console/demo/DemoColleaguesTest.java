package fr.centre15.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.smur.VehicleOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoColleaguesTest {

    private final Rehearsal rehearsal = new Rehearsal();
    private final DemoCalls calls = rehearsal.calls(240);
    private final DemoColleagues colleagues = new DemoColleagues(calls::find, 59);

    @Test
    void shouldTakeOnlyCallsThatWaitTooLongAndNeverTheLastOne() {
        rehearsal.play(Duration.ofHours(1), this::checkWhatWasJustClaimed, calls, colleagues);

        assertThat(claims()).hasSizeGreaterThan(10);
    }

    private int checked;

    private void checkWhatWasJustClaimed() {
        List<CallCommand.ClaimCall> claims = claims();
        for (CallCommand.ClaimCall claim : claims.subList(checked, claims.size())) {
            IncomingCall call = seen(claim.call());
            Instant since = call.times().receivedAt();
            assertThat(Duration.between(since, rehearsal.now())).isGreaterThan(Duration.ofSeconds(25));
            assertThat(rehearsal.state().calls().waiting()).isNotEmpty();
        }
        checked = claims.size();
    }

    @Test
    void shouldCarryFilesToTheirEndLikeAPersonWould() {
        rehearsal.play(Duration.ofHours(1), rehearsal::confirmOrders, calls, colleagues);

        List<RegulationFile> files = rehearsal.state().files().files().values().toJavaList();
        assertThat(files)
                .filteredOn(file -> file.lifeCycle() == LifeCycle.VALIDATED)
                .isNotEmpty()
                .allSatisfy(file -> {
                    assertThat(file.triage().motive()).isPresent();
                    assertThat(file.triage().priority()).isPresent();
                    assertThat(file.care().notes()).isNotEmpty();
                    assertThat(file.care().decisions()).isNotEmpty();
                });
        assertThat(rehearsal.refusals).isEmpty();
    }

    @Test
    void shouldAlwaysLeaveVehiclesToTheVisitor() {
        rehearsal.play(Duration.ofHours(6), calls, colleagues);

        long free = rehearsal
                .state()
                .fleet()
                .vehicles()
                .values()
                .toJavaStream()
                .filter(vehicle -> vehicle.owner() == VehicleOwner.SMUR)
                .filter(vehicle -> rehearsal.state().fleet().isFree(vehicle.id()))
                .count();
        assertThat(rehearsal.state().fleet().activeMissions()).isNotEmpty();
        assertThat(free).isGreaterThanOrEqualTo(ScriptedWork.LEFT_FREE);
    }

    @Test
    void shouldLeaveAFileAloneThatTheVisitorTookOver() {
        while (rehearsal.state().files().files().isEmpty()) {
            rehearsal.play(Duration.ofSeconds(1), calls, colleagues);
        }
        RegulationFile file = rehearsal.state().files().files().values().head();
        rehearsal.say(Rehearsal.AT_THE_CONSOLE, new RegulationCommand.TakeFile(file.id(), Rehearsal.VISITOR));
        int version = rehearsal
                .state()
                .files()
                .find(file.id())
                .orElseThrow()
                .progress()
                .version();

        rehearsal.play(Duration.ofMinutes(10), calls, colleagues);

        assertThat(rehearsal
                        .state()
                        .files()
                        .find(file.id())
                        .orElseThrow()
                        .progress()
                        .version())
                .isEqualTo(version);
    }

    @Test
    void shouldDoTheSameAgainFromTheSameSeed() {
        rehearsal.play(Duration.ofMinutes(30), calls, colleagues);
        Rehearsal second = new Rehearsal();
        DemoCalls sameCalls = second.calls(240);
        second.play(Duration.ofMinutes(30), sameCalls, new DemoColleagues(sameCalls::find, 59));

        assertThat(rehearsal.asked).isEqualTo(second.asked);
    }

    private List<CallCommand.ClaimCall> claims() {
        return rehearsal.asked.stream()
                .map(Asked::command)
                .filter(CallCommand.ClaimCall.class::isInstance)
                .map(CallCommand.ClaimCall.class::cast)
                .toList();
    }

    private IncomingCall seen(CallId call) {
        return rehearsal.state().calls().find(call).orElseThrow();
    }
}
