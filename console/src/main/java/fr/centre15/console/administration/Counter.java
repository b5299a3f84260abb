package fr.centre15.console.administration;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.AccessPolicy;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.security.Subject;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.Account;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Where every act of administration passes: the right is that of the account as it stands now, not as it was at the
 * login. Thread safe.
 */
@Component
class Counter {

    private final DispatchGateway gateway;

    Counter(DispatchGateway gateway) {
        this.gateway = gateway;
    }

    SamuState state() {
        return gateway.state();
    }

    /** By the server's clock. */
    Instant now() {
        return gateway.clock().instant();
    }

    boolean allows(StaffPrincipal who, Action action) {
        return state().staff()
                .find(who.personId())
                .filter(Account::active)
                .map(account -> new Subject.Person(account.id(), account.roles(), account.scope()))
                .filter(subject -> AccessPolicy.may(subject, action))
                .isPresent();
    }

    /** Does it when allowed; a value that no record takes is a refusal like another. */
    Answer act(StaffPrincipal who, Action action, Supplier<Answer> act) {
        if (!allows(who, action)) {
            return new Answer.Refused(Texts.of("refusal.NOT_ALLOWED"));
        }
        try {
            return act.get();
        } catch (IllegalArgumentException unfit) {
            return new Answer.Refused(Texts.of("admin.unfit"));
        }
    }

    /** Asks the pipeline; {@code done} is the answer when it is on disk. */
    Answer ask(StaffPrincipal who, Command command, Answer done) {
        return gateway.ask(who.actor(), command) instanceof Reply.Refused refused
                ? new Answer.Refused(sentenceOf(refused))
                : done;
    }

    /** At the console a command that was not recorded is a call for paper; here it is to be repeated. */
    private static String sentenceOf(Reply.Refused refused) {
        return switch (refused.refusal()) {
            case JOURNAL_FAILED, DISK_FULL, INTAKE_SATURATED -> Texts.of("admin.not-recorded");
            default -> Texts.of("refusal." + refused.refusal(), refused.details());
        };
    }
}
