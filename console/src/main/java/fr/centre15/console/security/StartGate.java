package fr.centre15.console.security;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.dispatch.staff.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Looks at the configuration before the doors open, and remembers what kind of instance this is. */
final class StartGate {

    private final InstanceProperties instance;
    private final ServerProperties server;
    private final PublicDoorProperties publicDoor;
    private final Environment environment;

    StartGate(
            InstanceProperties instance,
            ServerProperties server,
            PublicDoorProperties publicDoor,
            Environment environment) {
        this.instance = instance;
        this.server = server;
        this.publicDoor = publicDoor;
        this.environment = environment;
    }

    /** @throws StartRefused when the product must not start like this */
    void pass(DispatchGateway gateway) {
        Path kindFile = instance.state().resolve("instance-kind");
        checks(gateway, kindAt(kindFile)).fault().ifPresent(sentence -> {
            throw new StartRefused(sentence);
        });
        try {
            Files.createDirectories(kindFile.toAbsolutePath().getParent());
            Files.writeString(kindFile, instance.instance().kind().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StartChecks checks(DispatchGateway gateway, Optional<String> kindAtFirstStart) {
        String exposed = environment.getProperty("management.endpoints.web.exposure.include", "health");
        boolean database = StringUtils.hasText(environment.getProperty("samu.db.url"));
        return new StartChecks(
                !instance.isExercise(),
                Connectors.isEncrypted(server),
                instance.publicUrl(),
                server.getPort() == null ? 8080 : server.getPort(),
                publicDoor.port(),
                environment.getProperty("management.server.port", Integer.class, 0),
                environment.getProperty("management.server.address", ""),
                Set.copyOf(StringUtils.commaDelimitedListToSet(exposed.replace(" ", ""))),
                kindAtFirstStart,
                gateway.state().staff().accounts().values().map(Account::login).toJavaList(),
                database && !StringUtils.hasText(environment.getProperty("samu.db.password-file")));
    }

    private static Optional<String> kindAt(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
