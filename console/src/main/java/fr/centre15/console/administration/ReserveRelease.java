package fr.centre15.console.administration;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.staff.Access;
import fr.centre15.dispatch.staff.AccessKind;
import fr.centre15.dispatch.staff.StaffCommand;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives the blocks kept on the journal's volume back. On a full disk nothing can be journalled before that, so the trace
 * follows, as soon as the journal takes it; the log has it at once. Thread safe.
 */
@Component
class ReserveRelease {

    static final String RESOURCE = "disk.reserve";

    private static final Logger LOG = LoggerFactory.getLogger(ReserveRelease.class);
    private static final Executor IN_A_SECOND = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    private static final int TRIES = 60;

    private final Machine machine;
    private final DispatchGateway gateway;
    private final Counter counter;

    ReserveRelease(Machine machine, DispatchGateway gateway, Counter counter) {
        this.machine = machine;
        this.gateway = gateway;
        this.counter = counter;
    }

    Answer release(StaffPrincipal who) {
        return counter.act(who, Action.RELEASE_RESERVE, () -> {
            if (machine.reserveBytes() == 0) {
                return new Answer.Refused(Texts.of("supervision.reserve.none"));
            }
            try {
                machine.releaseReserve();
            } catch (UncheckedIOException stuck) {
                return new Answer.Refused(Texts.of("supervision.reserve.stuck"));
            }
            LOG.warn("the reserve of the journal's volume was released by {}", who.actor());
            trace(who.actor(), TRIES);
            return new Answer.Done(Texts.of("supervision.reserve.released"));
        });
    }

    private void trace(Actor actor, int triesLeft) {
        Access access = new Access(AccessKind.VIEW, RESOURCE, Optional.empty(), "");
        gateway.send(actor, new StaffCommand.RecordAccess(access)).thenAccept(reply -> {
            if (reply instanceof Reply.Refused && triesLeft > 1) {
                IN_A_SECOND.execute(() -> trace(actor, triesLeft - 1));
            } else if (reply instanceof Reply.Refused refused) {
                LOG.error("the release of the reserve could not be journalled: {}", refused.refusal());
            }
        });
    }
}
