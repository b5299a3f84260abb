package fr.centre15.console.map;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.gazetteer.TileSource;
import fr.centre15.console.smur.FleetNow;
import fr.centre15.console.smur.TelemetryLane;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the map to the state, the telemetry lane and the tiles. */
@Configuration(proxyBeanMethods = false)
class MapConfiguration {

    private static final Duration LOOK_FOR_IMPORTS = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    Ground ground(TileSource tiles) {
        return Ground.watching(tiles, LOOK_FOR_IMPORTS);
    }

    @Bean
    LiveMap liveMap(DispatchGateway gateway, TelemetryLane lane, FleetNow fleet, Ground ground) {
        return new LiveMap(gateway::state, () -> gateway.clock().instant(), new LiveRows(lane, fleet), ground::version);
    }
}
