package fr.centre15.console.browser;

import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.VehicleStatus;
import fr.centre15.dispatch.staff.PersonId;
import java.util.List;

/** Brings the board back to rest by the same commands as everyone's: nothing is deleted. */
final class Tidying {

    private static final List<LifeCycle> TO_THE_END =
            List.of(LifeCycle.COMPLETED, LifeCycle.VALIDATED, LifeCycle.CLOSED);

    private final BrowserConsole console;

    Tidying(BrowserConsole console) {
        this.console = console;
    }

    void tidy() {
        console.gateway().pipeline().openIntake();
        for (SmurMission mission : console.state().fleet().activeMissions()) {
            console.ask(
                    mission.status().isBeforeScene()
                            ? new FleetCommand.CancelMission(mission.id())
                            : new FleetCommand.ReportStatus(mission.id(), VehicleStatus.AT_BASE));
        }
        PersonId anyone = console.state().staff().byLogin("arm1").orElseThrow().id();
        for (IncomingCall call : List.copyOf(console.state().calls().waiting())) {
            console.report(call.id(), CallSignal.ABANDONED, "");
        }
        for (IncomingCall call : List.copyOf(console.state().calls().lost())) {
            boolean stillLost = console.state().calls().lost().stream()
                    .anyMatch(lost -> lost.id().equals(call.id()));
            if (stillLost) {
                console.ask(new CallCommand.CallBack(call.id(), anyone));
            }
        }
        for (RegulationFile file : console.state().files().files().values()) {
            close(file);
        }
    }

    private void close(RegulationFile file) {
        LifeCycle now = file.lifeCycle();
        for (LifeCycle next : TO_THE_END) {
            if (now.canBecome(next)) {
                console.ask(new RegulationCommand.ChangeLifeCycle(file.id(), next));
                now = next;
            }
        }
    }
}
