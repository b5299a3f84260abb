package fr.centre15.console.board;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectKind;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Crews that have to be telephoned: what was to be told to them did not arrive, or nobody knows. A cancelled mission leaves
 * the screens, its crew may drive on: so this stands on every screen until somebody has seen to it.
 */
@Component
class CrewTrust implements TrustSource {

    /** A message still on its way for longer than this is one that somebody gives by telephone. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(15);

    private static final int MOST_NAMED = 3;

    private final DispatchGateway gateway;

    CrewTrust(DispatchGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public TrustItem trust() {
        SamuState state = gateway.state();
        List<String> toCall = toCall(state, gateway.clock().instant());
        if (toCall.isEmpty()) {
            return new TrustItem(40, Texts.of("trust.crews"), Texts.of("trust.crews.told"), "");
        }
        String named = toCall.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String more = toCall.size() > MOST_NAMED ? "…" : "";
        return new TrustItem(
                40,
                Texts.of("trust.crews"),
                Texts.of("trust.crews.to-call", "count", toCall.size()),
                Texts.of("trust.crews.call", "crews", named + more));
    }

    /** Vehicle and file of each crew to be called, as people say them. */
    static List<String> toCall(SamuState state, Instant now) {
        return state.outbox().open().stream()
                .filter(effect -> isToBeGiven(effect, now))
                .flatMap(effect -> named(effect, state).stream())
                .toList();
    }

    private static boolean isToBeGiven(Effect effect, Instant now) {
        boolean late = effect.since().plus(ON_ITS_WAY).isBefore(now);
        return switch (effect.status()) {
            case FAILED, UNCERTAIN -> true;
            // Without a channel an order waits for the telephone as a matter of course; its mission shows it.
            case REQUESTED, HANDED_OVER -> late && effect.kind() == EffectKind.CANCELLATION;
            case CONFIRMED, EXPIRED -> false;
        };
    }

    private static Optional<String> named(Effect effect, SamuState state) {
        Optional<SmurMission> mission = state.fleet().find(MissionId.parse(effect.target()));
        return mission.map(found -> Texts.of(
                "trust.crews." + effect.kind(),
                Map.of(
                        "vehicle",
                        state.fleet()
                                .find(found.vehicle())
                                .map(Vehicle::name)
                                .orElse(found.vehicle().value()),
                        "drm",
                        state.files()
                                .find(effect.file())
                                .map(file -> file.drm().shortForm())
                                .orElse("–"))));
    }
}
