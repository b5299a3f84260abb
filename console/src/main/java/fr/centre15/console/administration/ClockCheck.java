package fr.centre15.console.administration;

import fr.centre15.console.engine.ClockWatch;
import fr.centre15.console.security.AccessTrace;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A person has looked at the server's time after it was moved: the alarm ends, and who said so is kept. Thread safe. */
@Component
class ClockCheck {

    static final String RESOURCE = "clock.checked";

    private final ClockWatch watch;
    private final Counter counter;
    private final AccessTrace trace;

    ClockCheck(ClockWatch watch, Counter counter, AccessTrace trace) {
        this.watch = watch;
        this.counter = counter;
        this.trace = trace;
    }

    boolean isWanted() {
        return watch.look().isPresent();
    }

    Answer settle(StaffPrincipal who) {
        return counter.act(who, Action.CHECK_CLOCK, () -> {
            watch.settle();
            trace.viewed(who.actor(), RESOURCE, Optional.empty());
            return new Answer.Done(Texts.of("supervision.clock.settled"));
        });
    }
}
