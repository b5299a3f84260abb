package fr.centre15.console.outbox;

import fr.centre15.console.BlackHole;
import fr.centre15.console.engine.DispatchGateway;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The outbox of a node whose orders go to a gateway that is there and never answers. */
public final class OrdersIntoNothing implements AutoCloseable {

    public static final int AT_ONCE = 3;

    private final HttpOrderChannel channel;
    private final OutboxFollower follower;

    public OrdersIntoNothing(DispatchGateway gateway, BlackHole hole) {
        channel = HttpOrderChannel.to(
                URI.create("http://127.0.0.1:" + hole.port() + "/orders"),
                Duration.ofMillis(500),
                new ChannelSettings(Duration.ofSeconds(1), AT_ONCE, 1, Duration.ofMillis(10)));
        follower = OutboxFollower.start(gateway, List.of(channel));
    }

    @Override
    public void close() {
        follower.close();
        channel.close();
    }
}
