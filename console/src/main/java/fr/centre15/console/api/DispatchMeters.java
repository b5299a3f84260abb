package fr.centre15.console.api;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.pipeline.Reply;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Configuration;

/**
 * What operations may count: answers, waiting calls, the pipeline's load. Labels come from enums only, so that no
 * patient's data can become one. Ticks and probes are not counted.
 */
@Configuration(proxyBeanMethods = false)
class DispatchMeters {

    private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);
    private final Counter accepted;

    DispatchMeters(DispatchGateway gateway, MeterRegistry meters) {
        this.accepted = Counter.builder("samu.commands.accepted")
                .description("commands that are true on disk")
                .register(meters);
        for (Refusal refusal : Refusal.values()) {
            refused.put(
                    refusal,
                    Counter.builder("samu.commands.refused")
                            .description("commands that the rules or the intake refused")
                            .tag("code", refusal.name())
                            .register(meters));
        }
        Gauge.builder(
                        "samu.calls.waiting",
                        gateway,
                        door -> door.state().calls().waiting().size())
                .description("calls that nobody has taken")
                .register(meters);
        Gauge.builder("samu.pipeline.inside", gateway, door -> door.pipeline().inside())
                .description("commands let in and not yet answered")
                .register(meters);
        gateway.onReply(this::count);
    }

    private void count(Reply reply) {
        switch (reply) {
            case Reply.Accepted _ -> accepted.increment();
            case Reply.Refused(var refusal, var _) -> refused.get(refusal).increment();
        }
    }
}
