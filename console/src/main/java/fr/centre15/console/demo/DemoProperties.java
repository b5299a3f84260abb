package fr.centre15.console.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the exercise plays.
 *
 * @param enabled false = an empty exercise instance
 * @param seed the same seed gives the same calls
 * @param callsPerHour mean over the day
 * @param mostWaiting rings waiting at the same time; further ones are held back
 * @param colleagues simulated colleagues answer too
 * @param timeFactor how much faster than life crews work and drive
 */
@ConfigurationProperties("samu.demo")
record DemoProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("59") long seed,
        @DefaultValue("60") double callsPerHour,
        @DefaultValue("6") int mostWaiting,
        @DefaultValue("true") boolean colleagues,
        @DefaultValue("6") double timeFactor) {

    DemoProperties {
        if (!(callsPerHour > 0 && callsPerHour <= 3_600) || !(timeFactor >= 1 && timeFactor <= 60) || mostWaiting < 1) {
            throw new IllegalArgumentException(
                    "samu.demo: calls-per-hour within 3600, time-factor from 1 to 60, most-waiting at least 1");
        }
    }
}
