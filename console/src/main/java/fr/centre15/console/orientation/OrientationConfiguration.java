package fr.centre15.console.orientation;

import fr.centre15.console.board.Receivers;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.smur.OutwardTimes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The proposals of destinations, and the territory's own file of receiving units when one is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrientationProperties.class)
class OrientationConfiguration {

    @Bean
    Receivers receivers(OutwardTimes times, OrientationProperties properties, DispatchGateway gateway) {
        return new ReceiversAtHand(
                times, properties.settings(), () -> gateway.clock().instant());
    }

    /** A file that cannot be read stops the start: half a territory would be worse than none. */
    @Bean
    ApplicationRunner receiversOfTheTerritory(OrientationProperties properties, DispatchGateway gateway) {
        return (ApplicationArguments _) -> {
            if (!properties.receivers().isEmpty()) {
                new ReceiversFile(java.nio.file.Path.of(properties.receivers())).declare(gateway);
            }
        };
    }
}
