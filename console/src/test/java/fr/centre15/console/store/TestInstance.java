package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.centre15.console.engine.InstanceProperties.Kind;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.journal.MasterKey;
import fr.centre15.dispatch.pipeline.CommandEnvelope;
import fr.centre15.dispatch.pipeline.DispatchNode;
import fr.centre15.dispatch.pipeline.PipelineSettings;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A node in a folder of its own, and the store that follows it. */
final class TestInstance implements AutoCloseable {

    static final SamuId SAMU = new SamuId("59");

    private final Path place;
    private final Kind kind;
    private final DispatchNode node;
    private Optional<HikariDataSource> database = Optional.empty();
    private Optional<StoreFollower> follower = Optional.empty();

    private TestInstance(Path place, Kind kind) {
        this.place = place;
        this.kind = kind;
        if (!Files.exists(masterKey())) {
            MasterKey.create(masterKey(), new Random(place.hashCode()));
        }
        JournalSettings settings = JournalSettings.of(place.resolve("data"), masterKey(), new Random(System.nanoTime()))
                .withBlockSize(1 << 22)
                .withKeyChunk(64)
                .withRunway(0)
                .withBallast(0)
                .withRefuseBelow(0);
        this.node = DispatchNode.open(settings, PipelineSettings.DEFAULT);
    }

    static TestInstance in(Path place) {
        return new TestInstance(place, Kind.EXERCISE);
    }

    static TestInstance in(Path place, Kind kind) {
        return new TestInstance(place, kind);
    }

    private Path masterKey() {
        return place.resolve("master.key");
    }

    StoreKeys keys() {
        return StoreKeys.of(node.journal().keys(), masterKey());
    }

    DispatchNode node() {
        return node;
    }

    SamuState state() {
        return node.state().of(SAMU);
    }

    StoreProperties properties(String url) {
        try {
            Path password = Files.writeString(place.resolve("db-password"), TestDatabase.password() + "\n");
            return new StoreProperties(
                    url, TestDatabase.user(), password, Duration.ofSeconds(2), 4, 500, Duration.ofMillis(20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestInstance follow(String url) {
        StoreProperties properties = properties(url);
        HikariDataSource pool = StoreDataSource.of(properties);
        StoreOwner owner = new StoreOwner(kind, new SearchHash(keys().search()).keyCheck());
        StoreFollower started = StoreFollower.start(node.journal(), pool, owner, keys(), properties, Clock.systemUTC());
        node.pipeline().onPublished(_ -> started.wake());
        database = Optional.of(pool);
        follower = Optional.of(started);
        return this;
    }

    void stopFollowing() {
        follower.ifPresent(StoreFollower::close);
        database.ifPresent(HikariDataSource::close);
        follower = Optional.empty();
        database = Optional.empty();
    }

    StoreStatus status() {
        return follower.orElseThrow().status();
    }

    ClosedFiles closedFiles() {
        return new ClosedFiles(database.orElseThrow(), keys());
    }

    CompletableFuture<Reply> send(UUID id, Actor actor, Instant at, Command command) {
        return node.pipeline().submit(CommandEnvelope.of(SAMU, id, actor, at, command));
    }

    Reply ask(UUID id, Actor actor, Instant at, Command command) {
        try {
            return send(id, actor, at, command).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("no answer", e);
        }
    }

    /** For commands whose id, actor and time do not matter. */
    String accepted(Command command) {
        Reply reply = ask(UUID.randomUUID(), Actor.SYSTEM, Instant.now(), command);
        assertThat(reply).isInstanceOf(Reply.Accepted.class);
        return ((Reply.Accepted) reply).subject();
    }

    void awaitCaughtUp() {
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            StoreStatus now = status();
            return now.state() == StoreStatus.State.UP_TO_DATE
                    && now.lastDurable() == node.journal().durableMark().position();
        });
    }

    void awaitState(StoreStatus.State state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status().state() == state);
    }

    @Override
    public void close() {
        stopFollowing();
        node.close();
    }
}
