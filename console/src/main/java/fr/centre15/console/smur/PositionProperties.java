package fr.centre15.console.smur;

import fr.centre15.dispatch.smur.PositionLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a vehicle's position is too old.
 *
 * @param fresh up to here it is where the vehicle is
 * @param stale up to here it is used and its age is said; beyond, it is used with doubt
 * @param unusable beyond, it is not used: the vehicle is proposed only when it is at its base
 */
@ConfigurationProperties("samu.position")
record PositionProperties(
        @DefaultValue("30s") Duration fresh,
        @DefaultValue("120s") Duration stale,
        @DefaultValue("15m") Duration unusable) {

    PositionLimits limits() {
        return new PositionLimits(fresh, stale, unusable);
    }
}
