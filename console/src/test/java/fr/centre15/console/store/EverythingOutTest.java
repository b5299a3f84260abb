package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.BlackHole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.outbox.OrdersIntoNothing;
import fr.centre15.console.outbox.TestNode;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.staff.PersonId;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("kill")
@Timeout(120)
@Tag("R08")
class EverythingOutTest {

    private static final PersonId ARM = new PersonId(new UUID(15, 1));
    private static final int CALLS = 200;
    private static final int EVERY = 20;

    /** The collector's and the compiler's own threads come and go. */
    private static final int THREADS_OF_THE_MACHINE = 4;

    @TempDir
    Path place;

    private enum Silence {
        SWALLOWS_CONNECTS(BlackHole::swallowingConnects),
        ACCEPTS_AND_NEVER_ANSWERS(BlackHole::acceptingAndSilent);

        private final Supplier<BlackHole> dug;

        Silence(Supplier<BlackHole> dug) {
            this.dug = dug;
        }
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    @DisplayName(
            "Base et passerelle d’ordres muettes ensemble : tout est pris et décidé, aucun fil de plus, rien ne s’accumule")
    void shouldTakeCallsWithDatabaseAndGatewaySilentTogether(Silence silence) {
        try (BlackHole database = silence.dug.get();
                BlackHole orders = silence.dug.get();
                TestInstance instance =
                        TestInstance.in(place).follow("jdbc:postgresql://127.0.0.1:" + database.port() + "/samu")) {
            DispatchGateway gateway = new DispatchGateway(
                    instance.node().pipeline(), Clock.systemUTC(), UUID::randomUUID, TestInstance.SAMU);
            try (OrdersIntoNothing _ = new OrdersIntoNothing(gateway, orders)) {
                take(instance, "first", EVERY);
                instance.awaitState(StoreStatus.State.DOWN);
                int threads = threads();

                take(instance, "more", CALLS);

                assertThat(threads()).isLessThanOrEqualTo(threads + THREADS_OF_THE_MACHINE);
                assertThat(handedOver(instance)).isLessThanOrEqualTo(OrdersIntoNothing.AT_ONCE);
                await().untilAsserted(() ->
                        assertThat(instance.node().pipeline().inside()).isLessThanOrEqualTo(1));
                assertThat(instance.state().files().files()).hasSize(CALLS + EVERY);
                // Each order comes to an end that a person sees; none is left on its way.
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(statuses(instance))
                                .hasSize(1 + CALLS / EVERY)
                                .allMatch(status -> status == EffectStatus.FAILED || status == EffectStatus.UNCERTAIN));
                assertThat(instance.status().state()).isEqualTo(StoreStatus.State.DOWN);
            }
        }
    }

    /** Each call rings, is claimed and decided; every twentieth gets a vehicle. */
    private static void take(TestInstance instance, String name, int calls) {
        for (int i = 0; i < calls; i++) {
            CallId call = new CallId(name + "-" + i);
            instance.accepted(
                    new CallCommand.ReportCall(CallSignal.RINGING, call, Optional.empty(), "L1", Instant.now()));
            RegulationFileId file = RegulationFileId.parse(instance.accepted(new CallCommand.ClaimCall(call, ARM)));
            instance.accepted(new RegulationCommand.SetPriority(file, RegulationPriority.P1));
            if (i % EVERY == 0) {
                String vehicle = name + i;
                instance.accepted(new FleetCommand.DeclareVehicle(TestNode.vehicle(vehicle)));
                instance.accepted(new FleetCommand.EngageVehicle(file, new VehicleId(vehicle), "le plus proche"));
            }
        }
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long handedOver(TestInstance instance) {
        return statuses(instance).stream()
                .filter(status -> status == EffectStatus.HANDED_OVER)
                .count();
    }

    private static List<EffectStatus> statuses(TestInstance instance) {
        return instance.state().outbox().open().stream().map(Effect::status).toList();
    }
}
