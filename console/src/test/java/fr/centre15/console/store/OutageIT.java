package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.BlackHole;
import fr.centre15.console.store.StoreStatus.Cause;
import fr.centre15.console.store.StoreStatus.State;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.staff.PersonId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
@Tag("H01a")
@Tag("H17a")
@Tag("R08")
class OutageIT {

    private static final PersonId ARM = new PersonId(new UUID(15, 1));

    @TempDir
    Path place;

    @Test
    @DisplayName("Base arrêtée : 200 appels pris et décidés, le bandeau le dit, puis la base rattrape son retard")
    void shouldTakeCallsWithTheDatabaseStoppedAndCatchUp() {
        try (TestDatabase database = TestDatabase.ofSchema("store_stopped");
                TcpProxy line = new TcpProxy(database.address());
                TestInstance instance = TestInstance.in(place).follow(database.urlThrough(line.port()))) {
            take(instance, "before", 5);
            instance.awaitCaughtUp();

            line.cut();
            take(instance, "stopped", 200);
            instance.awaitState(State.DOWN);

            assertThat(instance.status().cause()).contains(Cause.UNREACHABLE);
            assertThat(instance.status().positionsBehind().orElse(0)).isPositive();
            line.restore();
            instance.awaitCaughtUp();
            assertThat(database.count("incoming_call")).isEqualTo(205);
            new StateComparison(instance, database).check();
        }
    }

    @Test
    @DisplayName("Base muette : 200 appels pris et décidés, le bandeau le dit, puis la base rattrape son retard")
    void shouldTakeCallsWithTheDatabaseSilentAndCatchUp() {
        try (TestDatabase database = TestDatabase.ofSchema("store_silent");
                TcpProxy line = new TcpProxy(database.address());
                TestInstance instance = TestInstance.in(place).follow(database.urlThrough(line.port()))) {
            take(instance, "before", 5);
            instance.awaitCaughtUp();

            line.silence();
            take(instance, "silent", 200);
            instance.awaitState(State.DOWN);

            assertThat(instance.status().cause()).contains(Cause.UNREACHABLE);
            line.restore();
            instance.awaitCaughtUp();
            assertThat(database.count("incoming_call")).isEqualTo(205);
            new StateComparison(instance, database).check();
        }
    }

    @Test
    void shouldTakeCallsWhileConnectsToTheDatabaseHang() {
        try (BlackHole hole = BlackHole.swallowingConnects();
                TestInstance instance = TestInstance.in(place).follow(url(hole))) {
            take(instance, "hang", 200);
            instance.awaitState(State.DOWN);

            assertThat(instance.status().cause()).contains(Cause.UNREACHABLE);
            assertThat(instance.status().positionsBehind()).isEmpty();
        }
    }

    @Test
    void shouldTakeCallsWhileTheDatabaseAcceptsAndNeverAnswers() {
        try (BlackHole hole = BlackHole.acceptingAndSilent();
                TestInstance instance = TestInstance.in(place).follow(url(hole))) {
            take(instance, "mute", 200);
            instance.awaitState(State.DOWN);

            assertThat(instance.status().cause()).contains(Cause.UNREACHABLE);
        }
    }

    @Test
    void shouldBringTheSchemaUpWhenTheDatabaseFirstAnswersLate() {
        try (TestDatabase database = TestDatabase.ofSchema("store_late");
                TcpProxy line = new TcpProxy(database.address())) {
            line.cut();
            try (TestInstance instance = TestInstance.in(place).follow(database.urlThrough(line.port()))) {
                take(instance, "late", 10);
                instance.awaitState(State.DOWN);

                line.restore();
                instance.awaitCaughtUp();

                assertThat(database.count("incoming_call")).isEqualTo(10);
            }
        }
    }

    private static String url(BlackHole hole) {
        return "jdbc:postgresql://127.0.0.1:" + hole.port() + "/samu";
    }

    /** Each call rings, is claimed and gets its priority: three answers, each true on disk. */
    private static void take(TestInstance instance, String name, int calls) {
        for (int i = 0; i < calls; i++) {
            CallId call = new CallId(name + "-" + i);
            UUID claim = UUID.nameUUIDFromBytes(call.value().getBytes());
            Reply rang = instance.ask(
                    UUID.randomUUID(),
                    Actor.SYSTEM,
                    Instant.now(),
                    new CallCommand.ReportCall(CallSignal.RINGING, call, Optional.empty(), "L1", Instant.now()));
            Reply claimed = instance.ask(claim, Actor.SYSTEM, Instant.now(), new CallCommand.ClaimCall(call, ARM));
            Reply decided = instance.ask(
                    UUID.randomUUID(),
                    Actor.SYSTEM,
                    Instant.now(),
                    new RegulationCommand.SetPriority(new RegulationFileId(claim), RegulationPriority.P1));
            assertThat(rang.isAccepted() && claimed.isAccepted() && decided.isAccepted())
                    .isTrue();
        }
    }
}
