package fr.centre15.console.smur;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.console.gazetteer.DefibrillatorRegister;
import fr.centre15.geo.routing.OutwardTravelTimes;
import fr.centre15.geo.routing.RoadTravelTimes;
import fr.centre15.geo.routing.RoadsInUse;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The telemetry lane, the roads, and the proposals of vehicles that reckon with both. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PositionProperties.class, TravelProperties.class})
class SmurConfiguration {

    private static final int MOST_VEHICLES = 4_096;
    private static final Duration LOOK_FOR_ROADS = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    TelemetryLane telemetryLane(DispatchGateway gateway, ObjectProvider<SpeedLimits> ofTheExercise) {
        SpeedLimits limits = ofTheExercise.getIfAvailable(() -> SpeedLimits.REAL);
        return TelemetryLane.start(
                MOST_VEHICLES,
                vehicle -> gateway.state().fleet().find(vehicle).map(limits::of).orElse(limits.roadKmh()));
    }

    /** Roads imported while the console runs are taken into use without a restart. */
    @Bean(destroyMethod = "close")
    RoadsInUse roadsInUse(TravelProperties travel, InstanceProperties instance) {
        return new RoadsInUse(travel.roadsIn(instance.state()));
    }

    @Bean(destroyMethod = "close")
    TimesOnDemand timesOnDemand(TravelProperties travel, RoadsInUse roads) {
        TimesOnDemand times = new TimesOnDemand(
                travel.estimate(), new RoadTravelTimes(roads::network, travel.estimate(), travel.longest()));
        times.watch(roads::refresh, LOOK_FOR_ROADS);
        return times;
    }

    @Bean(destroyMethod = "close")
    OutwardTimes outwardTimes(TravelProperties travel, RoadsInUse roads) {
        OutwardTimes times = new OutwardTimes(
                travel.estimate(), new OutwardTravelTimes(roads::network, travel.estimate(), travel.longest()));
        times.watch(roads::refresh, LOOK_FOR_ROADS);
        return times;
    }

    @Bean(destroyMethod = "close")
    DefibrillatorsAtHand defibrillatorsAtHand(ObjectProvider<DefibrillatorRegister> register) {
        return new DefibrillatorsAtHand(register.getIfAvailable(() -> DefibrillatorRegister.NONE));
    }

    @Bean
    Recommendations recommendations(
            TelemetryLane lane,
            TimesOnDemand times,
            DefibrillatorsAtHand defibrillators,
            PositionProperties positions,
            TravelProperties travel,
            DispatchGateway gateway) {
        return new Recommendations(
                lane,
                times,
                defibrillators,
                positions,
                travel,
                () -> gateway.clock().instant());
    }
}
