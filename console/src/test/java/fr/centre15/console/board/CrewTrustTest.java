package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.outbox.TestNode;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.outbox.OutboxCommand;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Les équipes à appeler se lisent sur chaque écran")
class CrewTrustTest {

    @TempDir
    private Path place;

    private BoardDesk desk;
    private MissionId mission;

    @BeforeEach
    void engage() {
        desk = BoardDesk.in(place);
        desk.opensAFile();
        desk.ask(new FleetCommand.DeclareVehicle(TestNode.vehicle("LIL1")));
        mission = MissionId.parse(
                desk.ask(new FleetCommand.EngageVehicle(desk.file().id(), new VehicleId("LIL1"), "")));
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    @DisplayName("Un ordre non remis est à donner par téléphone, jusqu'à ce que ce soit fait")
    void shouldNameACrewWhoseOrderFailed() {
        assertThat(now()).isEmpty();

        report(EffectId.orderOf(mission), EffectStatus.HANDED_OVER);
        report(EffectId.orderOf(mission), EffectStatus.FAILED);
        assertThat(now()).singleElement().asString().contains("SMUR LIL1").contains("ordre non remis");

        report(EffectId.orderOf(mission), EffectStatus.CONFIRMED);
        assertThat(now()).isEmpty();
    }

    @Test
    @DisplayName("Une annulation que personne n'a transmise reste à l'écran, bien que la mission l'ait quitté")
    void shouldNameACrewThatWasNotToldOfTheCancellation() {
        report(EffectId.orderOf(mission), EffectStatus.CONFIRMED);
        desk.ask(new FleetCommand.CancelMission(mission));
        assertThat(now()).isEmpty();

        assertThat(CrewTrust.toCall(desk.state(), BoardDesk.START.plus(Duration.ofSeconds(16))))
                .singleElement()
                .asString()
                .contains("mission annulée");

        report(EffectId.cancellationOf(mission), EffectStatus.CONFIRMED);
        assertThat(CrewTrust.toCall(desk.state(), BoardDesk.START.plus(Duration.ofHours(1))))
                .isEmpty();
    }

    private List<String> now() {
        Instant now = BoardDesk.START.plusSeconds(1);
        return CrewTrust.toCall(desk.state(), now);
    }

    private void report(EffectId effect, EffectStatus status) {
        desk.ask(new OutboxCommand.ReportEffect(effect, status, ""));
    }
}
