package fr.centre15.console.security;

import fr.centre15.console.engine.DispatchGateway;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The real rights and traces over a gateway of a test, without the web. */
public final class TestAccess {

    private TestAccess() {}

    public static FileAccess over(DispatchGateway gateway) {
        return new FileAccess(gateway, new AccessTrace(gateway, new SimpleMeterRegistry()), System::nanoTime);
    }
}
