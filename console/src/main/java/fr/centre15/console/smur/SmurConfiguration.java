package fr.centre15.console.smur;

import fr.centre15.console.board.Whereabouts;
import fr.centre15.console.engine.DispatchGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The telemetry lane, and the whereabouts that the proposals of vehicles reckon with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PositionProperties.class)
class SmurConfiguration {

    private static final int MOST_VEHICLES = 4_096;

    @Bean(destroyMethod = "close")
    TelemetryLane telemetryLane(DispatchGateway gateway, ObjectProvider<SpeedLimits> ofTheExercise) {
        SpeedLimits limits = ofTheExercise.getIfAvailable(() -> SpeedLimits.REAL);
        return TelemetryLane.start(
                MOST_VEHICLES,
                vehicle -> gateway.state().fleet().find(vehicle).map(limits::of).orElse(limits.roadKmh()));
    }

    /** A position too old or doubtful is not used: the vehicle then counts as being at its base. */
    @Bean
    Whereabouts lastKnownPositions(TelemetryLane lane, DispatchGateway gateway, PositionProperties limits) {
        return vehicle -> lane.sound(vehicle)
                .filter(position -> position.at()
                        .plus(limits.stale())
                        .isAfter(gateway.clock().instant()))
                .map(VehiclePosition::position);
    }
}
