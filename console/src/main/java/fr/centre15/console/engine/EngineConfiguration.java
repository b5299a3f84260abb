package fr.centre15.console.engine;

import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.journal.MasterKey;
import fr.centre15.dispatch.pipeline.DispatchNode;
import fr.centre15.dispatch.pipeline.Pipeline;
import fr.centre15.dispatch.pipeline.PipelineSettings;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the node and offers its parts to the rest of the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({InstanceProperties.class, JournalProperties.class, DiskProperties.class})
class EngineConfiguration {

    private static final Duration SCREENS_TURN_RED = Duration.ofSeconds(3);

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    MonotonicClock monotonicClock() {
        return System::nanoTime;
    }

    @Bean
    ClockWatch clockWatch(
            InstantSource clock, MonotonicClock monotonic, @Value("${samu.clock.alarm:30s}") Duration alarm) {
        return new ClockWatch(clock, monotonic, alarm);
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean(destroyMethod = "close")
    DispatchNode dispatchNode(JournalProperties journal, DiskProperties disk, SecureRandom random) {
        boolean firstStart = !Files.exists(journal.folder().resolve("keys.bin"));
        if (firstStart && !Files.exists(journal.masterKeyFile())) {
            MasterKey.create(journal.masterKeyFile(), random);
        }
        JournalSettings settings = JournalSettings.of(journal.folder(), journal.masterKeyFile(), random)
                .withBlockSize(journal.blockSize().toBytes())
                .withBallast(journal.ballast().toBytes())
                .withArchive(journal.archivePlace())
                .withRefuseBelow(disk.refuse().toBytes());
        return DispatchNode.open(settings, PipelineSettings.DEFAULT);
    }

    @Bean(destroyMethod = "close")
    DiskKeeper diskKeeper(DiskProperties disk, JournalProperties journal, Pipeline pipeline) {
        return DiskKeeper.start(disk.watch(), journal.folder(), pipeline);
    }

    @Bean
    JournalAlarm journalAlarm(Pipeline pipeline) {
        JournalAlarm alarm = new JournalAlarm(SCREENS_TURN_RED, Runtime.getRuntime()::halt);
        alarm.watch(pipeline);
        return alarm;
    }

    /** Closed by the node, after the pipeline: Spring must not close it first. */
    @Bean(destroyMethod = "")
    Journal journal(DispatchNode node) {
        return node.journal();
    }

    @Bean(destroyMethod = "")
    Pipeline pipeline(DispatchNode node) {
        return node.pipeline();
    }

    @Bean
    DispatchGateway dispatchGateway(Pipeline pipeline, InstantSource clock, InstanceProperties instance) {
        return new DispatchGateway(pipeline, clock, UUID::randomUUID, instance.samu());
    }

    @Bean
    Presence presence(MonotonicClock monotonic, @Value("${samu.claim.stale:10s}") Duration stale) {
        return new Presence(monotonic::nanos, stale);
    }

    @Bean(destroyMethod = "close")
    SnapshotKeeper snapshotKeeper(DispatchNode node) {
        return SnapshotKeeper.start(node);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ArchiveKeeper archiveKeeper(
            DispatchNode node, ObjectProvider<StoredPosition> stored, JournalProperties journal, InstantSource clock) {
        return new ArchiveKeeper(node, stored.getIfAvailable(() -> OptionalLong::empty), journal.keep(), clock);
    }

    @Bean(destroyMethod = "close")
    DispatchClock dispatchClock(DispatchGateway gateway) {
        return DispatchClock.start(gateway);
    }
}
