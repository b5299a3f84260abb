package fr.centre15.console.smur;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a vehicle's position is too old to be used.
 *
 * @param stale older than this, the vehicle counts as being at its base
 */
@ConfigurationProperties("samu.position")
record PositionProperties(@DefaultValue("120s") Duration stale) {}
