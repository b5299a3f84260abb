package fr.centre15.console.smur;

import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How travel times are found.
 *
 * @param roads folder of imported roads; empty: {@code roads} in the state folder
 * @param longest for one question to the roads, whatever the number of vehicles
 * @param detourFactor how much longer roads are than the crow's way, for the estimate
 * @param flightReady what taking off and landing cost a helicopter
 * @param coverageReach a commune reached later than this counts as uncovered
 */
@ConfigurationProperties("samu.travel")
record TravelProperties(
        @DefaultValue("") String roads,
        @DefaultValue("500ms") Duration longest,
        @DefaultValue("1.3") double detourFactor,
        @DefaultValue("70") double lightKmh,
        @DefaultValue("60") double heavyKmh,
        @DefaultValue("220") double flightKmh,
        @DefaultValue("8m") Duration flightReady,
        @DefaultValue("30m") Duration coverageReach) {

    EstimatedTravelTimes estimate() {
        return new EstimatedTravelTimes(detourFactor, lightKmh, heavyKmh, flightKmh, flightReady);
    }

    Path roadsIn(Path state) {
        return roads.isEmpty() ? state.resolve("roads") : Path.of(roads);
    }
}
