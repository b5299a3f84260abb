package fr.centre15.loadtests.storm;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import fr.centre15.loadtests.telephony.TelephonyGateway;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Telephony events in an open loop: a ramp of a third of the time up to the rate, which then stays. System properties:
 * {@code storm.url}, {@code storm.key}, {@code storm.name}, {@code storm.rate} (events a second), {@code storm.seconds},
 * {@code storm.p99} (milliseconds; 0 asserts no latency) and {@code storm.accepted} (file that receives calls made and
 * events accepted).
 */
public final class TelephonyStorm extends Simulation {

    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(100);

    private final StormPlan plan = new StormPlan(System.getProperty("storm.name", "main"));
    private final double callsPerSecond = Integer.getInteger("storm.rate", 50) / StormPlan.EVENTS_PER_CALL;
    private final int seconds = Integer.getInteger("storm.seconds", 10);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();

    public TelephonyStorm() {
        int ramp = Math.max(1, seconds / 3);
        setUp(callers()
                        .injectOpen(
                                rampUsersPerSec(0.1).to(callsPerSecond).during(ramp),
                                constantUsersPerSec(callsPerSecond).during(Math.max(1, seconds - ramp))))
                .protocols(http.baseUrl(System.getProperty("storm.url", "http://localhost:8443"))
                        .disableWarmUp()
                        .disableFollowRedirect()
                        .shareConnections()
                        .header("X-Api-Key", System.getProperty("storm.key", "")))
                .assertions(assertions());
    }

    private ScenarioBuilder callers() {
        return scenario("Appels")
                .exec(feed(Stream.generate(() -> plan.caller(calls.getAndIncrement()))
                        .iterator()))
                .exec(foreach("#{life}", "type")
                        .on(exec(session -> session.set("key", UUID.randomUUID().toString())
                                        .set("at", Instant.now().toString()))
                                .exec(http("#{type}")
                                        .post(TelephonyGateway.ROUTE)
                                        .header("Idempotency-Key", "#{key}")
                                        .header("Content-Type", "application/json")
                                        .body(StringBody("{\"type\":\"#{type}\",\"callId\":\"#{callId}\","
                                                + "\"callingNumber\":\"#{number}\",\"line\":\"15\",\"at\":\"#{at}\"}"))
                                        .check(status().is(202)))
                                .exec(session -> {
                                    if (!session.isFailed()) {
                                        accepted.incrementAndGet();
                                    }
                                    return session;
                                })
                                .pause(BETWEEN_EVENTS)));
    }

    private static List<Assertion> assertions() {
        List<Assertion> all = new ArrayList<>();
        all.add(global().failedRequests().count().is(0L));
        int p99 = Integer.getInteger("storm.p99", 0);
        if (p99 > 0) {
            all.add(global().responseTime().percentile(99.0).lte(p99));
        }
        return all;
    }

    @Override
    public void after() {
        String file = System.getProperty("storm.accepted", "");
        if (!file.isEmpty()) {
            try {
                Files.writeString(Path.of(file), calls.get() + " " + accepted.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
