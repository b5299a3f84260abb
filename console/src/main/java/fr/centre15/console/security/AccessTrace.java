package fr.centre15.console.security;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.Access;
import fr.centre15.dispatch.staff.AccessKind;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.StaffCommand;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes who saw what into the journal. Does not wait: looking at a file must work while the disk is slow; a trace that
 * could not be kept is counted ({@code samu.traces.lost}). Thread safe.
 *
 * <p>One trace per opening: whoever refreshes an open view does not call again.
 */
public final class AccessTrace {

    private final DispatchGateway gateway;
    private final Map<AccessKind, Counter> kept = new EnumMap<>(AccessKind.class);
    private final Counter lost;

    AccessTrace(DispatchGateway gateway, MeterRegistry meters) {
        this.gateway = gateway;
        this.lost = Counter.builder("samu.traces.lost")
                .description("access traces that the journal did not take")
                .register(meters);
        for (AccessKind kind : AccessKind.values()) {
            kept.put(
                    kind,
                    Counter.builder("samu.traces.kept")
                            .description("access traces in the journal")
                            .tag("kind", kind.name())
                            .register(meters));
        }
    }

    /** Patient data was shown. {@code resource} is the stable code of a view or endpoint, at most 80 characters. */
    public void viewed(Actor actor, String resource, Optional<RegulationFileId> file) {
        record(actor, new Access(AccessKind.VIEW, resource, file, ""));
    }

    void brokeGlass(Actor actor, String resource, RegulationFileId file, String reason) {
        record(actor, new Access(AccessKind.BREAK_GLASS, resource, Optional.of(file), reason));
    }

    /** What was asked for is not given, or what was sent is not taken. */
    public void denied(Actor actor, String resource, Optional<RegulationFileId> file) {
        record(actor, new Access(AccessKind.DENIED, resource, file, ""));
    }

    void loggedIn(Actor actor, String source) {
        record(actor, new Access(AccessKind.LOGIN, "login@" + source, Optional.empty(), ""));
    }

    void loginRefused(Optional<PersonId> account, String source) {
        Actor actor =
                account.map(id -> new Actor(Actor.Kind.PERSON, id.toString())).orElse(Actor.SYSTEM);
        record(actor, new Access(AccessKind.LOGIN_REFUSED, "login@" + source, Optional.empty(), ""));
    }

    void loggedOut(Actor actor) {
        record(actor, new Access(AccessKind.LOGOUT, "logout", Optional.empty(), ""));
    }

    private void record(Actor actor, Access access) {
        gateway.send(actor, new StaffCommand.RecordAccess(access)).thenAccept(reply -> {
            Counter counter = reply.isAccepted() ? kept.get(access.kind()) : lost;
            counter.increment();
        });
    }
}
