package fr.centre15.console.board;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the board, and what it does without a position feed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueueLimits.class)
class BoardConfiguration {

    /** Without a feed every vehicle counts as being at its base. */
    @Bean
    @ConditionalOnMissingBean
    Whereabouts basesOnly() {
        return _ -> Optional.empty();
    }
}
