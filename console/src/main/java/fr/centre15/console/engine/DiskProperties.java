package fr.centre15.console.engine;

import fr.centre15.dispatch.journal.DiskWatch;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When the journal's volume becomes a concern.
 *
 * @param warn percent free below which the screens say so
 * @param shed percent free below which attachments and telemetry are refused, calls kept
 * @param refuse free bytes below which nothing more is taken in
 */
@ConfigurationProperties("samu.disk")
public record DiskProperties(
        @DefaultValue("20") int warn,
        @DefaultValue("10") int shed,
        @DefaultValue("2GB") DataSize refuse) {

    DiskWatch watch() {
        return new DiskWatch(warn, shed, refuse.toBytes());
    }
}
