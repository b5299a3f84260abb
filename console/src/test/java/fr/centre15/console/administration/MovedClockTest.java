package fr.centre15.console.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.Json;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A console of its own, whose wall clock somebody moves by two hours. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Timeout(60)
@DisplayName("Heure du serveur avancée de deux heures")
class MovedClockTest {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);
    private static final AtomicReference<Duration> MOVED = new AtomicReference<>(Duration.ZERO);

    @TempDir
    static Path state;

    @LocalServerPort
    private int port;

    @Autowired
    private Facts facts;

    @Autowired
    private FileAccess access;

    @Autowired
    private ClockCheck check;

    @Autowired
    private DispatchGateway gateway;

    @TestConfiguration(proxyBeanMethods = false)
    static class MovableClock {
        @Bean
        @Primary
        InstantSource movable() {
            return () -> Clock.systemUTC().instant().plus(MOVED.get());
        }
    }

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("samu.state", () -> state.toString());
        properties.add(
                "samu.journal.folder", () -> state.resolve("data/journal").toString());
        properties.add(
                "samu.journal.master-key-file",
                () -> state.resolve("secrets/master-key").toString());
        properties.add("samu.journal.block-size", () -> "1MB");
        properties.add("samu.journal.ballast", () -> "1MB");
        properties.add("samu.public.port", () -> "0");
        properties.add("samu.demo.enabled", () -> "false");
        properties.add("management.server.port", () -> "0");
        properties.add(
                "logging.file.name", () -> state.resolve("log/console.log").toString());
    }

    @AfterEach
    void putBack() {
        MOVED.set(Duration.ZERO);
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
        Browser guesser = new Browser(port, "127.0.0.66");
        for (int i = 0; i < 30; i++) {
            guesser.logIn("superviseur", "au hasard du sort " + i);
        }

        MOVED.set(Duration.ofHours(2));

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
        MOVED.set(Duration.ofHours(2));

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
        return FirstNote.in(state).passwordOf(login);
    }
}
