package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.console.engine.JournalProperties;
import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.pipeline.Pipeline;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreConfigurationTest {

    private TestInstance instance;

    @TempDir
    Path place;

    @BeforeEach
    void open() {
        instance = TestInstance.in(place);
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @EnableConfigurationProperties({InstanceProperties.class, JournalProperties.class})
    private static final class Bound {}

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withUserConfiguration(Bound.class, StoreConfiguration.class)
                .withBean(Journal.class, () -> instance.node().journal(), kept -> kept.setDestroyMethodName(""))
                .withBean(Pipeline.class, () -> instance.node().pipeline(), kept -> kept.setDestroyMethodName(""))
                .withBean(InstantSource.class, Clock::systemUTC)
                .withPropertyValues("samu.journal.master-key-file=" + place.resolve("master.key"));
    }

    @Test
    void shouldSayThatNoDatabaseIsConfigured() {
        application().run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(DataSource.class);
            Store store = context.getBean(Store.class);
            assertThat(store.status().get().state()).isEqualTo(StoreStatus.State.NOT_CONFIGURED);
            assertThat(store.closedFiles()).isEmpty();
            assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UNKNOWN);
        });
    }

    @Test
    void shouldStartWithoutWaitingForADatabaseThatIsNotThere() {
        application()
                .withPropertyValues(
                        "samu.db.url=jdbc:postgresql://127.0.0.1:1/samu",
                        "samu.db.user=samu",
                        "samu.db.password-file=" + place.resolve("missing"),
                        "samu.db.timeout=2s",
                        "samu.db.linger=200ms")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(DataSource.class);
                    SimpleMeterRegistry registry = new SimpleMeterRegistry();
                    context.getBean(MeterBinder.class).bindTo(registry);
                    assertThat(registry.get("samu.store.behind").gauge().value())
                            .isNaN();
                    assertThat(registry.get("samu.store.up").gauge()).isNotNull();
                });
    }
}
