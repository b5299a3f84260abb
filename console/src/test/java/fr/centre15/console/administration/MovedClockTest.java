package fr.centre15.console.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.Json;
import fr.centre15.console.api.MovableClock;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.FileAccess;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.security.Verdict;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@Timeout(60)
@DisplayName("Heure du serveur avancée de deux heures")
class MovedClockTest extends RunningConsole {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);

    @Autowired
    private Facts facts;

    @Autowired
    private FileAccess access;

    @Autowired
    private ClockCheck check;

    @Autowired
    private DispatchGateway gateway;

    @AfterEach
    void putBack() {
        MovableClock.moveBy(Duration.ZERO);
        check.settle(as("superviseur"));
    }

    @Test
    @Tag("T32a")
    @DisplayName("la session ouverte continue, le motif d'accès donné compte encore, un refus récent ralentit encore")
    void shouldLeaveSessionsReasonsAndSlowedTriesAlone() {
        Browser colleague = new Browser(port);
        colleague.logIn("arm1", passwordOf("arm1"));
        StaffPrincipal other = as("arm2");
        RegulationFileId file = validatedBy(as("dr.petit"));
        access.openFor(other.subject(), file, "board.file", "la famille rappelle");
        Browser guesser = new Browser(port, "127.0.0.67");
        for (int i = 0; i < 30; i++) {
            guesser.logIn("superviseur", "au hasard du sort " + i);
        }

        MovableClock.moveBy(Duration.ofHours(2));

        assertThat(Json.of(colleague.get("/api/session")).text("login")).isEqualTo("arm1");
        assertThat(access.may(
                        other.subject(),
                        Action.VIEW_FILE,
                        gateway.state().files().find(file).orElseThrow()))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(guesser.logIn("superviseur", passwordOf("superviseur"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("attente=");
    }

    @Test
    @Tag("T32a")
    @DisplayName("l'alarme paraît en moins de dix secondes, et reste jusqu'à ce qu'une personne ait vérifié l'heure")
    void shouldRaiseTheAlarmUntilSomebodyChecksTheTime() {
        MovableClock.moveBy(Duration.ofHours(2));

        await().atMost(SEEN_WITHIN).until(() -> clockFact().weight() == Fact.Weight.ALARM);
        Answer refused = check.settle(as("arm1"));
        Fact.Weight afterRefusal = clockFact().weight();
        Answer settled = check.settle(as("superviseur"));

        assertThat(refused.sentence()).isEqualTo(Texts.of("refusal.NOT_ALLOWED"));
        assertThat(afterRefusal).isEqualTo(Fact.Weight.ALARM);
        assertThat(settled).isInstanceOf(Answer.Done.class);
        assertThat(clockFact().weight()).isEqualTo(Fact.Weight.GOOD);
    }

    private Fact clockFact() {
        return facts.now().stream()
                .filter(fact -> fact.id().equals("clock"))
                .findFirst()
                .orElseThrow();
    }

    private RegulationFileId validatedBy(StaffPrincipal person) {
        Reply opened = gateway.ask(
                person.actor(), new RegulationCommand.OpenRegulationFile(person.personId(), Optional.empty(), ""));
        RegulationFileId file = RegulationFileId.parse(((Reply.Accepted) opened).subject());
        gateway.ask(person.actor(), new RegulationCommand.ChangeLifeCycle(file, LifeCycle.COMPLETED));
        gateway.ask(person.actor(), new RegulationCommand.ChangeLifeCycle(file, LifeCycle.VALIDATED));
        return file;
    }

    private StaffPrincipal as(String login) {
        return AccountDeskTest.principal(gateway.state().staff().byLogin(login).orElseThrow());
    }

    private static String passwordOf(String login) {
        return FirstNote.in(STATE).passwordOf(login);
    }
}
