package fr.centre15.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.console.engine.Presence;
import fr.centre15.console.outbox.EffectChannel;
import fr.centre15.console.outbox.OutboxFollower;
import fr.centre15.console.outbox.TestNode;
import fr.centre15.console.security.StartRefused;
import fr.centre15.console.smur.TelemetryLane;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

@Timeout(60)
@Tag("H36a")
class RealAndExerciseTest {

    private static final String ORDERS = "samu.orders.url=https://127.0.0.1:1/orders";

    @TempDir
    Path place;

    private TestNode node;

    @BeforeEach
    void open() {
        node = TestNode.open(place);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(InstanceProperties.class)
    @ComponentScan({"fr.centre15.console.demo", "fr.centre15.console.outbox", "fr.centre15.console.smur"})
    static class Parts {}

    @Test
    void shouldPlayInAnExerciseAndBuildNothingReal() {
        instance("samu.instance.kind=exercise").run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Exercise.class);
            assertThat(realChannels(context)).isZero();
            assertThat(context.getBeansOfType(EffectChannel.class)).hasSize(1);
            assertThat(node.gateway().state().fleet().vehicles()).hasSameSizeAs(Rehearsal.TERRITORY.vehicles());
            assertThat(node.gateway().state().reference().profile()).isEqualTo(DemoTerritory.PROFILE);
        });
    }

    @Test
    void shouldChangeNothingWhenTheTerritoryIsDeclaredAgain() {
        instance("samu.instance.kind=exercise").run(_ -> {});
        long sequence = node.gateway().state().sequence();

        instance("samu.instance.kind=exercise").run(_ -> {});

        assertThat(node.gateway().state().sequence()).isEqualTo(sequence);
    }

    @Test
    void shouldRefuseAnExerciseWithARealAddressInOneSentence() {
        instance("samu.instance.kind=exercise", ORDERS)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("samu.orders.url")
                        .hasMessageContaining("exercice"));
    }

    @Test
    void shouldHaveNothingOfTheDemoInALiveInstance() {
        instance("samu.instance.kind=live", "samu.demo.enabled=true").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(beansOf(context, "fr.centre15.console.demo.")).isZero();
            assertThat(context).doesNotHaveBean(EffectChannel.class);
            assertThat(context).hasSingleBean(OutboxFollower.class).hasSingleBean(TelemetryLane.class);
            assertThat(node.gateway().state().sequence()).isZero();
        });
    }

    @Test
    void shouldBuildTheRealChannelInALiveInstanceWithAnAddress() {
        instance("samu.instance.kind=live", ORDERS).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(realChannels(context)).isOne();
        });
    }

    @Test
    void shouldRefuseALiveAddressInClear() {
        instance("samu.instance.kind=live", "samu.orders.url=http://hopital.example/orders")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("https"));
    }

    @Test
    void shouldLeaveAnExerciseEmptyWhenAskedTo() {
        instance("samu.instance.kind=exercise", "samu.demo.enabled=false").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(Exercise.class);
            assertThat(node.gateway().state().sequence()).isZero();
        });
    }

    private ApplicationContextRunner instance(String... properties) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Parts.class)
                .withBean(Presence.class, () -> new Presence(System::nanoTime, Duration.ofSeconds(10)))
                .withBean(DispatchGateway.class, node::gateway)
                .withPropertyValues(properties);
    }

    private static long realChannels(ApplicationContext context) {
        return context.getBeansOfType(EffectChannel.class).values().stream()
                .filter(EffectChannel::reachesRealPeople)
                .count();
    }

    /** The test's own configuration lies in the scanned package and does not count. */
    private static long beansOf(ApplicationContext context, String packageStart) {
        return context.getBeansOfType(Object.class).values().stream()
                .map(bean -> bean.getClass().getName())
                .filter(name -> name.startsWith(packageStart) && !name.contains("RealAndExerciseTest"))
                .count();
    }
}
