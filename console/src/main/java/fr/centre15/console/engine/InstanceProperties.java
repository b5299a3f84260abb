package fr.centre15.console.engine;

import fr.centre15.dispatch.SamuId;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which instance this is.
 *
 * @param id code of the SAMU's department
 * @param instance live or exercise, fixed at its first start
 * @param state folder of everything the instance keeps
 * @param publicUrl the only base of links that leave the house
 */
@ConfigurationProperties("samu")
public record InstanceProperties(
        @DefaultValue("59") String id,
        @DefaultValue Instance instance,
        @DefaultValue("state") Path state,
        @DefaultValue("https://localhost:8444") URI publicUrl) {

    /** @param kind {@code live} or {@code exercise} */
    public record Instance(
            @DefaultValue("exercise") Kind kind,
            @DefaultValue("demo") String name) {}

    /** Real calls, or an exercise; the two never share data, keys or gateways. */
    public enum Kind {
        LIVE,
        EXERCISE
    }

    public SamuId samu() {
        return new SamuId(id);
    }

    public boolean isExercise() {
        return instance.kind() == Kind.EXERCISE;
    }
}
