package fr.centre15.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Les téléphones de l’exercice")
class DemoTelephonesTest {

    private final Rehearsal rehearsal = new Rehearsal();
    private final DemoCalls calls = rehearsal.calls(600);

    @Test
    @DisplayName(
            "la plupart se situent pendant l’appel, quelques-uns largement, d’autres jamais ; aucune règle ne refuse")
    void shouldSendPositionsAsTelephonesDo() {
        rehearsal.play(Duration.ofHours(1), calls, new DemoTelephones(calls::find, 59));

        List<CallerPosition> sent = reports().stream()
                .map(LocationCommand.ReportCallerPosition::position)
                .toList();
        assertThat(rehearsal.refusals).isEmpty();
        assertThat(sent).hasSizeGreaterThan(20);
        assertThat(sent).anyMatch(position -> position.accuracyMetres() > 1_000);
        assertThat(sent).anyMatch(position -> position.accuracyMetres() < 100);
        long rang = rehearsal.asked.stream()
                .filter(asked -> asked.actor().equals(LiveCall.TELEPHONY))
                .count();
        assertThat(reports().stream()
                        .map(LocationCommand.ReportCallerPosition::number)
                        .distinct()
                        .count())
                .isLessThan(rang);
    }

    @Test
    @DisplayName("chacun est dans le cercle qu’il annonce, autour de là où est vraiment le patient")
    void shouldNeverLieAboutTheirCircle() {
        rehearsal.play(Duration.ofMinutes(10), calls, new DemoTelephones(calls::find, 59));

        assertThat(rehearsal.state().calls().waiting()).isNotEmpty().allSatisfy(call -> {
            Wgs84Position scene = calls.find(call.id()).orElseThrow().scripted().scene();
            assertThat(rehearsal.state().positions().ofCall(call.id()).received())
                    .allSatisfy(position -> assertThat(position.point().metresTo(scene))
                            .isLessThanOrEqualTo(position.accuracyMetres()));
        });
        assertThat(reports()).isNotEmpty();
    }

    private List<LocationCommand.ReportCallerPosition> reports() {
        return rehearsal.asked.stream()
                .map(Asked::command)
                .filter(LocationCommand.ReportCallerPosition.class::isInstance)
                .map(LocationCommand.ReportCallerPosition.class::cast)
                .toList();
    }
}
