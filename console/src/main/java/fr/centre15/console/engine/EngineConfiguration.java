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
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the node and offers its parts to the rest of the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({InstanceProperties.class, JournalProperties.class})
class EngineConfiguration {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean(destroyMethod = "close")
    DispatchNode dispatchNode(JournalProperties journal, SecureRandom random) {
        if (!Files.exists(journal.masterKeyFile())) {
            MasterKey.create(journal.masterKeyFile(), random);
        }
        JournalSettings settings = JournalSettings.of(journal.folder(), journal.masterKeyFile(), random)
                .withBlockSize(journal.blockSize().toBytes())
                .withBallast(journal.ballast().toBytes());
        return DispatchNode.open(settings, PipelineSettings.DEFAULT);
    }

    @Bean
    Journal journal(DispatchNode node) {
        return node.journal();
    }

    @Bean
    Pipeline pipeline(DispatchNode node) {
        return node.pipeline();
    }

    @Bean
    DispatchGateway dispatchGateway(Pipeline pipeline, InstantSource clock, InstanceProperties instance) {
        return new DispatchGateway(pipeline, clock, UUID::randomUUID, instance.samu());
    }

    @Bean(destroyMethod = "close")
    DispatchClock dispatchClock(DispatchGateway gateway) {
        return DispatchClock.start(gateway);
    }
}
