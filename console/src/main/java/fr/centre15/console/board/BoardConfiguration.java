package fr.centre15.console.board;

import fr.centre15.console.smur.TelemetryLane;
import fr.centre15.console.smur.VehiclePosition;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the board, and where it takes positions from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueueLimits.class)
class BoardConfiguration {

    /** A position too old or doubtful is not used: the vehicle then counts as being at its base. */
    @Bean
    Whereabouts whereabouts(
            TelemetryLane lane, InstantSource clock, @Value("${samu.position.stale:120s}") Duration stale) {
        return vehicle -> lane.sound(vehicle)
                .filter(known -> known.at().plus(stale).isAfter(clock.instant()))
                .map(VehiclePosition::position);
    }
}
